extension TortureRow {
    static let repetition = TortureRow(
        23, "order of pairs, random numbers, clocks: the same in each deterministic run",
        [
            TortureCase(
                "pairs over names", .repeats,
                "local t, o = {}, {} for i = 1, 200 do t['key' .. i] = i end for k in pairs(t) do o[#o + 1] = k end return table.concat(o, ' ')"
            ),
            TortureCase(
                "pairs over names that come and go", .repeats,
                """
                local t, o = {}, {}
                for i = 1, 500 do t["key" .. i] = i end
                for i = 1, 500, 3 do t["key" .. i] = nil end
                for i = 1, 100 do t["other" .. i] = i end
                for k, v in pairs(t) do o[#o + 1] = k .. "=" .. v end
                return table.concat(o, " ")
                """),
            TortureCase(
                "next over names", .repeats,
                "local t, o = {}, {} for i = 1, 100 do t['key' .. i] = i end local k = next(t) while k do o[#o + 1] = k k = next(t, k) end return table.concat(o, ' ')"
            ),
            TortureCase(
                "pairs over numbers and booleans", .repeats,
                "local t, o = {}, {} for i = 1, 100 do t[i * 7.5] = i t[-i * 1000] = i end t[true] = 1 t[false] = 0 for k in pairs(t) do o[#o + 1] = tostring(k) end return table.concat(o, ' ')"
            ),
            TortureCase(
                "pairs over the globals", .repeats,
                "local o = {} for k in pairs(_G) do o[#o + 1] = k end return table.concat(o, ' ')"),
            TortureCase(
                "pairs over a library", .repeats,
                "local o = {} for k in pairs(string) do o[#o + 1] = k end return table.concat(o, ' ')"),
            TortureCase(
                "pairs over what the host gave", .repeats,
                "local t, o = {}, {} for i = 1, 50 do t['key' .. i] = i end for k in pairs(echo(t)) do o[#o + 1] = k end return table.concat(o, ' ')"
            ),
            TortureCase("random numbers", .repeats, "return math.random(), math.random(1000000), math.random(0)"),
            TortureCase(
                "random numbers after a seed", .repeats, "math.randomseed(7) return math.random(), math.random(1 << 40)"
            ),
            TortureCase("random numbers after a seed of chance", .repeats, "math.randomseed() return math.random()"),
            TortureCase("the seed of chance itself", .repeats, "return math.randomseed()"),
            TortureCase(
                "a sort without a rule", .repeats,
                "local t = {} for i = 1, 100 do t[i] = i end table.sort(t, function() return math.random() < 0.5 end) return table.concat(t, ' ')"
            ),
            TortureCase("the time", .repeats, "for i = 1, 10000000 do end return os.time()"),
            TortureCase("the date", .repeats, "return os.date('%Y-%m-%d %H:%M:%S'), os.date('!%c', 0)"),
            TortureCase("the processor's time", .repeats, "for i = 1, 100000 do end return os.clock()"),
            TortureCase(
                "a weak table after garbage", .repeats,
                "local t = setmetatable({}, { __mode = 'k' }) for i = 1, 10000 do t[{}] = i end local n = 0 for _ in pairs(t) do n = n + 1 end return n"
            ),
        ])
}
