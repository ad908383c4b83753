import KontorCore
import KontorEquipment
import KontorStore
import Testing

@Suite struct DueDateTests {
    @Test func listsWarrantiesNoticesAndEndsInTheOrderOfTheCalendar() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            try records.update(try records.asset("COPIER-2")) { $0.warrantyUntil = Day("2027-02-28") }
            #expect(try equipment.due(within: 30).isEmpty)
            let all = try equipment.due(within: 200)
            #expect(all.map(\.kind) == [.contractNotice, .warrantyEnds, .contractEnds])
            #expect(all.map(\.on.description) == ["2026-12-31", "2027-02-28", "2027-03-31"])
            #expect(all[0].words == "the last day to give notice on W-19, which ends on 2027-03-31, is 2026-12-31")
            try equipment.retire(try records.asset("COPIER-2"))
            #expect(try equipment.due(within: 38).map(\.name) == ["W-19"])
            #expect(throws: Failure.self) { try equipment.due(within: -1) }
        }
    }

    @Test func deferredTicketsComeBack() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let ticket = try equipment.report(try records.asset("COPIER-1"), words: "jam", reporter: nil).ticket
            try equipment.advance(ticket, to: .deferred, until: records.today.adding(days: 3))
            #expect(try equipment.due(within: 2).isEmpty)
            #expect(try equipment.due(within: 3).map(\.kind) == [.deferredTicket])
        }
        office.office.clock.advance(seconds: 10 * 86_400)
        try office.change { _, equipment in
            let due = try equipment.due(within: 0)
            #expect(due.map(\.on.description) == ["2026-11-26"])
        }
    }

    @Test func maintenanceIsDueByTheCalendarOrByPages() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let model = try records.resolve(Model.self, "Canon iR 2645")
            try records.update(model) {
                $0.maintenanceDays = 365
                $0.maintenancePages = 10_000
            }
            let copier = try records.asset("COPIER-1")
            #expect(try equipment.due(within: 0).map(\.on.description) == ["2023-07-01"], "bought 2022-07-01")
            try equipment.read(copier, .pages, 100_000, on: Day("2026-11-03"))
            try equipment.maintained(copier, on: Day("2026-11-03"))
            #expect(try equipment.due(within: 30).isEmpty)
            try equipment.read(copier, .pages, 102_000, on: Day("2026-11-13"))
            let due = try equipment.due(within: 40)
            #expect(due.map(\.on.description) == ["2026-12-23", "2026-12-31"], "200 pages a day, 8,000 to go")
            #expect(
                due[0].words
                    == "COPIER-1 is due for maintenance on 2026-12-23: about 10000 pages since 2026-11-03 by then")
            try equipment.read(copier, .pages, 110_001)
            #expect(
                try equipment.due(within: 0).first?.words.hasSuffix("10001 of 10000 pages since 2026-11-03") == true)
            try equipment.maintained(copier)
            #expect(try equipment.due(within: 30).isEmpty)
            #expect(throws: Failure.self) { try equipment.maintained(copier, on: Day("2026-11-24")) }
            #expect(throws: Failure.self) { try equipment.maintained(copier, on: Day("2026-11-22")) }
        }
        #expect(try office.office.findings() == [])
    }
}
