import KontorLuaAPI
import KontorStore
import Testing

/// What can be made can be listed, read, changed, ended and, where it was a mistake, taken back, by functions of `kontor.*`.
///
/// Asked of every noun's declaration; what is otherwise stands in one list, with its reason.
@Suite struct DeadEndTests {
    enum Aspect: String, CaseIterable { case list, read, change, end, back }

    /// Why a noun lacks something. This list may only become shorter.
    static let exceptions: [String: [Aspect: String]] = {
        let part = "is read and changed with what it is a part of"
        let final = "is a fact of the past: another one corrects it"
        let office = "is the office's own bookkeeping; it leaves with what it is about"
        return [
            "outgoing": [.change: office, .end: office, .back: office],
            "shelf_entry": [.end: "to set nothing empties it", .back: "it is set anew"],
            "imported_file": [.change: final, .end: final, .back: final],
            "erasure": [.change: final, .end: final, .back: final],
            "event_decision": [.change: final, .end: final, .back: final],
            "order_line": [.list: part, .read: part, .change: part, .end: part, .back: part],
            "approval": [.change: final, .end: "the order is cancelled in its place", .back: final],
            "movement": [.back: "a reversal is reversed by a movement of its own"],
            "count": [.back: "what was called off or posted is counted anew"],
            "count_line": [.list: part, .read: part, .change: part, .end: part, .back: part],
            "price_break": [.list: part, .read: part, .change: part, .end: part, .back: part],
            "supplier_terms": [.end: "a supplier without freight asks 0.00", .back: "as its end"],
            "cover": [.list: part, .read: part, .change: part, .end: part, .back: part],
            "device_supply": [.change: "the device says what it has", .end: "as its change", .back: "as its change"],
            "call_leg": [.change: final, .end: final, .back: final],
            "application_document": [.change: "another file is another document"],
            "screening": [.change: final, .end: final, .back: final],
            "finding": [.change: final, .end: final, .back: final],
            "decision": [.change: final, .end: final, .back: final],
        ]
    }()

    private static let paths = [
        "log_entry": ["communication.entry", "communication"], "call_leg": ["communication.leg"],
        "role_assignment": ["directory.assignment", "directory.person.relieve"], "device_supply": ["equipment.supply"],
        "supplier_terms": ["inventory.terms", "inventory.offer.terms"], "application_document": ["hr.document"],
        "shelf_entry": ["storage"],
    ]

    private static let ends: Set<String> = [
        "archive", "remove", "cancel", "close", "withdraw", "relieve", "complete", "settle", "decline", "reverse",
        "advance",
    ]
    private static let backs: Set<String> = ["restore", "reopen", "extend", "advance"]

    static let nouns = Registry.areas.flatMap(\.nouns)

    /// The functions that are about a noun: those below its path, and those that take one of its records first.
    private static func verbs(of noun: NounDeclaration) -> [Verb] {
        let paths = paths[noun.name] ?? ["\(noun.area).\(noun.name)"]
        return Registry.verbs.filter { verb in
            if paths.contains(where: { verb.name == $0 || verb.name.hasPrefix($0 + ".") }) { return true }
            guard verb.hasSubject, case .record(let subject) = verb.parameters[0].type else { return false }
            return subject() === noun
        }
    }

    private static func has(_ aspect: Aspect, _ noun: NounDeclaration) -> Bool {
        let verbs = verbs(of: noun)
        let words = Set(verbs.compactMap { $0.name.split(separator: ".").last.map(String.init) })
        switch aspect {
        case .list: return !words.isDisjoint(with: ["find", "each", "keys"])
        case .read: return !words.isDisjoint(with: ["get", "find"])
        case .change:
            let changing = verbs.filter { $0.capability?.name.hasSuffix(".write") ?? false || $0.name == "storage.set" }
            return changing.contains { verb in
                let word = verb.name.split(separator: ".").last.map(String.init) ?? ""
                return !ends.contains(word) && !backs.contains(word) && !["create", "import"].contains(word)
            } || words.contains("advance")
        case .end:
            // A contract's end is its last day.
            return !words.isDisjoint(with: ends) || noun.field("ends_on") != nil && words.contains("update")
        case .back: return !words.isDisjoint(with: backs) || noun.field("ends_on") != nil && words.contains("update")
        }
    }

    @Test(arguments: nouns.map(\.name), Aspect.allCases)
    func noNounIsOne(_ name: String, _ aspect: Aspect) throws {
        let noun = try #require(Self.nouns.first { $0.name == name })
        let reason = Self.exceptions[name]?[aspect]
        if Self.has(aspect, noun) {
            #expect(reason == nil, "\(name) has its \(aspect) now: take it off the list")
        } else {
            #expect(reason != nil, "no function of kontor.* is there to \(aspect) \(name)")
        }
    }

    @Test func theListOfExceptionsOnlyBecomesShorter() {
        #expect(Self.exceptions.values.map(\.count).reduce(0, +) == 57)
        #expect(Set(Self.exceptions.keys).isSubset(of: Set(Self.nouns.map(\.name))))
    }

    /// What can be taken out of use can be listed there and taken back.
    @Test(arguments: nouns.filter { $0.endedField != nil }.map(\.name))
    func whatIsOutOfUseIsFoundAgain(_ name: String) throws {
        let noun = try #require(Self.nouns.first { $0.name == name })
        let find = Self.verbs(of: noun).first { $0.name.hasSuffix(".find") }
        guard let find, Self.exceptions[name]?[.list] == nil else { return }
        #expect(find.parameters.contains { $0.name == "archived" }, "\(find.name) does not show what is out of use")
    }
}
