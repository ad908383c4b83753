import KontorCore
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

@Suite struct AbsenceTests {
    private func plan(
        _ records: Records, _ handle: String, _ from: String = "2026-11-23", _ to: String = "2026-11-27",
        deputy: String? = nil
    ) throws -> AbsencePlan {
        AbsencePlan(
            try records.id(handle), from: try records.day(from), to: try records.day(to), kind: .holiday,
            deputy: try deputy.map { try records.id($0) })
    }

    @Test func saysWhatItLeavesUncoveredBeforeItIsWritten() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absences = Absences(records)
            let alone = try absences.uncovered(by: plan(records, "petra.voss"))
            #expect(
                alone.map(\.sentence) == ["nobody covers office_manager from 2026-11-23 to 2026-11-27"])
            let asked = try absences.uncovered(by: plan(records, "petra.voss", deputy: "jan.beck"))
            #expect(asked.map(\.awaitsAcceptance) == [true])
            #expect(try records.count(Absence.self) == 0)
        }
    }

    @Test func coversOnlyTheDaysOnWhichTheDeputyIsThere() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            try records.away("jan.beck", "2026-11-25", "2026-11-26")
            let left = try Absences(records).uncovered(
                by: plan(records, "petra.voss", deputy: "jan.beck"), isAccepted: true)
            #expect(left.map(\.sentence) == ["nobody covers office_manager from 2026-11-25 to 2026-11-26"])
        }
    }

    @Test func seesThatADeputyGoesAway() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let left = try Absences(records).uncovered(by: plan(records, "jan.beck", "2026-11-27", "2026-11-30"))
            #expect(
                left.map(\.sentence) == [
                    "nobody covers clerk from 2026-11-27 to 2026-11-30",
                    "nobody covers office_manager on 2026-11-27",
                ])
        }
    }

    @Test func isAcceptedByTheDeputyAlone() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absences = Absences(records)
            let (jan, ute) = (try records.id("jan.beck"), try records.id("ute.lang"))
            let absence = try absences.request(plan(records, "petra.voss", deputy: "jan.beck")).absence
            #expect(try absences.awaiting(jan) == [absence])
            let refused = #expect(throws: Failure.self) { try absences.accept(absence, by: ute) }
            #expect(refused?.message == "ute.lang was not asked to stand in: only the deputy can accept")
            #expect(throws: Failure.self) { try absences.decline(absence, by: ute) }
            let accepted = try absences.accept(absence, by: jan)
            #expect(accepted.acceptedAt == records.now)
            #expect(try absences.accept(accepted, by: jan) == accepted)
            #expect(try absences.awaiting(jan).isEmpty)
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func asksAnotherAfterADecline() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absences = Absences(records)
            let (jan, ute) = (try records.id("jan.beck"), try records.id("ute.lang"))
            let absence = try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck")
            let declined = try absences.decline(absence, by: jan)
            #expect(declined.deputy == nil)
            let asked = try absences.ask(ute, toStandInFor: declined)
            #expect(asked.acceptedAt == nil)
            let accepted = try absences.accept(asked, by: ute)
            #expect(try absences.ask(ute, toStandInFor: accepted).acceptedAt != nil)
            #expect(try absences.ask(ute, toStandInFor: accepted, scope: ["clerk"]).acceptedAt == nil)
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test(arguments: [("2026-11-27", "2026-11-30"), ("2026-11-20", "2026-11-23"), ("2026-11-24", "2026-11-25")])
    func refusesASecondAbsenceOnTheSameDays(_ from: String, _ to: String) throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absence = try records.away("petra.voss", "2026-11-23", "2026-11-27")
            let failure = #expect(throws: Failure.self) {
                try Absences(records).request(plan(records, "petra.voss", from, to))
            }
            #expect(
                failure?.message
                    == "petra.voss is away from 2026-11-23 to 2026-11-27 already: change that one, or ask a deputy for it"
            )
            try Absences(records).cancel(absence)
            try Absences(records).request(plan(records, "petra.voss", from, to))
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func refusesImpossiblePlans() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absences = Absences(records)
            let backwards = #expect(throws: Failure.self) {
                try absences.request(plan(records, "petra.voss", "2026-11-27", "2026-11-23"))
            }
            #expect(backwards?.message == "absence: it ends before it begins")
            let own = #expect(throws: Failure.self) {
                try absences.request(plan(records, "petra.voss", deputy: "petra.voss"))
            }
            #expect(own?.message == "absence: nobody is their own deputy")
            var scoped = try plan(records, "petra.voss", deputy: "jan.beck")
            scoped.scope = ["Office Manager"]
            #expect(throws: Failure.self) { try absences.request(scoped) }
            try Directory(records).archive(Directory(records).person("jan.beck"))
            #expect(throws: Failure.self) { try absences.request(plan(records, "petra.voss", deputy: "jan.beck")) }
            #expect(throws: Failure.self) { try absences.request(plan(records, "jan.beck")) }
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func isEndedRatherThanCancelledOnceItBegan() throws {
        let bureau = try Bureau()
        let absence = try bureau.change { try $0.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck") }
        bureau.office.clock.advance(seconds: 2 * 86_400)
        try bureau.change { records in
            let absences = Absences(records)
            #expect(throws: Failure.self) { try absences.cancel(absence) }
            let ended = try absences.end(absence, on: try records.day("2026-11-24"))
            #expect(ended.uncovered.isEmpty)
            #expect(try Duties(records).onDuty(role: "office_manager", at: records.now).onBehalfOf == nil)
            let over = #expect(throws: Failure.self) { try absences.accept(ended.absence, by: records.id("jan.beck")) }
            #expect(
                over?.message
                    == "this absence ended on 2026-11-24: accept is not possible; possible: change, cancel"
            )
            let longer = try absences.end(ended.absence, on: try records.day("2026-11-30"))
            // The deputy agreed to fewer days.
            #expect(longer.uncovered.map(\.awaitsAcceptance) == [true])
            #expect(throws: Failure.self) { try absences.end(absence, on: try records.day("2026-11-20")) }
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func doesNothingOnceCancelled() throws {
        let bureau = try Bureau()
        try bureau.change { records in
            let absences = Absences(records)
            let jan = try records.id("jan.beck")
            let absence = try absences.cancel(
                try records.away("petra.voss", "2026-11-23", "2026-11-27", deputy: "jan.beck"))
            #expect(throws: Failure.self) { try absences.cancel(absence) }
            #expect(throws: Failure.self) { try absences.accept(absence, by: jan) }
            #expect(throws: Failure.self) { try absences.decline(absence, by: jan) }
            #expect(throws: Failure.self) { try absences.end(absence, on: records.today) }
            #expect(throws: Failure.self) { try absences.ask(jan, toStandInFor: absence) }
        }
        #expect(try bureau.office.findings() == [])
    }
}
