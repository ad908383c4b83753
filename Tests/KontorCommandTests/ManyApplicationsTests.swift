import Foundation
import Testing

/// Openings with many applicants, through the built program.
@Suite struct ManyApplicationsTests {
    /// An office whose own plugin answers `hr.screen`, with so many applications for the opening `r`.
    private func shell(applications count: Int) throws -> Shell {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["hr.read"],
            "return { policies = { [\"hr.screen\"] = function(c, previous) return previous(c) end } }")
        try shell.write(
            """
            assert(kontor.hr.opening.create { key = "r", title = "Buchhaltung", criteria = {
              { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
              { title = "Deutsch", role = "gate", rule = { language = "de", level = "C1" } },
              { title = "Erfahrung", weight = 2, rule = { years = 3, roles = { "Bürokraft" } } } } })
            local given, family = { "Anna", "Mehmet", "Olena" }, { "Petersen", "Yilmaz", "Kowalski", "Nguyen" }
            for n = 1, \\(count) do
              local name = given[n % 3 + 1] .. " " .. family[n % 4 + 1] .. ("abcdefgh"):rep(2):sub(n % 7 + 1, n % 7 + 2 + n % 5)
              assert(kontor.hr.application.receive("r", { name = name, email = "c" .. n .. "@example.org",
                file = { name = "cv.txt", content = ("Lebenslauf\\n%s\\ngeboren am 03.04.1985 in Bremen, verheiratet\\n"
                  .. "Berufserfahrung\\n03/2015 - 04/2021 Bürokraft, Hansen GmbH %d\\nKenntnisse\\nExcel, DATEV\\nDeutsch C2\\n"):format(name, n) } }))
            end
            """.replacingOccurrences(of: "\\(count)", with: "\(count)"), to: "fill.lua")
        let filled = try shell.kontor("run", "fill.lua")
        try #require(filled.status == 0, "\(filled)")
        return shell
    }

    /// Four times the applicants take at most five times as long, and no limit of time strikes.
    @Test func areScreenedInProportion() throws {
        var ratios: [Double] = []
        // Whatever else the machine does only ever adds; a quadratic run takes 16 times.
        for _ in 0..<3 where !ratios.contains(where: { $0 <= 5 }) {
            let seconds = try [100, 400].map { count in
                let shell = try shell(applications: count)
                let (taken, screened) = try shell.timed("do", "screen", "r")
                #expect(screened.status == 0, "\(screened.errors)")
                #expect(screened.output.contains("\(count) applications in order, nothing is decided\n"))
                return taken
            }
            ratios.append(seconds[1] / seconds[0])
        }
        #expect(ratios.contains { $0 <= 5 }, "\(ratios)")
    }
}

extension Shell {
    /// Runs the program and returns the processor seconds that it took itself.
    fileprivate func timed(_ arguments: String...) throws -> (seconds: Double, outcome: Outcome) {
        let words = ["/bin/bash", "-c", "TIMEFORMAT='%U'; time \"$0\" \"$@\"", Self.products + "/kontor"] + arguments
        let outcome = try run(words)
        return (Double(outcome.errors.split(separator: "\n").last ?? "") ?? 0, outcome)
    }
}
