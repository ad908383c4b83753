import KontorLuaAPI
import KontorStore
import KontorTesting
import Testing

/// Every act in every state, allowed with what follows, or refused with its sentence: the tables of `Tests/Guards/States`.
@Suite struct StateRowTests {
    @Test(arguments: GuardRows.files("States"))
    func followsItsTable(_ path: String) throws {
        let rows = try GuardRows(path, in: PracticeOffice("krueger", checkout: APIOffice.repository))
        #expect(rows.problems == [])
        #expect(rows.names.count > 5)
    }

    /// Nouns with a state that follows from an import, from what somebody orders what a device says, or that nothing comes into.
    private static let exceptions: Set<String> = ["office.outgoing", "equipment.supply", "inventory.count.draft"]

    /// From the declarations: a noun that comes to have states, a state that is added, and an act.
    @Test func hasEveryStateAndEveryAct() throws {
        let texts = try Dictionary(
            uniqueKeysWithValues: GuardRows.files("States").map { path in
                let text = try GuardRows.text(path)
                let noun = try #require(text.firstMatch(of: /noun = "([a-z_.]+)"/), "\(path) names its noun")
                return (String(noun.output.1), text)
            })
        for (path, noun) in Self.nouns where !Self.exceptions.contains(path) {
            guard case .choice(let words)? = noun.field("state")?.kind else { continue }
            let text = try #require(texts[path], "a table of \(path) in Tests/Guards/States")
            for word in words where !Self.exceptions.contains("\(path).\(word)") {
                #expect(text.contains(try Regex("\\b\(word)\\b")), "\(path): the state \(word)")
            }
            for verb in Registry.verbs where verb.name.hasPrefix(path + ".") {
                let act = String(verb.name.split(separator: ".").last ?? "")
                guard verb.capability?.name.hasSuffix(".write") == true, !["create", "import"].contains(act) else {
                    continue
                }
                #expect(text.contains(try Regex("\\b\(act)\\b").wordBoundaryKind(.simple)), "\(path): the act \(act)")
            }
        }
    }

    /// The nouns of the tables that `kontor.*` has, by their paths.
    private static let nouns: [String: NounDeclaration] = {
        var nouns: [String: NounDeclaration] = [:]
        for verb in Registry.verbs {
            guard verb.name.hasSuffix(".find"), case .list(.record(let noun)) = verb.returns else { continue }
            nouns[String(verb.name.dropLast(".find".count))] = noun()
        }
        return nouns
    }()
}
