extension TortureRow {
    static let closing = TortureRow(
        2, "__close of a killed call goes on",
        [
            TortureCase(
                "a loop in __close of a killed loop", .timeLimit, after: "return ran == nil",
                """
                local x <close> = setmetatable({}, { __close = function() ran = true while true do end end })
                while true do end
                """),
            TortureCase(
                "a hundred variables to close", .timeLimit, after: "return (ran or 0) == 0",
                """
                local mt = { __close = function() ran = (ran or 0) + 1 while true do end end }
                local function f(n)
                  local x <close> = setmetatable({}, mt)
                  if n == 0 then while true do end end
                  f(n - 1)
                end
                f(100)
                """),
            TortureCase(
                "__close in a comparator, where no yield is possible", .timeLimit,
                """
                local mt = { __close = function() while true do end end }
                table.sort({ 3, 2, 1 }, function()
                  local x <close> = setmetatable({}, mt)
                  while true do end
                end)
                """),
            TortureCase(
                "__close behind pcall in a comparator", .timeLimit,
                """
                local mt = { __close = function() while true do pcall(error) end end }
                table.sort({ 3, 2, 1 }, function()
                  while true do
                    pcall(function() local x <close> = setmetatable({}, mt) while true do end end)
                  end
                end)
                """),
            TortureCase(
                "__close in gsub's callback, behind a host function", .timeLimit,
                """
                local mt = { __close = function() while true do end end }
                ("x"):gsub(".", function()
                  apply(function() local x <close> = setmetatable({}, mt) while true do end end)
                end)
                """),
            TortureCase(
                "__close that loops at the end of its block", .timeLimit,
                "do local x <close> = setmetatable({}, { __close = function() while true do end end }) end"),
            TortureCase(
                "__close that loops after an error", .timeLimit,
                """
                pcall(function()
                  local x <close> = setmetatable({}, { __close = function() while true do end end })
                  error("out")
                end)
                """),
            TortureCase(
                "__close that raises, a thousand times over", .timeLimit,
                """
                local mt = { __close = function(_, e) error(e) end }
                while true do
                  pcall(function()
                    local a <close> = setmetatable({}, mt)
                    local b <close> = setmetatable({}, mt)
                    error("out")
                  end)
                end
                """),
            TortureCase(
                "__close of a coroutine that is closed", .timeLimit,
                """
                local co = coroutine.create(function()
                  local x <close> = setmetatable({}, { __close = function() while true do end end })
                  coroutine.yield()
                end)
                coroutine.resume(co)
                coroutine.close(co)
                """),
            TortureCase(
                "__close of a killed coroutine that is closed later", .timeLimit,
                before: "co = coroutine.create(function() local x <close> = setmetatable({}, "
                    + "{ __close = function() ran = true end }) while true do end end)",
                after: "return coroutine.close(co) == true and ran == nil and coroutine.status(co) == 'dead'",
                "coroutine.resume(co) while true do end"),
            TortureCase(
                "the closing value of a for loop", .timeLimit,
                """
                local closing = setmetatable({}, { __close = function() while true do end end })
                for i in function(_, i) if i < 3 then return i + 1 end end, nil, 0, closing do end
                """),
            TortureCase(
                "a for loop that is left by an error in a wrapped generator", .timeLimit,
                """
                local closing = setmetatable({}, { __close = function() while true do end end })
                local generate = coroutine.wrap(function() coroutine.yield(1) error("gone") end)
                while true do pcall(function() for _ in generate, nil, nil, closing do end end) end
                """),
            TortureCase(
                "__close that yields for ever", .timeLimit,
                """
                local next = coroutine.wrap(function()
                  local x <close> = setmetatable({}, { __close = function() while true do coroutine.yield() end end })
                end)
                while true do next() end
                """),
            TortureCase(
                "__close that is called again and again by its own", .endsUnharmed,
                """
                local mt = {}
                mt.__close = function() local x <close> = setmetatable({}, mt) end
                local x <close> = setmetatable({}, mt)
                """),
            TortureCase(
                "__close runs where nothing was killed", .returns("'body,close'"),
                """
                local said = {}
                do
                  local x <close> = setmetatable({}, { __close = function() said[#said + 1] = "close" end })
                  said[#said + 1] = "body"
                end
                return table.concat(said, ",")
                """),
        ])
}
