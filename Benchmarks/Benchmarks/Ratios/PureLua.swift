import Rows

/// Scripts without a host: what the sandbox costs a script that stays within its limits, each under a time limit and
/// a memory limit, against stock Lua that has neither.
enum PureLua {
    static let programs: [(row: Row, source: String)] = [
        (.fib, "local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end fib(26)"),
        (
            .loops,
            "local x = 0 for i = 1, 3000000 do x = x + (i & 7) if x > 1e6 then x = 0 end end local i = 0 while i < 2000000 do i = i + 1 end"
        ),
        (
            .strings,
            """
            local parts = {}
            for i = 1, 40000 do
              parts[#parts + 1] = "item " .. i .. ": " .. ("%d"):format(i) .. ("x"):rep(i % 10)
              if #parts == 100 then local all = table.concat(parts, ",") parts = { all:sub(1, 10):upper() } end
            end
            """
        ),
        (
            .sorting,
            """
            local seed = 42
            local function random() seed = (seed * 1103515245 + 12345) & 0x7fffffff return seed end
            for round = 1, 10 do
              local t = {} for i = 1, 4000 do t[i] = random() end table.sort(t)
              local u = {} for i = 1, 1000 do u[i] = random() end table.sort(u, function(a, b) return a > b end)
            end
            """
        ),
        (
            .tables,
            """
            for round = 1, 20 do
              local t = {}
              for i = 1, 5000 do t[i] = { id = i, name = "n" .. i % 100, next = t[i - 1] } end
              local sum = 0
              for i, v in ipairs(t) do sum = sum + v.id + (v.next and v.next.id or 0) end
              for k, v in pairs(t) do if v.name == "n7" then sum = sum - k end end
            end
            """
        ),
        (
            .closures,
            """
            local function counter() local n = 0 return function() n = n + 1 return n end end
            local function map(t, f) local r = {} for i = 1, #t do r[i] = f(t[i]) end return r end
            local t = {} for i = 1, 100 do t[i] = i end
            for i = 1, 1500 do local c = counter() map(t, function(v) return v + c() + i end) end
            """
        ),
    ]

    static let patterns = """
        local text = ("Die Lieferung von 12 Packungen Kopierpapier (PAPIER-A4) kostet 34,80 EUR am 2026-11-23. "):rep(20)
        local n = 0
        for round = 1, 60 do
          for word in text:gmatch("%a+") do n = n + #word end
          for day, month in text:gmatch("%d+%-(%d+)%-(%d+)") do n = n + day + month end
          local s, k = text:gsub("(%w+)%-(%w+)", "%2-%1") n = n + k
          s, k = text:gsub("%s+", " ") n = n + k
          if text:find("%(([%u%d]+%-?[%w]*)%)") then n = n + 1 end
          n = n + #(text:match("^(.-)%.%s") or "")
          if text:find("kommt nicht vor", 1, true) then n = 0 end
          s = text:gsub("%d+", { ["12"] = "zwölf" })
          s = text:gsub("EUR", function(unit) return unit:lower() end)
        end
        """

    static func register() {
        for program in programs + [(.patterns, patterns)] {
            Ratio.register(program.row, iterations: 30) { try Border(program.source).pair(isLimited: true) }
        }
    }
}
