extension TortureRow {
    static let userdata = TortureRow(
        16, "userdata: metatable reached, methods called with a wrong self",
        [
            TortureCase("its metatable", .returns("false"), "return getmetatable(make())"),
            TortureCase("its metatable changed", .refused("table expected"), "setmetatable(make(), {})"),
            TortureCase(
                "its fields", .returns("nil, nil, nil, nil, nil"),
                "local m = make() return m[1], m.__gc, m.__index, m.__metatable, m.__name"),
            TortureCase("its finalizer", .refused("attempt to call a nil value"), "make():__gc()"),
            TortureCase("a field assigned", .refused("attempt to index a stamp value"), "make().x = 1"),
            TortureCase("rawset", .refused("table expected"), "rawset(make(), 1, 1)"),
            TortureCase("rawget", .refused("table expected"), "rawget(make(), 1)"),
            TortureCase("rawlen", .refused("table or string expected"), "rawlen(make())"),
            TortureCase("next", .refused("table expected"), "next(make())"),
            TortureCase("pairs", .refused("table expected"), "for _ in pairs(make()) do end"),
            TortureCase("insert", .refused("table expected"), "table.insert(make(), 1)"),
            TortureCase("sort", .refused("table expected"), "table.sort(make())"),
            TortureCase("a length", .refused("attempt to get length of a stamp value"), "return #make()"),
            TortureCase("a call", .refused("attempt to call a stamp value"), "make()()"),
            TortureCase("a comparison", .refused("attempt to compare two stamp values"), "return make() < make()"),
            TortureCase("a method with nothing", .refused("argument 1 must be a stamp, got nothing"), "make().value()"),
            TortureCase(
                "a method with a table", .refused("argument 1 must be a stamp, got a table"), "make().value({})"),
            TortureCase(
                "a method with a table that looks alike", .refused("argument 1 must be a stamp, got a table"),
                "make().value(setmetatable({}, { __index = make().value, __name = 'stamp' }))"),
            TortureCase(
                "a method with another type", .refused("argument 1 must be a stamp, got a seal"), "make().value(seal())"
            ),
            TortureCase(
                "a method with a function", .refused("argument 1 must be a stamp, got a function"),
                "make().value(print)"),
            TortureCase(
                "an operator with a number", .refused("argument 2 must be a stamp"), "return make() + 1"),
            TortureCase(
                "an operator with a table", .refused("argument 1 must be a stamp, got a table"), "return {} + make()"),
            TortureCase(
                "an operator with another type", .refused("argument 2 must be a stamp, got a seal"),
                "return make() + seal()"),
            TortureCase(
                "a hundred thousand of them", .returns("700000"),
                "local sum = 0 for i = 1, 100000 do sum = sum + make():value() end return sum"),
            TortureCase(
                "one that crosses and comes back", .returns("7, 14"),
                "local m = echo(make()) return m:value(), (m + m):value()"),
            TortureCase(
                "one as a key", .returns("1, nil"), "local m = make() local t = { [m] = 1 } return t[m], t[make()]"),
            TortureCase(
                "one in a coroutine that died", .returns("7"),
                "local m local co = coroutine.wrap(function() m = make() error() end) pcall(co) return m:value()"),
            TortureCase("a class's metatable", .returns("false"), "return getmetatable(folder())"),
            TortureCase(
                "a class's metatable changed", .refused("cannot change a protected metatable"),
                "setmetatable(folder(), {})"),
            TortureCase(
                "a class's method with a wrong self", .refused("argument 1 must be a folder"), "folder().title(7)"),
            TortureCase(
                "a class's method on a changed table", .returns("'mine'"),
                "local f = folder() rawset(f, 'name', 'mine') return f:title()"),
            TortureCase(
                "a class's method on cycles", .refused("refers back"), "local f = folder() f.name = f return f:title()"),
        ])
}
