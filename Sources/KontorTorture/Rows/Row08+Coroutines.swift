extension TortureRow {
    static let coroutines = TortureRow(
        8, "coroutines: made before the limit, a fresh counter each, chains of them",
        [
            TortureCase(
                "a coroutine from an earlier call", .timeLimit,
                before: "co = coroutine.create(function() while true do end end)",
                after: "return coroutine.status(co) == 'dead' and coroutine.resume(co) == false",
                "coroutine.resume(co) while true do end"),
            TortureCase(
                "a coroutine that was begun in an earlier call", .timeLimit,
                before:
                    "co = coroutine.create(function() coroutine.yield() while true do end end) coroutine.resume(co)",
                "coroutine.resume(co)"),
            TortureCase(
                "a wrapped one from an earlier call, under pcall", .timeLimit,
                before: "next = coroutine.wrap(function() coroutine.yield() while true do end end) next()",
                "while true do pcall(next) end"),
            TortureCase(
                "a new one for each step", .timeLimit,
                "while true do coroutine.resume(coroutine.create(function() while true do end end)) end"),
            TortureCase(
                "one instruction per resume", .timeLimit,
                """
                local co = coroutine.create(function() while true do coroutine.yield() end end)
                while true do coroutine.resume(co) end
                """),
            TortureCase(
                "ten thousand that take turns", .timeLimit,
                """
                local all = {}
                for i = 1, 10000 do all[i] = coroutine.wrap(function() while true do coroutine.yield() end end) end
                while true do for i = 1, #all do all[i]() end end
                """),
            TortureCase(
                "a chain of resumes", .timeLimit,
                """
                local function deep(n)
                  if n == 0 then while true do end end
                  coroutine.resume(coroutine.create(deep), n - 1)
                  while true do end
                end
                deep(150)
                """),
            TortureCase(
                "a chain of wrapped ones under pcall", .timeLimit,
                """
                local function deep(n)
                  if n == 0 then while true do end end
                  pcall(coroutine.wrap(deep), n - 1)
                  while true do end
                end
                deep(60)
                """),
            TortureCase("pcall as the body", .timeLimit, "coroutine.wrap(pcall)(function() while true do end end)"),
            TortureCase(
                "xpcall as the body", .timeLimit,
                "while true do coroutine.wrap(xpcall)(function() while true do end end, print) end"),
            TortureCase("yield as the body", .timeLimit, "while true do coroutine.wrap(coroutine.yield)(1) end"),
            TortureCase(
                "resume as the body", .timeLimit,
                "while true do coroutine.wrap(coroutine.resume)(coroutine.create(function() while true do end end)) end"
            ),
            TortureCase(
                "a generator without end", .timeLimit,
                "for _ in coroutine.wrap(function() while true do coroutine.yield(1) end end) do end"),
            TortureCase(
                "generators of generators", .timeLimit,
                """
                local function count() while true do coroutine.yield(1) end end
                local function filter(f) return coroutine.wrap(function() for x in f do coroutine.yield(x) end end) end
                local f = coroutine.wrap(count)
                for _ = 1, 50 do f = filter(f) end
                for _ in f do end
                """),
            TortureCase(
                "yields across pcall, metamethods and iterators", .timeLimit,
                """
                local mt = {}
                for _, name in ipairs { "__index", "__add", "__call", "__lt", "__concat", "__len" } do
                  mt[name] = function() coroutine.yield() return true end
                end
                local t = setmetatable({}, mt)
                local next = coroutine.wrap(function()
                  while true do pcall(function() local _ = t.x, t + t, t(), t < t, t .. t, #t error() end) end
                end)
                while true do next() end
                """),
            TortureCase(
                "a coroutine that the host resumes", .timeLimit,
                "while true do pcall(resume, coroutine.create(function() while true do end end)) end"),
            TortureCase(
                "a coroutine that the host resumes inside of another", .timeLimit,
                """
                coroutine.wrap(function()
                  while true do
                    swallow(function() resume(coroutine.create(function() while true do end end)) end)
                  end
                end)()
                """),
            TortureCase(
                "a coroutine that survives an inner limit", .returns("'timeLimit', 'dead'"),
                """
                local co = coroutine.create(function() while true do end end)
                return limited(0.01, function() coroutine.resume(co) end), coroutine.status(co)
                """),
            TortureCase(
                "a suspended one that an inner limit never ran", .returns("'timeLimit', true, 2"),
                """
                local co = coroutine.create(function() coroutine.yield(1) return 2 end)
                coroutine.resume(co)
                local why = limited(0.01, function() while true do end end)
                return why, coroutine.resume(co)
                """),
            TortureCase(
                "one that resumes itself", .returns("false, 'cannot resume non-suspended coroutine'"),
                "return coroutine.resume(coroutine.running())"),
            TortureCase(
                "one that resumes its resumer", .returns("true, false, 'cannot resume non-suspended coroutine'"),
                """
                local outer
                outer = coroutine.create(function()
                  return coroutine.wrap(function() return coroutine.resume(outer) end)()
                end)
                return coroutine.resume(outer)
                """),
            TortureCase(
                "closing the one that runs", .refused("cannot close a running coroutine"),
                "coroutine.close(coroutine.running())"),
            TortureCase(
                "closing the one that waits", .refused("cannot close a normal coroutine"),
                """
                local outer
                outer = coroutine.wrap(function()
                  local co = coroutine.running()
                  coroutine.wrap(function() coroutine.close(co) end)()
                end)
                outer()
                """),
            TortureCase(
                "more results than a stack holds", .endsUnharmed,
                "local t = {} for i = 1, 200000 do t[i] = i end for _ = 1, 20 do "
                    + "coroutine.wrap(function() coroutine.yield(table.unpack(t)) end)() end"),
        ])
}
