import KontorCommunication
import KontorCore
import KontorDirectory
import KontorIntake
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

    /// The lines of a call so many minutes after the start.
    func call(
        _ identity: String, _ minute: Int64, _ direction: LogEntry.Direction, _ outcome: LogEntry.Outcome,
        _ number: String, at telephone: String = "210"
    ) -> [CallLine] {
        let (trunk, own) = ("PJSIP/trunk-\(identity)", "PJSIP/212-\(identity)")
        let to =
            switch direction {
            case .in: "PJSIP/\(telephone)-\(identity)"
            case .out: trunk
            case .within: "PJSIP/211-\(identity)"
            }
        var line = line(identity, minute * 60, direction == .in ? trunk : own, to, outcome == .answered ? 60 : nil)
        (line.caller, line.dialled) = direction == .in ? (number, "200") : ("212", number)
        if outcome == .busy { line.result = .busy }
        if outcome == .failed { line.result = .failed }
        guard outcome == .voicemail else { return [line] }
        var mailbox = self.line(identity, minute * 60 + 5, trunk, nil, 20)
        (mailbox.application, mailbox.mailbox, mailbox.caller) = (.voicemail, telephone, number)
        return [line, mailbox]
    }

    /// A line that begins so many seconds after the start, rings for five seconds, and was talked for so long.
    func line(_ part: String?, _ second: Int64, _ from: String, _ to: String?, _ talk: Int64?) -> CallLine {
        let (begin, ring) = (start.adding(seconds: second), Int64(5))
        return CallLine(
            caller: "", dialled: "200", from: CallChannel(from), to: to.map { CallChannel($0) }, startedAt: begin,
            answeredAt: talk.map { _ in begin.adding(seconds: ring) },
            endedAt: begin.adding(seconds: ring + (talk ?? 0)),
            result: talk == nil ? .notAnswered : .answered, part: part)
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
