extension TortureRow {
    private static let liar = "local liar = setmetatable({}, { __len = function() return 1 << 50 end }) "
    private static let giving = """
        local liar = setmetatable({}, {
          __len = function() return 1 << 50 end, __index = function() return "" end, __newindex = function() end,
        })

        """
    /// Metamethods that are C functions: no Lua instruction runs between two steps of the loop.
    private static let native = """
        local liar = setmetatable({}, { __len = rawlen, __index = rawlen, __newindex = rawequal })

        """

    static let lyingLengths = TortureRow(
        5, "C loops without memory: repeats of nothing, table functions on lying lengths",
        [
            TortureCase("rep of nothing", .returns("''"), "return (''):rep(1 << 60)"),
            TortureCase("rep of nothing with nothing between", .returns("''"), "return (''):rep(math.maxinteger, '')"),
            TortureCase("rep of nothing, in a loop", .timeLimit, "while true do local _ = (''):rep(1 << 60) end"),
            TortureCase("rep below zero", .returns("'', ''"), "return ('x'):rep(math.mininteger), ('x'):rep(0, 'y')"),
            TortureCase("rep that overflows", .refused("resulting string too large"), "return ('xx'):rep(1 << 62)"),
            TortureCase(
                "rep whose separators overflow", .refused("resulting string too large"),
                "return (''):rep(1 << 61, 'xxxxxxxx')"),
            TortureCase("insert at a lying length", .timeLimit, liar + "table.insert(liar, 1, 1)"),
            TortureCase("remove at a lying length", .timeLimit, liar + "table.remove(liar, 1)"),
            TortureCase("move of nothing", .timeLimit, "table.move({}, 1, 1 << 50, 2)"),
            TortureCase("move backwards", .timeLimit, "table.move({ 1 }, 1, 1 << 50, 2)"),
            TortureCase("move into another table", .timeLimit, "table.move({}, 1, math.maxinteger - 1, 1, {})"),
            TortureCase(
                "move from the least integer", .timeLimit, "table.move({}, math.mininteger, -2, math.mininteger + 1)"),
            TortureCase(
                "move by functions of C", .timeLimit, native + "table.move(liar, 1, 1 << 50, 2)"),
            TortureCase(
                "insert by functions of C", .timeLimit,
                "local t = {} for i = 0, 62 do t[1 << i] = i end table.insert(setmetatable(t, { __index = rawlen }), 1, 1) while true do end"
            ),
            TortureCase("concat of nothing", .timeLimit, giving + "table.concat(liar)"),
            TortureCase(
                "concat from the least to the greatest integer", .timeLimit,
                giving + "table.concat(liar, '', math.mininteger, math.maxinteger)"),
            TortureCase(
                "concat of a claim alone", .refused("invalid value (nil) at index 1"),
                "table.concat({}, '', 1, 1 << 60)"),
            TortureCase(
                "concat at the greatest integer", .returns("'x'"),
                "return table.concat({ [math.maxinteger] = 'x' }, '', math.maxinteger, math.maxinteger)"),
            TortureCase(
                "sort of a lying length", .timeLimit,
                """
                local liar = setmetatable({}, {
                  __len = function() return (1 << 31) - 2 end, __index = function() return 1 end,
                  __newindex = function() end,
                })
                table.sort(liar)
                """),
            TortureCase(
                "sort by functions of C", .timeLimit,
                """
                local liar = setmetatable({}, {
                  __len = function() return (1 << 31) - 2 end, __index = rawlen, __newindex = rawequal,
                })
                table.sort(liar)
                """),
            TortureCase(
                "sort of more than there can be", .refused("array too big"),
                liar + "table.sort(liar)"),
            TortureCase(
                "sort whose comparator never agrees", .endsUnharmed,
                """
                local t, flip = {}, false
                for i = 1, 1000 do t[i] = i end
                table.sort(t, function() flip = not flip return flip end)
                """),
            TortureCase("unpack of a claim", .refused("too many results to unpack"), "table.unpack({}, 1, 1e8)"),
            TortureCase(
                "unpack of all integers", .refused("too many results to unpack"),
                "table.unpack({}, math.mininteger, math.maxinteger)"),
            TortureCase(
                "unpack of a lying length", .refused("too many results to unpack"), liar + "table.unpack(liar)"),
            TortureCase(
                "unpack by a function of C, in a loop", .timeLimit,
                native + "while true do pcall(table.unpack, liar, 1, 200000) end"),
            TortureCase(
                "unpack at the greatest integer", .returns("2, nil"),
                "local t = { [math.maxinteger - 1] = 2 } return table.unpack(t, math.maxinteger - 1, math.maxinteger)"),
            TortureCase(
                "a length that calls lengths", .refused("C stack overflow"),
                "local mt = {} mt.__len = function(t) return #setmetatable({}, mt) + #setmetatable({}, mt) end table.insert(setmetatable({}, mt), 1)"
            ),
            TortureCase(
                "a length that is no integer", .refused("object length is not an integer"),
                "table.insert(setmetatable({}, { __len = function() return 'x' end }), 1)"),
            TortureCase(
                "ipairs that never ends", .timeLimit,
                "for _ in ipairs(setmetatable({}, { __index = function() return 1 end })) do end"),
            TortureCase(
                "ipairs by a function of C", .timeLimit,
                "for _ in ipairs(setmetatable({}, { __index = rawlen })) do end"),
            TortureCase("a loop over all integers", .timeLimit, "for _ = math.mininteger, math.maxinteger do end"),
            TortureCase("a loop to infinity", .timeLimit, "for _ = 1, math.huge do end"),
            TortureCase("a loop of steps that are too small", .timeLimit, "for _ = 2^53, 2^53 + 2, 0.5 do end"),
            TortureCase(
                "a loop at the greatest integer", .returns("2"),
                "local n = 0 for _ = math.maxinteger - 1, math.maxinteger do n = n + 1 end return n"),
            TortureCase(
                "chains of __index that bite their tail", .refused("chain too long"),
                "local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x"),
            TortureCase(
                "chains of __newindex that bite their tail", .refused("chain too long"),
                "local a = {} setmetatable(a, { __newindex = a }) a.x = 1"),
            TortureCase(
                "utf8.char of everything", .endsUnharmed,
                "while true do pcall(utf8.char, table.unpack({}, 1, 200000)) end"),
            TortureCase(
                "a traversal that feeds itself", .endsUnharmed,
                "local t = { a = 1 } for k, v in pairs(t) do t[k .. v] = v + 1 t[#t + 1] = k end"),
            TortureCase(
                "parts of strings at the edges of integers", .returns("'xyz', '', 'z', 120, nil, 0, 0, ''"),
                """
                local s, low, high = "xyz", math.mininteger, math.maxinteger
                return s:sub(low, high), s:sub(high, low), s:sub(-1, high), s:byte(low + 1 == low and 0 or 1), s:byte(high),
                  select("#", s:byte(low, low)), select("#", s:byte(high, high)), s:sub(high, high)
                """),
            TortureCase(
                "arithmetic at the edges of integers", .returns("math.mininteger, 0, 0, math.mininteger, -1, nil"),
                """
                local low, high = math.mininteger, math.maxinteger
                return low // -1, low % -1, 1 << 64, high + 1, low >> 63 | -1, math.tointeger(2^63)
                """),
            TortureCase("a division by zero", .refused("attempt to divide by zero"), "return 1 // 0"),
            TortureCase("a remainder by zero", .refused("attempt to perform 'n%"), "return 1 % 0"),
            TortureCase("a step of zero", .refused("'for' step is zero"), "for _ = 1, 2, 0 do end"),
            TortureCase("a format that is too wide", .refused("invalid conversion"), "return ('%1000d'):format(1)"),
            TortureCase(
                "a format of 2^63", .refused("number has no integer representation"), "return ('%d'):format(2^63)"),
            TortureCase(
                "random between all integers", .returns("'integer'"),
                "return math.type(math.random(math.mininteger, math.maxinteger))"),
            TortureCase("random in nothing", .refused("interval is empty"), "return math.random(2, 1)"),
            TortureCase("a letter beyond Unicode", .refused("value out of range"), "return utf8.char(1 << 31)"),
            TortureCase(
                "select far behind the end", .returns("0"), "return select('#', select(math.maxinteger, 1, 2))"),
        ])
}
