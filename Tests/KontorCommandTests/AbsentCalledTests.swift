import Testing

/// Whom a policy names is asked whether they are there, whatever they are named by.
@Suite struct AbsentCalledTests {
    private func call(_ name: String, deputy: String?) throws -> Shell.Outcome {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["equipment.read"],
            """
            return { policies = {
              ["equipment.whom_to_call"] = function() return { { person = "\(name)", why = "she knows it" } } end,
            } }
            """)
        let absence = """
            local absence = assert(kontor.directory.absence.request("lena.schaefer", {
              kind = "sick", from_on = "2026-11-20", to_on = "2026-11-25"\(deputy.map { ", deputy = \"\($0)\"" } ?? "") }))
            \(deputy == nil ? "" : "assert(kontor.directory.absence.accept(absence.id, { by = '\(deputy ?? "")' }))")
            """
        let noted = try shell.kontor("eval", absence)
        #expect(noted.status == 0, "\(noted)")
        return try shell.kontor("do", "report-fault", "COPIER-1", "--words", "Papierstau")
    }

    @Test func whoIsAwayWithoutADeputyIsSaidToBe() throws {
        let told = try call("lena.schaefer", deputy: nil)
        #expect(told.output.contains("1  Lena Schäfer  216  away until 2026-11-25, nobody stands in\n"), "\(told)")
        #expect(
            told.output.contains(
                "why: she knows it; Lena Schäfer is away until 2026-11-25; nobody was asked to stand in for Lena Schäfer\n"
            ))
    }

    @Test func theDeputyIsCalledInTheirPlace() throws {
        let told = try call("lena.schaefer", deputy: "sofia.rossi")
        #expect(told.output.contains("1  Sofia Rossi  210  on duty\n") && !told.output.contains("216"), "\(told)")
        #expect(told.output.contains("Lena Schäfer is away until 2026-11-25; Sofia Rossi stands in (accepted)"))
    }

    @Test func whoIsThereIsCalled() throws {
        let told = try call("sofia.rossi", deputy: nil)
        #expect(told.output.contains("1  Sofia Rossi  210\n"), "\(told)")
    }
}
