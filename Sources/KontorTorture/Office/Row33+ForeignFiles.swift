extension TortureRow {
    static let foreignFiles = TortureRow(
        33, "files of strangers: sheets, logs, printers' answers, CVs and mails that a careless reader hangs on", [],
        office: ForeignFile.all.flatMap(\.attacks))
}

/// A kind of file that the office takes in, attacked by files that begin as it should and go on in no good way.
private struct ForeignFile {
    /// The words behind `kontor import`, but for the file.
    let kind: String
    let options: [String]
    /// The file's name without its ending, and the ending.
    let ending: String
    /// How a file of this kind begins.
    let opening: String
    /// A whole file that must be taken in after the hostile one.
    let good: String
    /// The families of hostile text that go on behind the opening.
    let families: [String]

    static let all = [
        ForeignFile(
            kind: "items", options: [], ending: "csv", opening: "SKU;Name;Category;Unit;Lagerort;Bestand\n",
            good: "SKU;Name;Category;Unit;Lagerort;Bestand\nB1;Pen;paper;Stück;Lager;1\n", families: cells),
        ForeignFile(
            kind: "offers", options: ["--supplier", "elbe"], ending: "csv", opening: "SKU;Price\nA1;",
            good: "SKU;Price\nA1;2.00\n", families: cells),
        ForeignFile(
            kind: "count", options: [], ending: "csv", opening: "SKU;Lagerort;Gezählt\nA1;",
            good: "SKU;Lagerort;Gezählt\nA1;Lager;3\n", families: cells),
        ForeignFile(
            kind: "calls", options: [], ending: "csv", opening: #""","040123","210","in","","PJSIP/a-1","","Dial",""#,
            good: call, families: ["quotes", "unclosed", "doubled", "commas", "zero", "invalid", "lines", "telephones"]),
        ForeignFile(
            kind: "supplies", options: ["--asset", "PRINTER-1"], ending: "txt", opening: answer + " printer-supply = ",
            good: answer + " marker-levels = 50\n marker-names = black\n",
            families: ["equals", "commas", "quotes", "nested", "semicolons", "zero", "invalid", "controls", "returns"]),
        ForeignFile(
            kind: "supplies", options: ["--asset", "PRINTER-1"], ending: "ipp",
            opening: answer + " marker-levels = 1,2\n marker-names = ",
            good: answer + " marker-levels = 50\n marker-names = black\n",
            families: ["commas", "doubled", "brackets", "joined", "direction"]),
        ForeignFile(
            kind: "application", options: ["--opening", "clerk"], ending: "txt",
            opening: "Robin Sommer\nBerufserfahrung\n",
            good: "Kim Winter\nBerufserfahrung\n01/2015 - 03/2021 Bürokraft\nExcel, Word\n",
            families: ["spans", "months", "levels", "born", "streets", "links", "mails", "denials", "combining", "cut"]),
        ForeignFile(
            kind: "application", options: ["--opening", "clerk"], ending: "json", opening: #"{"basics":{"name":""#,
            good:
                #"{"basics":{"name":"Kim Winter"},"work":[{"name":"Elbe","position":"Clerk","startDate":"2015-01-01"}]}"#,
            families: ["nested", "lists", "brackets", "quotes", "colons", "zero"]),
        ForeignFile(
            kind: "application", options: ["--opening", "clerk"], ending: "eml", opening: mail,
            good: mail + "\n--b\nContent-Type: text/plain\n\nKim Winter\nLebenslauf\nExcel, Word\n--b--\n",
            families: ["hyphens", "equals", "semicolons", "returns", "invalid", "unclosed", "controls", "tabs"]),
    ]

    private static let cells = [
        "semicolons", "commas", "quotes", "unclosed", "doubled", "lines", "zero", "invalid", "combining", "nearly",
    ]
    private static let call =
        #""","04030501234","210","in","""A"" <040>","PJSIP/trunk-01","PJSIP/210-02","Dial","PJSIP/210,20","#
        + #""2026-11-23 09:15:00","2026-11-23 09:15:05","2026-11-23 09:16:00",60,55,"ANSWERED","DOCUMENTATION","17.1","""#
        + "\n"
    private static let answer = "RECEIVED: 311 bytes in response\n status-code = successful-ok (successful-ok)\n"
    private static let mail = """
        From: kim.winter@example.org
        Subject: Bewerbung
        Date: Mon, 23 Nov 2026 09:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        """

    /// Half a megabyte behind the opening, then a good file: the one is taken in or refused in time and in words, the
    /// other taken in, whatever the first one was.
    var attacks: [OfficeCase] {
        families.compactMap { name in HostileText.families.first { $0.name == name } }.map { family in
            let hostile = "stranger.\(ending)"
            let goodFile = "good.\(ending)"
            let words = ["--time-limit", "2", "--memory-limit", "100"]
            var steps = [
                OfficeCase.Step(["run", "fill.lua"]),
                step(["import", kind, hostile] + options + words, status: nil),
                step(["import", kind, goodFile] + options, status: 0),
            ]
            if kind == "application" { steps.append(step(["do", "screen", "clerk"], status: 0)) }
            return OfficeCase(
                "\(kind) as .\(ending), behind “\(opening.suffix(12).filter { $0 != "\n" })” \(family.name)",
                files: [
                    "office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }",
                    "fill.lua": Self.records, goodFile: good,
                ],
                data: [hostile: Array(opening.utf8) + family.bytes(500_000)], steps)
        }
    }

    private func step(_ words: [String], status: Int32?) -> OfficeCase.Step {
        OfficeCase.Step(
            words, status: status, hides: ["own fault", "StoreError", "Fatal error", "SQLite error", "stopped at"],
            megabytes: 300)
    }

    private static let records = """
        assert(kontor.directory.organisation.create { handle = "elbe", name = "Elbe", kind = "supplier" })
        assert(kontor.inventory.location.create { name = "Lager", kind = "stock" })
        assert(kontor.inventory.item.create { sku = "A1", name = "Paper", category = "paper", unit = "Stück", place = "Lager" })
        assert(kontor.equipment.model.create { name = "HL-1110", kind = "printer" })
        assert(kontor.equipment.asset.create { tag = "PRINTER-1", model = "HL-1110" })
        assert(kontor.hr.opening.create {
          key = "clerk", title = "Clerk", criteria = { { title = "Excel", rule = { any = { "Excel" } } } },
        })
        """
}
