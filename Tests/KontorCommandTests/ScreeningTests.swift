import Foundation
import Testing

/// What a company's screening policy gets of candidates, through the built program.
@Suite struct ScreeningTests {
    /// Adds a plugin `w` behind the office's own, with this code in its `init.lua`.
    private func shell(_ code: String, needs: [String] = ["hr.read"]) throws -> Shell {
        let shell = try Shell(example: "krueger")
        let grants = needs.map { "\"\($0)\"" }.joined(separator: ", ")
        try shell.write(
            """
            return { name = "w", version = "1.0.0", api = 1, summary = "x", needs = { \(grants) }, after = { "krueger" } }
            """, to: "plugins/w/plugin.lua")
        try shell.write(code, to: "plugins/w/init.lua")
        let office = try shell.read("office.lua")
        let end = try #require(office.range(of: "\n  },", options: .backwards))
        try shell.write(
            office.replacingCharacters(in: end, with: "\n    { name = \"w\", grant = { \(grants) } },\n  },"),
            to: "office.lua")
        return shell
    }

    /// A policy that tells every word of `words` that it sees anywhere in its argument.
    private static func spy(_ words: String) -> String {
        """
        local words = { \(words) }
        local function all(value, into)
          if type(value) == "table" then
            for key, inner in pairs(value) do all(key, into) all(inner, into) end
          else
            into[#into + 1] = tostring(value):lower()
          end
          return into
        end
        return { policies = { ["hr.screen"] = function(candidate, previous)
          local text, seen = table.concat(all(candidate, {}), "\\n"), {}
          for _, word in ipairs(words) do
            if text:find("%f[%a]" .. word:lower() .. "%f[%A]") then seen[#seen + 1] = word end
          end
          return previous(candidate), "seen: " .. table.concat(seen, ", ")
        end } }
        """
    }

    @Test func givesNoNameOfAnyExample() throws {
        let names = try Shell(example: "krueger").kontor(
            "eval",
            """
            local words = {}
            for _, a in ipairs(kontor.hr.application.find { opening = "office-assistant" }) do
              for word in a.name:gmatch "%a%a%a+" do words[#words + 1] = ("%q"):format(word) end
            end
            return table.concat(words, ", ")
            """
        ).output
        #expect(names.contains("Petersen"))
        let shell = try shell(Self.spy(names))
        let screened = try shell.kontor("do", "screen", "office-assistant", "--json")
        #expect(screened.status == 0, "\(screened.errors)")
        #expect(screened.output.contains("seen: "))
        let seen = screened.output.matches(of: /seen: ([^"]*)"/).map { String($0.output.1) }
        #expect(seen == Array(repeating: "", count: 15))
    }

    private static let two = """
        assert(kontor.hr.opening.create { key = "r", title = "x", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
        for i, n in ipairs { "Anna Petersen", "Zyx Qwert" } do
          assert(kontor.hr.application.receive("r", { name = n, file = { name = "cv" .. i .. ".txt",
            content = n .. "\\nExcel gut und schnell" } }))
        end
        for _, x in ipairs(assert(kontor.hr.screen "r").ranked) do print(x.application, x.criteria[1].result, x.why[1]) end
        """

    @Test func givesTheNameAsAPlaceholder() throws {
        let shell = try shell(
            """
            return { policies = { ["hr.screen"] = function(c, previous)
              return previous(c), c.text:match "^[^\\n]*" .. (c.text:find("Anna", 1, true) and " seen" or "")
            end } }
            """)
        try shell.write(Self.two, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        #expect(run.output.hasPrefix("A-0016\tmet\t[name]\nA-0017\tmet\t[name]\n"), "\(run)")
    }

    @Test func readsNoRecordsBesides() throws {
        let shell = try shell(
            """
            return { policies = { ["hr.screen"] = function(c, previous)
              local r = previous(c)
              local a = kontor.hr.application.find { opening = "r", state = "received" }
              return r, "first waiting is " .. (#a > 0 and a[1].name or "none")
            end } }
            """)
        try shell.write(Self.two.replacingOccurrences(of: ".ranked)", with: ".not_screened)"), to: "x.lua")
        try shell.write(
            try shell.read("x.lua").replacingOccurrences(
                of: "x.criteria[1].result, x.why[1]", with: "x.why[1]"), to: "x.lua")
        let sentence =
            "policy hr.screen of plugin w called kontor.hr.application.find: the policy hr.screen may read nothing but "
            + "its argument, nor store, log or remember anything (plugins/w/init.lua:3)"
        let run = try shell.kontor("run", "x.lua")
        #expect(run.output.hasPrefix("A-0016\t\(sentence)\nA-0017\t\(sentence)\n"), "\(run)")
        #expect(try shell.read("kontor.log").contains("kontor.hr.application.find"))
        #expect(try !shell.read("kontor.log").contains("Petersen"))
    }

    @Test func logsAndPrintsNothingOfACandidate() throws {
        let shell = try shell(
            """
            return { policies = { ["hr.screen"] = function(c, previous)
              pcall(kontor.log, c.text)
              pcall(print, c.text)
              if c.text:find("DATEV") then error(c.text) end
              return previous(c)
            end } }
            """)
        let screened = try shell.kontor("do", "screen", "office-assistant")
        #expect(screened.status == 2, "\(screened)")
        #expect(screened.output.contains("policy hr.screen of plugin w failed with an error (plugins/w/init.lua:4)"))
        let log = try shell.read("kontor.log")
        #expect(log.contains("refused: plugin w: kontor.log: the policy hr.screen may read nothing but its argument"))
        for word in ["Petersen", "Excel", "Berufserfahrung", "[name]"] {
            #expect(!log.contains(word))
            #expect(!screened.errors.contains(word))
        }
    }

    /// Each criterion that the document does not answer is "not met" for this policy, with nothing that shows it.
    private static let careless = """
        return { policies = { ["hr.screen"] = function(c, previous)
          local r = previous(c)
          for _, x in ipairs(r) do if x.result == "unknown" then x.result = "not_met" end end
          return r
        end } }
        """

    @Test(arguments: [false, true])
    func setsAsideWhomAWrongAnswerIsAbout(_ isPreview: Bool) throws {
        let shell = try shell(Self.careless)
        let screened = try shell.run(
            [Shell.products + "/kontor", "do", "screen", "office-assistant"] + (isPreview ? ["--preview"] : []))
        #expect(screened.status == 2, "\(screened)")
        let head = try #require(
            screened.output.firstMatch(of: /(\d+) applications? in order, nothing is decided; (\d+) not screened\n/))
        let (ranked, left) = (Int(head.output.1) ?? 0, Int(head.output.2) ?? 0)
        #expect(ranked > 0 && left > 0 && ranked + left == 15, "\(screened.output)")
        #expect(
            screened.output.contains(
                /not screened: A-\d+  policy hr.screen of plugin w answered not_met about "[^"]+" and quotes nothing that shows it; what the document does not say is unknown\n/
            ))
        let kept = try shell.kontor("eval", "#kontor.hr.application.find { state = 'screened' }").output
        #expect(kept == "\(isPreview ? 0 : ranked)\n")
    }

