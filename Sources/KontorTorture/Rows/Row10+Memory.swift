extension TortureRow {
    static let memory = TortureRow(
        10, "memory: of scripts, and of what the host holds for them",
        [
            TortureCase("tables", .memoryLimit, megabytes: 16, "local t = {} while true do t[#t + 1] = {} end"),
            TortureCase("tables in tables", .memoryLimit, megabytes: 16, "local t = {} while true do t = { t } end"),
            TortureCase("one table", .memoryLimit, megabytes: 16, "local t = {} for i = 1, math.huge do t[i] = i end"),
            TortureCase(
                "one table of fields", .memoryLimit, megabytes: 16,
                "local t = {} for i = 1, math.huge do t[i + 0.5] = i end"),
            TortureCase(
                "a string that doubles", .memoryLimit, megabytes: 16, "local s = 'x' while true do s = s .. s end"),
            TortureCase(
                "strings", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end"),
            TortureCase(
                "strings under pcall", .memoryLimit, megabytes: 16,
                "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(1000) .. #t end) end"),
            TortureCase("rep beyond everything", .memoryLimit, megabytes: 16, "return ('x'):rep(1 << 30)"),
            TortureCase(
                "rep of rep", .memoryLimit, megabytes: 16, "local s = 'xy' while true do s = s:rep(100) end"),
            TortureCase("rep of separators", .memoryLimit, megabytes: 16, "return ('x'):rep(1 << 20, ('y'):rep(1000))"),
            TortureCase(
                "closures", .memoryLimit, megabytes: 16,
                "local t = {} while true do local a, b = #t, {} t[#t + 1] = function() return a, b end end"),
            TortureCase(
                "coroutines", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = coroutine.create(print) end"),
            TortureCase(
                "coroutines with deep stacks", .memoryLimit, megabytes: 16,
                """
                local function deep(n) if n == 0 then coroutine.yield() else return 1 + deep(n - 1) end end
                local t = {}
                while true do t[#t + 1] = coroutine.wrap(deep) t[#t](5000) end
                """),
            TortureCase(
                "coroutines that hold each other", .memoryLimit, megabytes: 16,
                """
                local function nest(co) return coroutine.create(function() coroutine.yield(co) end) end
                local co
                while true do co = nest(co) coroutine.resume(co) end
                """),
            TortureCase(
                "deep recursion", .memoryLimit, megabytes: 4,
                "local function f(...) return f(1, ...) + 1 end while true do pcall(f) local t = {} for i = 1, 1e7 do t[i] = i end end"
            ),
            TortureCase(
                "varargs that grow", .endsUnharmed, cpuSeconds: 1, megabytes: 16,
                "local function f(...) return f(..., ...) end f(1, 2, 3)"),
            TortureCase(
                "concat of large pieces", .memoryLimit, megabytes: 16,
                "local s, t = ('x'):rep(100000), {} for i = 1, 10000 do t[i] = s end return table.concat(t)"),
            TortureCase(
                "gsub that grows", .memoryLimit, megabytes: 16,
                "local s = 'x' while true do s = s:gsub('.', '%0%0%0%0') end"),
            TortureCase(
                "gsub with large replacements", .memoryLimit, megabytes: 16,
                "return (('x'):rep(100000)):gsub('x', ('y'):rep(1000))"),
            TortureCase(
                "format that pads", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = ('%99d'):format(#t) end"),
            TortureCase(
                "format of a large string", .memoryLimit, megabytes: 16,
                "local s = 'x' while true do s = ('%s%s'):format(s, s) end"),
            TortureCase(
                "pack that pads", .memoryLimit, megabytes: 16,
                "local s = ('!16 i16'):rep(20000) local t = {} while true do t[#t + 1] = ('s4'):pack(('x'):rep(100000 + #t)) end"
            ),
            TortureCase(
                "utf8.char of much", .memoryLimit, megabytes: 16,
                "local t, all = {}, {} for i = 1, 10000 do t[i] = 0x7fffffff end while true do all[#all + 1] = utf8.char(table.unpack(t)) end"
            ),
            TortureCase(
                "chunks", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = load(('local a = {} '):rep(100)) end"),
            TortureCase(
                "pieces for load", .refused("too large"), megabytes: 16,
                "assert(load(function() return ('-'):rep(100000) end))"),
            TortureCase(
                "results of unpack", .memoryLimit, megabytes: 16,
                "local t, all = {}, {} for i = 1, 100000 do t[i] = i end while true do all[#all + 1] = table.pack(table.unpack(t)) end"
            ),
            TortureCase(
                "moves", .memoryLimit, megabytes: 16,
                "local t = {} for i = 1, 1000 do t[i] = i end while true do table.move(t, 1, #t, #t + 1) end"),
            TortureCase(
                "host objects", .memoryLimit, megabytes: 16, "local t = {} while true do t[#t + 1] = make() end"),
            TortureCase(
                "strings of the host", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = big(1000000) end"),
            TortureCase("one string of the host", .memoryLimit, megabytes: 16, "return big(60000000)"),
            TortureCase(
                "one string of the host, under pcall", .endsUnharmed, megabytes: 16,
                "for _ = 1, 10 do pcall(big, 60000000) end"),
            TortureCase(
                "copies by the host", .memoryLimit, megabytes: 16,
                "local t = {} for i = 1, 100 do t[i] = { i } end while true do t[#t + 1] = echo(t) end"),
            TortureCase(
                "functions that the host holds", .memoryLimit, megabytes: 16,
                "while true do local s = ('x'):rep(10000) hold(function() return s end) end"),
            TortureCase(
                "small functions that the host holds", .memoryLimit, megabytes: 16,
                "while true do hold(function() end) end"),
            TortureCase(
                "one function many times over, for the host", .endsUnharmed, cpuSeconds: 2,
                """
                local f = load("return function() end", "@" .. ("x"):rep(1000))()
                local t = {} for i = 1, 900000 do t[i] = f end
                take(t)
                """),
            TortureCase(
                "one coroutine many times over, for the host", .endsUnharmed, cpuSeconds: 2,
                "local t = {} for i = 1, 900000 do t[i] = coroutine.running() end take(t)"),
            TortureCase(
                "many functions in many callbacks", .endsUnharmed, cpuSeconds: 2,
                """
                local f = load("return function() end", "@" .. ("x"):rep(1000))()
                local t = {} for i = 1, 400000 do t[i] = f end
                local function g(n) if n > 0 then apply(g, n - 1, t) end end
                g(5)
                """),
            TortureCase(
                "strings behind a host that swallows", .timeLimit, cpuSeconds: 0.3, megabytes: 16,
                """
                local t = {}
                local function fill() while true do t[#t + 1] = ("x"):rep(1000) .. #t end end
                while true do swallow(fill) end
                """),
            TortureCase(
                "errors that hold much", .memoryLimit, megabytes: 16,
                "local t = {} while true do local _, e = pcall(error, { ('x'):rep(10000), #t }) t[#t + 1] = e end"),
            TortureCase(
                "an error of much that nobody catches", .endsUnharmed, megabytes: 16,
                "error({ ('x'):rep(8000000) })"),
            TortureCase(
                "a print of much", .memoryLimit, megabytes: 16, "local s = 'x' while true do s = s .. s print(s) end"),
            TortureCase(
                "names for addresses", .memoryLimit, megabytes: 16,
                "local t = {} while true do t[#t + 1] = {} tostring(t[#t]) end"),
            TortureCase(
                "names for addresses that are gone", .timeLimit, cpuSeconds: 0.5, megabytes: 16,
                "while true do tostring({}) end"),
            TortureCase(
                "holes in all pages", .endsUnharmed, cpuSeconds: 1, megabytes: 16,
                """
                local keep = {}
                for size = 16, 400, 16 do
                  local all = {}
                  for i = 1, 12000000 // (size + 32) do all[i] = ("x"):rep(size) .. i end
                  for i = 1, #all, 64 do keep[#keep + 1] = all[i] end
                end
                """),
            TortureCase(
                "what is only garbage", .returns("60000"), megabytes: 16,
                """
                local keep = {}
                for i = 1, 60000 do keep[i] = { i } end
                for i = 1, 300000 do local t = { {}, {}, i } end
                return #keep
                """),
            TortureCase(
                "half of what is allowed, again and again", .returns("true"), megabytes: 16,
                "for _ = 1, 50 do local s = ('x'):rep(8000000) end return true"),
        ], office: OfficeCase.hostMemory)
}
