extension TortureRow {
    static let bytecode = TortureRow(
        13, "bytecode, by load or from the host's files",
        [
            TortureCase(
                "load of bytecode", .returns("nil, \"attempt to load a binary chunk (mode is 't')\""),
                #"return load("\27Lua\x54\0\x19\x93\r\n\x1a\n", "x")"#),
            TortureCase(
                "load of bytecode that is asked for", .returns("nil, true"),
                #"local f, e = load("\27Lua\x54\0\x19\x93\r\n\x1a\n", "x", "b") return f, e:find("binary") ~= nil"#),
            TortureCase(
                "load of bytecode in either mode", .returns("nil, true"),
                #"local f, e = load("\27Lua\x54\0\x19\x93\r\n\x1a\n", "x", "bt") return f, e:find("binary") ~= nil"#),
            TortureCase(
                "a mode that is nonsense", .returns("nil"), #"return (load("\27Lua", "x", "whatever"))"#),
            TortureCase(
                "bytecode from a reader", .returns("nil"),
                #"local n = 0 return (load(function() n = n + 1 return ({ "\27", "Lua", "\x54\0" })[n] end, "x", "b"))"#
            ),
            TortureCase(
                "bytecode from a reader that changes its mind", .returns("nil"),
                #"""
                local s = "\27Lua\x54\0\x19\x93\r\n\x1a\n"
                return (load(setmetatable({}, { __call = function() return s end }).x or function()
                  local piece = s s = nil return piece
                end, "x"))
                """#),
            TortureCase("text in the mode of bytecode", .returns("nil"), "return (load('return 1', 'x', 'b'))"),
            TortureCase("no dump", .returns("nil"), "return string.dump"),
            TortureCase("no dump by a method", .refused("attempt to call a nil value"), "return ('x'):dump()"),
            TortureCase(
                "text that begins as bytecode of another Lua", .returns("nil"), #"return (load("\27LuaQ\0\1\4\8"))"#),
            TortureCase("text behind a first line", .returns("nil"), ##"return (load("#!/usr/bin/lua\n\27Lua"))"##),
            TortureCase(
                "a mark of byte order before bytecode", .returns("nil"), #"return (load("\xEF\xBB\xBF\27Lua"))"#),
            TortureCase(
                "a million changes of a chunk", .timeLimit,
                #"local n = 0 while true do n = n + 1 load("\27Lua" .. n, "x", "b") load("return " .. n) end"#),
            TortureCase(
                "an environment for a chunk", .returns("7, nil"),
                "local env = { x = 7 } return load('return x, print', 'x', 't', env)()"),
        ])
}
