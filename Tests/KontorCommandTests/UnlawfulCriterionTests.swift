import Testing

/// What must not decide is refused by the built program in whatever words it is asked, and what may decide is taken.
@Suite struct UnlawfulCriterionTests {
    private static let limits = [
        "No older than", "Not older than", "Not over", "Up to", "nicht älter als", "nicht über", "höchstens", "unter",
        "at most", "no more than", "maximal", "bis zu", "jünger als",
    ]
    private static let numbers = ["40", "vierzig", "fünfunddreißig", "forty", "thirty-five"]

    private static let titles: [String] = {
        let ages = limits.flatMap { limit in numbers.flatMap { ["\(limit) \($0)", "\(limit) \($0) years"] } }
        return ages + [
            "Born after 1986", "geboren nach 1986", "zwischen 25 und 35", "between 25 and 35", "25 - 35 Jahre",
            "frisch von der Uni", "Bewerberinnen bevorzugt", "nette Kollegin", "salesman", "handyman",
            "Wehrdienst geleistet", "physically fit", "körperlich fit", "white", "European", "Inländer", "EU citizen",
            "ohne Akzent", "no small children", "keine Eltern",
        ]
    }()
    private static let words = ["Deutscher", "Türkei", "1990", "Abitur 2010", "Wehrdienst", "Witwe", "Asthma", "Syrer"]

    private static let lawful: [String] = {
        let units = ["hours", "Stunden", "employees", "Mitarbeiter", "km", "%", "Tage", "kg"]
        return limits.filter { !$0.contains("lder") && !$0.contains("lter") && $0 != "jünger als" }
            .flatMap { limit in units.map { "\(limit) 40 \($0)" } } + [
                "zwischen 25 und 35 Stunden", "over 40 employees", "Excel 2010", "ISO 9001", "work permit",
                "Arbeitserlaubnis", "Führerschein", "Deutsch C1", "Türkisch B2", "Englisch", "Kolleginnen und Kollegen",
                "Bewerber/in", "Diabetesberatung", "Elternarbeit", "Mutterschaftsgeld", "Dialyse", "HIS",
                "Elternzeitvertretung",
                "über 5 Jahre Berufserfahrung", "3 to 5 years of experience", "Schicht von 16 bis 20 Uhr",
            ]
    }()

    /// The lines among these that `kontor.hr.opening.ask` takes.
    private func taken(_ lines: [String], _ criterion: String) throws -> [String] {
        let shell = try Shell(example: "krueger")
        try shell.write(
            """
            assert(kontor.hr.opening.create { key = "r", title = "x", criteria = {
              { title = "Word", rule = { any = { "Word" } } } } })
            for _, line in ipairs { \(lines.map { "\"\($0)\"" }.joined(separator: ", ")) } do
              if pcall(function() assert(kontor.hr.opening.ask("r", \(criterion))) end) then print(line) end
            end
            """, to: "x.lua")
        let run = try shell.kontor("run", "x.lua")
        try #require(run.status == 0, "\(run)")
        return run.output.split(separator: "\n").map(String.init).filter(lines.contains)
    }

    @Test func refusesEveryTitleThatShutsOut() throws {
        #expect(try taken(Self.titles, "{ title = line, rule = { any = { \"Excel\" } } }") == [])
    }

    @Test func refusesWordsThatTellAPerson() throws {
        #expect(try taken(Self.words, "{ title = \"x \" .. #line, rule = { any = { line } } }") == [])
    }

    @Test func takesWhatIsLawful() throws {
        let rule = "{ title = line, rule = { any = { line } } }"
        let taken = try taken(Self.lawful, rule)
        #expect(Self.lawful.filter { !taken.contains($0) } == [])
    }
}
