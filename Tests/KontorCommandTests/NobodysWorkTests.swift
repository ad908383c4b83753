import Testing

/// What was given to somebody who is away without a deputy does not lie: it falls to who stands behind, and is named.
@Suite struct NobodysWorkTests {
    private static let given = """
        local k, c, d = kontor, kontor.communication, kontor.directory
        local function falls(person) return #c.waiting { person = person } .. " " .. #k.planning.task.waiting { person = person } end
        local function mine(about)
          local found = {}
          for _, person in ipairs(d.person.find {}) do
            for _, task in ipairs(k.planning.task.waiting { person = person.handle }) do
              if task.id == about then found[#found + 1] = person.handle end
            end
          end
          return table.concat(found, " ")
        end

        """

    private func run(_ shell: Shell, _ code: String) throws -> String {
        let outcome = try shell.run([Shell.products + "/kontor", "run", "-"], input: Self.given + code)
        #expect(outcome.errors == "", "\(outcome)")
        return outcome.output
    }

    /// A person's and a role's, a callback and a task, while somebody is away without a deputy, asked, declined, or has left.
    @Test func fallsToWhoStandsBehindAndComesBack() throws {
        let shell = try Shell(example: "nordlicht")
        let told = try run(
            shell,
            """
            local e = c.entry.create { kind = "call", direction = "in", party = "0171 9990001", outcome = "missed",
              for_whom = "sofia.rossi" }
            local t = k.planning.task.create { title = "Sort the post", person = "sofia.rossi" }
            local r = k.planning.task.create { title = "Open the door", role = "reception" }
            print(falls "sofia.rossi", mine(t.id), mine(r.id))
            -- Petra Voss, the office manager, is away with Jan Beck as a deputy.
            local a = d.absence.request("sofia.rossi", { from_on = "2026-11-23", to_on = "2026-11-25" })
            print(falls "sofia.rossi", mine(t.id), mine(r.id), c.waiting({})[1].falls_to, c.waiting({})[1].on_behalf_of)
            print(#c.waiting { uncovered = true }, #k.planning.task.waiting { uncovered = true })
            local duty = k.planning.task.assignee(t.id)
            print(duty.gap)
            print(duty.why[#duty.why])
            d.absence.ask(a.id, { deputy = "lena.schaefer" })
            print(mine(t.id), mine(r.id))
            d.absence.accept(a.id, { by = "lena.schaefer" })
            print(falls "lena.schaefer", mine(t.id), mine(r.id))
            d.absence.decline(a.id, { by = "lena.schaefer" })
            print(mine(t.id), mine(r.id))
            d.absence.cancel(a.id)
            print(falls "sofia.rossi", mine(t.id), mine(r.id))
            print(#c.waiting { uncovered = true }, #k.planning.task.waiting { uncovered = true })
            """)
        #expect(
            told == """
                1 3\tsofia.rossi\tsofia.rossi
                0 0\tjan.beck\tjan.beck\tjan.beck\tsofia.rossi
                1\t3
                nobody stands in for Sofia Rossi on 2026-11-23: nobody was asked to stand in for Sofia Rossi
                Jan Beck sees to what nobody covers, as office_manager
                jan.beck\tjan.beck
                1 3\tlena.schaefer\tlena.schaefer
                jan.beck\tjan.beck
                1 3\tsofia.rossi\tsofia.rossi
                0\t0

                """)
    }

    @Test func isNamedByDoctor() throws {
        let shell = try Shell(example: "nordlicht")
        #expect(!(try shell.kontor("doctor").output.contains("covered by nobody")))
        _ = try run(
            shell,
            """
            k.planning.task.create { title = "Sort the post", person = "sofia.rossi" }
            d.absence.request("sofia.rossi", { from_on = "2026-11-23", to_on = "2026-11-25" })
            """)
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 0)
        #expect(
            doctor.output.contains(
                "ok     work: 1 task is covered by nobody (nobody stands in for Sofia Rossi on 2026-11-23: "
                    + "nobody was asked to stand in for Sofia Rossi); 1 falls to jan.beck\n"))
    }

    /// Nobody at all is there: whom it was given to sees it at least, and what was given to nobody is a fault.
    @Test func staysWhereNobodyIsThere() throws {
        let shell = try Shell(example: "nordlicht")
        let told = try run(
            shell,
            """
            local t = k.planning.task.create { title = "Sort the post", person = "sofia.rossi" }
            for _, absence in ipairs(d.absence.find {}) do
              if absence.deputy and absence.person == "petra.voss" then
                assert(d.absence.decline(absence.id, { by = absence.deputy }))
              end
            end
            for _, person in ipairs(d.person.find {}) do
              if not person.organisation and person.handle ~= "petra.voss" then
                assert(d.absence.request(person.handle, { from_on = "2026-11-23", to_on = "2026-11-23" }))
              end
            end
            print(mine(t.id))
            assert(c.entry.create { kind = "call", direction = "in", party = "0171 9990001", outcome = "missed" })
            print(c.waiting({ uncovered = true })[1].falls_to, c.waiting({ uncovered = true })[1].gap)
            """)
        #expect(told == "sofia.rossi\nnil\tit was given to nobody yet\n")
        let doctor = try shell.kontor("doctor")
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("fault  work: 1 callback and 1 task are covered by nobody ("))
        #expect(doctor.output.contains("; 1 falls to sofia.rossi, 1 to nobody at all\n"))
    }
}
