import Foundation
import Testing

@testable import KontorLua

@Suite(.serialized)
struct LimitTests {
    static let endless: [String] = [
        "while true do end",
        "while true do pcall(function() while true do end end) end",
        "while true do pcall(error) end",
        "xpcall(function() while true do end end, function() while true do end end)",
        "while true do xpcall(error, function() while true do end end) end",
        "local co = coroutine.wrap(function() while true do end end) while true do pcall(co) end",
        "while true do local co = coroutine.create(function() while true do end end) coroutine.resume(co) end",
        "local function deep(n) if n == 0 then while true do end end coroutine.wrap(deep)(n - 1) end deep(50)",
        "while true do pcall(coroutine.wrap(function() pcall(function() while true do end end) while true do end end)) end",
        "local x <close> = setmetatable({}, { __close = function() while true do end end }) while true do end",
        "while true do pcall(function() local x <close> = setmetatable({}, { __close = function() while true do end end }) error() end) end",
        "local co = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() while true do end end }) coroutine.yield() end) coroutine.resume(co) coroutine.close(co)",
        "while true do local s = ('x'):rep(1000) end",
        "('') :rep(1 << 60) while true do end",
        "table.sort({3, 2, 1}, function() while true do end end)",
        "while true do pcall(table.sort, {3, 2, 1}, function() while true do end end) end",
        "table.sort({3, 2, 1}, function() while true do pcall(function() while true do end end) end end)",
        "('x'):gsub('.', function() while true do end end)",
        "setmetatable({}, { __index = function() while true do end end }).x()",
        "for _ in function() while true do end end do end",
        "table.insert(setmetatable({}, { __len = function() return 1 << 50 end }), 1, 1)",
        "table.remove(setmetatable({}, { __len = function() return 1 << 50 end }), 1)",
        "table.move({}, 1, 1 << 50, 2)",
        "table.concat(setmetatable({}, { __len = function() return 1 << 50 end, __index = function() return '' end }))",
        "local t = {} for i = 0, 62 do t[1 << i] = i end table.insert(t, 1, 1) while true do end",
        "apply(function() while true do end end) while true do end",
        "while true do pcall(apply, function() while true do end end) end",
        "while true do swallow(function() while true do end end) end",
        "coroutine.wrap(function() apply(function() while true do end end) end)()",
        "load(function() while true do end end)",
        "tostring(setmetatable({}, { __tostring = function() while true do end end }))",
        "print(setmetatable({}, { __tostring = function() while true do end end }))",
    ]

    private func stateWithCallbacks() throws -> LuaState {
        let state = try LuaState()
        try state.define("apply") { call in _ = try call.state.call(try call.arguments.function()) }
        try state.define("swallow") { call in _ = try? call.state.call(try call.arguments.function()) }
        return state
    }

