extension TortureRow {
    static let crossing = TortureRow(
        17, "values given to the host: cycles, depth, metamethods, odd numbers and bytes, size",
        [
            TortureCase(
                "a table in itself", .refused("argument 1, at .a.b refers back"),
                "local t = { a = {} } t.a.b = t take(t)"),
            TortureCase(
                "a table as its own item", .refused("argument 1, at [1] refers back"), "local t = {} t[1] = t take(t)"),
            TortureCase("a table as its own key", .refused("refers back"), "local t = {} t[t] = 1 take(t)"),
            TortureCase(
                "a table in itself, as a second argument", .refused("argument 2, at .x refers back"),
                "local t = {} t.x = t take(1, t)"),
            TortureCase(
                "a cycle in a result", .refused("result 1, at .x refers back"), "local t = {} t.x = t return t"),
            TortureCase("a cycle in an error", .endsUnharmed, "local t = {} t.x = t error(t)"),
            TortureCase(
                "a cycle in arguments of a callback's result", .refused("refers back"),
                "apply(function() local t = {} t.x = t return t end)"),
            TortureCase(
                "a million tables deep", .refused("is nested too deeply"), megabytes: 256,
                "local t = {} for _ = 1, 1000000 do t = { t } end take(t)"),
            TortureCase(
                "a million keys deep", .refused("is nested too deeply"),
                "local t = {} for _ = 1, 100000 do t = { [t] = 1 } end take(t)"),
            TortureCase(
                "a million tables deep as a result", .refused("is nested too deeply"), megabytes: 256,
                "local t = {} for _ = 1, 1000000 do t = { x = t } end return t"),
            TortureCase(
                "a million tables deep as an error", .endsUnharmed, cpuSeconds: 1, megabytes: 256,
                "local t = {} for _ = 1, 1000000 do t = { x = t } end error(t)"),
            TortureCase(
                "as deep as allowed", .returns("'a table'"),
                "local t = {} for _ = 1, 199 do t = { t } end return take(t)"),
            TortureCase(
                "the same table many times over", .endsUnharmed, cpuSeconds: 0.2, megabytes: 64,
                "local t = {} for _ = 1, 40 do t = { t, t } end take(t)"),
            TortureCase(
                "the same table many times over, as a result", .endsUnharmed, cpuSeconds: 0.2, megabytes: 64,
                "local t = {} for _ = 1, 40 do t = { t, t } end return t"),
            TortureCase(
                "the same table many times over, as an error", .endsUnharmed, cpuSeconds: 0.2, megabytes: 64,
                "local t = {} for _ = 1, 40 do t = { t, t } end error(t)"),
            TortureCase(
                "tables whose metamethods raise", .returns("'a table'"),
                "return take(setmetatable({ 1 }, { __index = error, __len = error, __pairs = error, __eq = error }))"),
            TortureCase(
                "tables whose metamethods loop", .returns("'a table'"),
                """
                local function spin() while true do end end
                return take(setmetatable({ 1, a = 2 }, { __index = spin, __len = spin, __pairs = spin, __name = spin }))
                """),
            TortureCase(
                "a length that lies", .returns("{ 1, 2 }"),
                "return echo(setmetatable({ 1, 2 }, { __len = function() return 1 << 40 end }))"),
            TortureCase(
                "a table of holes", .returns("{ 1, [3] = 3, [1 << 60] = 4, [-1] = 5 }"),
                "return echo({ 1, nil, 3, [1 << 60] = 4, [-1] = 5 })"),
            TortureCase("not a number", .returns("true"), "local x = echo(0/0) return x ~= x"),
            TortureCase("infinities", .returns("1/0, -1/0"), "return echo(1/0, -1/0)"),
            TortureCase("minus zero", .returns("true"), "return 1 / echo(-0.0) == -1/0"),
            TortureCase(
                "integers beyond 2^53", .returns("9007199254740993, math.mininteger, math.maxinteger"),
                "return echo((1 << 53) + 1, math.mininteger, math.maxinteger)"),
            TortureCase(
                "a number where an integer is taken", .refused("argument 1 must be an integer, got the number 0.5"),
                "integer(0.5)"),
            TortureCase("infinity where an integer is taken", .refused("must be an integer"), "integer(math.huge)"),
            TortureCase("no number where an integer is taken", .refused("must be an integer"), "integer(0/0)"),
            TortureCase("2^63 where an integer is taken", .refused("must be an integer"), "integer(2^63)"),
            TortureCase(
                "a string where an integer is taken", .refused("must be an integer, got a string"), "integer('7')"),
            TortureCase("NUL bytes", .returns(#"'a\0b\0', 4"#), #"return echo('a\0b\0'), text('a\0b\0')"#),
            TortureCase(
                "bytes that are not UTF-8", .returns(#"'\xff\xfe\xc0\x80\xed\xa0\x80'"#),
                #"return echo('\xff\xfe\xc0\x80\xed\xa0\x80')"#),
            TortureCase("bytes that are not UTF-8, as a text", .refused("must be a text in UTF-8"), #"text('\xff')"#),
            TortureCase("a surrogate as a text", .refused("must be a text in UTF-8"), #"text('\xed\xa0\x80')"#),
            TortureCase("an overlong form as a text", .refused("must be a text in UTF-8"), #"text('\xc0\xaf')"#),
            TortureCase("a message that is not UTF-8", .refused("x"), #"error('x\xff\0y', 0)"#),
            TortureCase(
                "keys that are not UTF-8", .returns(#"{ ['\xff'] = 1, [''] = 2, ['\0'] = 3 }"#),
                #"return echo({ ['\xff'] = 1, [''] = 2, ['\0'] = 3 })"#),
            TortureCase(
                "a cycle behind keys of every kind", .refused("refers back"),
                #"local t = {} t[1.5] = { [true] = { [print] = { ['\27[2J\xff\0'] = t } } } take(t)"#),
            TortureCase(
                "a string of a hundred million", .refused("too large to cross"), megabytes: 256,
                "take(('x'):rep(100000000))"),
            TortureCase(
                "a string of a hundred million as a result", .refused("too large to cross"), megabytes: 256,
                "local s = ('x'):rep(100000000) return s"),
            TortureCase(
                "a string of a hundred million as an error", .endsUnharmed, cpuSeconds: 1, megabytes: 256,
                "error(('x'):rep(100000000))"),
            TortureCase(
                "much in many strings", .refused("too large to cross"), megabytes: 512,
                "local s, t = ('x'):rep(1000000), {} for i = 1, 100 do t[i] = s end take(t)"),
            TortureCase(
                "functions of another state", .refused("cannot cross into another state"), "elsewhere(function() end)"),
            TortureCase("a coroutine", .returns("'a coroutine'"), "return take(coroutine.create(print))"),
            TortureCase("the coroutine that runs", .returns("'a coroutine'"), "return take(coroutine.running())"),
            TortureCase(
                "the coroutine that runs, to be resumed", .refused("non-suspended"), "resume(coroutine.running())"),
            TortureCase(
                "200000 arguments", .returns("200000"),
                "local t = {} for i = 1, 200000 do t[i] = i end return select('#', echo(table.unpack(t)))"),
            TortureCase(
                "200000 tables as arguments", .returns("'a table'"),
                "local t = {} for i = 1, 200000 do t[i] = {} end return take(table.unpack(t))"),
            TortureCase(
                "everything", .returns("'a table'"),
                "_G._G = nil return take({ string = string, table = table, os = os })"),
            TortureCase("all globals", .refused("refers back"), "take(_G)"),
        ])
}
