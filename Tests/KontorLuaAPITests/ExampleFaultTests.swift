import Foundation
import KontorStore
import KontorTesting
import Testing

@testable import KontorLua
@testable import KontorLuaAPI
@testable import KontorPluginHost

/// The example of each function on a disk that is full at some statement: it fails, and nothing of it is kept.
struct ExampleFaultTests {
    /// Whether each statement fails, in place of one of each text: of those that write the first, of those that read the
    /// last, which is asked where parts meet.
    private let takesAll = ProcessInfo.processInfo.environment["KONTOR_LONG"] != nil
    private let practice: PracticeOffice
    private let store: FaultyStore

    init() throws {
        practice = try PracticeOffice("krueger", checkout: APIOffice.repository, isFaulty: true)
        store = try #require(practice.office.faults)
    }

    @Test func failsWhereAStatementFails() throws {
        var failed = 0
        let entries = try journalEntries()
        // A script may catch what fails in a transaction of its own, and the example of that does.
        for verb in Registry.verbs where verb.name != "transaction" {
            let script = try practice.script()
            let chunk = try script.state.load(verb.example, name: verb.name)
            store.arm(failing: nil)
            try run(chunk, in: script)
            let statements = store.statements
            var chosen: [String: Int] = [:]
            for (position, sql) in statements.enumerated() {
                let writes = ["INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
                if !writes || chosen[sql] == nil { chosen[sql] = position }
            }
            for (position, sql) in statements.enumerated() where takesAll || chosen[sql] == position {
                failed += 1
                store.arm(failing: position)
                var said: String?
                do { try run(chunk, in: script) } catch { said = "\(error)" }
                let hasFailed = store.hasFailed
                store.arm(failing: nil)
                #expect(
                    hasFailed && said?.contains("disk is full") == true,
                    "\(verb.name), \(position): \(sql): \(said ?? "no error")")
            }
            #expect(throws: Never.self, "\(verb.name) afterwards") { try run(chunk, in: script) }
        }
        #expect(failed > 1000)
        #expect(try journalEntries() == entries)
        #expect(try practice.office.findings() == [])
    }

    /// Nothing of it is kept.
    private func run(_ chunk: LuaFunction, in script: ScriptState) throws {
        _ = try script.run(chunk, command: "test", preview: true)
    }

    private func journalEntries() throws -> Int64? {
        try practice.office.records.read { try $0.connection.value("SELECT COUNT(*) FROM journal_entry").integer }
    }
}
