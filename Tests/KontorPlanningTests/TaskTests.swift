import KontorCore
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@Suite struct TaskTests {
    private let anna = AnyID("per_anna")
    private func office() throws -> ScratchOffice { try ScratchOffice([.office, .planning]) }

    @Test func isOpenUntilItIsDone() throws {
        let office = try office()
        try office.change { records in
            let tasks = Tasks(records)
            let task = try tasks.create("Order paper", for: .person(anna), about: AnyID("itm_x"))
            #expect(try tasks.open(for: anna) == [task])
            #expect(try tasks.open(about: AnyID("itm_x")) == [task])
            let done = try tasks.done(task, by: anna)
            #expect(done.doneAt == records.now)
            #expect(done.doneBy == anna)
            #expect(try tasks.open().isEmpty)
            #expect(throws: Failure.self) { try tasks.done(done) }
            #expect(throws: Failure.self) { try tasks.give(done, to: .role("clerk")) }
            #expect(throws: Failure.self) { try tasks.setDue(done, at: nil) }
            let open = try tasks.reopen(done)
            #expect(open.doneBy == nil)
            #expect(throws: Failure.self) { try tasks.reopen(open) }
        }
        #expect(try office.findings() == [])
    }

    @Test func isOverWhenItIsCalledOff() throws {
        let office = try office()
        try office.change { records in
            let tasks = Tasks(records)
            let task = try tasks.create("Order paper", for: .role("clerk"), about: AnyID("itm_x"), due: records.now)
            let cancelled = try tasks.cancel(task)
            #expect(cancelled.cancelledAt == records.now && cancelled.doneAt == nil)
            #expect(try tasks.open().isEmpty && tasks.open(forRole: "clerk").isEmpty)
            #expect(try tasks.open(about: AnyID("itm_x")).isEmpty && tasks.rolesWithOpenTasks().isEmpty)
            let wayOut = "where that was a mistake, kontor.planning.task.reopen first"
            #expect(throws: Failure(.conflict, "this task was called off at 2026-11-23 09:15: \(wayOut)")) {
                try tasks.done(cancelled)
            }
            #expect(throws: Failure.self) { try tasks.cancel(cancelled) }
            #expect(throws: Failure.self) { try tasks.reword(cancelled, "Order toner") }
            let open = try tasks.reopen(cancelled)
            #expect(try tasks.reword(open, "Order toner").title == "Order toner")
            #expect(throws: Failure.self) { try tasks.reword(open, " ") }
        }
        #expect(try office.findings() == [])
    }

    @Test func listsTheMostUrgentFirstAndTheOverdue() throws {
        let office = try office()
        try office.change { records in
            let tasks = Tasks(records)
            let whenever = try tasks.create("Whenever", for: .role("clerk"))
            let later = try tasks.create("Later", for: .role("clerk"), due: records.now.adding(seconds: 60))
            let late = try tasks.create("Late", for: .role("boss"), due: records.now.adding(seconds: -1))
            #expect(try tasks.open() == [late, later, whenever])
            #expect(try tasks.open(limit: 1) == [late])
            #expect(try tasks.open(forRole: "clerk") == [later, whenever])
            #expect(try tasks.overdue() == [late])
            #expect(try tasks.rolesWithOpenTasks() == ["boss", "clerk"])
            let moved = try tasks.setDue(late, at: records.now.adding(seconds: 5))
            #expect(try tasks.overdue().isEmpty)
            let given = try tasks.give(moved, to: .person(anna))
            #expect(given.role == nil && given.person == anna)
        }
        #expect(try office.findings() == [])
    }

    @Test func readsDueTextsByTheOfficesHolidays() throws {
        try office().change { records in
            let due = try Tasks(records).due("in 2 workdays, 17:00")
            #expect(records.time.wallText(due) == "2026-11-25 17:00")
            #expect(throws: Failure.self) { try Tasks(records).due("soon") }
        }
    }

    @Test func needsATitleAndSomebody() throws {
        let office = try office()
        try office.change { records in
            #expect(throws: Failure.self) { try Tasks(records).create(" ", for: .role("clerk")) }
            let nobody = #expect(throws: Failure.self) {
                try records.create(Task.self) {
                    $0.title = "Nobody"
                    $0.createdAt = records.now
                }
            }
            #expect(nobody?.message == "task: it needs a person or a role")
        }
    }
}
