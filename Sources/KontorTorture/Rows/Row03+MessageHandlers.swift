extension TortureRow {
    static let messageHandlers = TortureRow(
        3, "xpcall's message handler runs with hooks off after a kill",
        [
            TortureCase(
                "a handler that loops after a kill", .timeLimit,
                "xpcall(function() while true do end end, function() while true do end end)"),
            TortureCase(
                "a handler that loops after an error", .timeLimit, "xpcall(error, function() while true do end end)"),
            TortureCase(
                "a handler that loops, in a loop", .timeLimit,
                "while true do xpcall(function() while true do end end, function() while true do end end) end"),
            TortureCase(
                "a handler in a comparator, where no yield is possible", .timeLimit,
                """
                table.sort({ 3, 2, 1 }, function()
                  while true do xpcall(function() while true do end end, function() while true do end end) end
                end)
                """),
            TortureCase(
                "a handler in a comparator after an error", .timeLimit,
                "table.sort({ 3, 2, 1 }, function() xpcall(error, function() while true do end end) end)"),
            TortureCase(
                "a handler that runs a coroutine", .timeLimit,
                """
                xpcall(error, function()
                  coroutine.wrap(function() while true do pcall(function() while true do end end) end end)()
                end)
                """),
            TortureCase(
                "a handler that calls the host", .timeLimit,
                """
                while true do
                  xpcall(error, function() swallow(function() while true do end end) while true do end end)
                end
                """),
            TortureCase(
                "a handler that is xpcall", .endsUnharmed,
                "return xpcall(error, function(e) return (xpcall(error, xpcall, e)) end)"),
            TortureCase(
                "a handler that raises in itself", .endsUnharmed,
                "local function h(e) error(e) end return (xpcall(error, h, 'x'))"),
            TortureCase(
                "a handler that raises after half a million steps", .timeLimit,
                """
                local function h(e) for i = 1, 500000 do end error(e) end
                while true do xpcall(error, h, "x") end
                """),
            TortureCase(
                "handlers of handlers", .timeLimit,
                """
                local function h(e) xpcall(error, h, e) xpcall(error, h, e) end
                while true do xpcall(error, h, "x") end
                """),
            TortureCase(
                "a handler for a stack overflow that loops", .timeLimit,
                """
                local function deep() return 1 + deep() end
                xpcall(deep, function() while true do end end)
                """),
            TortureCase(
                "a handler for a stack overflow that overflows", .timeLimit,
                """
                local function deep() return 1 + deep() end
                while true do xpcall(deep, deep) end
                """),
            TortureCase(
                "a handler that yields", .endsUnharmed,
                "return coroutine.wrap(function() return xpcall(error, coroutine.yield, 'x') end)()"),
            TortureCase(
                "a handler that closes", .timeLimit,
                """
                xpcall(error, function()
                  local x <close> = setmetatable({}, { __close = function() while true do end end })
                end)
                """),
            TortureCase(
                "a handler's results", .returns("false, 'x!', true, 7"),
                """
                local ok, e = xpcall(error, function(e) return e .. "!" end, "x")
                return ok, e, xpcall(function(...) return ... end, error, 7)
                """),
            TortureCase("a handler that is no function", .refused("function expected"), "xpcall(error, 1)"),
        ])
}
