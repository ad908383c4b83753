import Foundation
import Testing

@testable import KontorLua

/// What happens a hundred thousand times leaves nothing behind, each in a process of its own; `KONTOR_LONG=1` makes it
/// a million times.
struct EnduranceTests {
    @Test func errorsOfTheHostCaughtByAScript() async {
        await #expect(processExitsWith: .success) {
            let state = try LuaState()
            try state.define("fail") { _ in throw Again() }
            let chunk = try state.load("for i = 1, ... do pcall(fail) end", name: "catch.lua")
            try Endurance(state).withoutGrowth { count in _ = try state.call(chunk, [.integer(count)]) }
        }
    }

    @Test func errorsOfAScriptCaughtByTheHost() async {
        await #expect(processExitsWith: .success) {
            let state = try LuaState()
            let chunk = try state.load("error('again')", name: "raise.lua")
            try Endurance(state).withoutGrowth { count in
                for _ in 0..<count {
                    #expect(failure { try state.call(chunk, write: { _ in }, read: { _ in }) } != nil)
                }
            }
        }
    }

    @Test func referencesDroppedOnAnotherThread() async {
        await #expect(processExitsWith: .success) {
            let state = try LuaState()
            let make = try state.load("return function() end", name: "make.lua")
            let other = DispatchQueue(label: "other")
            try Endurance(state).withoutGrowth { count in
                for _ in 0..<count / 1000 {
                    var functions: [LuaFunction] = []
                    for _ in 0..<1000 {
                        functions.append(try state.call(make, write: { _ in }, read: { try $0.function() }))
                    }
                    let handed = Handed(functions)
                    functions = []
                    other.async { handed.functions = [] }
                    other.sync {}
                }
            }
        }
    }
}

/// Functions that one thread gives to another, to let them go there.
///
/// `@unchecked Sendable`: whoever made it does not touch it again.
private final class Handed: @unchecked Sendable {
    var functions: [LuaFunction]
    init(_ functions: [LuaFunction]) { self.functions = functions }
}

private struct Again: Error {}

/// Watches what a state and the process hold while something happens again and again.
private struct Endurance {
    private let state: LuaState
    private let count: Int64 =
        ProcessInfo.processInfo.environment["KONTOR_LONG"] == nil ? 100_000 : 1_000_000

    init(_ state: LuaState) { self.state = state }

    /// Does the work a few thousand times, and then as often as the test wants to: it may hold no more afterwards.
    func withoutGrowth(_ work: (Int64) throws -> Void) throws {
        try work(5000)
        let before = try held()
        try work(count)
        let after = try held()
        #expect(after.state <= before.state + 16384)
        // A leak leaves at least an object of sixteen bytes each time; the allocator's own unrest is less.
        #expect(Sanitizer.isActive || after.process <= before.process + (4 << 20) + Int(count) * 4)
        #expect(try state.load("return", name: "next.lua").slot < 5000)
    }

    private func held() throws -> (state: Int, process: Int) {
        try state.collectGarbage()
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (state.memoryUsed, try #require(Int(pages[1])) * Int(getpagesize()))
    }
}
