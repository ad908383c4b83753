import KontorCommunication
import KontorCore
import KontorDirectory
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@Suite struct LogTests {
    @Test(arguments: [
        ("040 66969-500", "elbe", false, "same number +49 40 66969-500"),
        ("post@Elbe.example.org", "elbe", false, "same mail address"),
    ])
    func findsWhoTheOtherSideIs(_ party: String, _ handle: String, _ isProbable: Bool, _ why: String) throws {
        let desk = try Desk()
        try desk.change { records in
            let entry = try Communication(records).log(NewEntry(.email, .in, party: party))
            let elbe = try Directory(records).organisation(handle)
            #expect(entry.partyRecord == AnyID(elbe.id))
            #expect(entry.partyProbable == isProbable)
            #expect(entry.partyWhy?.hasPrefix(why) == true)
            #expect(entry.state == .done)
            #expect(entry.at == records.now)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func marksAGuessAsProbable() throws {
        let desk = try Desk()
        try desk.change { records in
            let entry = try Communication(records).log(NewEntry(.call, .in, party: "030 66969500"))
            #expect(entry.partyProbable)
            #expect(entry.partyWhy?.hasPrefix("probably: ") == true)
        }
    }

    @Test func takesTheWordOfWhoeverNamesTheParty() throws {
        let desk = try Desk()
        try desk.change { records in
            let elbe = AnyID(try Directory(records).organisation("elbe").id)
            var new = NewEntry(.visit, .in, party: "the driver")
            new.partyRecord = elbe
            let entry = try Communication(records).log(new)
            #expect(entry.partyRecord == elbe)
            #expect(entry.partyWhy == "named by whoever wrote it down")
            new.partyRecord = AnyID("org_00000000000000000000000000")
            #expect(throws: Failure.self) { try Communication(records).log(new) }
        }
    }

    @Test func notesWhatWasSaidOnTheCallItself() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            let call = try communication.log(NewEntry(.call, .in, party: "040 66969-500"))
            var note = CallNote()
            note.takenBy = try Directory(records).person("sofia.rossi").id
            note.forWhom = try Directory(records).person("petra.voss").id
            note.subject = "Lieferung"
            note.note = "Kommt erst Freitag"
            note.toDo = "Rückruf wegen Teillieferung"
            note.urgency = .high
            note.state = .weRingBack
            let noted = try communication.note(note, on: call)
            #expect(noted.id == call.id)
            #expect(noted.urgency == .high)
            #expect(try communication.waiting().map(\.reason) == [.weRingBack])
            #expect(try communication.waiting(for: note.forWhom).count == 1)
            #expect(try communication.waiting(for: note.takenBy).isEmpty)
            let kept = try communication.note(CallNote(), on: noted)
            #expect(kept == noted)
            let mail = try communication.log(NewEntry(.email, .in, party: "post@elbe.example.org"))
            #expect(try communication.note(note, on: mail).forWhom == noted.forWhom)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func refusesFactsThatDoNotGoTogether() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            var nobody = NewEntry(.note, .in)
            nobody.state = .weRingBack
            let first = #expect(throws: Failure.self) { try communication.log(nobody) }
            #expect(first?.message == "log entry: nobody can be rung back without a name or a number")
            var mail = NewEntry(.email, .in)
            mail.outcome = .missed
            let second = #expect(throws: Failure.self) { try communication.log(mail) }
            #expect(second?.message == "log entry: only a call has an outcome")
            var negative = NewEntry(.call, .in)
            negative.talkSeconds = -1
            let third = #expect(throws: Failure.self) { try communication.log(negative) }
            #expect(third?.message == "log entry: a call lasts no negative time")
        }
    }

    @Test func settlesOnceAndItsTasksWithIt() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            var new = NewEntry(.call, .in, party: "040 66969-500")
            new.state = .weRingBack
            let entry = try communication.log(new)
            let task = try Tasks(records).create("Ring back", for: .role("clerk"), about: AnyID(entry.id))
            let jan = try Directory(records).person("jan.beck").id
            let settled = try communication.settle(entry, by: jan)
            #expect(settled.state == .done)
            #expect(try records.require(task.id).doneBy == AnyID(jan))
            let again = #expect(throws: Failure.self) { try communication.settle(settled) }
            #expect(again?.code == .conflict)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test(arguments: [
        ("freitag", 1), ("ELBE", 1), ("liefer freitag", 1), ("freitag montag", 0), ("100%", 1), ("100_", 0), ("", 0),
        ("66969", 1),
    ])
    func findsEntriesByTheirWords(_ text: String, _ count: Int) throws {
        let desk = try Desk()
        let found = try desk.change { records in
            var new = NewEntry(.call, .in, party: "040/66969-500")
            new.subject = "Lieferung Freitag"
            new.note = "zu 100% sicher"
            try Communication(records).log(new)
            try Communication(records).log(NewEntry(.note, .within))
            return try Communication(records).search(text)
        }
        #expect(found.count == count)
    }

    @Test(arguments: [String(repeating: "lang ", count: 3000), String(repeating: "lang", count: 20_000)])
    func refusesASearchThatTheStoreCannotAnswer(_ text: String) throws {
        let desk = try Desk()
        let error = #expect(throws: Failure.self) {
            try desk.change { records in try Communication(records).search(text) }
        }
        #expect(
            error?.message == "a search takes at most 20 words, each of at most 256 bytes; search for less")
    }
}
