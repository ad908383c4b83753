import Foundation
import KontorLuaAPI
import Testing

/// The road out: records as files, through the program and through `kontor.export`.
@Suite struct ExportTests {
    @Test func writesWholeFiles() throws {
        let shell = try Shell(example: "krueger")
        let columns = ["--category", "paper", "--columns", "sku,name,on_hand,below_minimum"]
        let german = try shell.kontor(["export", "items"] + columns)
        #expect(german.status == 0 && german.errors == "")
        let lines = german.output.components(separatedBy: "\r\n")
        #expect(lines.first == "sku;name;on_hand;below_minimum" && lines.last == "")
        #expect(lines.contains("PAPIER-A4;Kopierpapier A4 80 g, weiß;12;ja"), "\(lines)")
        let other = try shell.kontor(["export", "inventory.item", "--format", "csv-en"] + columns).output
        #expect(other.contains("\r\nPAPIER-A4,\"Kopierpapier A4 80 g, weiß\",12,yes\r\n"), "\(other)")
        let objects = try shell.kontor(["export", "item", "--format", "jsonl"] + columns).output
        #expect(
            objects.contains(
                #"{"sku":"PAPIER-A4","name":"Kopierpapier A4 80 g, weiß","on_hand":12,"below_minimum":true}"# + "\n"),
            "\(objects)")
        #expect(objects.split(separator: "\n").count == lines.count - 2)
    }

