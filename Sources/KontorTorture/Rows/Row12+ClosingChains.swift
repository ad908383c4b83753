extension TortureRow {
    static let closingChains = TortureRow(
        12, "thousands of coroutines that close each other",
        [
            TortureCase(
                "each made and closed in the one before", .endsUnharmed, cpuSeconds: 1,
                """
                local function nest(n)
                  local co = coroutine.create(function()
                    local x <close> = setmetatable({}, { __close = function() if n > 0 then nest(n - 1) end end })
                    coroutine.yield()
                  end)
                  coroutine.resume(co)
                  coroutine.close(co)
                end
                nest(100000)
                """),
            TortureCase(
                "all made first, then closed in a chain", .endsUnharmed, cpuSeconds: 1,
                """
                local last
                for i = 1, 10000 do
                  local previous = last
                  last = coroutine.create(function()
                    local x <close> = setmetatable({}, {
                      __close = function() if previous then coroutine.close(previous) end end,
                    })
                    coroutine.yield()
                  end)
                  coroutine.resume(last)
                end
                coroutine.close(last)
                """),
            TortureCase(
                "in a chain, under pcall", .endsUnharmed, cpuSeconds: 1,
                """
                local last
                for i = 1, 10000 do
                  local previous = last
                  last = coroutine.create(function()
                    local x <close> = setmetatable({}, {
                      __close = function() if previous then pcall(coroutine.close, previous) end end,
                    })
                    coroutine.yield()
                  end)
                  coroutine.resume(last)
                end
                pcall(coroutine.close, last)
                while true do end
                """),
            TortureCase(
                "by wrapped ones that fail", .endsUnharmed, cpuSeconds: 1,
                """
                local last
                for i = 1, 10000 do
                  local previous = last
                  last = coroutine.wrap(function()
                    local x <close> = setmetatable({}, { __close = function() if previous then previous() end end })
                    error("down")
                  end)
                end
                pcall(last)
                """),
            TortureCase(
                "by the end of their blocks", .endsUnharmed, cpuSeconds: 1,
                """
                local function nest()
                  local x <close> = setmetatable({}, { __close = function() coroutine.wrap(nest)() end })
                end
                nest()
                """),
            TortureCase(
                "by the end of for loops", .endsUnharmed, cpuSeconds: 1,
                """
                local function nest(n)
                  local closing = setmetatable({}, { __close = function() coroutine.wrap(nest)(n + 1) end })
                  for _ in next, { 1 }, nil, closing do break end
                end
                nest(1)
                """),
            TortureCase(
                "in a ring", .endsUnharmed, cpuSeconds: 0.2,
                """
                local ring = {}
                for i = 1, 1000 do
                  ring[i] = coroutine.create(function()
                    local x <close> = setmetatable({}, {
                      __close = function() pcall(coroutine.close, ring[i % 1000 + 1]) end,
                    })
                    coroutine.yield()
                  end)
                  coroutine.resume(ring[i])
                end
                coroutine.close(ring[1])
                """),
            TortureCase(
                "through the host", .endsUnharmed, cpuSeconds: 1,
                """
                local function nest()
                  local co = coroutine.create(function()
                    local x <close> = setmetatable({}, { __close = function() apply(nest) end })
                    coroutine.yield()
                  end)
                  coroutine.resume(co)
                  coroutine.close(co)
                end
                nest()
                """),
            TortureCase(
                "resumes without end", .refused("C stack overflow"),
                "local function f() return coroutine.wrap(f)() end f()"),
            TortureCase(
                "a chain on a small stack", .endsUnharmed, cpuSeconds: 1, stackKilobytes: 256,
                """
                local last
                for i = 1, 1000 do
                  local previous = last
                  last = coroutine.create(function()
                    local x <close> = setmetatable({}, {
                      __close = function() if previous then coroutine.close(previous) end end,
                    })
                    coroutine.yield()
                  end)
                  coroutine.resume(last)
                end
                coroutine.close(last)
                """),
            TortureCase(
                "one that closes what it waits for", .endsUnharmed,
                """
                local a, b
                a = coroutine.create(function()
                  local x <close> = setmetatable({}, { __close = function() return coroutine.close(b) end })
                  coroutine.yield()
                end)
                b = coroutine.create(function()
                  local x <close> = setmetatable({}, { __close = function() return coroutine.close(a) end })
                  coroutine.yield()
                end)
                coroutine.resume(a) coroutine.resume(b)
                return coroutine.close(a)
                """),
        ])
}
