extension TortureRow {
    private static let refusal = TortureExpectation.refused("__gc")

    static let finalizers = TortureRow(
        4, "__gc runs with hooks off, at the state's end as well",
        [
            TortureCase(
                "a finalizer that loops", refusal,
                "setmetatable({}, { __gc = function() while true do end end })"),
            TortureCase("a finalizer that is no function", refusal, "setmetatable({}, { __gc = true })"),
            TortureCase("a finalizer that is false", refusal, "setmetatable({}, { __gc = false })"),
            TortureCase(
                "a finalizer among other fields", refusal,
                "setmetatable({}, { __index = {}, __gc = print, __name = 'x', __metatable = false })"),
            TortureCase(
                "a finalizer that comes after the metatable", .returns("true"),
                """
                local mt = {}
                for i = 1, 1000 do setmetatable({}, mt) end
                mt.__gc = function() while true do end end
                local keep = {} for i = 1, 20000 do keep[i % 100] = {} end
                return true
                """),
            TortureCase(
                "a finalizer that the metatable inherits", .returns("true"),
                """
                local mt = setmetatable({}, { __index = { __gc = function() while true do end end } })
                for i = 1, 20000 do setmetatable({}, mt) end
                return true
                """),
            TortureCase(
                "a finalizer set in a second call of setmetatable", refusal,
                """
                local t, mt = {}, {}
                setmetatable(t, mt)
                mt.__gc = function() while true do end end
                setmetatable(t, mt)
                """),
            TortureCase(
                "a finalizer by rawset", refusal,
                "local mt = {} rawset(mt, '__gc', function() while true do end end) setmetatable({}, mt)"),
            TortureCase(
                "a finalizer under pcall, then garbage", .returns("false, true"),
                """
                local ok = pcall(setmetatable, {}, { __gc = function() while true do end end })
                local keep = {} for i = 1, 50000 do keep[i % 10] = { {} } end
                return ok, true
                """),
            TortureCase(
                "a finalizer on a string's metatable", .endsUnharmed,
                "getmetatable('').__gc = function() while true do end end"),
            TortureCase(
                "a finalizer on a host object's metatable", .endsUnharmed,
                "getmetatable(make()).__gc = function() while true do end end"),
            TortureCase(
                "a finalizer on the host's class of tables", .endsUnharmed,
                "setmetatable(folder(), { __gc = function() while true do end end })"),
            TortureCase(
                "a finalizer that goes through the host", .returns("true"),
                """
                local back = echo({ __gc = 1 })
                back.__gc = nil
                setmetatable({}, back)
                back.__gc = function() while true do end end
                local keep = {} for i = 1, 50000 do keep[i % 10] = { {} } end
                return true
                """),
            TortureCase("a collection", .refused("invalid option"), "collectgarbage('collect')"),
            TortureCase("a collection step by step", .refused("invalid option"), "collectgarbage('step', 1)"),
            TortureCase("a collector that is stopped", .refused("invalid option"), "collectgarbage('stop')"),
            TortureCase("a collector that is retuned", .refused("invalid option"), "collectgarbage('setpause', 1000)"),
            TortureCase("a collector of generations", .refused("invalid option"), "collectgarbage('generational')"),
            TortureCase(
                "a count that shows each allocation", .returns("true, true"),
                """
                local before = collectgarbage("count")
                local t = {}
                return collectgarbage("count") - before <= 64, before % 64 == 0
                """),
        ])
}
