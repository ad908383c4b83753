import KontorLuaAPI
import KontorStore
import Testing

/// Nothing new is given to somebody who has left: asked of every parameter that names a person.
@Suite struct ServingPersonTests {
    /// What somebody did, or is looked for by, may be told of people who have left since. This list may only become shorter.
    private static let exceptions: [String: String] = [
        "communication.entry.create.taken_by": "what was said stays said by them",
        "communication.entry.update.taken_by": "what was said stays said by them",
        "planning.task.complete.by": "what was done stays done by them",
        "inventory.count.import.counted_by": "what was counted stays counted by them",
        "inventory.count.import.recounted_by": "what was counted stays counted by them",
        "directory.absence.accept.by": "only who was asked can agree, and who leaves is asked no more",
        "directory.absence.decline.by": "only who was asked can decline, and who leaves is asked no more",
        "directory.phone.create.person": "their private number may be needed after they left",
    ]

    private static let spots = Spot.all.filter { spot in
        guard !spot.isPositional, spot.verb.capability?.name.hasSuffix(".write") ?? false,
            case .record(let noun) = spot.declaration.type
        else { return false }
        return noun().name == "person"
    }

    /// Where somebody of another organisation may be named.
    private static let outsiders: Set<String> = [
        "planning.task.complete.by", "directory.absence.accept.by", "directory.absence.decline.by",
        "directory.phone.create.person",
    ]

    @Test func isRefusedOfAnotherOrganisationsPeople() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        try office.run(
            #"assert(kontor.directory.person.create { handle = "eve", name = "Eve Elbe", organisation = "elbe" })"#)
        for spot in Self.spots {
            let name = "\(spot.verb.name).\(spot.declaration.name)"
            let said = try office.complaint(of: spot.verb, spot.arguments("eve", samples))
            let isRefused = said == "refused: eve is with elbe: name somebody who works here"
            #expect(isRefused != Self.outsiders.contains(name), "\(name): \(said ?? "taken")")
        }
    }

    @Test func isRefusedWhereverSomethingIsGiven() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        try office.run(
            """
            assert(kontor.directory.person.create { handle = "gone", name = "Gus Gone",
              roles = { { role = "clerk", from_on = "2026-01-01" } } })
            assert(kontor.directory.person.archive "gone")
            """)
        #expect(Self.spots.count > 8)
        for spot in Self.spots {
            let name = "\(spot.verb.name).\(spot.declaration.name)"
            let said = try office.complaint(of: spot.verb, spot.arguments("gone", samples))
            let isRefused = said == "refused: gone has left: name somebody who works here (ada is clerk now)"
            if Self.exceptions[name] == nil {
                #expect(isRefused, "\(name): \(said ?? "taken")")
            } else {
                #expect(!isRefused, "\(name) refuses: take it off the list")
            }
        }
        #expect(
            Self.exceptions.keys.allSatisfy { key in
                Self.spots.contains { key == "\($0.verb.name).\($0.declaration.name)" }
            })
    }
}
