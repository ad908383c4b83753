extension TortureRow {
    static let reach = TortureRow(
        14, "libraries that reach out: debug, io, os, package, loading of files",
        [
            TortureCase(
                "the names of libraries and loaders", .returns("nil, nil, nil, nil, nil, nil, nil"),
                "return debug, io, package, require, dofile, loadfile, warn"),
            TortureCase(
                "the functions of os that act", .returns("nil, nil, nil, nil, nil, nil, nil"),
                "return os.execute, os.exit, os.remove, os.rename, os.tmpname, os.getenv, os.setlocale"),
            TortureCase(
                "every global",
                .returns(
                    "'_G _VERSION assert collectgarbage coroutine error getmetatable ipairs load math next os pairs pcall print "
                        + "rawequal rawget rawlen rawset select setmetatable string table tonumber tostring type utf8 xpcall'"
                ),
                """
                local host = {
                  apply = 1, swallow = 1, limited = 1, resume = 1, hold = 1, release = 1, elsewhere = 1, take = 1,
                  echo = 1, text = 1, integer = 1, big = 1, make = 1, seal = 1, folder = 1, locked = 1, fail = 1,
                }
                local names = {}
                for name in pairs(_G) do if not host[name] then names[#names + 1] = name end end
                table.sort(names)
                return table.concat(names, " ")
                """),
            TortureCase(
                "every function of the libraries",
                .returns(
                    "'coroutine: close create isyieldable resume running status wrap yield; "
                        + "os: clock date difftime time; "
                        + "string: byte char find format gmatch gsub len lower match pack packsize rep reverse sub unpack upper; "
                        + "table: concat insert move pack remove sort unpack; "
                        + "utf8: char charpattern codepoint codes len offset'"),
                """
                local said = {}
                for _, library in ipairs { "coroutine", "os", "string", "table", "utf8" } do
                  local names = {}
                  for name in pairs(_G[library]) do names[#names + 1] = name end
                  table.sort(names)
                  said[#said + 1] = library .. ": " .. table.concat(names, " ")
                end
                return table.concat(said, "; ")
                """),
            TortureCase(
                "the registry by a name", .returns("nil, nil, nil"), "return _G._LOADED, _G._PRELOAD, _G._IO_input"),
            TortureCase(
                "_G of a chunk that was loaded", .returns("nil, nil"), "return load('return io, debug')()"),
            TortureCase("the environment", .returns("nil, true"), "return _ENV.debug, _ENV == _G"),
            TortureCase("the metatable of strings", .returns("false"), "return getmetatable('')"),
            TortureCase(
                "the metatable of functions", .returns("nil, nil, nil"),
                "return getmetatable(print), getmetatable(1), getmetatable(coroutine.running())"),
            TortureCase(
                "a message handler that is traceback", .endsUnharmed, "xpcall(error, debug.traceback)"),
            TortureCase(
                "a date in another locale", .returns("true"), "return (pcall(os.date, '%Ex %Oy'))"),
            TortureCase(
                "a date of a conversion that is none", .refused("invalid conversion specifier"), "os.date('%Ez %Q')"),
            TortureCase(
                "a time that overflows", .endsUnharmed,
                "return os.time { year = math.maxinteger, month = 1, day = 1 }"),
            TortureCase("a date that overflows", .endsUnharmed, "return os.date('*t', math.maxinteger)"),
        ], office: OfficeCase.files)
}