    /// From the declarations: each kind of record, in each format, with all its columns, whatever stands in it.
    @Test(arguments: ExportFormat.allCases.map(\.rawValue))
    func writesEveryKindOfRecord(_ format: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("do", "supply-run").status == 0)
        let before = try shell.holdings()
        for source in ExportSource.all {
            let outcome = try shell.kontor(["export", source.name, "--format", format])
            #expect(outcome.status == 0 && outcome.errors == "", "\(source.name): \(outcome)")
            let found = try shell.kontor(
                "eval", "local n = 0 for _ in kontor.\(source.verb.name) {} do n = n + 1 end return n")
            let isSheet = format != ExportFormat.jsonLines.rawValue
            let lines = outcome.output.components(separatedBy: isSheet ? "\r\n" : "\n").dropLast()
            #expect("\(lines.count - (isSheet ? 1 : 0))\n" == found.output, "\(source.name)")
            guard isSheet else { continue }
            let separator = format == "csv" ? ";" : ","
            let names = source.columns.map(\.name).joined(separator: separator)
            #expect(lines.first == names, "\(source.name)")
        }
        #expect(try shell.holdings() == before)
    }

    @Test func writesAFileThatIsNotThereYet() throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.kontor("export", "person", "--to", "people.csv")
        #expect(outcome.status == 0 && outcome.output == "" && outcome.errors.hasPrefix("people.csv: "), "\(outcome)")
        let rights = try FileManager.default.attributesOfItem(atPath: shell.folder + "/office/people.csv")
        #expect(rights[.posixPermissions] as? Int == 0o600)
        let content = try shell.read("people.csv")
        #expect(content == (try shell.kontor("export", "person").output))
        #expect(
            try shell.refusal(["export", "item", "--to", "people.csv"])
                == "error: people.csv: there is something of that name already\n")
        #expect(try shell.read("people.csv") == content)
        #expect(try shell.refusal(["export", "item", "--to", "nowhere/x.csv"]).contains("nowhere/x.csv: "))
        // Excel takes a file without the mark for one in Windows-1252.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: shell.folder + "/office/people.csv"))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    }

    /// Half a file would look like a whole one.
    @Test(.disabled(if: Sanitizer.isThread, "it writes a file when it starts, larger than the disk"))
    func leavesNoFileThatIsNotWhole() throws {
        let shell = try Shell(example: "krueger")
        let script = "for n = 1, 40 do kontor.communication.entry.create { kind = 'note', note = ('x'):rep(4000) } end"
        #expect(try shell.kontor("eval", script).status == 0)
        let words = ["export", "entry", "--to", "all.csv"]
        let full = try shell.run(["/usr/bin/prlimit", "--fsize=100000", Shell.products + "/kontor"] + words)
        #expect(full.status == 1 && full.errors.hasPrefix("error: all.csv: "), "\(full)")
        #expect(!FileManager.default.fileExists(atPath: shell.folder + "/office/all.csv"))
        #expect(try shell.kontor(words).status == 0)
        #expect(try shell.read("all.csv").utf8.count > 160_000)
    }

    /// A text that a spreadsheet would run goes out as a text, and comes in as it was.
    @Test(arguments: ["=1+1", "+49 40 1", "-2", "@SUM(A1)", "'=1", "'s"])
    func runsNothingInASpreadsheet(_ name: String) throws {
        let shell = try Shell(example: "krueger")
        let made = try shell.kontor("eval", "kontor.inventory.item.update('PAPIER-A4', { name = \"\(name)\" })")
        #expect(made.status == 0, "\(made)")
        let columns = "sku,name,unit,on_hand,place,minimum"
        let file = try shell.kontor("export", "items", "--category", "paper", "--columns", columns).output
        let cell = name == "'s" ? name : "'" + name
        #expect(file.contains("\r\nPAPIER-A4;\(cell);"), "\(file)")
        try shell.write(file, to: "paper.csv")
        let taken = try shell.kontor("import", "items", "paper.csv")
        #expect(taken.status == 0 && taken.output.contains("nothing"), "\(taken)")
    }

    /// Items go out and come in again: nothing is new where they are known, and all of it where nothing is.
    @Test(arguments: ["csv", "csv-en"])
    func comesInAgain(_ format: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("export", "items", "--format", format, "--to", "items.csv").status == 0)
        let again = try shell.kontor("import", "items", "items.csv")
        #expect(again.output.hasPrefix("items.csv: ") && again.output.contains("nothing"), "\(again)")
        #expect(again.output.contains("columns id, fits, archived_at, "), "\(again)")
        #expect(try shell.kontor("init", "other").status == 0)
        let columns = "sku,name,name_en,category,unit,barcode,bin,place,minimum,target,maximum,pack,on_hand"
        let kept = try shell.kontor("export", "items", "--columns", columns).output
        shell.current = shell.folder + "/office/other"
        let options = ["--new-places", "--new-categories", "--new-units"]
        let taken = try shell.kontor(["import", "items", "../items.csv"] + options)
        #expect(taken.status == 0, "\(taken)")
        let known = try shell.kontor("export", "items", "--columns", columns).output
        #expect(Self.sorted(known) == Self.sorted(kept))
    }

    private static func sorted(_ sheet: String) -> [String] { sheet.components(separatedBy: "\r\n").sorted() }

    @Test(arguments: [
        (
            ["export", "itm"], 64,
            "there is no kind of record called itm; did you mean item?\n  kontor export lists all"
        ),
        (["export", "item", "--colour", "x"], 64, "kontor export item: there is no parameter --colour\n"),
        (["export", "item", "--categry", "x"], 64, "there is no parameter --categry; did you mean --category?\n"),
        (["export", "item", "--format", "xls"], 64, "--format must be one of csv, csv-en, jsonl, got xls"),
        (["export", "item", "--columns", "sku,nam"], 1, "inventory.item has no column nam; did you mean name?"),
        (["export", "item", "--columns", "sku,sku"], 1, "--columns has \"sku\" twice, at 1 and 2: name it once"),
        (["export", "item", "--columns", ","], 1, "no column is named: leave --columns out for all of them"),
        (["export", "item", "--preview", "--to", "x.csv"], 64, "nothing changes, so there is no --preview of it"),
        (["export", "item", "--to", ""], 64, "--to names no file; write one, such as --to item.csv"),
        (["export", "order", "--state", "gone"], 64, "kontor export order: --state must be one of draft, "),
        (["export", "item", "paper"], 64, "there is no place for the argument paper"),
    ])
    func refusesInOneSentence(_ words: [String], _ status: Int32, _ sentence: String) throws {
        let said = try Shell(example: "krueger").refusal(words, status: status)
        #expect(said.hasPrefix("error: ") && said.contains(sentence), "\(said)")
    }

    /// A plugin gets no more by a file than by looking.
    @Test func givesAPluginWhatItMayRead() throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            needs: ["inventory.read"],
            """
            return { commands = { ["w-out"] = { summary = "x", parameters = { { name = "what", positional = true } },
              run = function(given) return kontor.export(given.what, { columns = { "id" } }).rows end } } }
            """)
        #expect(try shell.kontor("do", "w-out", "inventory.location").status == 0)
        let refused = try shell.kontor("do", "w-out", "directory.person")
        #expect(refused.status == 1 && refused.errors.contains("directory.read"), "\(refused)")
    }

    /// What is written counts as the script's, and the limits of the command line hold.
    @Test func staysWithinItsLimits() throws {
        let shell = try Shell(example: "krueger")
        let script = "local all = {} for n = 1, 5000 do all[n] = kontor.export 'inventory.item' end"
        let outcome = try shell.kontor("eval", script, "--memory-limit", "8")
        #expect(outcome.status == 3 && outcome.errors.contains("memory"), "\(outcome)")
        let stopped = try shell.kontor("export", "item", "--time-limit", "0.0001")
        #expect(stopped.status == 3 && stopped.output == "", "\(stopped)")
    }
}

extension Shell {
    fileprivate func kontor(_ words: [String]) throws -> Outcome { try run([Self.products + "/kontor"] + words) }
}
