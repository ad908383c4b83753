import KontorCore
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

@Suite struct DutyTests {
    private func onDuty(_ records: Records, _ role: String = "office_manager", excluding: [String] = []) throws
        -> DutyAnswer
    {
        try Duties(records).onDuty(role: role, at: records.now, excluding: excluding.map { try records.id($0) })
    }

    @Test func namesTheHolder() throws {
        try Bureau().change { records in
            let answer = try onDuty(records)
            #expect(answer.person?.handle == "petra.voss")
            #expect(answer.onBehalfOf == nil)
            #expect(answer.why == ["Petra Voss holds office_manager"])
            #expect(answer.gap == nil)
        }
    }

    @Test func passesOnToTheDeputyWhoAccepted() throws {
        try Bureau().change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let answer = try onDuty(records)
            #expect(answer.person?.handle == "jan.beck")
            #expect(answer.onBehalfOf?.handle == "petra.voss")
            #expect(
                answer.why == [
                    "Petra Voss holds office_manager", "Petra Voss is away until 2026-11-27",
                    "Jan Beck stands in (accepted)",
                ])
        }
    }

    @Test func beginsAndEndsWithTheAbsenceByItself() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            try records.away("petra.voss", "2026-11-24", "2026-11-25", deputy: "jan.beck")
            let found = try ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"].map {
                try Duties(records).onDuty(role: "office_manager", on: try records.day($0)).person?.handle
            }
            #expect(found == ["petra.voss", "jan.beck", "jan.beck", "petra.voss"])
            let midnight = records.time.instant(on: try records.day("2026-11-26"), minute: 0)
            let before = try Duties(records).onDuty(role: "office_manager", at: midnight.adding(seconds: -1))
            #expect(before.person?.handle == "jan.beck")
            #expect(try Duties(records).onDuty(role: "office_manager", at: midnight).person?.handle == "petra.voss")
        }
    }

    @Test func isAGapUntilTheDeputyAccepts() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absence = try records.away(
                "petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck", accepted: false)
            let answer = try onDuty(records)
            #expect(answer.person == nil)
            #expect(
                answer.gap
                    == "nobody covers office_manager on 2026-11-23: Jan Beck has not accepted to stand in for Petra Voss"
            )
            bureau.office.clock.advance(seconds: 3600)
            try Absences(records).accept(absence, by: records.id("jan.beck"))
            let before = try Duties(records).onDuty(role: "office_manager", at: records.now.adding(seconds: -60))
            #expect(before.person == nil)
            #expect(try onDuty(records).person?.handle == "jan.beck")
        }
    }

    @Test func followsTheChainAndStopsInACircle() throws {
        try Bureau().change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            try records.away("jan.beck", "2026-11-23", "2026-11-24", deputy: "ute.lang")
            #expect(try onDuty(records).person?.handle == "ute.lang")
            #expect(try onDuty(records).onBehalfOf?.handle == "petra.voss")
            try records.away("ute.lang", "2026-11-23", "2026-11-23", deputy: "petra.voss")
            #expect(
                try onDuty(records).gap
                    == "nobody covers office_manager on 2026-11-23: "
                    + "Petra Voss, who would stand in for Ute Lang, is away as well")
        }
    }

    @Test func keepsToTheScopeOfTheDeputy() throws {
        try Bureau().change { records in
            try Directory(records).assign(NewRole("ordering"), to: records.id("petra.voss"))
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck", scope: ["ordering"])
            #expect(try onDuty(records, "ordering").person?.handle == "jan.beck")
            #expect(
                try onDuty(records).gap
                    == "nobody covers office_manager on 2026-11-23: Jan Beck stands in for Petra Voss only as ordering")
            let part = try Duties(records).onDuty(role: "office_manager", at: records.now, scope: "ordering")
            #expect(part.person?.handle == "jan.beck")
            let petra = try records.id("petra.voss")
            #expect(try Duties(records).standIn(for: petra, at: records.now).person == nil)
            #expect(
                try Duties(records).standIn(for: petra, at: records.now, scope: "ordering").person?.handle == "jan.beck"
            )
        }
    }

    @Test func asksSeveralHoldersInOrderOfAssignment() throws {
        try Bureau().change { records in
            try Directory(records).assign(NewRole("office_manager"), to: records.id("ute.lang"))
            #expect(try onDuty(records).person?.handle == "petra.voss")
            try records.away("petra.voss", "2026-11-23", "2026-11-27")
            let answer = try onDuty(records)
            #expect(answer.person?.handle == "ute.lang")
            #expect(answer.onBehalfOf == nil)
            #expect(answer.why.contains("nobody was asked to stand in for Petra Voss"))
        }
    }

    @Test func neverNamesWhoProposedItNotEvenAsDeputy() throws {
        try Bureau().change { records in
            #expect(try onDuty(records, excluding: ["petra.voss"]).person == nil)
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let answer = try onDuty(records, excluding: ["jan.beck"])
            #expect(answer.person == nil)
            #expect(answer.gap?.hasSuffix("Jan Beck is left out: nobody decides on what they proposed") == true)
        }
    }

    @Test func neverSaysWhySomebodyIsAway() throws {
        try Bureau().change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27")
            let answer = try onDuty(records)
            let words = (answer.why + [answer.gap ?? ""]).joined(separator: " ")
            for kind in Absence.Kind.allCases { #expect(!words.contains(kind.rawValue)) }
        }
    }

    @Test func saysThatNobodyHoldsARole() throws {
        try Bureau().change { records in
            let gap = try onDuty(records, "pilot").gap
            #expect(gap == "nobody holds pilot on 2026-11-23")
        }
    }

    @Test func passesOverWhoHasLeft() throws {
        try Bureau().change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            try Directory(records).archive(Directory(records).person("jan.beck"))
            let gap = "nobody covers office_manager on 2026-11-23: nobody was asked to stand in for Petra Voss"
            #expect(try onDuty(records).gap == gap)
            let jan = try records.id("jan.beck")
            #expect(throws: Failure.self) { try Duties(records).mayAct(jan, as: "clerk", at: records.now) }
        }
    }
}
