import CLuaShim
import Testing

@testable import KontorLua

/// A piece of work, done again and again: each time one allocation later fails, and all after it, until none does.
struct EachAllocation {
    /// How many allocations the work makes.
    private(set) var count: UInt64 = 0
    /// Failures that came back as something else than an error of memory, by their message.
    private(set) var others: [String: Int] = [:]
    /// What a state may hold more after a failure than without one: its tapes, and the ids of what was shown.
    private static let slack = 16384

    /// Does the work in a new state for each allocation, and once more in the same state without a failure.
    ///
    /// - Parameter work: Throws wherever an allocation failed on the way; what it throws must have a message.
    init(_ work: (LuaState) throws -> Void) throws {
        let usual = try Self.memory(after: work, in: LuaState())
        for n in UInt64(1)... {
            let state = try LuaState()
            klua_fail_allocation(state.handle, n)
            let error = failure { try work(state) }
            let hasFailed = klua_allocation_failed(state.handle)
            klua_fail_allocation(state.handle, 0)
            #expect((error != nil) == hasFailed, "allocation \(n): \(error?.description ?? "no error")")
            if let error { note(error, n) }
            let memory = try Self.memory(after: work, in: state)
            #expect(memory <= usual + Self.slack, "after the failure of allocation \(n)")
            guard hasFailed else { break }
            count = n
        }
    }

    private static func memory(after work: (LuaState) throws -> Void, in state: LuaState) throws -> Int {
        try work(state)
        try state.collectGarbage()
        return state.memoryUsed
    }

    private mutating func note(_ error: LuaError, _ n: UInt64) {
        #expect(!error.message.isEmpty, "allocation \(n)")
        if error.code != .memory, !error.message.contains("memory") { others[error.message, default: 0] += 1 }
    }
}
