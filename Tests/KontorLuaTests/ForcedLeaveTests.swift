import Foundation
import Testing

@testable import KontorLua

/// What must not be left by force, and what must be though it is not the script that runs.
@Suite(.serialized)
struct ForcedLeaveTests {
    private func state(_ functions: [HostFunction] = [], slow: Bool = false) throws -> LuaState {
        let state = try LuaState(LuaConfiguration { _ in })
        for function in functions { try state.setGlobal(function.name, .host(function)) }
        if slow { _ = try state.call(state.load(Scripts.slowToCollect, name: "before")) }
        return state
    }

    private func error(_ body: () throws -> Void) -> LuaError? {
        do { try body() } catch { return error as? LuaError }
        return nil
    }

    /// Seconds of CPU time in which the clock ticks for certain: the kernel looks at a thread's timers when it finds the
    /// thread running, which on a busy machine took up to 0.1 s of the thread's time.
    private static let longWork = 0.3

    /// Uses CPU time, as a host function may.
    private static func work(_ seconds: Double) {
        let end = processorTime() + seconds
        while processorTime() < end {}
    }

    /// Each of these calls needs a new coroutine, and nothing else: so the collector's long step comes with one.
    @Test func coversTheCoroutineOfTheCall() throws {
        let state = try state(slow: true)
        let chunk = try state.load("error(nil)", name: "failing.lua")
        var longest = 0.0
        for _ in 0..<20_000 where !state.isLost {
            let start = processorTime()
            let error = error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.02)) }
            longest = max(longest, processorTime() - start)
            #expect(error?.code == (state.isLost ? .timeLimit : .runtime))
        }
        #expect(longest < 0.1)
        #expect(state.isLost)
    }

    /// A host function that takes longer than a killed call may take to end is not the script's fault: what it let go is
    /// given back, and the call ends as usual.
    @Test func givesACallTimeToEndAfterTheHost() throws {
        var held: [LuaValue] = []
        let hold = HostFunction(name: "hold") { call in held.append(try call.arguments.value()) }
        let slow = HostFunction(name: "slow") { _ in
            Self.work(Self.longWork)
            held.removeAll()
        }
        let state = try state([hold, slow])
        let fill = try state.load(
            "local t = {} for i = 1, 60000 do t[i] = function() return i end end hold(t)", name: "x")
        let chunk = try state.load("slow()", name: "x")
        for _ in 0..<10 where !state.isLost {
            _ = try state.call(fill)
            #expect(error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.01)) }?.code == .timeLimit)
        }
        #expect(!state.isLost)
    }

    /// What the host calls while it prints can hang like everything else.
    @Test(.disabled(if: Sanitizer.isActive, "a sanitizer moves what takes 30 ms in one instruction"))
    func leavesWhatIsCalledByPrint() throws {
        var printing: LuaState?
        var hanging: LuaFunction?
        var inner: LuaError?
        let state = try LuaState(
            LuaConfiguration { _ in
                inner = self.error { _ = try printing?.call(hanging!, limits: LuaLimits(cpuSeconds: 0.02)) }
            })
        printing = state
        defer { printing = nil }
        _ = try state.call(state.load(Scripts.slowToCompare, name: "before"))
        hanging = try state.load("while true do local _ = a < b end", name: "slow.lua")
        let start = processorTime()
        let outer = error { _ = try state.call(state.load("print 'x' return 'too far'", name: "x")) }
        #expect(processorTime() - start < 0.2)
        #expect(inner?.code == .timeLimit)
        #expect(outer?.code == .stateLost)
    }

    /// A kill that comes while a host function runs takes the place of what it throws.
    @Test func releasesAnErrorThatIsNotRaised() throws {
        let tally = Tally()
        struct Odd: Error, @unchecked Sendable { let token: Tally.Token }
        let state = try state([
            HostFunction(name: "fail") { _ in
                Self.work(Self.longWork)
                throw Odd(token: tally.token())
            }
        ])
        let chunk = try state.load("fail()", name: "x")
        for _ in 0..<3 {
            #expect(error { _ = try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.005)) }?.code == .timeLimit)
            #expect(tally.alive == 0)
        }
    }

    /// The parser keeps a chunk's constants in a table, whose keys can be made to collide.
    @Test func leavesTheParser() throws {
        let step = 11_726_871_369_045  // a multiple of 2^14 - 1, 2^15 - 1 and 2^16 - 1
        let constants = (1..<45_000).map { String($0 * step) }.joined(separator: ",")
        let state = try state()
        let start = processorTime()
        let error = error {
            _ = try state.load("return {\(constants)}", name: "x", limits: LuaLimits(cpuSeconds: 0.02))
        }
        #expect(processorTime() - start < 0.2)
        #expect(error?.code == .timeLimit)
        #expect(state.isLost)
    }
}
