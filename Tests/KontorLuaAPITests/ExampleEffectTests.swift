import Foundation
import KontorLuaAPI
import KontorTesting
import Testing

/// What each function returns in its documented example, and what that changes in the records, whole: the files of
/// `Tests/Guards/Examples`.
///
/// `KONTOR_RECORD=1 swift test --filter ExampleEffectTests` writes them; look at the difference.
@Suite struct ExampleEffectTests {
    private static let areas = Registry.areas.map(\.name)

    /// Where a verb's lines stand: what belongs to no area is the core's.
    private static func file(of verb: Verb) -> String { areas.first { verb.name.hasPrefix($0 + ".") } ?? "core" }

    /// What each function's example showed, run once.
    private static let shown = Result {
        try Dictionary(
            uniqueKeysWithValues: (areas + ["core"]).flatMap { area in
                let effects = try Effects(in: PracticeOffice("krueger", checkout: APIOffice.repository))
                return try Registry.verbs.filter { file(of: $0) == area }.map { ($0.name, try effects.of($0)) }
            })
    }

    @Test(arguments: areas + ["core"]) func changesWhatIsWritten(_ area: String) throws {
        let shown = try Self.shown.get()
        var text = ""
        for verb in Registry.verbs where Self.file(of: verb) == area {
            guard let lines = shown[verb.name]?.lines, !lines.isEmpty else { continue }
            text += verb.name + "\n" + lines.map { "  \($0)\n" }.joined()
        }
        let path = "\(APIOffice.repository)/Tests/Guards/Examples/\(area).txt"
        if ProcessInfo.processInfo.environment["KONTOR_RECORD"] != nil {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        for (number, pair) in zip(lines(text), lines(expected)).enumerated() where pair.0 != pair.1 {
            Issue.record("\(path):\(number + 1): \(pair.0)\nexpected \(pair.1)")
        }
        #expect(lines(text).count == lines(expected).count)
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test func eachExampleAssertsSomething() {
        let silent = Registry.verbs.filter { !$0.example.contains("assert(") && !$0.example.contains("assert ") }
        #expect(silent.map(\.name) == ["log"], "a line of the log is read back by PrivateLogTests")
    }

    /// What neither an example nor a row of `Tests/Guards/Results` shows of a result, and why. This list may only become
    /// shorter.
    private static let unshown: [String: Set<String>] = [
        // Nothing fills these: no verb and no command reaches the code that would.
        "ticket": ["called_at", "expected_at", "firm"],
        "ReportedTicket": ["called_at", "expected_at", "firm", "fixed_at", "remedy", "replaced_at"],
        "asset": ["maintained_on"], "ArchivedAsset": ["maintained_on"],
        "reading": ["final_value"], "ArchivedReading": ["final_value"], "device_supply": ["page_yield"],
        "erasure": ["changes", "erased_at", "id", "reason", "record"],
        // Always empty in this result.
        "RequestedAbsence": ["cancelled_at"], "OfferWritten": ["archived_at"],
        "ReopenedTask": ["cancelled_at", "done_at", "done_by"],
        "ReopenedEntry": ["part_of", "withdrawn_at"], "WaitingEntry": ["part_of", "settled_by", "withdrawn_at"],
        // Walks/decided-and-approved.md: it takes a second person, or the command line.
        "approval": ["approved_at", "id", "on_behalf_of", "order", "person", "reason"],
        "event_decision": ["decision", "event", "id", "name", "plugin", "reason"],
        "OrderApproved": [
            "approvals_needed", "approvers", "created_at", "freight", "id", "lines", "lines.id", "lines.item",
            "lines.offer", "lines.order", "lines.price", "lines.quantity", "lines.received", "lines.why", "notes",
            "number", "placed_at", "proposed_by", "state", "supplier", "total", "why",
        ],
        // UndecidedTests: it takes a plugin whose rules are wrong.
        "SupplyRun": ["undecided.item", "undecided.plugin", "undecided.policy", "undecided.why"],
        "RoutedEntries": [
            "undecided.entry", "undecided.happened_at", "undecided.party", "undecided.party_record",
            "undecided.plugin", "undecided.policy", "undecided.why",
        ],
    ]

    /// `asset.bought_on` of `field("asset.bought_on", …)`.
    private static func shownByRows() throws -> [String: Set<String>] {
        var shown: [String: Set<String>] = [:]
        for path in GuardRows.files("Results") {
            for match in try GuardRows.text(path).matches(of: /\bfield\(\s*"([^".]+)\.([^"]+)"/) {
                shown[String(match.output.1), default: []].insert(String(match.output.2))
            }
        }
        return shown
    }

    @Test func eachFieldOfAResultIsDeclaredAndReadBack() throws {
        let examples = try Self.shown.get()
        var shown = try Self.shownByRows()
        var declared: [String: Set<String>] = [:]
        for verb in Registry.verbs {
            guard let (name, fields) = Self.fields(of: verb.returns) else { continue }
            let keys = examples[verb.name]?.keys ?? []
            declared[name, default: []].formUnion(fields.declared)
            shown[name, default: []].formUnion(keys)
            let free = keys.filter { key in
                !fields.declared.contains(key) && !fields.free.contains { key.hasPrefix($0 + ".") }
            }
            #expect(free.sorted() == [], "\(verb.name) returns these without declaring them")
        }
        let missing = declared.compactMap { name, fields -> String? in
            let left = fields.subtracting(shown[name] ?? []).subtracting(Self.unshown[name] ?? [])
            return left.isEmpty ? nil : "\(name): \(left.sorted().joined(separator: " "))"
        }
        #expect(missing.sorted() == [])
        for (name, fields) in Self.unshown {
            #expect(fields.intersection(shown[name] ?? []).sorted() == [], "\(name) shows these now")
        }
    }

    /// The keys of a result and of the tables in it, and those under which anything may stand.
    private struct Keys {
        var declared: Set<String> = []
        var free: Set<String> = []

        mutating func add(_ fields: [ParameterDeclaration], _ path: String) {
            for field in fields {
                declared.insert(path + field.name)
                switch field.type {
                case .table(let inner), .rows(let inner): add(inner, path + field.name + ".")
                case .plain: free.insert(path + field.name)
                default: break
                }
            }
        }
    }

    /// A result's keys, by what it is of: a noun or a named table, for all verbs that return it.
    private static func fields(of shape: ReturnShape) -> (name: String, keys: Keys)? {
        var keys = Keys()
        switch shape {
        case .nothing, .value: return nil
        case .record(let noun):
            keys.declared = ["id"]
            keys.add(noun().fields.map(\.parameter), "")
            return (noun().name, keys)
        case .fields(let name, let fields):
            keys.add(fields, "")
            return (name, keys)
        case .list(let element), .iterator(let element): return self.fields(of: element)
        }
    }
}
