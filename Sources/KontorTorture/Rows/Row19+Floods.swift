extension TortureRow {
    static let floods = TortureRow(
        19, "output: floods, and what prints without end",
        [
            TortureCase("print in a loop", .timeLimit, "while true do print('x') end"),
            TortureCase(
                "print of much in a loop", .timeLimit, "local s = ('x'):rep(1000000) while true do print(s) end"),
            TortureCase("print of nothing", .timeLimit, "while true do print() end"),
            TortureCase(
                "print of many values", .timeLimit,
                "local t = {} for i = 1, 200000 do t[i] = i end while true do print(table.unpack(t)) end"),
            TortureCase(
                "print under pcall", .timeLimit,
                "while true do pcall(print, setmetatable({}, { __tostring = function() error() end })) end"),
            TortureCase(
                "print of what is no string", .refused("'__tostring' must return a string"),
                "print(setmetatable({}, { __tostring = function() return {} end }))"),
            TortureCase(
                "print that prints", .endsUnharmed,
                """
                local t t = setmetatable({}, { __tostring = function() print(t) return "x" end })
                print(t)
                """),
            TortureCase(
                "print of more than memory holds", .memoryLimit, megabytes: 16,
                "local s = ('x'):rep(6000000) while true do print(s, s, s, s) end"),
        ], office: OfficeCase.output)
}
