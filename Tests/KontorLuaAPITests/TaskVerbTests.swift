import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// `kontor.planning.task`, as a script uses it: Ada, a clerk, acts; Ben, the office manager, is away from tomorrow on.
@Suite struct TaskVerbTests {
    private let office: APIOffice

    init() throws {
        office = try APIOffice()
        try office.run("for task in kontor.planning.task.each {} do kontor.planning.task.cancel(task.id) end")
    }

    @Test func goesFromBeingWrittenDownToBeingDone() throws {
        try office.run(
            """
            local task = kontor.planning.task
            local paper = assert(task.create { title = "Order paper", about = kontor.inventory.item.get("A4").id,
              due = "in 2 workdays, 17:00" })
            assert(paper.person == "ada" and paper.role == nil and paper.about == "A4")
            assert(paper.due_at == "2026-11-25T17:00:00+01:00" and paper.created_at == kontor.now())
            assert(task.update(paper.id, { title = "Order A4" }).title == "Order A4")
            paper = assert(task.reassign(paper, { role = "office_manager" }))
            assert(paper.person == nil and paper.role == "office_manager")
            assert(task.reassign(paper, { person = "ben" }).person == "ben")
            assert(task.postpone(paper, { due = "next workday 8:00" }).due_at == "2026-11-24T08:00:00+01:00")
            assert(task.postpone(paper, { due = "2026-11-23T08:30:00Z" }).due_at == "2026-11-23T09:30:00+01:00")
            assert(#task.waiting { overdue = true, person = "ben" } == 0)
            local done = assert(task.complete(paper.id))
            assert(done.done_at == kontor.now() and done.done_by == "ada")
            assert(#task.waiting {} == 0)
            assert(task.reopen(done.id).done_by == nil)
            assert(task.complete(done.id, { by = "ben" }).done_by == "ben")
            assert(task.reopen(done.id) and task.cancel(done.id).cancelled_at == kontor.now())
            """)
        #expect(try office.office.findings() == [])
        let events = try office.office.records.read { records in
            try records.connection.rows("SELECT name FROM event WHERE name LIKE 'planning.%' ORDER BY number")
        }
        let names = events.compactMap { $0[0].text }
        #expect(
            names == ["planning.task.cancelled"]
                + ["planning.task.done", "planning.task.done", "planning.task.cancelled"])
    }

    @Test(arguments: [
        ("create { title = ' ' }", "invalid", "title must not be empty"),
        ("create { title = 'x', due = 'soon' }", "invalid", "due \"soon\" is no day"),
        (
            "create { title = 'x', role = 'clrek' }", "not_found",
            "no role clrek; did you mean clerk?"
        ),
        ("create { title = 'x', person = 'bne' }", "not_found", "no person bne; did you mean ben?"),
        ("get 'tsk_00000000000000000000000000'", "not_found", "no task tsk_"),
        ("find { person = 'bne' }", "not_found", "no person bne; did you mean ben?"),
        ("waiting { role = 'clrek' }", "not_found", "no role clrek; did you mean clerk?"),
        ("update(over, { title = 'y' })", "conflict", "this task was done at 2026-11-23 09:15 already"),
        ("update(open, { title = '' })", "invalid", "title must not be empty"),
        ("complete(over)", "conflict", "this task was done at 2026-11-23 09:15 already"),
        ("cancel(over)", "conflict", "this task was done at"),
        ("cancel(off)", "conflict", "this task was called off at 2026-11-23 09:15"),
        ("postpone(off, { due = 'tomorrow' })", "conflict", "this task was called off"),
        ("postpone(open, { due = 'in 2 moons' })", "invalid", "\"moons\" is no unit"),
        ("reassign(off, { person = 'ben' })", "conflict", "this task was called off"),
        ("reassign(open, { role = 'manager' })", "not_found", "no role manager"),
        ("create { title = 'x', due = '2026-11-20 9:00' }", "invalid", "due 2026-11-20 09:00 is past; it is"),
        ("postpone(open, { due = '2026-11-20 9:00' })", "invalid", "due 2026-11-20 09:00 is past; it is 2026-11-23"),
        ("cancel(off)", "conflict", "where that was a mistake, kontor.planning.task.reopen first"),
        ("reopen(open)", "conflict", "this task is open"),
    ])
    func failsAsExpected(_ call: String, _ code: String, _ message: String) throws {
        let values = try office.run(
            """
            local task = kontor.planning.task
            local open, over = task.create { title = "open" }.id, task.complete(task.create { title = "x" }).id
            local off = task.cancel(task.create { title = "off" }).id
            local result, err = task.\(call)
            return tostring(result), err.code, err.message
            """)
        #expect(values[0] == "nil" && values[1] == .text(code))
        #expect(values[2].text?.contains(message) == true, "\(values[2])")
    }

    @Test(arguments: [
        ("create { title = 'x', person = 'ada', role = 'clerk' }", "give person or role, not both"),
        ("reassign(kontor.planning.task.create { title = 'x' }, {})", "person or role is missing"),
        ("create { title = 'x', due_at = '2026-11-23' }", "unknown key due_at; did you mean due?"),
    ])
    func refusesWrongUse(_ call: String, _ message: String) throws {
        let error = #expect(throws: LuaError.self) { try office.run("kontor.planning.task.\(call)") }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test func asksForSomebodyWhereNobodyActs() throws {
        office.host.desk.actor = nil
        let values = try office.run("local _, err = kontor.planning.task.create { title = 'x' } return tostring(err)")
        #expect(values == ["invalid: say who is to do it: person = \"handle\" or role = \"word\""])
        try office.run(
            """
            local task = kontor.planning.task.create { title = "x", role = "clerk" }
            assert(kontor.planning.task.complete(task).done_by == nil)
            """)
    }

    @Test func showsWhatWaitsByEveryChoiceTheMostUrgentFirst() throws {
        try office.run(
            """
            local task = kontor.planning.task
            local item = kontor.inventory.item.get("A4").id
            task.create { title = "whenever", role = "clerk" }
            task.create { title = "late", person = "ben", due = "2026-11-23 9:30", about = item }
            task.create { title = "later", role = "clerk", due = "in 3 workdays", about = item }
            task.create { title = "soon", role = "office_manager", due = "tomorrow 9:00" }
            task.cancel(task.create { title = "off" })
            """)
        office.office.clock.advance(seconds: 1200)
        try office.run(
            """
            local task = kontor.planning.task
            local item = kontor.inventory.item.get("A4").id
            local function titles(choice)
              local found = {}
              for _, one in ipairs(task.waiting(choice)) do found[#found + 1] = one.title end
              return table.concat(found, " ")
            end
            local function expect(choice, wanted)
              local got = titles(choice)
              if got ~= wanted then error(("wanted %q, got %q"):format(wanted, got), 2) end
            end
            expect({}, "late soon later whenever")
            expect({ limit = 2 }, "late soon")
            for _, limit in ipairs { -1, 0, 1001 } do
              local ok, message = pcall(task.waiting, { limit = limit })
              assert(not ok and tostring(message):find("limit must be from 1 to 1,000", 1, true))
            end
            expect({ overdue = true }, "late")
            expect({ overdue = false }, "late soon later whenever")
            expect({ role = "clerk" }, "later whenever")
            expect({ about = item }, "late later")
            expect({ about = item, overdue = true }, "late")
            expect({ about = item, role = "clerk" }, "later")
            -- What is due while Ben is away stays with him until Ada accepted: nobody covers it.
            expect({ person = "ben" }, "late soon")
            expect({ uncovered = true }, "soon")
            expect({ uncovered = true, role = "clerk" }, "")
            expect({ person = "ada" }, "later whenever")
            expect({ person = "ada", role = "clerk", about = item }, "later")
            -- Ada stands in for him once she accepted.
            kontor.directory.absence.accept(kontor.directory.absence.find({ person = "ben" })[1].id, { by = "ada" })
            expect({ person = "ada" }, "soon later whenever")
            expect({ uncovered = true }, "")
            expect({ person = "ben" }, "late")
            """)
    }

    @Test func saysWhoIsToDoItAndWhy() throws {
        try office.run(
            """
            local task = kontor.planning.task
            local lease = task.create { title = "Sign the lease", role = "office_manager", due = "tomorrow" }
            local duty = task.assignee(lease)
            assert(duty.person == "ben" and duty.gap:find "Ada Muster has not accepted to stand in for Ben Beispiel")
            kontor.directory.absence.accept(kontor.directory.absence.find({ person = "ben" })[1].id, { by = "ada" })
            duty = task.assignee(lease)
            assert(duty.person == "ada" and duty.name == "Ada Muster" and duty.on_behalf_of == "ben")
            assert(duty.why[3] == "Ada Muster stands in (accepted)" and duty.gap == nil)
            assert(task.assignee(task.create { title = "now", person = "ben" }).person == "ben")
            """)
    }

    @Test func findsByHandleAndByRole() throws {
        try office.run(
            """
            local task = kontor.planning.task
            task.create { title = "one", person = "ben" }
            task.complete(task.create { title = "two", person = "ben" }, { by = "ada" })
            task.create { title = "three", role = "clerk" }
            assert(#task.find { person = "ben" } == 2 and task.find({ role = "clerk" })[1].title == "three")
            assert(task.find({ done_by = "ada" })[1].title == "two")
            assert(task.get(task.find({ role = "clerk" })[1].id).title == "three")
            local count = 0
            for one in task.each { person = "ben" } do count = count + 1 end
            assert(count == 2)
            """)
    }
}
