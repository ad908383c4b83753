extension TortureRow {
    private static let refusal = TortureExpectation.refused("attempt to yield")

    private static func wrapped(_ name: String, _ body: String) -> TortureCase {
        TortureCase(name, refusal, "coroutine.wrap(function() \(body) end)()")
    }

    static let yields = TortureRow(
        24, "yields out of host calls, comparators and callbacks",
        [
            TortureCase("from outside of a coroutine", refusal, "coroutine.yield()"),
            TortureCase(
                "from outside, under pcall", .returns("false, true"),
                "local ok, e = pcall(coroutine.yield) return ok, e:find('attempt to yield') ~= nil"),
            TortureCase("in a host call", refusal, "apply(function() coroutine.yield() end)"),
            wrapped("in a host call in a coroutine", "apply(function() coroutine.yield() end)"),
            wrapped("yield itself as the callback", "apply(coroutine.yield)"),
            wrapped("in host calls in pcall", "apply(function() assert(pcall(coroutine.yield)) end)"),
            wrapped("in a comparator", "table.sort({ 2, 1 }, coroutine.yield)"),
            wrapped("in gsub's callback", "('x'):gsub('.', coroutine.yield)"),
            wrapped("in __tostring", "tostring(setmetatable({}, { __tostring = coroutine.yield }))"),
            wrapped("in print's __tostring", "print(setmetatable({}, { __tostring = coroutine.yield }))"),
            wrapped("in load's reader", "assert(load(coroutine.yield))"),
            wrapped(
                "in concat's __index",
                "table.concat(setmetatable({}, { __len = function() return 1 end, __index = coroutine.yield }))"),
            wrapped("in a host's own limit", "assert(limited(1, coroutine.yield) ~= 'runtime', 'attempt to yield')"),
            TortureCase(
                "in __close of a coroutine that is closed", .returns("false, true"),
                """
                local co = coroutine.create(function()
                  local x <close> = setmetatable({}, { __close = function() coroutine.yield() end })
                  coroutine.yield()
                end)
                coroutine.resume(co)
                local ok, e = coroutine.close(co)
                return ok, e:find("attempt to yield") ~= nil
                """),
            TortureCase(
                "out of a coroutine in a host call, which is no way out", .returns("1, 2"),
                "return apply(function() local f = coroutine.wrap(function() coroutine.yield(1) return 2 end) return f(), f() end)"
            ),
            TortureCase(
                "a coroutine from inside of a host call, resumed outside of it", .returns("true, 'late'"),
                """
                local co
                apply(function() co = coroutine.create(function() coroutine.yield() return "late" end) coroutine.resume(co) end)
                return coroutine.resume(co)
                """),
            TortureCase(
                "one half inside of a host call, one half outside", .returns("1, 2"),
                "local f = coroutine.wrap(function() coroutine.yield(1) return 2 end) return apply(f), f()"),
            TortureCase(
                "isyieldable", .returns("false, true, false"),
                """
                local inside, called
                coroutine.wrap(function()
                  inside = coroutine.isyieldable()
                  apply(function() called = coroutine.isyieldable() end)
                end)()
                return coroutine.isyieldable(), inside, called
                """),
        ], office: OfficeCase.transactions)
}
