extension TortureRow {
    /// Keys that share one place in a table of twice as many.
    private static let colliding = """
        local t, step = {}, (1 << 17) - 1
        for i = 1, 1 << 16 do t[i * step] = true end

        """
    /// Weak tables that each hold the key of another one, in no order that a collector could follow.
    private static let ephemerons = """
        local keys, tables, order, mt, n = {}, {}, {}, { __mode = "k" }, 20000
        for i = 1, n + 1 do keys[i] = {} end
        for i = 1, n do tables[i] = setmetatable({}, mt) order[i] = i end
        for i = n, 2, -1 do local j = math.random(i) order[i], order[j] = order[j], order[i] end
        for i = 1, n do tables[order[i]][keys[i]] = keys[i + 1] end
        first, all, keys = keys[1], tables, nil

        """

    static let longCalls = TortureRow(
        7, "long but finite work inside a few instructions",
        [
            TortureCase(
                "sort of a million", .timeLimit,
                before: "t = {} for i = 1, 1000000 do t[i] = (i * 7919) % 1000003 end", "table.sort(t)"),
            TortureCase(
                "concat of a million", .timeLimit, before: "t = {} for i = 1, 1000000 do t[i] = i end",
                "while true do local _ = table.concat(t, ',') end"),
            TortureCase("rep of a million, in a loop", .timeLimit, "while true do local _ = ('x'):rep(1000000) end"),
            TortureCase("rep of thirty million", .timeLimit, "while true do local _ = ('x'):rep(30000000) end"),
            TortureCase("format of what is wide", .timeLimit, "while true do local _ = ('%99.99f'):format(1e308) end"),
            TortureCase(
                "format without values", .timeLimit, before: "s = ('%%'):rep(8000000)",
                "while true do local _ = s:format() end"),
            TortureCase(
                "upper, lower, reverse of thirty million", .timeLimit, before: "s = ('x'):rep(20000000)",
                "while true do local _ = s:upper():lower():reverse() end"),
            TortureCase(
                "gsub of a million letters", .timeLimit, before: "s = ('x'):rep(1000000)",
                "while true do local _ = s:gsub('x', 'y') end"),
            TortureCase(
                "byte and char of 200000 letters", .timeLimit, before: "s = ('x'):rep(200000)",
                "while true do local _ = string.char(s:byte(1, -1)) end"),
            TortureCase(
                "utf8.len of thirty million", .timeLimit, before: "s = ('x'):rep(30000000)",
                "while true do local _ = utf8.len(s) end"),
            TortureCase(
                "utf8.offset over bytes that begin nothing", .timeLimit, before: "s = 'x' .. ('\\x80'):rep(30000000)",
                megabytes: 128,
                "while true do local _ = utf8.offset(s, 2) end"),
            TortureCase(
                "packsize of a long format", .timeLimit, before: "s = ('<'):rep(32000000)",
                "while true do local _ = string.packsize(s) end"),
            TortureCase(
                "unpack of a long format", .timeLimit, before: "s = ('<'):rep(32000000)",
                "while true do local _ = string.unpack(s, '') end"),
            TortureCase(
                "pack of a long format", .timeLimit, before: "s = ('<'):rep(32000000)",
                "while true do local _ = string.pack(s) end"),
            TortureCase(
                "tonumber of thirty million digits", .timeLimit, before: "s = ('1'):rep(30000000)",
                "while true do local _ = tonumber(s, 36) end"),
            TortureCase(
                "date of a long format", .timeLimit, before: "s = ('%A%B%c'):rep(500000)",
                "while true do local _ = os.date(s) end"),
            TortureCase(
                "format of a quoted string", .timeLimit, before: "s = ('\\0'):rep(10000000)",
                "while true do local _ = pcall(string.format, '%q', s) end"),
            TortureCase(
                "a string as a number", .timeLimit, before: "s = '0x' .. ('f'):rep(30000000)",
                "while true do local _ = s + 1 end"),
            TortureCase(
                "a comparison of strings", .timeLimit,
                before: "a, b = ('\\0'):rep(30000000) .. 'a', ('\\0'):rep(30000000) .. 'b'",
                megabytes: 128,
                "while true do local _ = a < b end"),
            TortureCase(
                "a long string as a key", .timeLimit,
                "local t = {} while true do local _ = t[('x'):rep(20000000)] end"),
            TortureCase(
                "a very long string as a key", .timeLimit, before: "s = ('x'):rep(300000000)", megabytes: 512,
                "local t = {} while true do local _ = t[s .. #t] end"),
            TortureCase(
                "a join of very long strings", .timeLimit, before: "s = ('x'):rep(100000000)", megabytes: 1024,
                "while true do local _ = s .. s .. s .. s end"),
            TortureCase(
                "a number of very many digits", .timeLimit, before: "s = '0x' .. ('f'):rep(300000000)", megabytes: 1024,
                "while true do local _ = s + 1 end"),
            TortureCase(
                "a join of long strings", .timeLimit, before: "s = ('x'):rep(15000000)",
                "while true do local _ = s .. s end"),
            TortureCase(
                "a table of colliding keys that grows", .timeLimit,
                colliding + "t[((1 << 16) + 1) * step] = true while true do end"),
            TortureCase(
                "a table of colliding fractions that grows", .timeLimit,
                """
                local t = {}
                for i = 1, 1 << 16 do t[2.0 ^ 53 * (1 + i * 2.0 ^ -30)] = true end
                while true do end
                """),
            TortureCase(
                "weak tables that wait for each other", .timeLimit, before: ephemerons,
                "while true do local t = {} for i = 1, 1000 do t[i] = {} end end"),
            TortureCase(
                "collections close to the limit", .timeLimit,
                before: "keep = {} for i = 1, 600000 do keep[i] = { } end", cpuSeconds: 0.1,
                "while true do local t = {} for i = 1, 1000 do t[i] = { i } end end"),
            TortureCase(
                "a table of a million that is emptied", .timeLimit,
                before: "t = {} for i = 1, 1000000 do t[i] = i end for i = 1, 1000000 do t[i] = nil end",
                "while true do next(t) end"),
            TortureCase(
                "select of what is far behind", .timeLimit, before: "t = {} for i = 1, 200000 do t[i] = i end",
                "while true do select(199999, table.unpack(t)) end"),
            TortureCase(
                "move of a million", .timeLimit, before: "t = {} for i = 1, 1000000 do t[i] = i end",
                "while true do table.move(t, 1, 1000000, 2) end"),
            TortureCase(
                "insert at the front of a million", .timeLimit, before: "t = {} for i = 1, 1000000 do t[i] = i end",
                "while true do table.insert(t, 1, 0) end"),
            TortureCase(
                "a big table for the host", .timeLimit, before: "t = {} for i = 1, 500000 do t[i] = { i } end",
                megabytes: 128, "while true do take(t) end"),
            TortureCase(
                "a big table as a result", .endsUnharmed, before: "t = {} for i = 1, 500000 do t[i] = { i } end",
                cpuSeconds: 0.02, megabytes: 128, "return t"),
            TortureCase(
                "a big table as an error", .endsUnharmed, before: "t = {} for i = 1, 500000 do t[i] = { i } end",
                cpuSeconds: 0.02, megabytes: 128, "error(t)"),
            TortureCase(
                "a big string for the host", .timeLimit, before: "s = ('x'):rep(20000000)",
                megabytes: 128, "while true do take(s) end"),
            TortureCase("a big string from the host", .timeLimit, megabytes: 128, "while true do big(20000000) end"),
        ])
}
