import KontorLuaAPI
import KontorStore
import Testing

/// What an entry and its task to ring back say of each other is so, whichever of the two is changed.
@Suite struct EntryTaskTests {
    private let office: APIOffice

    init() throws {
        office = try APIOffice()
        try office.run("for task in kontor.planning.task.each {} do kontor.planning.task.cancel(task.id) end")
    }

    /// How each function that changes an entry or a task is called, with `e`, a callback of Ada's, and `t`, its task; after
    /// which the callback is open, ended or somebody else's.
    private static let calls: [String: [String]] = [
        "communication.entry.update": [
            "(e.id, { state = 'done' })", "(e.id, { state = 'for_information' })",
            "(e.id, { state = 'caller_rings_again' })", "(e.id, { for_whom = 'ben' })",
            "(e.id, { subject = 'Invoice' })",
            "(e.id, { party_record = kontor.directory.organisation.get('elbe').id })",
            "(e.id, { state = 'we_ring_back' })",
        ],
        "communication.settle": ["(e.id)"], "communication.route": ["(e.id)"],
        "communication.route_all": ["({ e.id })"],
        "communication.reopen": ["(c.settle(e.id).id)"],
        "communication.entry.withdraw": ["(e.id)"], "communication.entry.restore": ["(c.entry.withdraw(e.id).id)"],
        "planning.task.complete": ["(t.id)", "(k.planning.task.update(t.id, { title = 'Call them' }).id)"],
        "planning.task.cancel": ["(t.id)", "(k.planning.task.update(t.id, { title = 'Call them' }).id)"],
        "planning.task.reopen": ["(k.planning.task.complete(t.id).id)", "(k.planning.task.cancel(t.id).id)"],
        "planning.task.reassign": [
            "(t.id, { person = 'ben' })", "(t.id, { role = 'clerk' })",
            "(k.planning.task.update(t.id, { title = 'Call them' }).id, { person = 'ben' })",
        ],
        "planning.task.postpone": ["(t.id, { due = 'tomorrow' })"],
        "planning.task.update": ["(t.id, { title = 'Call them' })"],
    ]

    /// The functions that change an entry or a task, from the declarations.
    private static let changing = Registry.verbs.filter { verb in
        guard verb.hasSubject, verb.capability?.name.hasSuffix(".write") ?? false else { return false }
        guard case .record(let noun) = verb.parameters[0].type else { return verb.name == "communication.route_all" }
        return ["log_entry", "task"].contains(noun().name)
    }

    private static let opened = """
        local k, c = kontor, kontor.communication
        local e = assert(c.entry.create { kind = "call", direction = "in", party = "040 5550170", outcome = "missed",
          for_whom = "ada" })
        local t = assert(k.planning.task.waiting { about = e.id }[1], "a callback that is somebody's has a task")
        assert(t.person == "ada" and e.state == "we_ring_back")
        """

    /// An entry waits exactly while its task does, for the same one, and in its words.
    private static let agree = """
        e, t = c.entry.get(e.id), k.planning.task.get(t.id)
        local open = not t.done_at and not t.cancelled_at
        local waits = not e.withdrawn_at and (e.state == "we_ring_back" or e.state == "caller_rings_again")
        assert(open == (waits and e.state == "we_ring_back"), "entry " .. e.state .. ", task " .. (open and "open" or "ended"))
        local all = k.planning.task.waiting { about = e.id }
        assert(#all == (open and 1 or 0), #all .. " open tasks")
        if open then assert(t.role == e.for_role and (t.role or t.person == e.for_whom), "they are for different people") end
        if open and t.title ~= "Call them" then
          assert(t.title:find(e.subject or "Ring back", 1, true), t.title)
          assert(not e.party_record or t.title:find("Elbe", 1, true), t.title)
        end
        assert(#c.waiting {} == (waits and 1 or 0))
        """

