import Foundation
import Testing

/// What is said on the command line is done or refused; nothing of it is passed over.
@Suite struct RefusedWordTests {
    @Test func refuseACompanyBesideAnExample() throws {
        let shell = try Shell()
        let outcome = try shell.kontor("init", "q", "--example", "krueger", "--company", "Mine")
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("error: kontor init: --company is for a new office without --example"))
        #expect(!FileManager.default.fileExists(atPath: shell.folder + "/q"))
    }

    @Test func refuseAFolderWithoutAName() throws {
        let outcome = try Shell().kontor("init", "")
        #expect(
            outcome
                == Shell.Outcome(
                    status: 64,
                    errors: "error: kontor init: the folder's name is empty; name one, such as kontor init office\n"))
    }

    /// Commands that run no script.
    @Test(arguments: [
        ["verify"], ["journal"], ["doctor"], ["event", "list"], ["plugin", "list"], ["plugin", "hash", "krueger"],
    ])
    func refuseLimitsOfNoScript(_ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Artikelnr;Bezeichnung\n", to: "items.csv")
        for option in ["--time-limit", "--memory-limit"] {
            let said = try shell.refusal(words + [option, "5"], status: 64)
            let command = words.prefix(2).joined(separator: " ")
            let sentence = "error: kontor \(command): \(option) is for do, eval, run, repl, import and export"
            #expect(said.hasPrefix(sentence), "\(said)")
        }
    }

    @Test(arguments: [["--limit", "1"], ["--record", "PAPIER-A4"]])
    func refuseASelectionBesideOneEntry(_ option: [String]) throws {
        let said = try Shell(example: "krueger").refusal(["journal", "--entry", "1"] + option, status: 64)
        #expect(said.contains("--entry shows one entry whole: leave out \(option[0])"), "\(said)")
    }

    @Test(arguments: [["help", "nope"], ["help", "plugin", "nope"]])
    func refuseHelpOnWhatThereIsNot(_ words: [String]) throws {
        let outcome = try Shell().run([Shell.products + "/kontor"] + words)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("nope"), "\(outcome)")
    }

    @Test(arguments: [["do", "--help"], ["--help"], ["verify", "--help"]])
    func giveHelpAsJSON(_ words: [String]) throws {
        let outcome = try Shell().run([Shell.products + "/kontor"] + words + ["--json"])
        #expect(outcome.status == 0, "\(outcome)")
        let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: String]
        #expect(read?["help"]?.contains("USAGE: ") == true, "\(outcome)")
    }

    @Test(arguments: [
        (".stock.csv", "begins with a dot"), (String(repeating: "x", count: 230) + ".csv", "has 234 bytes"),
    ])
    func nameAFileThatCannotBeTakenIn(_ name: String, _ fault: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Artikelnr;Bezeichnung\n", to: name)
        let said = try shell.refusal(["import", "items", name])
        #expect(said.contains(": the file's name \(fault)"), "\(said)")
        #expect(said.hasSuffix("; give it another one\n"), "\(said)")
        #expect(!said.contains("{ name, content }"))
    }

    /// An example's files can belong to somebody whose group is not ours; the superuser has every right.
    @Test(.enabled(if: geteuid() == 0, "becomes another user"))
    func makeAnOfficeOfAnExampleForEveryUser() throws {
        let shell = try Shell()
        // Nobody else's: a limit on the processes of a user counts those of the whole machine.
        let user = 64_873
        let program = "exec setpriv --reuid=\(user) --regid=\(user) --clear-groups \(Shell.products)/kontor"
        let steps = "chmod 755 . && mkdir own && chown \(user) own && cd own && \(program) init k --example krueger"
        let made = try shell.run(["/bin/sh", "-c", steps])
        #expect(made.status == 0, "\(made)")
        let rights = try shell.run(["/bin/sh", "-c", "find own/k -printf '%y%m\\n' | sort -u"])
        #expect(rights.output == "d700\nf600\n", "\(rights)")
        let closed = try shell.run(["/bin/sh", "-c", "mkdir ro && chmod 755 ro && \(program) init ro/k"])
        #expect(closed.status == 1)
        #expect(closed.errors.contains("ro/k cannot be made: the folder that it is to be in cannot be written"))
    }
}

/// `kontor journal --record`: the record is named as everywhere, or there is none.
@Suite struct TouchedRecordTests {
    @Test(arguments: ["PAPIER-A4", "jan.beck", "COPIER-1", "A-0001", "office-assistant"])
    func isNamedByItsKeys(_ name: String) throws {
        let shell = try Shell(example: "krueger")
        let outcome = try shell.kontor("journal", "--record", name)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.hasPrefix("1  2026-11-23"), "\(outcome)")
        #expect(try shell.kontor("journal", "--record", name, "--json").output.hasPrefix("["))
    }

    @Test(arguments: [
        ("PAPIER-A5", "no record is called PAPIER-A5; did you mean PAPIER-A"),
        ("itm_00000000000000000000000000", "no item itm_00000000000000000000000000; check its id"),
        ("zzz_00000000000000000000000000", "no ids begin with zzz"),
    ])
    func isNotFoundWithTheNearest(_ name: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let said = try shell.refusal(["journal", "--record", name])
        #expect(said.contains(sentence), "\(said)")
        #expect(try shell.kontor("journal", "--record", name, "--json").status == 1)
    }
}
