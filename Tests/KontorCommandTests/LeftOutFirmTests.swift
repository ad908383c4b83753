import Testing

/// A contract with a firm that cannot be called any more is left out by name, and the other steps stay.
@Suite struct LeftOutFirmTests {
    @Test(arguments: [
        (#"update("hanse", { kind = "client" })"#, "hanse is no service firm, its kind is client"),
        (#"update("hanse", { kind = "authority" })"#, "hanse is no service firm, its kind is authority"),
        (#"archive("hanse")"#, "hanse is out of use"),
    ])
    func isSaid(_ change: String, _ why: String) throws {
        let shell = try Shell(example: "krueger")
        let fault = ["do", "report-fault", "COPIER-1", "--words", "Papierstau, Fach 2", "--preview"]
        let before = try shell.run([Shell.products + "/kontor"] + fault)
        #expect(before.output.contains("contract W-19") && !before.output.contains("note: "), "\(before)")
        #expect(try shell.kontor("eval", "assert(kontor.directory.organisation.\(change))").status == 0)
        let after = try shell.run([Shell.products + "/kontor"] + fault)
        #expect(after.status == 0)
        #expect(!after.output.contains("customer") || !after.output.contains("contract W-19  "), "\(after)")
        #expect(after.output.contains("note: contract W-19 is left out: \(why)"), "\(after)")
    }
}
