import Testing

/// Where the office asks for a second person, whoever counts again is somebody else than who counted: by hand, on one
/// sheet, on the next one, and with a note that comes later.
@Suite struct SecondPersonTests {
    private let needs =
        "HÄNGEMAPPE needs a count by a second person (house rule: filing is counted exactly; "
        + "who counts again must be known, and somebody else than who counted)"

    /// An office that counts filing exactly, in which jan.beck found one folder.
    private func counted() throws -> Shell {
        let shell = try Shell(example: "nordlicht")
        try shell.write("SKU;Location;Counted\nHÄNGEMAPPE;Materialraum;1\n", to: "c1.csv")
        #expect(try shell.kontor("do", "count-supplies", "c1.csv").status == 0)
        #expect(
            try shell.refusal(["do", "post-count", "C-0001"]).contains(
                "HÄNGEMAPPE needs a count by a second person (house rule: filing is counted exactly)"))
        return shell
    }

    private func enter(
        _ shell: Shell, _ line: String, of item: String = "HÄNGEMAPPE", as person: String = "jan.beck"
    ) throws {
        let code = "return kontor.inventory.count.enter('C-0001', { lines = { { item = '\(item)', \(line) } } })"
        let outcome = try shell.kontor("eval", "--as", person, code)
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(arguments: ["1", "2", "3"]) func isNotTheFirstWhoCountsAgain(_ recounted: String) throws {
        let shell = try counted()
        for _ in 1...2 {
            try enter(shell, "recounted = \(recounted)")
            #expect(try shell.refusal(["do", "post-count", "C-0001"]).contains(needs))
        }
        try enter(shell, "reason = 'torn'")
        #expect(try shell.refusal(["do", "post-count", "C-0001"]).contains(needs))
        try enter(shell, "recounted = \(recounted)", as: "petra.voss")
        let posted = try shell.kontor("do", "post-count", "C-0001")
        #expect(posted.status == 0, "\(posted)")
    }

    @Test(arguments: [[], ["--recounted-by", "jan.beck"]]) func isNotTheFirstOnASheet(_ named: [String]) throws {
        let shell = try counted()
        try shell.write("SKU;Location;Counted;Recounted\nHÄNGEMAPPE;Materialraum;1;1\n", to: "c1.csv")
        _ = try shell.run([Shell.products + "/kontor", "do", "count-supplies", "c1.csv"] + named)
        #expect(try shell.refusal(["do", "post-count", "C-0001"]).contains(needs))
    }

    @Test func isNotTheFirstWhereOneSheetSaysBoth() throws {
        let shell = try Shell(example: "nordlicht")
        try shell.write("SKU;Location;Counted;Recounted\nHÄNGEMAPPE;Materialraum;1;1\n", to: "c1.csv")
        let both = ["do", "count-supplies", "c1.csv", "--recounted-by"]
        #expect(try shell.refusal(both + ["jan.beck", "--post"]).contains(needs))
        let outcome = try shell.run([Shell.products + "/kontor"] + both + ["petra.voss", "--post"])
        #expect(outcome.status == 0, "\(outcome)")
    }

    /// Who counted another line again is nobody's second person here.
    @Test func isKnownLineByLine() throws {
        let shell = try Shell(example: "nordlicht")
        try shell.write("SKU;Location;Counted\nHÄNGEMAPPE;Materialraum;1\nORDNER-5-BL;Materialraum;5\n", to: "c1.csv")
        let taken = try shell.kontor("do", "count-supplies", "c1.csv")
        #expect(taken.status == 0, "\(taken)")
        try enter(shell, "recounted = 1")
        try enter(shell, "recounted = 1", of: "ORDNER-5-BL", as: "petra.voss")
        try enter(shell, "reason = 'torn'")
        #expect(try shell.refusal(["do", "post-count", "C-0001"]).contains(needs))
    }
}