    /// A screening is of the rules by which it was made: their plugins, their files, their settings.
    @Test func screensAnewByOtherRules() throws {
        let shell = try Shell(example: "krueger")
        let words = ["do", "screen", "office-assistant"]
        func screened(_ options: String...) throws -> String {
            let outcome = try shell.run([Shell.products + "/kontor"] + words + options)
            #expect(outcome.status == 0, "\(outcome)")
            return outcome.output
        }
        let stale = """
            local n = 0
            for _, one in ipairs(kontor.hr.ranking "office-assistant") do if one.stale then n = n + 1 end end
            return n
            """
        let house = "Excel is learnt here"
        let first = try screened()
        func why() throws -> String {
            try shell.kontor(
                "eval", "for _, f in ipairs(kontor.hr.finding.find {}) do print(table.concat(f.why, ' ')) end"
            ).output
        }
        #expect(try why().contains(house))
        #expect(try shell.kontor("eval", stale).output == "0\n")
        #expect(try screened() == first)
        let without = try screened("--without", "krueger")
        #expect(without != first && !without.isEmpty)
        #expect(try shell.kontor("eval", stale).output == "15\n")
        #expect(try screened() == first)
        let rules = try shell.read("plugins/krueger/init.lua")
        try shell.write(
            rules.replacingOccurrences(of: house, with: "Excel kann man lernen"), to: "plugins/krueger/init.lua")
        #expect(try shell.kontor("eval", stale).output == "15\n")
        #expect(try screened() == first)
        #expect(try why().contains("Excel kann man lernen"))
        // Whom the rules cannot be asked about are not in the order, by rules of before.
        let asks = "local results, why = previous(candidate)"
        let fails = rules.replacingOccurrences(of: asks, with: "do error 'no' end \(asks)")
        try shell.write(fails, to: "plugins/krueger/init.lua")
        let failed = try shell.run([Shell.products + "/kontor"] + words)
        #expect(failed.output.contains(": 0 applications in order"), "\(failed)")
        #expect(failed.output.components(separatedBy: "  not screened: ").count == 16, "\(failed)")
    }

    /// Nobody's document stops the work on the others': what is too long is kept, and a person looks at it.
    @Test func setsAsideADocumentThatIsTooLongAndScreensTheOthers() throws {
        let shell = try Shell(example: "krueger")
        let line = "+49 40 1234567 erika@example.org Musterstr. 5, 20095 Hamburg\n"
        try shell.write("Erika Muster\n" + String(repeating: line, count: 60_000), to: "cv.txt")
        let taken = try shell.kontor("import", "application", "cv.txt", "--opening", "office-assistant")
        #expect(taken.output.contains("A-0016 for office-assistant: Erika Muster\n"), "\(taken)")
        #expect(taken.output.contains("a document was not read: a person screens it"))
        let screened = try shell.kontor("do", "screen", "office-assistant")
        #expect(screened.status == 0, "\(screened)")
        #expect(screened.output.contains("15 applications in order, nothing is decided; 1 not screened\n"))
        #expect(
            screened.output.contains(
                "A-0016 has a document that was not read: its text has 3,660,013 characters, at most 200,000 characters; a "
                    + "person has to look at it"), "\(screened.output.suffix(600))")
    }
}
