import Testing

@testable import KontorLua

struct CoroutineTests {
    @Test func resumesFromSwift() throws {
        let state = try LuaState()
        let function = try #require(
            try state.run("return function(a) local b = coroutine.yield(a + 1) return b * 2 end").first?.function)
        let coroutine = try state.coroutine(function)
        #expect(try coroutine.resume([1]) == .yielded([2]))
        #expect(try state.canResume(coroutine))
        #expect(try coroutine.resume([21]) == .returned([42]))
        #expect(try !state.canResume(coroutine))
        #expect(failure { try coroutine.resume() }?.message == "cannot resume dead coroutine")
    }

    @Test func reportsTheCoroutinesOwnError() throws {
        let state = try LuaState()
        let function = try #require(try state.run("return function()\n error('inside') end").first?.function)
        let error = failure { try state.coroutine(function).resume() }
        #expect(error?.message == "inside")
        #expect(error?.line == 2)
        #expect(error?.traceback.first?.line == 2)
    }

    @Test(arguments: [
        (
            "local co = coroutine.wrap(function(...) local x = coroutine.yield(...) return x end) return co(1, 2)",
            "1, 2"
        ),
        ("local co = coroutine.create(error) return coroutine.resume(co, 'e')", "false, 'e'"),
        ("return coroutine.isyieldable(), select(2, coroutine.running())", "false, true"),
        (
            "local co co = coroutine.create(function() return coroutine.resume(co) end) return coroutine.resume(co)",
            "true, false, 'cannot resume non-suspended coroutine'"
        ),
        (
            "local c = coroutine local co = c.create(print) return c.status(co), c.close(co), c.status(co)",
            "'suspended', true, 'dead'"
        ),
        ("return coroutine.wrap(function() return pcall(coroutine.yield, 1) end)()", "1"),
        (
            "local co = coroutine.wrap(function() return pcall(function() coroutine.yield(1) error('x', 0) end) end) "
                + "co() return co()",
            "false, 'x'"
        ),
    ])
    func behavesLikeStockInsideLua(_ source: String, _ expected: String) throws {
        let state = try LuaState()
        #expect(try state.run(source) == state.run("return " + expected))
    }

    @Test func refusesToYieldOutOfAHostCall() throws {
        let state = try LuaState()
        try state.define("apply") { call in _ = try call.state.call(try call.arguments.function()) }
        #expect(failure { try state.run("coroutine.yield()") }?.message == "attempt to yield from outside a coroutine")
        #expect(
            failure { try state.run("coroutine.wrap(function() apply(function() coroutine.yield() end) end)()") } != nil
        )
    }

    @Test func survivesCoroutinesThatCloseEachOther() throws {
        let state = try LuaState()
        let source = """
            local function nest(n)
              local co = coroutine.create(function()
                local x <close> = setmetatable({}, { __close = function() if n > 0 then nest(n - 1) end end })
                coroutine.yield()
              end)
              coroutine.resume(co)
              coroutine.close(co)
            end
            nest(100000)
            """
        _ = failure { try state.run(source) }
        #expect(try state.run("return 1") == [1])
    }

    @Test func refusesEndlessChainsOfCallbacks() throws {
        let state = try LuaState()
        try state.define("apply") { call in
            let function = try call.arguments.function()
            _ = try call.state.call(function)
        }
        #expect(failure { try state.run("local function f() apply(f) end f()") }?.message.contains("overflow") == true)
        #expect(try state.run("return 1") == [1])
    }
}
