import KontorCommunication
import KontorCore
import KontorDirectory
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@Suite struct RoutingTests {
    private func policies(_ forWhom: String?, _ state: LogEntry.State = .weRingBack, due: Instant? = nil)
        -> CannedPolicies
    {
        CannedPolicies { _ in
            RouteAnswer(forWhom: forWhom, urgency: .high, state: state, dueAt: due, why: ["suppliers go there"])
        }
    }

    private func missed(_ desk: Desk, _ records: Records, subject: String? = nil) throws -> Record<LogEntry> {
        var new = NewEntry(.call, .in, party: "040 66969-500")
        new.outcome = .missed
        new.subject = subject
        return try Communication(records).log(new)
    }

    @Test func sendsAnEntryToWhoeverIsOnDuty() throws {
        let desk = try Desk()
        try desk.change { records in
            let due = records.now.adding(seconds: 3600)
            let routed = try Communication(records).route(
                missed(desk, records, subject: "Lieferung"), by: policies("office_manager", due: due))
            #expect(routed.answer?.person?.handle == "petra.voss")
            #expect(routed.entry.forWhom == (routed.answer?.person).map { AnyID($0.id) })
            #expect(routed.entry.forRole == "office_manager")
            #expect(routed.entry.urgency == .high)
            #expect(routed.entry.why == ["suppliers go there"])
            #expect(routed.gap == nil)
            let task = try records.require(#require(routed.task))
            #expect(task.title == "Ring back Bürobedarf Elbe (040 66969-500): Lieferung")
            #expect(task.role == "office_manager" && task.dueAt == due)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test(arguments: ["office_manager", "petra.voss"])
    func passesOnToTheDeputyWithTheReasons(_ forWhom: String) throws {
        let desk = try Desk()
        try desk.petraIsAway()
        try desk.change { records in
            let routed = try Communication(records).route(missed(desk, records), by: policies(forWhom))
            #expect(routed.answer?.person?.handle == "jan.beck")
            #expect(routed.answer?.onBehalfOf?.handle == "petra.voss")
            #expect(
                routed.entry.why.suffix(2) == [
                    "Petra Voss is away until 2026-11-23", "Jan Beck stands in (accepted)",
                ])
            let jan = try Directory(records).person("jan.beck").id
            #expect(try Communication(records).waiting(for: jan).count == 1)
            #expect(try Duties(records).openTasks(for: jan).map(\.id) == [try #require(routed.task)])
        }
        #expect(try desk.office.findings() == [])
    }

    @Test(arguments: [
        ("office_manager", "nobody covers office_manager on 2026-11-23"),
        ("petra.voss", "nobody stands in for Petra Voss on 2026-11-23"),
    ])
    func saysThatNobodyIsThere(_ forWhom: String, _ gap: String) throws {
        let desk = try Desk()
        try desk.petraIsAway(deputy: false)
        try desk.change { records in
            let routed = try Communication(records).route(missed(desk, records), by: policies(forWhom))
            #expect(routed.gap?.hasPrefix(gap) == true)
            #expect(routed.entry.why.last == routed.gap)
            // Nobody else is there, so that it stays with her.
            #expect(routed.answer?.person?.handle == "petra.voss")
            #expect(routed.task != nil)
            #expect((routed.entry.forWhom == nil) == (forWhom == "office_manager"))
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func changesItsTaskWhenRoutedAgain() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            let first = try communication.route(missed(desk, records), by: policies("office_manager"))
            let second = try communication.route(first.entry, by: policies("jan.beck"))
            #expect(second.task == first.task)
            let task = try records.require(#require(second.task))
            #expect(task.role == nil && task.person == second.entry.forWhom)
            #expect(second.entry.forRole == nil)
            let third = try communication.route(second.entry, by: policies(nil, .forInformation))
            #expect(third.task == nil && third.answer == nil)
            #expect(try Tasks(records).open(about: AnyID(third.entry.id)).isEmpty)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func closesTheTaskOnceTheCallIsReturned() throws {
        let desk = try Desk()
        try desk.change { records in
            let routed = try Communication(records).route(missed(desk, records), by: policies("clerk"))
            _ = try Communication(records).importCalls(desk.call("1", 5, .out, .answered, "040 66969-500"))
            let task = try records.require(#require(routed.task))
            let jan = try Directory(records).person("jan.beck").id
            #expect(task.doneBy == AnyID(jan))
            #expect(try Communication(records).waiting().isEmpty)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func givesThePolicyWhatItNeedsToDecide() throws {
        let desk = try Desk()
        try desk.petraIsAway()
        let policies = policies("clerk")
        try desk.change { records in
            let further = desk.line("2", -300, "PJSIP/trunk-2", "PJSIP/212-2", nil)
            let taken = try Communication(records).importCalls(
                desk.call("1", -20, .in, .missed, "04066969500") + desk.call("2", -5, .in, .missed, "04066969500")
                    + [further])
            var note = CallNote()
            note.subject = "Dringend: Fristablauf morgen"
            let entry = try Communication(records).note(note, on: records.require(#require(taken.new.last)))
            let communication = Communication(records, hours: try WeeklyHours("Mon-Fri 09:00-17:00"))
            _ = try communication.route(entry, by: policies)
        }
        let facts = try #require(policies.asked.first)
        #expect(facts.matched?.handle == "elbe" && facts.matched?.kind == "supplier")
        #expect(facts.rang == ["sofia.rossi", "jan.beck"])
        #expect(facts.attempts == 2)
        #expect(facts.isOpen == true && facts.hours == "open until 17:00")
        #expect(facts.urgencyHints == ["dringend", "fristablauf"])
        #expect(facts.staff.map(\.role) == ["clerk", "office_manager", "reception"])
        #expect(facts.staff.map(\.onDuty) == ["jan.beck", "jan.beck", "sofia.rossi"])
        #expect(facts.staff.map(\.onBehalfOf) == [nil, "petra.voss", nil])
    }

    @Test(arguments: [
        (RouteAnswer(forWhom: "nobody.here", state: .weRingBack, why: ["so"]), "which is neither a role nor somebody"),
        (RouteAnswer(forWhom: "ella", state: .weRingBack, why: ["so"]), "which is neither a role nor somebody"),
        (RouteAnswer(forWhom: nil, state: .weRingBack, why: ["so"]), "without saying who is to ring back"),
        (RouteAnswer(forWhom: "clerk", state: .weRingBack, why: []), "without why"),
    ])
    func refusesAnImpossibleAnswer(_ answer: RouteAnswer, _ words: String) throws {
        let desk = try Desk()
        try desk.change { records in
            let entry = try missed(desk, records)
            let failure = #expect(throws: Failure.self) {
                try Communication(records).route(entry, by: CannedPolicies { _ in answer })
            }
            #expect(failure?.code == .invalid)
            #expect(failure?.message.hasPrefix("policy communication.route answered") == true)
            #expect(failure?.message.contains(words) == true)
            #expect(try records.require(entry.id) == entry)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func refusesToRingBackAnUnknownNumber() throws {
        let desk = try Desk()
        try desk.change { records in
            let entry = try Communication(records).log(NewEntry(.note, .in))
            let failure = #expect(throws: Failure.self) {
                try Communication(records).route(entry, by: policies("clerk"))
            }
            #expect(failure?.message.hasSuffix("but no number was noted: nobody can ring back") == true)
        }
    }

    @Test func letsThePolicyWriteNothing() throws {
        let desk = try Desk()
        try desk.change { records in
            let entry = try missed(desk, records)
            let writing = CannedPolicies { _ in
                try Communication(records).log(NewEntry(.note, .in))
                return RouteAnswer(forWhom: nil, state: .done, why: ["so"])
            }
            let failure = #expect(throws: Failure.self) { try Communication(records).route(entry, by: writing) }
            #expect(failure?.code == .refused)
            #expect(records.questionsOpen == 0)
        }
        #expect(try desk.office.findings() == [])
    }
}
