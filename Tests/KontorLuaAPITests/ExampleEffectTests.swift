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

    @Test(arguments: areas + ["core"]) func changesWhatIsWritten(_ area: String) throws {
        let effects = try Effects(in: PracticeOffice("krueger", checkout: APIOffice.repository))
        var text = ""
        for verb in Registry.verbs where Self.file(of: verb) == area {
            let lines = try effects.lines(of: verb.example, name: verb.name)
            if !lines.isEmpty { text += verb.name + "\n" + lines.map { "  \($0)\n" }.joined() }
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
        "ticket": ["called_at", "expected_at", "firm"], "asset": ["maintained_on"], "ArchivedAsset": ["maintained_on"],
        "reading": ["final_value"], "ArchivedReading": ["final_value"], "device_supply": ["page_yield"],
        "erasure": ["changes", "erased_at", "reason", "record"],
        // Always empty in this result.
        "OfferWritten": ["archived_at"], "ReopenedTask": ["cancelled_at", "done_at", "done_by"],
        "ReopenedEntry": ["part_of", "withdrawn_at"], "WaitingEntry": ["part_of", "settled_by", "withdrawn_at"],
        // Walks/decided-and-approved.md: it takes a second person, or the command line.
        "approval": ["approved_at", "on_behalf_of", "order", "person", "reason"],
        "event_decision": ["decision", "event", "name", "plugin", "reason"],
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

    @Test func eachFieldOfAResultIsReadBack() throws {
        var shown = try Self.shownByRows()
        var declared: [String: Set<String>] = [:]
        for verb in Registry.verbs {
            guard let (name, fields) = Self.fields(of: verb.returns, verb) else { continue }
            declared[name, default: []].formUnion(fields)
            let text = try String(
                contentsOfFile: "\(APIOffice.repository)/Tests/Guards/Examples/\(Self.file(of: verb)).txt",
                encoding: .utf8)
            guard
                let start = text.firstRange(of: "\n\(verb.name)\n")?.upperBound
                    ?? (text.hasPrefix(verb.name + "\n") ? text.index(text.startIndex, offsetBy: verb.name.count) : nil)
            else { continue }
            let own = text[start...].split(separator: "\n").prefix { $0.hasPrefix("  ") }.filter {
                $0.hasPrefix("  = ")
            }
            for field in fields
            where own.contains(where: { line in ["= ", ": ", ", "].contains { line.contains($0 + field + " ") } }) {
                shown[name, default: []].insert(field)
            }
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

    /// A result's fields, by what it is of: a noun or a named shape, for all verbs that return it.
    private static func fields(of shape: ReturnShape, _ verb: Verb) -> (name: String, fields: Set<String>)? {
        switch shape {
        case .nothing, .value: nil
        case .record(let noun): (noun().name, Set(noun().fields.map(\.name)))
        case .fields(let name, let fields): (name, Set(fields.map(\.name)))
        case .list(let element), .iterator(let element): self.fields(of: element, verb)
        }
    }
}
