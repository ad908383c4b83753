extension TortureRow {
    static let protectedCalls = TortureRow(
        1, "pcall in a loop swallows the limit's error",
        [
            TortureCase("an endless loop", .timeLimit, "while true do end"),
            TortureCase("a loop of pcall", .timeLimit, "while true do pcall(error) end"),
            TortureCase(
                "loops inside a loop of pcall", .timeLimit,
                "while true do pcall(function() while true do end end) end"),
            TortureCase("pcall by goto", .timeLimit, "::again:: pcall(function() ::here:: goto here end) goto again"),
            TortureCase(
                "pcall of pcall of pcall", .timeLimit, "pcall(pcall, pcall, pcall, function() while true do end end)"),
            TortureCase(
                "pcall a hundred deep, each going on", .timeLimit,
                """
                local function nest(n)
                  if n == 0 then while true do end end
                  pcall(nest, n - 1)
                  while true do end
                end
                nest(100)
                """),
            TortureCase(
                "pcall that calls itself twice over", .timeLimit, "local function f() pcall(f) pcall(f) end f()"),
            TortureCase(
                "pcall as an iterator", .timeLimit, "for ok in pcall, function() while true do end end do end"),
            TortureCase(
                "pcall as __index", .timeLimit,
                """
                local t = setmetatable({}, { __index = pcall, __call = function() while true do end end })
                while true do local _ = t.x end
                """),
            TortureCase(
                "pcall as __close", .timeLimit,
                """
                local mt = { __close = pcall, __call = function() while true do end end }
                while true do local x <close> = setmetatable({}, mt) end
                """),
            TortureCase(
                "pcall as a sort's comparator", .timeLimit,
                """
                local mt = { __call = function() while true do end end }
                local t = {} for i = 1, 10 do t[i] = setmetatable({}, mt) end
                while true do table.sort(t, pcall) end
                """),
            TortureCase(
                "pcall as gsub's callback", .timeLimit,
                """
                string.x = function() while true do end end
                ("x"):rep(100):gsub(".", function(c) pcall(string.x) return c end)
                """),
            TortureCase(
                "pcall in a coroutine in pcall", .timeLimit,
                """
                while true do
                  pcall(coroutine.wrap(function() pcall(function() while true do end end) while true do end end))
                end
                """),
            TortureCase(
                "pcall across yields", .timeLimit,
                """
                local next = coroutine.wrap(function()
                  while true do pcall(function() coroutine.yield() error() end) end
                end)
                while true do next() end
                """),
            TortureCase(
                "pcall of load", .timeLimit,
                "while true do pcall(load, function() while true do end end) end"),
            TortureCase(
                "errors that pcall compares", .timeLimit,
                """
                local e = setmetatable({}, { __eq = function() while true do end end })
                while true do local _, x = pcall(error, e) local _ = x == setmetatable({}, getmetatable(e)) end
                """),
            TortureCase("the host swallows", .timeLimit, "while true do swallow(function() while true do end end) end"),
            TortureCase(
                "pcall of the host", .timeLimit, "while true do pcall(apply, function() while true do end end) end"),
            TortureCase(
                "the host and pcall in turn", .timeLimit,
                """
                local function f(n)
                  if n > 0 then swallow(function() pcall(f, n - 1) while true do end end) end
                  while true do end
                end
                f(20)
                """),
            TortureCase(
                "pcall in an inner limit that ends first", .returns("'timeLimit', 'timeLimit'"),
                """
                local function f() while true do pcall(function() while true do end end) end end
                return limited(0.01, f), limited(0.01, f)
                """),
            TortureCase(
                "every error comes back whole", .returns("false, 'x', true, 1, nil, 2"),
                "local ok, e = pcall(error, 'x') return ok, e, pcall(function() return 1, nil, 2 end)"),
        ])
}
