extension TortureRow {
    /// The same attack on the smallest stack, on a dispatch queue's, and on a main thread's.
    private static func onEachStack(
        _ name: String, _ expectation: TortureExpectation, cpuSeconds: Double? = nil, _ source: String
    ) -> [TortureCase] {
        [384, 512, 8192].map {
            TortureCase(
                "\(name), \($0) kB of stack", expectation, cpuSeconds: cpuSeconds, stackKilobytes: $0, source)
        }
    }

    static let depth = TortureRow(
        20, "deep recursion through Lua, C and the host, on small stacks",
        [
            onEachStack("callbacks in callbacks", .refused("overflow"), "local function f() apply(f) end f()"),
            onEachStack(
                "callbacks in callbacks that are swallowed", .timeLimit,
                "local function f() swallow(f) swallow(f) end f()"),
            onEachStack(
                "callbacks in coroutines in callbacks", .endsUnharmed,
                "local function f() coroutine.wrap(function() apply(f) end)() end f()"),
            onEachStack(
                "callbacks in comparators", .endsUnharmed,
                "local function f() table.sort({ 2, 1 }, function() apply(f) end) end f()"),
            onEachStack(
                "callbacks in gsub", .endsUnharmed,
                "local function f() return (('x'):gsub('.', function() apply(f) end)) end f()"),
            onEachStack(
                "callbacks with all that is allowed on each", .endsUnharmed, cpuSeconds: 1,
                "local t = {} for _ = 1, 190 do t = { t } end local function f() take(t) echo(t) apply(f, t) end f()"),
            onEachStack(
                "gsub in gsub", .endsUnharmed, "local function f() return (('x'):gsub('.', f)) end f()"),
            onEachStack(
                "gsub in gsub behind a long match", .endsUnharmed,
                "local p = ('a?'):rep(190) .. 'x' local function f() return (('x'):gsub(p, f)) end f()"),
            onEachStack(
                "gsub in concat in sort in format", .endsUnharmed,
                """
                local f
                local said = setmetatable({}, { __tostring = function() return f() end })
                local list = setmetatable({}, { __len = function() return 1 end, __index = function() return ("%s"):format(said) end })
                f = function()
                  table.sort({ 2, 1 }, function() return #(("x"):gsub(".", function() return table.concat(list) end)) end)
                  return "x"
                end
                f()
                """),
            onEachStack(
                "concat in concat", .endsUnharmed,
                """
                local list = setmetatable({}, { __len = function() return 1 end })
                getmetatable(list).__index = function() return table.concat(list) end
                table.concat(list)
                """),
            onEachStack(
                "tostring in tostring", .endsUnharmed,
                "local t t = setmetatable({}, { __tostring = function() return tostring(t) end }) return tostring(t)"),
            onEachStack(
                "print in print", .endsUnharmed,
                "local t t = setmetatable({}, { __tostring = function() print(t) return '' end }) print(t)"),
            onEachStack(
                "format in format", .endsUnharmed,
                "local t t = setmetatable({}, { __tostring = function() return ('%99s%s'):format('x', t) end }) return tostring(t)"
            ),
            onEachStack("load in load", .endsUnharmed, "local function f() load(f) end f()"),
            onEachStack(
                "load in load at the depth of its grammar", .endsUnharmed,
                """
                local function f()
                  local n = 0
                  load(function() n = n + 1 if n < 190 then return "(" end f() end)
                end
                f()
                """),
            onEachStack("pcall in pcall", .endsUnharmed, "local function f() return pcall(f) end return f()"),
            onEachStack(
                "xpcall in its handler", .endsUnharmed, "local function f() return xpcall(error, f) end return f()"),
            onEachStack(
                "metamethods in metamethods", .endsUnharmed,
                """
                local mt = {}
                local t = setmetatable({}, mt)
                mt.__index = function() return t + 1 end
                mt.__add = function() return t .. "x" end
                mt.__concat = function() return #t end
                mt.__len = function() return -t end
                mt.__unm = function() return t < t end
                mt.__lt = function() return t() end
                mt.__call = function() return t.x end
                return t.x
                """),
            onEachStack(
                "closing in closing", .endsUnharmed,
                "local mt = {} mt.__close = function() local x <close> = setmetatable({}, mt) end local x <close> = setmetatable({}, mt)"
            ),
            onEachStack(
                "functions in functions", .endsUnharmed, cpuSeconds: 1,
                "local function f() return 1 + f() end return f()"),
            onEachStack(
                "functions with many arguments in functions", .endsUnharmed, cpuSeconds: 1,
                "local function f(...) return 1 + f(1, ...) end return f()"),
            onEachStack("tail calls", .timeLimit, "local function f() return f() end return f()"),
            onEachStack(
                "coroutines in coroutines", .refused("C stack overflow"),
                "local function f() return coroutine.wrap(f)() end return f()"),
            onEachStack(
                "coroutines that the host resumes in coroutines", .endsUnharmed,
                "local function f() resume(coroutine.create(f)) end f()"),
            onEachStack(
                "a chain of __index tables", .endsUnharmed,
                "local t = {} for _ = 1, 100000 do t = setmetatable({}, { __index = t }) end return t.x"),
            onEachStack(
                "errors in errors of the host", .endsUnharmed,
                "local function f() local _, e = pcall(apply, f) fail(tostring(e):sub(1, 99)) end f()"),
            onEachStack(
                "gsub in gsub from the last callback", .endsUnharmed,
                """
                local function g() return (("x"):gsub(".", g)) end
                local function f() if not pcall(apply, f) then pcall(g) end end
                f()
                """),
            onEachStack(
                "a deep value from the last gsub", .endsUnharmed,
                """
                local deep = {} for _ = 1, 190 do deep = { deep } end
                local function f() pcall(string.gsub, "x", ".", f) take(deep) end
                f()
                """),
            onEachStack(
                "a deep error from the last gsub", .endsUnharmed,
                """
                local deep = {} for _ = 1, 190 do deep = { deep } end
                local function f() pcall(string.gsub, "x", ".", f) pcall(apply, function() error(deep) end) end
                f()
                """),
            onEachStack(
                "a deep program from the last gsub", .endsUnharmed,
                """
                local deep = ("("):rep(190) .. "1" .. (")"):rep(190)
                local function f() pcall(string.gsub, "x", ".", f) load("return " .. deep) end
                f()
                """),
            onEachStack(
                "a deep pattern from the last gsub", .endsUnharmed,
                """
                local pattern = ("a?"):rep(190)
                local function f() pcall(string.gsub, "x", ".", f) pcall(string.find, "a", pattern) end
                f()
                """),
            onEachStack(
                "a sort from the last callback", .endsUnharmed,
                """
                local function s() table.sort({ 2, 1 }, s) end
                local function f() if not pcall(apply, f) then pcall(s) end end
                f()
                """),
            onEachStack(
                "patterns in patterns", .endsUnharmed, "return (('x'):rep(1000)):find(('(x?'):rep(31) .. (')'):rep(31))"
            ),
        ].flatMap { $0 })
}
