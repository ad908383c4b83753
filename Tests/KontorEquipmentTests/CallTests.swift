import KontorCore
import KontorDirectory
import KontorEquipment
import KontorStore
import Testing

@Suite struct CallTests {
    private func step(_ records: Records, _ equipment: Equipment, _ ticket: Record<Ticket>, _ given: CallStep) throws
        -> CallStep
    {
        try equipment.whomToCall(
            ticket, policies: Policy { _ in [given] }, staff: DutyRoster(records), stockOf: { _ in nil }
        ).steps[0]
    }

    private func jam(_ records: Records, _ equipment: Equipment) throws -> Record<Ticket> {
        let jan = try records.resolve(Person.self, "jan.beck")
        let copier = try records.asset("COPIER-1")
        return try equipment.report(copier, words: "Papierstau, Fach 2", reporter: jan.id).ticket
    }

    @Test(arguments: [
        (
            "en",
            "customer 88412 · contract W-19 · device Canon iR 2645 · serial QXZ01234 · counter 214,377 · "
                + "fault \"Papierstau, Fach 2\" · place court office · our ticket T-0001 · callback 0171 3920042"
        ),
        (
            "de",
            "Kundennummer 88412 · Vertrag W-19 · Gerät Canon iR 2645 · Seriennummer QXZ01234 · Zählerstand 214.377 · "
                + "Störung \"Papierstau, Fach 2\" · Standort court office · Unser Zeichen T-0001 · Rückruf 0171 3920042"
        ),
    ])
    func theCardSaysWhatToReadOut(_ language: String, _ text: String) throws {
        let office = try EquipmentOffice(language: language)
        try office.change { records, equipment in
            try equipment.read(try records.asset("COPIER-1"), .pages, 214_377)
            let ticket = try jam(records, equipment)
            let step = try step(records, equipment, ticket, CallStep(.firm, "hanse"))
            #expect(try equipment.callCard(ticket, step).text == text)
        }
    }

    @Test func theCardLeavesOutWhatIsUnknownAndPrefersTheCallersNumber() throws {
        let office = try EquipmentOffice()
        let lena = try office.change { records, _ in try records.resolve(Person.self, "lena.schaefer").id.text }
        try office.change(as: lena) { records, equipment in
            let ticket = try equipment.report(try records.asset("PRINTER-1"), words: "jam", reporter: nil).ticket
            let step = try step(records, equipment, ticket, CallStep(.firm, "kopier-hansen"))
            let card = try equipment.callCard(ticket, step)
            #expect(card.lines.map(\.label) == ["device", "fault", "place", "our ticket", "callback"])
            #expect(card.lines.last?.value == "0171 3920042")
            #expect(try equipment.callCard(ticket, step, callback: "040 1").lines.last?.value == "040 1")
        }
    }

    @Test func aCallThatIsTakenOnMovesTheTicket() throws {
        let office = try EquipmentOffice()
        let jan = try office.change { records, _ in try records.resolve(Person.self, "jan.beck").id.text }
        try office.change(as: jan) { records, equipment in
            let ticket = try jam(records, equipment)
            let step = try step(records, equipment, ticket, CallStep(.firm, "hanse", why: ["under contract"]))
            let expected = records.now.adding(seconds: 7200)
            let (called, note) = try equipment.called(
                ticket, step, CallResult(.accepted, words: "comes at noon", expectedAt: expected))
            let hanse = try records.resolve(Organisation.self, "hanse")
            #expect(called.state == .called)
            #expect(called.firm == AnyID(hanse.id))
            #expect(called.calledAt == records.now)
            #expect(called.expectedAt == expected)
            #expect(note.party == "040 55501-70")
            #expect(note.partyRecord == AnyID(hanse.id))
            #expect(note.subject == "T-0001 COPIER-1: jam")
            #expect(note.note == "comes at noon")
            #expect(note.about == AnyID(ticket.id))
            #expect(note.takenBy == AnyID(jan))
            #expect(note.outcome == "answered")
            #expect(note.why == ["under contract"])
        }
        #expect(try office.office.findings() == [])
    }

    @Test(
        arguments: [
            (.accepted, .called, "answered"), (.voicemail, .called, "voicemail"), (.noAnswer, .reported, "missed"),
            (.busy, .reported, "busy"), (.declined, .reported, "answered"),
        ] as [(CallResult.Outcome, Ticket.State, String)])
    func theOutcomeDecidesWhetherItIsInSomebodysHands(
        _ outcome: CallResult.Outcome, _ state: Ticket.State, _ word: String
    ) throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let step = try step(records, equipment, ticket, CallStep(.person, "technician"))
            let (after, note) = try equipment.called(ticket, step, CallResult(outcome))
            #expect(after.state == state)
            #expect(note.outcome == word)
            #expect(note.party == "215")
        }
        #expect(try office.office.findings() == [])
    }

    @Test func refusesACallThatCannotBe() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try jam(records, equipment)
            let past = CallResult(.accepted, expectedAt: records.now.adding(seconds: -60))
            let visit = #expect(throws: Failure.self) { try equipment.called(ticket, CallStep(.firm, "hanse"), past) }
            #expect(visit?.message == "T-0001: a visit at 2026-11-23 09:14 is in the past")
            let now = CallResult(.accepted, expectedAt: records.now)
            #expect(try equipment.called(ticket, CallStep(.firm, "hanse"), now).ticket.expectedAt == records.now)
            let hint = #expect(throws: Failure.self) {
                try equipment.called(ticket, CallStep(.hint, "x"), CallResult(.accepted))
            }
            #expect(hint?.code == .invalid)
            let nobody = #expect(throws: Failure.self) {
                try equipment.called(ticket, CallStep(.firm, "nobody"), CallResult(.busy))
            }
            #expect(nobody?.code == .notFound)
            let copier = try records.asset("COPIER-1")
            try records.update(copier) { $0.archivedAt = records.now }
            let gone = #expect(throws: Failure.self) {
                try equipment.called(ticket, CallStep(.firm, "hanse"), CallResult(.busy))
            }
            #expect(
                gone?.message == "T-0001: COPIER-1 was given away; close the ticket and say why, or where that was a "
                    + "mistake, take it back with kontor.equipment.asset.restore(\"COPIER-1\")")
            try equipment.advance(ticket, to: .closed, remedy: "false alarm")
            let over = #expect(throws: Failure.self) {
                try equipment.called(ticket, CallStep(.firm, "hanse"), CallResult(.busy))
            }
            #expect(over?.code == .refused)
        }
    }
}
