extension TortureRow {
    /// An endless loop in a metamethod of both operands, started by an expression, under pcall and for ever.
    private static func metamethod(_ name: String, _ use: String) -> TortureCase {
        TortureCase(
            "in \(name)", .timeLimit,
            """
            local mt = { \(name) = function() while true do pcall(function() while true do end end) end end }
            local a, b = setmetatable({}, mt), setmetatable({}, mt)
            while true do pcall(function() \(use) end) end
            """)
    }

    private static func spinning(_ name: String, _ source: String) -> TortureCase {
        TortureCase(
            name, .timeLimit,
            "local function spin() while true do pcall(function() while true do end end) end end\n" + source)
    }

    static let limitAnywhere = TortureRow(
        9, "a limit inside comparators, callbacks, metamethods, iterators and host calls",
        [
            metamethod("__index", "local _ = a.x"), metamethod("__newindex", "a.x = 1"), metamethod("__call", "a()"),
            metamethod("__add", "local _ = a + 1"), metamethod("__unm", "local _ = -a"),
            metamethod("__idiv", "local _ = 1 // a"), metamethod("__band", "local _ = a & b"),
            metamethod("__concat", "local _ = a .. 'x' .. b"), metamethod("__len", "local _ = #a"),
            metamethod("__eq", "local _ = a == b"), metamethod("__lt", "local _ = a < b"),
            metamethod("__le", "local _ = a >= b"), metamethod("__close", "local x <close> = a"),
            metamethod("__tostring", "tostring(a)"), metamethod("__pairs", "for _ in pairs(a) do end"),
            metamethod("__name", "local _ = a .. b while true do end"),
            spinning("in a comparator", "table.sort({ 3, 2, 1 }, spin)"),
            spinning("in a comparator under pcall", "while true do pcall(table.sort, { 3, 2, 1 }, spin) end"),
            spinning(
                "in __lt of a sort",
                "table.sort({ setmetatable({}, { __lt = spin }), setmetatable({}, { __lt = spin }) })"),
            spinning("in gsub's callback", "('xxx'):gsub('.', spin)"),
            spinning("in gsub's table", "('xxx'):gsub('.', setmetatable({}, { __index = spin }))"),
            spinning("in an iterator", "for _ in spin do end"),
            spinning(
                "in an iterator's state",
                "for _ in pairs(setmetatable({}, { __pairs = function() return spin end })) do end"),
            spinning("in load's reader", "load(spin)"),
            spinning("in a chunk that was loaded", "load('local spin = ... spin()')(spin)"),
            spinning("in format's __tostring", "('%s'):format(setmetatable({}, { __tostring = spin }))"),
            spinning("in print's __tostring", "print(setmetatable({}, { __tostring = spin }))"),
            spinning(
                "in table.concat's __index",
                "table.concat(setmetatable({}, { __len = function() return 9 end, __index = spin }))"),
            spinning("in table.insert's __newindex", "table.insert(setmetatable({}, { __newindex = spin }), 1)"),
            spinning("in table.unpack's __index", "table.unpack(setmetatable({}, { __index = spin }), 1, 9)"),
            spinning("in os.time's __index", "os.time(setmetatable({}, { __index = spin }))"),
            spinning("in select's arguments", "select('#', spin())"),
            spinning("in a host callback", "apply(spin)"),
            spinning(
                "in host callbacks fifty deep",
                "local function f(n) if n == 0 then spin() end apply(f, n - 1) end f(50)"),
            spinning("in a host callback that is swallowed", "while true do swallow(spin) end"),
            spinning("in what the host kept", "hold(spin) while true do pcall(release) end"),
            spinning(
                "in gsub in sort in pcall in the host in a coroutine",
                """
                while true do
                  pcall(coroutine.wrap(function()
                    swallow(function()
                      table.sort({ 2, 1 }, function()
                        ("x"):gsub(".", function() tostring(setmetatable({}, { __tostring = spin })) end)
                      end)
                    end)
                    while true do end
                  end))
                end
                """),
        ])
}
