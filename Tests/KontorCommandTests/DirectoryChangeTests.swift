import Testing

/// Numbers and roles of people are read and changed, absences too, and what waits follows them.
@Suite struct DirectoryChangeTests {
    @Test(arguments: [
        (#"#kontor.directory.caller "+491712345678""#, "1\n"),
        (#"kontor.directory.caller("+4930901841")[1].name"#, "Sib\n"),
        (#"kontor.directory.caller("+4930901840")[1].name"#, "Sib\n"),
    ])
    func keepsASecondNumber(_ code: String, _ output: String) throws {
        let shell = try Shell(example: "krueger")
        let made = """
            local create = kontor.directory.organisation.create
            assert(create { handle = "oder", name = "Oder", kind = "other", phones = { { number = "030 901842 oder 0171 2345678" } } })
            assert(create { handle = "sib", name = "Sib", kind = "other", phones = { { number = "030/90 18 40/41" } } })
            """
        #expect(try shell.kontor("eval", made).errors == "")
        #expect(try shell.kontor("eval", code).output == output)
        _ = try shell.holdings()
    }

    @Test(arguments: [
        ("23.11.2026", "a day"), ("DE89 3704 0044 0532 0130 00", "an IBAN"), ("x1@example.org", "a mail address"),
    ])
    func refusesWhatIsNoNumber(_ text: String, _ kind: String) throws {
        let shell = try Shell(example: "krueger")
        for make in [
            #"organisation.create { handle = "x", name = "X", kind = "other", phones = { { number = "\#(text)" } } }"#,
            #"person.create { handle = "x", name = "X", phones = { { number = "\#(text)" } } }"#,
            #"phone.create { person = "jan.beck", number = "\#(text)" }"#,
            #"phone.update(kontor.directory.person.get("jan.beck").phones[1].id, { number = "\#(text)" })"#,
        ] {
            let said = try shell.refusal(["eval", "assert(kontor.directory.\(make))"])
            #expect(said.contains("it looks like \(kind)"), "\(said)")
        }
        #expect(try shell.kontor("eval", "#kontor.directory.caller \"04023112026\"").output == "0\n")
    }

    /// What nobody can dial is no number: what is an extension of no house, and that of another one.
    @Test(arguments: [
        ("0049", true, "is neither a telephone number nor an extension"),
        ("7", true, "is neither a telephone number nor an extension"),
        ("DW 0123", true, "is neither a telephone number nor an extension"),
        ("sip:0217@example.org", true, "is neither a telephone number nor an extension"),
        ("217", false, "is an extension of another house"), ("-17", false, "is an extension of another house"),
        ("sip:217@example.org", false, "is an extension of another house"),
        ("0049", false, "is an extension of another house"),
    ])
    func refusesWhatNobodyCanDial(_ text: String, _ isOurs: Bool, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.kontor(
                "eval",
                """
                local d = kontor.directory
                assert(d.organisation.create { handle = "acme", name = "Acme", kind = "supplier",
                  phones = { { number = "0431 5550101" } } })
                assert(d.person.create { handle = "ann", name = "Ann", organisation = "acme",
                  phones = { { number = "0431 5550102" } } })
                """
            ).errors == "")
        let doors =
            isOurs
            ? [
                #"person.create { handle = "x", name = "X", phones = { { number = "\#(text)" } } }"#,
                #"phone.create { person = "jan.beck", number = "\#(text)" }"#,
                #"phone.update(kontor.directory.person.get("jan.beck").phones[1].id, { number = "\#(text)" })"#,
            ]
            : [
                #"organisation.create { handle = "x", name = "X", kind = "other", phones = { { number = "\#(text)" } } }"#,
                #"person.create { handle = "x", name = "X", organisation = "acme", phones = { { number = "\#(text)" } } }"#,
                #"phone.create { organisation = "acme", number = "\#(text)" }"#,
                #"phone.create { person = "ann", number = "\#(text)" }"#,
                #"phone.update(kontor.directory.organisation.get("acme").phones[1].id, { number = "\#(text)" })"#,
            ]
        for door in doors {
            let said = try shell.refusal(["eval", "assert(kontor.directory.\(door))"])
            #expect(said.contains(sentence), "\(door): \(said)")
        }
    }

    @Test(arguments: ["17", "217", "12345", "sip:217@pbx.example.org"])
    func knowsItsOwnExtensions(_ text: String) throws {
        let shell = try Shell(example: "krueger")
        let code = """
            assert(kontor.directory.person.create { handle = "x", name = "X", phones = { { number = "\(text)" } } })
            return kontor.directory.caller("\(text)")[1].name
            """
        #expect(try shell.kontor("eval", code).output == "X\n")
    }

    @Test func matchesNoNumberOfAnotherCountry() throws {
        let shell = try Shell(example: "krueger")
        let made = """
            assert(kontor.directory.organisation.create { handle = "k", name = "K", kind = "client", phones = { { number = "030 1234567" } } })
            return #kontor.directory.caller "+41791234567", #kontor.directory.caller "0401234567"
            """
        #expect(try shell.kontor("eval", made).output == "0\n1\n")
    }

    @Test func readsAndChangesNumbersAndRoles() throws {
        let shell = try Shell(example: "krueger")
        let story = """
            local d = kontor.directory
            local tobias = assert(d.person.get "tobias.krueger")
            assert(tobias.phones[1].number == "040 66969-214" and tobias.roles[1].role == "bookkeeping")
            -- A number is changed, one is added, one goes and comes back.
            assert(d.phone.update(tobias.phones[1].id, { number = "040 66969-299" }))
            assert(d.phone.create { person = "tobias.krueger", number = "0171 3920099", purpose = "mobile" })
            local now = d.person.get("tobias.krueger").phones
            assert(#now == 3, #now)
            assert(d.caller("0171 3920099")[1].name == "Tobias Krüger")
            -- A promotion.
            assert(d.person.relieve("tobias.krueger", { role = "bookkeeping", last_on = "2026-11-30" }))
            assert(d.person.assign("tobias.krueger", { role = "managing_director", from_on = "2026-12-01", order_limit = "900.00 EUR" }))
            assert(#d.person.get("tobias.krueger").roles == 2)
            local _, err = d.person.assign("tobias.krueger", { role = "managing_director" })
            assert(err.code == "conflict", err.message)
            -- Somebody leaves: told what happens, and back again.
            kontor.planning.task.create { title = "Close the books", person = "tobias.krueger" }
            local _, refused = d.person.archive "tobias.krueger"
            assert(refused.code == "refused" and refused.message:find "1 open task")
            local gone = assert(d.person.archive("tobias.krueger", { hand_over = "petra.voss" }))
            assert(gone.tasks == 1 and gone.uncovered_roles[1] == "bookkeeping" and #gone.ended_numbers == 2)
            assert(kontor.planning.task.find({ title = "Close the books" })[1].person == "petra.voss")
            assert(#d.person.find { archived = true } == 1 and d.person.restore("tobias.krueger").archived_at == nil)
            """
        #expect(try shell.kontor("eval", story).errors == "")
        _ = try shell.holdings()
    }

    @Test func changesAbsences() throws {
        let shell = try Shell(example: "krueger")
        let story = """
            local absence = kontor.directory.absence
            local a = assert(absence.request("lena.schaefer", { from_on = "2026-12-07", to_on = "2026-12-09" }))
            local _, again = absence.request("lena.schaefer", { from_on = "2026-12-07", to_on = "2026-12-09", deputy = "sofia.rossi" })
            assert(again.code == "conflict" and again.message:find "ask a deputy", again.message)
            assert(absence.ask(a.id, { deputy = "sofia.rossi" }))
            assert(absence.decline(a.id, { by = "sofia.rossi" }).deputy == nil)
            assert(absence.ask(a.id, { deputy = "jan.beck" }) and absence.accept(a.id, { by = "jan.beck" }).accepted_at)
            assert(absence.change(a.id, { to_on = "2026-12-08" }).accepted_at, "shortened, the deputy stays")
            assert(not absence.change(a.id, { to_on = "2026-12-10" }).accepted_at, "extended, the deputy is asked anew")
            assert(absence.cancel(a.id).cancelled_at)
            local _, over = absence.accept(a.id, { by = "jan.beck" })
            assert(over.message:find "was cancelled" and over.message:find "possible: restore", over.message)
            assert(absence.restore(a.id).cancelled_at == nil)
            """
        #expect(try shell.kontor("eval", story).errors == "")
        let changes = try shell.kontor("journal", "--changes").output
        for field in ["deputy", "accepted_at", "to_on", "cancelled_at"] { #expect(changes.contains(field)) }
        _ = try shell.holdings()
    }

    @Test func letsCallbacksFollowAnAbsenceAndComeBack() throws {
        let shell = try Shell(example: "nordlicht")
        let story = """
            local c, d = kontor.communication, kontor.directory
            local e = c.entry.create { kind = "call", direction = "in", party = "0171 9990001", outcome = "missed" }
            local who = assert(c.route(e.id).for_whom)
            local a = d.absence.request(who, { from_on = "2026-11-23", to_on = "2026-11-25", deputy = "lena.schaefer" })
            print(#c.waiting { person = who }, #c.waiting { person = "lena.schaefer" })
            print(c.waiting({})[1].falls_to, c.waiting({ uncovered = true })[1].gap ~= nil)
            d.absence.accept(a.id, { by = "lena.schaefer" })
            print(#c.waiting { person = who }, #c.waiting { person = "lena.schaefer" })
            print(c.waiting({})[1].falls_to, c.waiting({})[1].on_behalf_of == who)
            print(#kontor.planning.task.waiting { person = who }, #kontor.planning.task.waiting { person = "lena.schaefer" } > 0)
            d.absence.cancel(a.id)
            print(#c.waiting { person = who }, #c.waiting { person = "lena.schaefer" })
            """
        let outcome = try shell.run([Shell.products + "/kontor", "run", "-"], input: story)
        #expect(outcome.errors == "")
        // Until Lena agreed, it falls to whoever is the office manager that day.
        #expect(outcome.output == "0\t0\njan.beck\ttrue\n0\t1\nlena.schaefer\ttrue\n0\ttrue\n1\t0\n")
    }

    @Test func givesACallbackToAPersonBackWhenTheyReturn() throws {
        let shell = try Shell(example: "krueger")
        let story = """
            local c, d = kontor.communication, kontor.directory
            local a = d.absence.request("tobias.krueger", { from_on = "2026-11-23", to_on = "2026-11-25", deputy = "jan.beck" })
            d.absence.accept(a.id, { by = "jan.beck" })
            local e = assert(c.entry.create { kind = "call", direction = "in", party = "0171 9990001", outcome = "answered",
              for_whom = "tobias.krueger", to_do = "Rückruf bis 15 Uhr", urgency = "urgent", state = "we_ring_back" })
            print(#c.waiting { person = "tobias.krueger" }, #c.waiting { person = "jan.beck" })
            d.absence.cancel(a.id)
            print(#c.waiting { person = "tobias.krueger" }, #c.waiting { person = "jan.beck" })
            assert(c.settle(e.id, { result = "kommt Freitag" }).why[1] == "settled: kommt Freitag")
            print(#c.waiting {})
            assert(c.reopen(e.id))
            print(#c.waiting { person = "tobias.krueger" })
            """
        let outcome = try shell.run([Shell.products + "/kontor", "run", "-"], input: story)
        #expect(outcome.errors == "")
        #expect(outcome.output == "0\t1\n1\t0\n0\n1\n")
    }
}
