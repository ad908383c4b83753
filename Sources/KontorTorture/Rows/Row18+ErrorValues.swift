extension TortureRow {
    static let errorValues = TortureRow(
        18, "error values: __tostring that loops or raises, tables, nil, huge messages",
        [
            TortureCase(
                "__tostring that loops", .refused("the error object is a table"),
                "error(setmetatable({}, { __tostring = function() while true do end end }))"),
            TortureCase(
                "__tostring that raises", .refused("the error object is a table"),
                "error(setmetatable({}, { __tostring = error }))"),
            TortureCase(
                "__tostring that raises itself", .refused("the error object is a table"),
                "local e e = setmetatable({}, { __tostring = function() error(e) end }) error(e)"),
            TortureCase(
                "__index that loops", .refused("the error object is a table"),
                "error(setmetatable({}, { __index = function() while true do end end, __name = 'x' }))"),
            TortureCase("nil", .refused("error() was called without a message"), "error()"),
            TortureCase("nil in a coroutine", .endsUnharmed, "coroutine.wrap(error)()"),
            TortureCase("a boolean", .refused("false"), "error(false)"),
            TortureCase("a number", .refused("7"), "error(7)"),
            TortureCase("not a number", .endsUnharmed, "error(0/0)"),
            TortureCase("a function", .refused("the error object is a function"), "error(function() end)"),
            TortureCase("a coroutine", .refused("the error object is a coroutine"), "error((coroutine.running()))"),
            TortureCase("a host object", .refused("stamp 7"), "error(make())"),
            TortureCase("a table with a message", .refused("out of paper"), "error({ message = 'out of paper' })"),
            TortureCase(
                "a table with a message that is a table", .refused("the error object is a table"),
                "error({ message = {} })"),
            TortureCase("a message of ten million", .endsUnharmed, cpuSeconds: 1, "error(('x'):rep(10000000))"),
            TortureCase(
                "a table with a message of ten million", .endsUnharmed, cpuSeconds: 1,
                "error({ message = ('x'):rep(10000000) })"),
            TortureCase(
                "a message of ten million letters of four bytes", .endsUnharmed, cpuSeconds: 1,
                #"error(('\u{1F5A8}'):rep(2500000))"#),
            TortureCase(
                "a message that grows in each pcall", .endsUnharmed, cpuSeconds: 0.2,
                "local function f(e) error(e .. e, 0) end local e = 'x' while true do local _ _, e = pcall(f, e) end"),
            TortureCase(
                "an error far up", .refused("x"), "error('x', math.maxinteger)"),
            TortureCase("an error below", .refused("x"), "error('x', math.mininteger)"),
            TortureCase(
                "an error in a host function of a host function", .refused("inner words"),
                "apply(function() apply(function() fail('inner words') end) end)"),
            TortureCase(
                "an error caught and raised a thousand times", .refused("x"), cpuSeconds: 1,
                "local e = 'x' for _ = 1, 1000 do local ok ok, e = pcall(error, e, 0) end error(e)"),
            TortureCase(
                "an error of the host, kept and raised later", .refused("inner words"),
                "local _, e = pcall(fail, 'inner words') pcall(fail, 'other words') error(e, 0)"),
            TortureCase("an error in error handling", .endsUnharmed, "xpcall(error, error) error('x')"),
            TortureCase(
                "a metatable that hides itself", .refused("the error object is a table"),
                "error(setmetatable({}, { __metatable = {}, __tostring = function() error() end, __close = error }))"),
            TortureCase("an error in a place that lies", .refused("lies"), "error('other.lua:7: lies', 0)"),
            TortureCase(
                "a place with an endless number", .refused("lies"),
                "error('attack.lua:' .. ('9'):rep(1000) .. ': lies', 0)"),
            TortureCase(
                "a type's name of a million", .endsUnharmed, cpuSeconds: 1,
                "return setmetatable({}, { __name = ('x'):rep(1000000) }) + 1"),
            TortureCase(
                "a key of a million", .endsUnharmed, cpuSeconds: 1, "local t = {} return t[('x'):rep(1000000)].y"),
            TortureCase(
                "a chunk's name with a place in it", .endsUnharmed,
                "load('error(1)', '=attack.lua:7: x\\n\\0')()"),
            TortureCase("a chunk's name of a million", .endsUnharmed, "load('error(1)', '@' .. ('x'):rep(1000000))()"),
            TortureCase(
                "a chunk's name that is the source", .endsUnharmed, "load('error(1) --' .. ('x'):rep(100000))()"),
            TortureCase(
                "an assertion of a table", .refused("the error object is a table"),
                "assert(false, setmetatable({}, { __tostring = error }))"),
            TortureCase(
                "errors in a hundred thousand coroutines", .returns("true"), cpuSeconds: 3,
                "for i = 1, 100000 do coroutine.resume(coroutine.create(error), {}) end return true"),
        ])
}
