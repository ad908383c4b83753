import KontorLuaAPI
import KontorTesting
import Testing

/// Each option does what it says: two calls that differ in it alone, and what differs then.
@Suite struct OptionRowTests {
    @Test(arguments: GuardRows.files("Options"))
    func doesWhatItSays(_ path: String) throws {
        let rows = try GuardRows(path, in: PracticeOffice("krueger", checkout: APIOffice.repository))
        #expect(rows.problems == [])
        #expect(!rows.names.isEmpty)
    }

    /// Options whose effect no script sees, each with the test that shows it. This list may only become shorter.
    private static let leftOut = [
        "planning.task.waiting.overdue": "TaskVerbTests: nobody gives a task that is late, it becomes so with time",
        "log.level": "PrivateLogTests: how it stands in the file",
        "inventory.supply_run.consumption_days": "Rules/formulas.by_consumption.lua: a policy is told",
        "inventory.order.approve.reason": "DecisionTests: another person's order",
        "inventory.order.approve.on_behalf_of": "MandateTests, ApprovalTests: another person's order",
        "inventory.order.receive.done_on": "SeenByACountTests: an order that was placed on another day",
    ]

    @Test func isAskedOfEveryOption() throws {
        let rows = try GuardRows.files("Options").flatMap { path in
            try GuardRows.text(path).matches(of: /\boption\(\s*"([^"]+)"/).map { String($0.output.1) }
        }
        #expect(Set(rows).count == rows.count)
        let declared = Registry.verbs.filter { !Self.general.contains($0.name.split(separator: ".").last ?? "") }
            .flatMap { verb in verb.parameters.filter { !$0.isRequired }.map { "\(verb.name).\($0.name)" } }
        #expect(Set(declared).subtracting(Self.leftOut.keys).subtracting(rows).sorted() == [])
        #expect(Set(rows).subtracting(declared).sorted() == [])
    }

    /// Held to the fields of their nouns: `FieldFilterTests`, `FieldChangeTests`.
    private static let general: Set<Substring> = ["find", "each", "update", "search"]
}
