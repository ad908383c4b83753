import KontorCommunication
import KontorCore
import KontorDirectory
import KontorPlanning
import KontorStore
import KontorTesting

/// A small office with three people, their extensions, a supplier, a service firm and a client.
struct Desk {
    let office: ScratchOffice
    /// 09:15 in the office, as the clock stands.
    let start: Instant

    init() throws {
        office = try ScratchOffice(
            [.office, .planning, .directory, .communication],
            facts: OfficeFacts(company: "Desk", region: "DE-HH", areaCode: "40"))
        start = office.clock.now
        try office.change { records in
            let directory = Directory(records)
            for (handle, name, role, number) in [
                ("sofia.rossi", "Sofia Rossi", "reception", "210"),
                ("petra.voss", "Petra Voss", "office_manager", "211"),
                ("jan.beck", "Jan Beck", "clerk", "212"),
            ] {
                var person = NewPerson(handle, name: name)
                person.roles = [NewRole(role, from: Day("2026-01-01"))]
                person.phones = [NewPhone(number)]
                try directory.createPerson(person)
            }
            var elbe = NewOrganisation("elbe", name: "Bürobedarf Elbe", kind: .supplier)
            elbe.phones = [NewPhone("040/66969-500"), NewPhone("040/66969-510")]
            elbe.email = "post@elbe.example.org"
            let firm = try directory.createOrganisation(elbe)
            var contact = NewPerson("ella", name: "Ella Elbe")
            contact.organisation = firm.id
            try directory.createPerson(contact)
        }
    }

    func change<Result>(_ body: (Records) throws -> Result) throws -> Result { try office.change { try body($0) } }

    /// Lets Petra Voss be away today, with Jan Beck as a deputy who accepted.
    func petraIsAway(deputy: Bool = true) throws {
        try change { records in
            let petra = try Directory(records).person("petra.voss").id
            let jan = try Directory(records).person("jan.beck").id
            let plan = AbsencePlan(
                petra, from: records.today, to: records.today, kind: .holiday, deputy: deputy ? jan : nil)
            let absence = try Absences(records).request(plan).absence
            if deputy { try Absences(records).accept(absence, by: jan) }
        }
    }

    /// A call so many minutes after the start.
    func call(
        _ identity: String, _ minute: Int64, _ direction: LogEntry.Direction, _ outcome: LogEntry.Outcome,
        _ number: String, answeredBy: String? = nil, legs: [ImportedCall.Leg] = []
    ) -> ImportedCall {
        ImportedCall(
            identity: identity, direction: direction, outcome: outcome, caller: direction == .in ? number : "212",
            dialled: direction == .in ? "200" : number, startedAt: start.adding(seconds: minute * 60),
            answeredBy: answeredBy, ringSeconds: 5, talkSeconds: outcome == .answered ? 60 : 0, legs: legs)
    }
}

/// A policy that answers what a test tells it to.
final class CannedPolicies: CommunicationPolicies {
    var answer: (RouteFacts) throws -> RouteAnswer
    private(set) var asked: [RouteFacts] = []

    init(_ answer: @escaping (RouteFacts) throws -> RouteAnswer) { self.answer = answer }

    func route(_ facts: RouteFacts) throws -> RouteAnswer {
        asked.append(facts)
        return try answer(facts)
    }
}
