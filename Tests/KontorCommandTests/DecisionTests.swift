import Foundation
import Testing

/// Decisions about people and orders, through the built program.
@Suite struct DecisionTests {
    /// Adds a plugin `w` with this command `go` behind the office's own.
    private func shell(_ command: String) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let grants = "\"hr.read\", \"hr.write\", \"inventory.read\", \"inventory.write\""
        try shell.write(
            """
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { \(grants) }, after = { "krueger" } }
            """, to: "plugins/w/plugin.lua")
        try shell.write("return { commands = { go = { summary = \"x\", \(command) } } }", to: "plugins/w/init.lua")
        let office = try shell.read("office.lua")
        let end = try #require(office.range(of: "\n  },", options: .backwards))
        try shell.write(
            office.replacingCharacters(in: end, with: "\n    { name = \"w\", grant = { \(grants) } },\n  },"),
            to: "office.lua")
        return shell
    }

    private static let parameter = "parameters = { { name = \"application\", positional = true, required = true } },"
    private static let all = """
        run = function(given)
          for _, a in ipairs(kontor.hr.application.find { state = "received" }) do
            assert(kontor.hr.application.reject(a.number, { reason = "we ask for more than " .. a.number .. " shows" }))
          end
        end
        """

    @Test func areNotTakenInBulk() throws {
        let shell = try shell("decides = \"application\", \(Self.parameter) \(Self.all)")
        let outcome = try shell.kontor("do", "go", "A-0001")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "kontor.hr.application.reject: who starts the command names each application that it decides on; A-0002 is "
                    + "not in its application"), "\(outcome)")
        #expect(try shell.kontor("eval", "#kontor.hr.application.find { state = 'rejected' }").output == "0\n")
    }

    @Test func saySoWhereACommandNamesNoParameter() throws {
        let shell = try shell("decides = true, \(Self.parameter) \(Self.all)")
        #expect(
            try shell.kontor("do", "go", "A-0001").errors.contains(
                "decides must be the name of a parameter, such as \"application\", got true"))
    }

    @Test func areOnThoseWhomThePersonNames() throws {
        let shell = try shell(
            """
            decides = "application", \(Self.parameter)
            run = function(given)
              for number in given.application:gmatch "[^, ]+" do
                local reason = number == "A-0001" and "all that we ask for" or "knows the trade well"
                assert(kontor.hr.application.shortlist(number, { reason = reason }))
              end
            end
            """)
        #expect(try shell.kontor("do", "go", "A-0001, A-0003").status == 0)
        let found = "#kontor.hr.application.find { state = 'shortlisted' }"
        #expect(try shell.kontor("eval", found).output == "2\n")
    }

    @Test(arguments: [".", "x", "ok", " - ", "123 456"])
    func needAReasonOfWords(_ reason: String) throws {
        let shell = try Shell(example: "krueger")
        let refusal = try shell.refusal(["do", "shortlist", "A-0002", "--reason", reason])
        #expect(refusal.contains("A-0002: a decision needs a reason of words"), "\(refusal)")
    }

    @Test func needAReasonOfTheirOwn() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            for _, number in ipairs { "A-0001", "A-0002" } do
              assert(kontor.hr.application.reject(number, { reason = "does not fit our team" }))
            end
            """, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        #expect(run.status == 1)
        #expect(run.errors.contains("the same reason was given for another application just now"), "\(run)")
        #expect(try shell.kontor("eval", "#kontor.hr.application.find { state = 'rejected' }").output == "0\n")
    }

    /// A script that looks for those whom it decides about decides by itself, whatever reasons it makes up.
    @Test(arguments: [
        "a.name .. ' does not fit our team'", "'we ask for more than ' .. a.number",
        "'does not fit as ' .. a.email .. ' shows'",
    ])
    func areOnThoseWhomAScriptNames(_ reason: String) throws {
        let shell = try Shell(example: "krueger")
        let loop = """
            for _, a in ipairs(kontor.hr.application.find { state = "received" }) do
              assert(kontor.hr.application.reject(a.number, { reason = \(reason) }))
            end
            """
        try shell.write(loop, to: "x.lua")
        for run in [try shell.kontor("run", "x.lua"), try shell.kontor("eval", loop)] {
            #expect(run.status == 1)
            #expect(
                run.errors.contains(
                    "kontor.hr.application.reject: who decides names each application: A-0001 does not stand in what was "
                        + "written; write its number there, or hand it over as an argument"), "\(run)")
        }
        let typed = try shell.run([Shell.products + "/kontor", "repl"], input: loop + "\n")
        #expect(typed.errors.contains("who decides names each application"), "\(typed)")
        #expect(try shell.kontor("eval", "#kontor.hr.application.find { state = 'rejected' }").output == "0\n")
    }

    @Test func areTakenWhereAScriptNamesThem() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "local n = ... return assert(kontor.hr.application.reject(n, { reason = 'has not kept books' })).state",
            to: "x.lua")
        #expect(try shell.kontor("run", "x.lua", "--", "A-0003").status == 0)
        #expect(
            try shell.kontor(
                "eval", "kontor.hr.application.reject('A-0004', { reason = 'asked for another position' }).state"
            ).output == "rejected\n")
        let typed = try shell.run(
            [Shell.products + "/kontor", "repl"],
            input: """
                one = kontor.hr.application.get("A-0005")
                kontor.hr.application.shortlist(one.number, { reason = "knows the trade well" }).state

                """)
        #expect(typed.output.contains("shortlisted"), "\(typed)")
    }

    /// What is tried, refused or taken back uses up no reason.
    @Test func useUpNoReasonWhereTheyAreNotKept() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            local application, because = kontor.hr.application, { reason = "has not kept books since" }
            kontor.preview(function() assert(application.reject("A-0001", because)) end)
            pcall(kontor.transaction, function() assert(application.reject("A-0002", because)) error "no" end)
            assert(not application.hire("A-0003", because))
            return assert(application.reject("A-0004", because)).state
            """, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        #expect(run.status == 0, "\(run)")
        let words = ["do", "shortlist", "A-0006", "--reason", "knows the trade well"]
        #expect(try shell.run([Shell.products + "/kontor"] + words + ["--preview"]).status == 0)
        #expect(try shell.run([Shell.products + "/kontor"] + words).status == 0)
    }

    /// Words of the record itself are no reason.
    @Test func needAReasonBesidesTheName() throws {
        let shell = try Shell(example: "krueger")
        let name = try shell.kontor("eval", "kontor.hr.application.get('A-0002').name").output
        let refusal = try shell.refusal(["do", "shortlist", "A-0002", "--reason", "\(name.dropLast()) ok"])
        #expect(refusal.contains("A-0002: a decision needs a reason of words"), "\(refusal)")
    }

    @Test func areOnNamedOrdersToo() throws {
        let shell = try shell(
            """
            decides = "order", parameters = { { name = "order", positional = true, required = true } },
            run = function(given)
              for _, o in ipairs(kontor.inventory.order.find {}) do assert(kontor.inventory.order.approve(o.number)) end
            end
            """)
        #expect(try shell.kontor("do", "supply-run").status == 0)
        let outcome = try shell.kontor("do", "go", "none", "--as", "anke.lorenz")
        #expect(outcome.status == 1)
    }
}

