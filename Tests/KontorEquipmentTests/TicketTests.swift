import KontorCore
import KontorDirectory
import KontorEquipment
import KontorStore
import Testing

@Suite struct TicketTests {
    @Test func aReportOpensATicketOnce() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let jan = try records.resolve(Person.self, "jan.beck")
            let first = try equipment.report(copier, words: " Papierstau, Fach 2 ", reporter: jan.id)
            #expect(first.isNew)
            #expect(first.ticket.number == "T-0001")
            #expect(first.ticket.words == "Papierstau, Fach 2")
            #expect(first.ticket.fault == .jam)
            #expect(first.why == ["the words sound like jam (*papierstau*)"])
            #expect(try records.asset("COPIER-1").state == .faulty)
            let again = try equipment.report(copier, words: "paper jam", reporter: nil)
            #expect(!again.isNew)
            #expect(again.ticket.id == first.ticket.id)
            #expect(again.why.last == "T-0001 is open for COPIER-1 with the same fault and is reported")
            #expect(again.ticket.words == "Papierstau, Fach 2; paper jam")
            let other = try equipment.report(copier, words: "paper jam", reporter: nil, fault: .network)
            #expect(other.ticket.number == "T-0002")
            #expect(other.why.isEmpty)
            let second = try equipment.report(try records.asset("COPIER-2"), words: "jam", reporter: nil)
            #expect(second.ticket.number == "T-0003")
            let events = try records.events()
            #expect(events.map(\.name) == Array(repeating: "equipment.ticket.reported", count: 3))
            #expect(events[0].data["ticket"] == "T-0001" && events[0].data["fault"] == "jam")
        }
        #expect(try office.office.findings() == [])
    }

    @Test func refusesAReportThatSaysNothingOrIsOfNoDeviceInUse() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let failure = #expect(throws: Failure.self) { try equipment.report(copier, words: " \n", reporter: nil) }
            #expect(failure?.message == "COPIER-1: say in words what is wrong")
            try equipment.retire(copier)
            let gone = #expect(throws: Failure.self) { try equipment.report(copier, words: "jam", reporter: nil) }
            #expect(gone?.code == .refused)
            #expect(try records.count(Ticket.self) == 0)
        }
    }

    @Test func theUsualWayLeadsToAWorkingDevice() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            var ticket = try equipment.report(copier, words: "jam", reporter: nil).ticket
            let way: [(Ticket.State, Asset.State)] = [
                (.triaged, .faulty), (.called, .faulty), (.waiting, .faulty), (.onSite, .repair), (.waiting, .faulty),
                (.onSite, .repair), (.fixed, .working), (.verified, .working), (.closed, .working),
            ]
            for (state, device) in way {
                ticket = try equipment.advance(ticket, to: state, remedy: state == .fixed ? "new roller" : nil)
                #expect(ticket.state == state)
                #expect(try records.asset("COPIER-1").state == device)
            }
            #expect(ticket.remedy == "new roller")
            #expect(ticket.fixedAt == records.now)
            #expect(try records.events().last?.name == "equipment.ticket.fixed")
            #expect(try records.events().last?.data["remedy"] == "new roller")
            #expect(try equipment.report(copier, words: "jam", reporter: nil).isNew)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func aDeviceWithTwoFaultsWorksAfterTheSecond() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let jam = try equipment.report(copier, words: "jam", reporter: nil).ticket
            let noise = try equipment.report(copier, words: "noise", reporter: nil).ticket
            for ticket in [jam, noise] { try equipment.advance(ticket, to: .selfFix) }
            try equipment.advance(jam, to: .fixed)
            #expect(try records.asset("COPIER-1").state == .faulty)
            try equipment.advance(noise, to: .fixed)
            #expect(try records.asset("COPIER-1").state == .working)
            let reopened = try equipment.advance(jam, to: .triaged)
            #expect(reopened.fixedAt == nil)
            #expect(try records.asset("COPIER-1").state == .faulty)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func aStaleRecordDoesNotSkipAState() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            try equipment.advance(ticket, to: .selfFix)
            try equipment.advance(ticket, to: .fixed)
            #expect(throws: Failure.self) { try equipment.advance(ticket, to: .called) }
        }
    }

    @Test func deferringNeedsADayToCome() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            let without = #expect(throws: Failure.self) { try equipment.advance(ticket, to: .deferred) }
            #expect(without?.message == "to defer T-0001, say until which day")
            #expect(throws: Failure.self) { try equipment.advance(ticket, to: .deferred, until: records.today) }
            #expect(throws: Failure.self) {
                try equipment.advance(ticket, to: .triaged, until: records.today.adding(days: 1))
            }
            let later = try equipment.advance(ticket, to: .deferred, until: records.today.adding(days: 7))
            #expect(later.deferredUntil == records.today.adding(days: 7))
            #expect(try equipment.advance(later, to: .triaged).deferredUntil == nil)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func closingWhatWasNeverFixedNeedsAReason() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            let failure = #expect(throws: Failure.self) { try equipment.advance(ticket, to: .closed, remedy: " ") }
            #expect(failure?.message == "T-0001 is not fixed: to close it, say why as its remedy")
            try equipment.advance(ticket, to: .closed, remedy: "false alarm")
            #expect(try records.asset("COPIER-1").state == .working)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func aReplacedDeviceRetires() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let jam = try equipment.report(copier, words: "jam", reporter: nil).ticket
            let noise = try equipment.report(copier, words: "noise", reporter: nil).ticket
            try equipment.advance(jam, to: .replaced)
            #expect(try records.asset("COPIER-1").state == .retired)
            try equipment.advance(noise, to: .closed, remedy: "device replaced")
            try equipment.advance(jam, to: .closed)
            #expect(try records.asset("COPIER-1").state == .retired)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func onlyTheTicketThatReplacedADeviceBringsItBack() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let jam = try equipment.report(copier, words: "jam", reporter: nil).ticket
            let noise = try equipment.report(copier, words: "noise", reporter: nil).ticket
            let power = try equipment.report(copier, words: "no power", reporter: nil, fault: .power).ticket
            try equipment.advance(jam, to: .replaced)
            try equipment.advance(noise, to: .closed, remedy: "device replaced")
            let second = #expect(throws: Failure.self) { try equipment.advance(power, to: .replaced) }
            let ways = "close the ticket and say why, or where that was a mistake, close T-0001 and triage it again"
            #expect(second?.message == "T-0003: COPIER-1 was replaced; \(ways)")
            try equipment.advance(jam, to: .closed)
            let unrelated = #expect(throws: Failure.self) { try equipment.advance(noise, to: .triaged) }
            let way = "where that was a mistake, triage T-0001 again"
            #expect(unrelated?.message == "T-0002: COPIER-1 was replaced; \(way)")
            let report = #expect(throws: Failure.self) { try equipment.report(copier, words: "jam", reporter: nil) }
            #expect(report?.message.hasSuffix("or where that was a mistake, triage T-0001 again") == true)
            #expect(try records.asset("COPIER-1").state == .retired)
            #expect(try equipment.advance(jam, to: .triaged).replacedAt == nil)
            #expect(try records.asset("COPIER-1").state == .faulty)
            try equipment.advance(noise, to: .triaged)
        }
        #expect(try office.office.findings() == [])
    }

    /// Offices from before it was kept which ticket replaced a device.
    @Test func ofAnOldOfficeTheLastTicketThatWasClosedUnmendedBringsTheDeviceBack() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let jam = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            try equipment.advance(jam, to: .replaced)
            try records.update(try equipment.advance(jam, to: .closed)) { $0.replacedAt = nil }
            try equipment.advance(jam, to: .triaged)
            #expect(try records.asset("COPIER-1").state == .faulty)
        }
    }

    @Test func nobodyIsCalledTwiceForAFaultThatCameBack() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let first = try equipment.report(copier, words: "jam", reporter: nil).ticket
            try equipment.advance(first, to: .selfFix)
            try equipment.advance(first, to: .fixed)
            let second = try equipment.report(copier, words: "jam", reporter: nil).ticket
            let failure = #expect(throws: Failure.self) { try equipment.advance(first, to: .triaged) }
            #expect(
                failure?.message == "T-0001: T-0002 is open for COPIER-1 with the same fault and is reported: "
                    + "go on with that one, or close it first")
            try equipment.advance(second, to: .closed, remedy: "the same as before")
            try equipment.advance(first, to: .triaged)
        }
    }

    @Test func aRemedyIsWhatHelped() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            let early = #expect(throws: Failure.self) {
                try equipment.advance(ticket, to: .called, remedy: "did not help")
            }
            #expect(
                early?.message == "T-0001: a remedy is what helped and belongs to fixed, closed or replaced; "
                    + "leave it out for called")
            try equipment.advance(ticket, to: .selfFix)
            try equipment.advance(ticket, to: .fixed, remedy: "sheet pulled out")
            #expect(try equipment.advance(ticket, to: .verified, remedy: "").remedy == "sheet pulled out")
            #expect(try equipment.advance(ticket, to: .triaged).remedy == nil)
            try equipment.advance(ticket, to: .selfFix)
            #expect(try equipment.advance(ticket, to: .fixed).remedy == nil)
        }
    }

    @Test func verifyFindsADeviceThatIsSaidToWork() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            _ = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil)
            try records.update(try records.asset("COPIER-1")) { $0.state = .working }
        }
        #expect(try office.office.findings().count == 1)
    }
}
