import CLuaShim
import Foundation
import KontorStore
import KontorTesting
import Testing

@testable import KontorLua
@testable import KontorLuaAPI
@testable import KontorPluginHost

/// The example of each function, with memory that ends at some allocation: in the script's state, and in the states of
/// the plugins whose policies it asks.
struct ExampleAllocationTests {
    /// How many allocations lie between two that fail; `KONTOR_LONG=1` takes each.
    private let stride: UInt64 = ProcessInfo.processInfo.environment["KONTOR_LONG"] == nil ? 41 : 1
    private let practice: PracticeOffice

    init() throws { practice = try PracticeOffice("krueger", checkout: APIOffice.repository) }

    @Test func survivesTheFailureOfAllocations() throws {
        var failed = 0
        let entries = try journalEntries()
        for (index, verb) in Registry.verbs.enumerated() {
            let script = try practice.script()
            let chunk = try script.state.load(verb.example, name: verb.name)
            for state in [script.state] + practice.host.plugins.map(\.state) {
                var n = UInt64(index) % stride + 1
                while try fails(allocation: n, of: state, in: verb, { try run(chunk, in: script) }) {
                    failed += 1
                    n += stride
                }
            }
            #expect(throws: Never.self, "\(verb.name) afterwards") { try run(chunk, in: script) }
        }
        #expect(failed > 200)
        #expect(try journalEntries() == entries)
        #expect(try practice.office.findings() == [])
    }

    /// Nothing of it is kept.
    private func run(_ chunk: LuaFunction, in script: ScriptState) throws {
        _ = try script.run(chunk, command: "test", preview: true)
    }

    /// Returns whether the n-th allocation of a state was made, and so failed.
    private func fails(
        allocation n: UInt64, of state: LuaState, in verb: Verb, _ work: () throws -> Void
    ) throws -> Bool {
        var error: (any Error)?
        klua_fail_allocation(state.handle, n)
        do { try work() } catch let thrown { error = thrown }
        let hasFailed = klua_allocation_failed(state.handle)
        klua_fail_allocation(state.handle, 0)
        #expect(
            (error != nil) == hasFailed, "\(verb.name), allocation \(n): \(error.map { "\($0)" } ?? "no error")")
        if let error { #expect("\(error)".contains("memory"), "\(verb.name), allocation \(n)") }
        #expect(try state.call(state.load("return 'still here'", name: "after")) == ["still here"])
        return hasFailed
    }

    private func journalEntries() throws -> Int64? {
        try practice.office.records.read { try $0.connection.value("SELECT COUNT(*) FROM journal_entry").integer }
    }
}
