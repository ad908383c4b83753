extension TortureRow {
    /// Fills memory up to its limit in steps that fit closer and closer, while metamethods of weak tables are called.
    private static func nearTheLimit(_ metatable: String) -> String {
        """
        local mt = \(metatable)
        local t = setmetatable({}, mt)
        local keep = {}
        for size = 18, 0, -1 do
          while pcall(function()
            keep[#keep + 1] = ("x"):rep(1 << size) .. #keep
            local _ = t.x, t + 1, t .. "x", -t
          end) and #keep < 100000 do end
        end
        """
    }

    static let refusals = TortureRow(
        11, "a refused allocation in user code finds Lua 5.4.4 using what was freed",
        [
            TortureCase(
                "a weak metatable with __index", .refused("'__mode' and metamethods cannot share a metatable"),
                "setmetatable({}, { __mode = 'k', __index = function() end })"),
            TortureCase(
                "a weak metatable with every metamethod", .refused("'__mode' and metamethods cannot share a metatable"),
                "setmetatable({}, { __mode = 'kv', __add = print, __concat = print, __unm = print })"),
            TortureCase(
                "a metatable that is its own and weak", .refused("'__mode' and metamethods cannot share a metatable"),
                "local mt = { __mode = 'v', __index = function() end } setmetatable(mt, mt)"),
            TortureCase(
                "a metatable that becomes weak later", .endsUnharmed, cpuSeconds: 0.5, megabytes: 4,
                nearTheLimit(
                    """
                    { __index = function() return {} end, __add = function() return {} end,
                      __concat = function() return "" end, __unm = function() return 1 end }
                    """)
                    + "\nmt.__mode = 'kv' for _ = 1, 10 do pcall(function() keep = nil local s = ('x'):rep(1 << 22) "
                    + "local _ = t.x, t + 1 end) end"),
            TortureCase(
                "a metatable whose metatable is weak", .endsUnharmed, cpuSeconds: 0.5, megabytes: 4,
                nearTheLimit(
                    """
                    setmetatable({
                      __index = function() return {} end, __add = function() return {} end,
                      __concat = function() return "" end, __unm = function() return 1 end,
                    }, { __mode = "kv" })
                    """)),
            TortureCase(
                "metamethods that vanish while they are called", .endsUnharmed, cpuSeconds: 0.5, megabytes: 4,
                """
                local weak = { __mode = "v" }
                while true do
                  local mt = setmetatable({}, weak)
                  mt.__index = function(t, k) mt.__index = nil local s = ("x"):rep(1 << 21) return s, {} end
                  mt.__add = function(...) mt.__add = nil local s = ("x"):rep(1 << 21) return s, {} end
                  local t = setmetatable({}, mt)
                  pcall(function() local _ = t.x, t + t end)
                end
                """),
            TortureCase(
                "strings as large as what is left", .endsUnharmed, cpuSeconds: 1, megabytes: 4,
                """
                local keep = {}
                for size = 22, 0, -1 do while pcall(function() keep[#keep + 1] = ("x"):rep(1 << size) end) do end end
                """),
            TortureCase(
                "coroutines as large as what is left", .memoryLimit, megabytes: 4,
                """
                local function deep(n) if n == 0 then coroutine.yield() end return 1 + deep(n - 1) end
                local keep = {}
                while true do keep[#keep + 1] = coroutine.create(deep) pcall(coroutine.resume, keep[#keep], 1000) end
                """),
            TortureCase(
                "tables that grow by doubling", .memoryLimit, megabytes: 4,
                """
                local keep = {}
                while true do
                  pcall(function()
                    local t = {}
                    keep[#keep + 1] = t
                    for i = 1, 100000 do t[i] = i t["x" .. i] = i end
                  end)
                end
                """),
            TortureCase(
                "a stack that grows at the limit", .endsUnharmed, cpuSeconds: 1, megabytes: 4,
                """
                local keep = {}
                while true do
                  keep[#keep + 1] = ("x"):rep(10000) .. #keep
                  pcall(function() local function f(n) return 1 + f(n + 1) end f(1) end)
                end
                """),
            TortureCase(
                "closing at the limit", .endsUnharmed, cpuSeconds: 1, megabytes: 4,
                """
                local keep, mt = {}, {}
                mt.__close = function() keep[#keep + 1] = ("x"):rep(10000) .. #keep end
                while true do pcall(function() local a <close> = setmetatable({}, mt) local b <close> = setmetatable({}, mt) error() end) end
                """),
            TortureCase(
                "callbacks of the host at the limit", .endsUnharmed, cpuSeconds: 0.5, megabytes: 4,
                "local keep = {} while true do pcall(apply, function() keep[#keep + 1] = echo({ ('x'):rep(1000) .. #keep }) end) end"
            ),
            TortureCase(
                "weak tables themselves", .returns("true"),
                """
                local cache = setmetatable({}, { __mode = "v" })
                for i = 1, 200000 do cache[i] = {} end
                local n = 0
                for _ in pairs(cache) do n = n + 1 end
                return n < 200000
                """),
        ])
}