/// What may be asked of candidates, and who they are.
@Suite struct OpeningTitleTests {
    @Test(arguments: [
        ("title = 'Junge Sekretärin gesucht', criteria = {}", "age"),
        ("title = 'x', criteria = { { title = 'unverheiratet', rule = { any = { 'x' } } } }", "Family"),
        ("title = 'x', criteria = { { title = 'x', rule = { any = { 'Anna', 'Julia' } } } }", "A name tells"),
    ])
    func refusesWhatShutsOut(_ fields: String, _ word: String) throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.kontor("eval", "assert(kontor.hr.opening.create { key = 'r', \(fields) })")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.lowercased().contains(word.lowercased()) && outcome.errors.contains("instead"), "\(outcome)")
    }

    @Test func takesWhatIsLawful() throws {
        let shell = try Shell(example: "krueger")
        let code = "assert(kontor.hr.opening.create { key = 'r', title = 'Alter Hase im Vertrieb', criteria = {} }).key"
        #expect(try shell.kontor("eval", code).output == "r\n")
    }

    @Test func namesNobodyAfterAProduct() throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Lebenslauf Dr. Ilse Wacker-Thoms – Seite 1 von 2\nMicrosoft Excel\n", to: "kopf.txt")
        let outcome = try shell.kontor("import", "application", "kopf.txt", "--opening", "office-assistant")
        #expect(outcome.output.contains("A-0016 for office-assistant: Ilse Wacker-Thoms"), "\(outcome)")
        #expect(!outcome.output.contains("probably the same"))
        try shell.write("Microsoft Excel\nPower Point\n", to: "o.txt")
        #expect(
            try shell.refusal(["import", "application", "o.txt", "--opening", "office-assistant"]).contains(
                "whose it is cannot be read"))
    }
}
