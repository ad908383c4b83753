import KontorCore
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

@Suite struct MandateTests {
    @Test func lettingTheHolderActInTheirOwnName() throws {
        try Bureau().change { records in
            let petra = try records.id("petra.voss")
            let duties = Duties(records)
            #expect(try duties.mayAct(petra, as: "office_manager", at: records.now).onBehalfOf == nil)
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            #expect(try duties.mayAct(petra, as: "office_manager", at: records.now).onBehalfOf == nil)
        }
    }

    @Test func refusesWhoNeitherHoldsNorStandsIn() throws {
        try Bureau().change { records in
            let jan = try records.id("jan.beck")
            let failure = #expect(throws: Failure.self) {
                try Duties(records).mayAct(jan, as: "office_manager", at: records.now)
            }
            #expect(failure?.code == .refused)
            #expect(
                failure?.message
                    == "jan.beck may not act as office_manager on 2026-11-23: "
                    + "neither holds it nor stands in for somebody who does")
        }
    }

    @Test func refusesWhoProposedItEvenAsDeputy() throws {
        try Bureau().change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let jan = try records.id("jan.beck")
            #expect(throws: Failure.self) {
                try Duties(records).mayAct(jan, as: "office_manager", at: records.now, excluding: [jan])
            }
        }
    }

    @Test func standsInForTheSecondHolderToo() throws {
        try Bureau().change { records in
            try Directory(records).assign(NewRole("office_manager"), to: records.id("ute.lang"))
            try records.away("ute.lang", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let mandate = try Duties(records).mayAct(records.id("jan.beck"), as: "office_manager", at: records.now)
            #expect(mandate.onBehalfOf?.handle == "ute.lang")
        }
    }

    @Test func journalsBothNames() throws {
        let bureau = try Bureau()
        let (jan, petra) = try bureau.change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            return (try records.id("jan.beck"), try records.id("petra.voss"))
        }
        try bureau.change(as: jan.text) { records in
            try Duties(records).acting(jan, as: "office_manager", at: records.now) { _ in
                _ = try Tasks(records).create("Order paper", for: .role("clerk"))
            }
        }
        try bureau.office.records.store.read { connection in
            let reader = JournalReader(connection: connection)
            let entry = try #require(try reader.entries(limit: 10).first { $0.authorship.actor != nil })
            #expect(entry.authorship.actor == jan.text)
            #expect(try reader.changes(ofEntry: entry.number).map(\.onBehalfOf) == [petra.text])
        }
        let failure = #expect(throws: Failure.self) {
            try bureau.change(as: petra.text) { records in
                try Duties(records).acting(jan, as: "office_manager", at: records.now) { _ in }
            }
        }
        #expect(failure?.message == "jan.beck must do this in person: somebody else started this command")
        #expect(try bureau.office.findings() == [])
    }

    @Test func givesTasksToWhoeverIsOnDutyWhenTheyAreDue() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-24", deputy: "jan.beck")
            try records.away("jan.beck", "2026-11-23", "2026-11-23", deputy: "ute.lang")
            let (tasks, duties) = (Tasks(records), Duties(records))
            let (petra, jan, ute) = (
                try records.id("petra.voss"), try records.id("jan.beck"), try records.id("ute.lang")
            )
            let now = try tasks.create("Sign", for: .person(AnyID(petra)))
            let tomorrow = try tasks.create("Order", for: .role("office_manager"), due: tasks.due("tomorrow"))
            let later = try tasks.create("Plan", for: .role("office_manager"), due: tasks.due("in 2 workdays"))
            let late = try tasks.create("Late", for: .role("clerk"), due: records.now.adding(seconds: -60))
            let found = try [now, tomorrow, later, late].map { try duties.assignee(of: $0).person?.handle }
            #expect(found == ["ute.lang", "jan.beck", "petra.voss", "ute.lang"])
            #expect(try duties.openTasks(for: ute) == [late, now])
            #expect(try duties.openTasks(for: jan) == [tomorrow])
            #expect(try duties.openTasks(for: petra) == [later])
            let stray = try tasks.create("Stray", for: .person(AnyID(later.id)))
            #expect(try duties.assignee(of: stray).gap == "it was given to nobody yet")
        }
        #expect(try bureau.office.findings() == [])
    }
}