    @Test(arguments: changing.map(\.name))
    func agreeWhicheverIsChanged(_ verb: String) throws {
        let calls = try #require(
            Self.calls[verb], "say how \(verb) changes an entry with a task, or a task of an entry")
        for call in calls {
            let source = Self.opened + "\nassert(kontor.\(verb)\(call))\n" + Self.agree
            #expect(throws: Never.self, "kontor.\(verb)\(call)") {
                try office.script.run(source, name: "test", command: "test", preview: true)
            }
        }
    }

    @Test func goesBackAsItCame() throws {
        try office.run(
            Self.opened + """

                for _, way in ipairs {
                  { function() return c.settle(e.id) end, function() return k.planning.task.reopen(t.id) end },
                  { function() return k.planning.task.complete(t.id, { by = "ben" }) end, function() return c.reopen(e.id) end },
                  { function() return k.planning.task.cancel(t.id) end, function() return c.reopen(e.id) end },
                  { function() return c.entry.update(e.id, { state = "done" }) end,
                    function() return c.entry.update(e.id, { state = "we_ring_back" }) end },
                } do
                  assert(way[1]())
                  assert(c.entry.get(e.id).state == "done" and #k.planning.task.waiting { about = e.id } == 0)
                  assert(way[2]())
                  assert(c.entry.get(e.id).state == "we_ring_back")
                  assert(k.planning.task.waiting { about = e.id }[1].id == t.id)
                end
                """)
        #expect(try office.office.findings() == [])
    }

    /// What people have to do about a call besides is theirs.
    @Test func leavesOtherTasksAboutAnEntryAlone() throws {
        try office.run(
            Self.opened + """

                local send = k.planning.task.create { title = "Send the brochure", person = "ben", about = e.id }
                local own = k.planning.task.create { title = "Look the number up", person = "ada", about = e.id }
                assert(k.planning.task.complete(own.id) and c.entry.get(e.id).state == "we_ring_back")
                assert(k.planning.task.reassign(send.id, { role = "clerk" }) and c.entry.get(e.id).for_whom == "ada")
                assert(c.settle(e.id) and k.planning.task.get(t.id).done_at)
                assert(not k.planning.task.get(send.id).done_at, "nobody sent it")
                assert(k.planning.task.complete(send.id) and k.planning.task.reopen(send.id))
                assert(c.entry.get(e.id).state == "done")
                """)
        #expect(try office.office.findings() == [])
    }

    @Test func isNotRungBackWhomWeTalkedToSince() throws {
        let call = "kontor.communication.entry.create { kind = 'call', direction = 'in', party = '040 5550170', "
        try office.run(
            """
            local c = kontor.communication
            local e = assert(\(call) outcome = 'missed', for_whom = 'ada', happened_at = '2026-11-23T08:00:00+01:00' })
            local t = kontor.planning.task.waiting { about = e.id }[1]
            assert(\(call) outcome = 'answered' })
            assert(c.entry.get(e.id).state == "done" and kontor.planning.task.get(t.id).done_at)
            for _, again in ipairs {
              function() return c.reopen(e.id) end, function() return kontor.planning.task.reopen(t.id) end,
              function() return c.entry.update(e.id, { state = "we_ring_back" }) end,
              function() return \(call) outcome = 'missed', state = 'we_ring_back', happened_at = '2026-11-23T08:01:00+01:00' } end,
            } do
              local _, err = again()
              assert(err and err.code == "conflict" and err.message:find "we talked to them at", tostring(err))
            end
            assert(kontor.planning.task.get(t.id).done_at and #c.waiting {} == 0)
            """)
        #expect(try office.office.findings() == [])
    }

    /// Somebody who waits is somebody's, or is in the list of what is nobody's.
    @Test func doesNotBecomeNobodys() throws {
        try office.run(
            Self.opened + """

                local _, err = c.entry.update(e.id, { clear = { "for_whom" } })
                assert(err and err.code == "refused" and err.message:find "say for whom", tostring(err))
                assert(c.entry.get(e.id).for_whom == "ada")
                assert(not c.entry.update(e.id, { state = "done", clear = { "for_whom" } }).for_whom)
                -- What nobody was named for falls to who stands behind, and is listed.
                local new = assert(c.entry.create { kind = "call", direction = "in", party = "040 5550170", state = "we_ring_back" })
                local nobodys = c.waiting { uncovered = true }
                assert(#nobodys == 1 and nobodys[1].id == new.id and nobodys[1].gap == "it was given to nobody yet")
                assert(nobodys[1].falls_to == "ben" and #c.waiting { person = "ben" } == 1)
                -- A role is not ended under somebody who waits for it.
                k.directory.person.assign("ben", { role = "night_porter", from_on = "2026-01-01" })
                c.entry.update(new.id, { for_whom = "ada" })
                k.planning.task.reassign(k.planning.task.waiting { about = new.id }[1].id, { role = "night_porter" })
                assert(c.entry.get(new.id).for_role == "night_porter")
                k.planning.task.update(k.planning.task.waiting { about = new.id }[1].id, { title = "x" })
                """)
        #expect(try office.office.findings() == [])
    }
}
