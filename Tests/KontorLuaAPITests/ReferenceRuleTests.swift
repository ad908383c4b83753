import KontorLuaAPI
import KontorStore
import Testing

/// What is newly named is in use: asked of every field that names something which can end.
@Suite struct ReferenceRuleTests {
    /// Facts may name what has ended since, or had ended already. This list may only become shorter.
    private static let exceptions: [String: String] = [
        "person.organisation": "who worked there may be known after it ended",
        "phone.organisation": "their number may be needed after it ended",
        "device_supply.asset": "what a device says of itself is a fact",
        "device_supply.sku": "what a device takes follows from its model",
        "reading.asset": "what a device says of itself is a fact",
        "log_entry.settled_by": "what settled a call is a fact, whatever became of it",
        "log_entry.part_of": "which call it proved to be part of is a fact",
        "call_leg.call": "a line of the log stays with its call",
    ]

    /// People are asked about at each door, by `ServingPersonTests`.
    private static let fields: [(name: String, isHeld: Bool)] = Registry.areas.flatMap(\.nouns).flatMap { noun in
        noun.fields.compactMap { field in
            let named: NounDeclaration? =
                if case .reference(let target) = field.kind {
                    target()
                } else {
                    Registry.areas.flatMap(\.nouns).first { $0.name == field.named }
                }
            guard let named, named.endedField != nil, named.name != "person" else { return nil }
            return ("\(noun.name).\(field.name)", field.namesInUse)
        }
    }

    @Test func everyFieldThatNamesWhatCanEndIsHeldToIt() {
        #expect(Self.fields.count > 15)
        for field in Self.fields {
            #expect(field.isHeld == (Self.exceptions[field.name] == nil), "\(field.name)")
        }
        #expect(Self.exceptions.keys.allSatisfy { key in Self.fields.contains { $0.name == key } })
    }

    /// The way back that a refusal names is one of our functions.
    @Test func whatIsOutOfUseHasAWayBack() {
        for noun in Registry.areas.flatMap(\.nouns) {
            let isNamed = Registry.areas.flatMap(\.nouns).flatMap(\.fields).contains { field in
                guard field.namesInUse else { return false }
                if case .reference(let target) = field.kind { return target() === noun }
                return field.named == noun.name
            }
            guard isNamed, noun.endedField != nil else { continue }
            #expect(Registry.verbs.contains { "kontor.\($0.name)" == noun.restoring }, "\(noun.restoring)")
        }
    }

    /// What is bought, served or repaired has somebody of that kind for it; who belongs where is asked of no kind.
    @Test func everyFieldThatNamesAnOrganisationSaysOfWhichKind() {
        let ofAnyKind: Set = ["person.organisation", "phone.organisation"]
        var seen: Set<String> = []
        for noun in Registry.areas.flatMap(\.nouns) {
            for field in noun.fields {
                guard case .reference(let target) = field.kind, target().name == "organisation" else { continue }
                let name = "\(noun.name).\(field.name)"
                seen.insert(name)
                #expect((field.only?.field == "kind") == !ofAnyKind.contains(name), "\(name)")
            }
        }
        #expect(seen.count > 5 && seen.isSuperset(of: ofAnyKind))
    }

    /// What names a place names one of ours, except for the two ends of a movement, of which each door holds its own.
    @Test func everyFieldThatNamesAPlaceNamesOneOfOurs() {
        for noun in Registry.areas.flatMap(\.nouns) {
            for field in noun.fields {
                guard case .reference(let target) = field.kind, target().name == "location" else { continue }
                #expect((field.only?.words == ["stock"]) == (noun.name != "movement"), "\(noun.name).\(field.name)")
            }
        }
    }
}