    @Test(arguments: endless)
    func stopsAtTheTimeLimit(_ source: String) throws {
        let state = try stateWithCallbacks()
        let chunk = try state.load("\n" + source, name: "endless.lua")
        let start = processorTime()
        let error = failure { try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.05)) }
        let taken = processorTime() - start
        #expect(error?.code == .timeLimit)
        #expect(error?.message == "stopped at its limit of 0.05 s of CPU time")
        #expect(taken < 0.05 + 0.05 * Sanitizer.slowness, "took \(taken)")
        #expect(taken > 0.04, "took \(taken)")
        #expect(try state.run("return 1 + 1", limits: LuaLimits(cpuSeconds: 1)) == [2])
    }

    @Test func namesWhereItStopped() throws {
        let state = try LuaState()
        let error = failure {
            try state.run(
                "local function spin()\n while true do end\nend\nspin()", name: "spin.lua",
                limits: LuaLimits(cpuSeconds: 0.02))
        }
        #expect(error?.chunk == "spin.lua")
        #expect(error?.line == 2)
        #expect(error?.traceback.map(\.function) == ["spin", "main chunk"])
    }

    @Test func letsTheOuterCallGoOnAfterAnInnerLimit() throws {
        let state = try LuaState()
        try state.define("limited") { call in
            do {
                _ = try call.state.call(try call.arguments.function(), limits: LuaLimits(cpuSeconds: 0.02))
            } catch {
                call.results.string((error as? LuaError)?.code.rawValue ?? "")
            }
        }
        let source = "local why = limited(function() while true do end end) return why, 'went on'"
        #expect(try state.run(source, limits: LuaLimits(cpuSeconds: 2)) == ["timeLimit", "went on"])
        let shared = """
            co = coroutine.create(function() while true do end end)
            limited(function() coroutine.resume(co) end)
            return coroutine.status(co), coroutine.resume(co)
            """
        #expect(
            try state.run(shared, limits: LuaLimits(cpuSeconds: 2)) == ["dead", false, "cannot resume dead coroutine"]
                as [LuaValue])
    }

    @Test func coversCallsIntoAnotherState() throws {
        let outer = try LuaState()
        let inner = try LuaState()
        let endless = try inner.load("while true do pcall(function() while true do end end) end", name: "inner.lua")
        try outer.define("other") { _ in _ = try? inner.call(endless) }
        let error = failure { try outer.run("while true do other() end", limits: LuaLimits(cpuSeconds: 0.05)) }
        #expect(error?.code == .timeLimit)
        #expect(try inner.run("return 1") == [1])
    }

    @Test func limitsCallsOnManyThreads() async throws {
        let codes = await withTaskGroup(of: LuaError.Code?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    failure {
                        try LuaState().run("while true do pcall(error) end", limits: LuaLimits(cpuSeconds: 0.03))
                    }?.code
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == Array(repeating: .timeLimit, count: 8))
    }

    @Test(arguments: [
        "local t = {} while true do t[#t + 1] = {} end",
        "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(1000) .. #t end) end",
        "local s = 'x' while true do s = s .. s end",
        "local t = {} while true do t[#t + 1] = coroutine.create(function() end) end",
        "local function f() return f() + 1 end while true do pcall(f) local t = {} for i = 1, 1e7 do t[i] = i end end",
        "return ('x'):rep(1 << 30)",
    ])
    func stopsAtTheMemoryLimit(_ source: String) throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 16 << 20))
        let error = failure { try state.run(source) }
        #expect(error?.code == .memoryLimit, "\(error?.description ?? "none")")
        #expect(state.memoryUsed < 40 << 20)
        #expect(try state.run("return #('x'):rep(1 << 20)") == [1_048_576])
    }

    /// What is collected at the memory limit is collected in steps, or the time limit would have to wait for it.
    @Test func stopsInTimeWhileItCollects() throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 256 << 20))
        let source = """
            local t, i = {}, 0
            while true do i = i + 1 t[i % 2000000] = { i } end
            """
        let start = ContinuousClock().now
        let error = failure { try state.run(source, limits: LuaLimits(cpuSeconds: 1)) }
        #expect(error?.code == .timeLimit || error?.code == .memoryLimit)
        #expect(ContinuousClock().now - start < .seconds(20))
        if !state.isLost { #expect(try state.run("return 1") == [1]) }
    }

    @Test func sparesAScriptThatMakesOnlyGarbage() throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 16 << 20))
        let source =
            "local keep = {} for i = 1, 60000 do keep[i] = { i } end for i = 1, 300000 do local t = { {}, {}, i } end return #keep"
        #expect(try state.run(source) == [60000])
    }

    @Test func countsWhatTheHostWrites() throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 8 << 20))
        try state.define("big") { call in call.results.bytes([UInt8](repeating: 1, count: 6 << 20)) }
        #expect(failure { try state.run("local t = {} while true do t[#t + 1] = big() end") }?.code == .memoryLimit)
        #expect(try state.run("return 1") == [1])
    }

    @Test func holdForWhatTheHostDoesBetweenCalls() throws {
        let limits = LuaLimits(cpuSeconds: 0.02)
        let state = try LuaState()
        _ = try state.run("big, much = {}, {} for i = 1, 3000000 do big[i] = i much[i % 500000] = {} end")
        #expect(failure { _ = try state.global("big", limits: limits) }?.code == .timeLimit)
        let values = LuaTable(array: Array(repeating: .string("a text"), count: 1_500_000))
        #expect(failure { try state.setGlobal("t", .table(values), limits: limits) }?.code == .timeLimit)
        #expect(failure { try state.collectGarbage(limits: limits) }?.code == .timeLimit)
        if !state.isLost { #expect(try state.run("return #big") == [3_000_000]) }
    }

    @Test func stopsWhenInterrupted() throws {
        let state = try LuaState()
        let interrupt = state.interruptHandle
        interrupt.interrupt()
        #expect(try state.run("return 1") == [1])
        try state.define("started") { _ in Thread.detachNewThread { interrupt.interrupt() } }
        let error = failure { try state.run("started() while true do pcall(function() while true do end end) end") }
        #expect(error?.code == .interrupted)
        #expect(try state.run("return 1") == [1])
    }
}
