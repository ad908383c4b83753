import Foundation
import Testing

@testable import KontorLua

/// Calls that go on inside one instruction of Lua: they are left by force, and the state is lost with them.
@Suite(.serialized)
struct LostStateTests {
    private func state(_ functions: [HostFunction] = []) throws -> LuaState {
        let state = try LuaState(LuaConfiguration { _ in })
        for function in functions { try state.setGlobal(function.name, .host(function)) }
        _ = try state.call(state.load(Scripts.slowToCompare, name: "before"))
        return state
    }

    /// Compares them for ever.
    private static let waiting = """
        local function wait()
        while true do local _ = a < b end
        end

        """

    private func error(_ body: () throws -> Void) -> LuaError? {
        do { try body() } catch { return error as? LuaError }
        return nil
    }

    @Test(.disabled(if: Sanitizer.isActive, "a sanitizer moves what takes 30 ms in one instruction"))
    func endsAtItsLimitAndGivesTheStateUp() throws {
        let state = try state()
        let chunk = try state.load(Self.waiting + "wait()", name: "slow.lua")
        let error = error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.02)) }
        #expect(error?.code == .timeLimit)
        #expect(error?.message == "stopped at its limit of 0.02 s of CPU time")
        #expect(error?.chunk == "slow.lua")
        #expect(error?.line == 2)
        #expect(error?.traceback.map(\.line) == [2, 4])
        #expect(state.isLost)
        for _ in 0..<2 {
            let next = self.error { _ = try state.call(chunk) }
            #expect(next?.code == .stateLost)
            #expect(next?.message == "the Lua state is lost: one of its calls could not be stopped otherwise")
        }
        #expect(self.error { _ = try state.load("return 1", name: "x") }?.code == .stateLost)
        #expect(self.error { try state.setGlobal("x", .integer(1)) }?.code == .stateLost)
        #expect(self.error { try state.collectGarbage() }?.code == .stateLost)
    }

    @Test func leavesCoroutinesAndProtectedCalls() throws {
        let state = try state()
        let chunk = try state.load(
            Self.waiting + "pcall(coroutine.wrap(function() pcall(wait) end))\nwhile true do end", name: "slow.lua")
        let error = error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.02)) }
        #expect(error?.code == .timeLimit)
        #expect(error?.line == 2)
        #expect(state.isLost)
    }

    /// The host is between the call that has no limit and the one that is left: its frames end as they always do.
    @Test func comesBackThroughTheHost() throws {
        let tally = Tally()
        var inner: LuaError?
        let limited = HostFunction(name: "limited") { call in
            let token = tally.token()
            defer { withExtendedLifetime(token) {} }
            do {
                _ = try call.state.call(try call.arguments.function(), limits: LuaLimits(cpuSeconds: 0.02))
            } catch let error as LuaError {
                inner = error
            }
            call.results.string("went on")
        }
        let state = try state([limited])
        let chunk = try state.load(Self.waiting + "pcall(limited, wait)\nreturn 'too far'", name: "slow.lua")
        let outer = error { _ = try state.call(chunk) }
        #expect(inner?.code == .timeLimit)
        #expect(outer?.code == .stateLost)
        #expect(tally.alive == 0)
    }

    /// What runs in another state between the two goes on.
    @Test func losesOnlyTheStateThatHangs() throws {
        let hanging = try state()
        let wait = try hanging.load(Self.waiting + "wait()", name: "slow.lua")
        var code: LuaError.Code?
        let ask = HostFunction(name: "ask") { call in
            do { _ = try hanging.call(wait, limits: LuaLimits(cpuSeconds: 0.02)) } catch {
                code = (error as? LuaError)?.code
            }
            call.results.integer(7)
        }
        let asking = try LuaState()
        try asking.setGlobal("ask", .host(ask))
        #expect(try asking.call(asking.load("return ask() + 1", name: "x")) == [.integer(8)])
        #expect(code == .timeLimit)
        #expect(hanging.isLost)
        #expect(!asking.isLost)
    }

    @Test func endsWhenInterrupted() throws {
        let state = try state()
        let chunk = try state.load(Self.waiting + "wait()", name: "slow.lua")
        let interrupt = state.interruptHandle
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.1)
            interrupt.interrupt()
        }
        let error = error { _ = try state.call(chunk) }
        #expect(error?.code == .interrupted)
        #expect(state.isLost)
    }

    @Test func givesTheHostBackWhatItLent() throws {
        let tally = Tally()
        do {
            let token = tally.token()
            let lent = HostFunction(name: "lent") { _ in withExtendedLifetime(token) {} }
            let state = try state([lent])
            let kept = try state.load("return lent", name: "x")
            let chunk = try state.load(Self.waiting + "wait(lent)", name: "slow.lua")
            _ = error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.02)) }
            #expect(state.isLost)
            #expect(tally.alive == 1)
            withExtendedLifetime(kept) {}
        }
        #expect(tally.alive == 0)
    }

    /// The timer works on after a handler that never returned, and threads can be used again.
    @Test func happensAgainAndAgain() throws {
        for _ in 0..<5 {
            let state = try state()
            let chunk = try state.load(Self.waiting + "wait()", name: "slow.lua")
            #expect(error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.01)) }?.code == .timeLimit)
            #expect(state.isLost)
            let other = try LuaState()
            let endless = try other.load("while true do end", name: "endless")
            #expect(error { _ = try other.call(endless, limits: LuaLimits(cpuSeconds: 0.01)) }?.code == .timeLimit)
            #expect(!other.isLost)
        }
    }
}
