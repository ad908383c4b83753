import Testing

/// What fails a gate, through the built program: a plain denial, and neither praise nor a guess.
@Suite struct HeldAgainstTests {
    /// Screens a document for each line, and returns what came of the gate with its first reason.
    private func screened(_ lines: [String], rule: String) throws -> [String] {
        let shell = try Shell(example: "krueger")
        let quoted = lines.map { "\"" + $0.replacing("\n", with: "\\n") + "\"" }.joined(separator: ", ")
        try shell.write(
            """
            assert(kontor.hr.opening.create { key = "r", title = "x", criteria = {
              { title = "x", role = "gate", rule = \(rule) } } })
            local result = {}
            for n, line in ipairs { \(quoted) } do
              local a = assert(kontor.hr.application.receive("r", { name = "Zyx Qwert" .. string.char(96 + n),
                file = { name = n .. ".txt", content = "Mein Lebenslauf\\n\\nBerufserfahrung\\n" .. line .. "\\n" } }))
              result[a.number] = n
            end
            local rows = {}
            for _, x in ipairs(assert(kontor.hr.screen "r").ranked) do
              rows[result[x.application]] = x.criteria[1].result .. ": " .. x.criteria[1].why[#x.criteria[1].why]
            end
            for n = 1, #rows do print(rows[n]) end
            """, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        try #require(run.status == 0, "\(run)")
        let rows = run.output.split(separator: "\n").map(String.init).filter { $0.contains(": ") }
        return Array(rows.prefix(lines.count))
    }

    @Test func holdsPraiseAgainstNobody() throws {
        let lines = [
            "Excel - kein Problem", "Keine Berührungsängste mit Excel", "no problems with Excel",
            "I have no difficulty with Excel", "Keine Angst vor Excel", "keine Scheu vor Excel", "Excel: no limits",
            "never without Excel", "Kein Tag ohne Excel", "I never stopped using Excel", "no doubt: Excel",
            "no gaps in Excel", "Excel (not a beginner)", "There is no Excel function I do not know",
        ]
        let rows = try screened(lines, rule: "{ any = { \"Excel\" } }")
        try #require(rows.count == lines.count, "\(rows)")
        for (line, row) in zip(lines, rows) { #expect(!row.hasPrefix("not_met"), "\(line): \(row)") }
    }

    @Test func takesADenialForNoSkill() throws {
        let lines = [
            "Excel habe ich nie benutzt", "Word ja, Excel nein", "Excel nie gelernt", "unfamiliar with Excel",
            "Excel? Never.", "keine Kenntnisse in Excel", "was Excel angeht, leider keine Kenntnisse",
        ]
        let rows = try screened(lines, rule: "{ any = { \"Excel\" } }")
        try #require(rows.count == lines.count, "\(rows)")
        for (line, row) in zip(lines, rows) { #expect(!row.hasPrefix("met"), "\(line): \(row)") }
        #expect(rows[5].hasPrefix("not_met"), "\(rows[5])")
    }

    @Test func takesYearsWithoutMonthsForTwoLengths() throws {
        let lines = [
            "Clerk 2018 - 2020", "Clerk 2018 - 2021", "Clerk 2019 - 2020", "Clerk 01/2018 - 12/2019",
            "no 10 years of experience", "10 years of experience",
        ]
        let rows = try screened(lines, rule: "{ years = 3 }")
        let results = rows.map { String($0.prefix { $0 != ":" }) }
        #expect(results == ["unknown", "met", "not_met", "not_met", "unknown", "met"], "\(rows)")
        #expect(rows.first?.contains("years without months, so it may be up to 36 months; ask") == true)
    }
}
