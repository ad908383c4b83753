import Foundation
import Testing

/// Words of the command line that cannot be: the nearest name, the usage, status 64 for wrong usage.
@Suite struct BadCommandTests {
    @Test(
        arguments: [
            (["evl", "1"], "there is no kontor evl; did you mean eval?\n  kontor --help lists all"),
            (
                ["plugin", "nwe", "x"],
                "there is no kontor plugin nwe; did you mean new?\n  kontor plugin --help lists all"
            ),
            (["eval"], "kontor eval: missing expected argument '<code>'\n  kontor eval --help says more"),
            (
                ["verify", "--al"],
                "kontor verify: unknown option '--al'. Did you mean '--as'?\n  kontor verify --help says more"
            ),
            (
                ["journal", "--limit", "0"],
                "kontor journal: --limit must be above zero, at most 1,000,000,000, got 0\n"
                    + "  kontor journal --help says more"
            ),
            (
                ["eval", "1", "--time-limit", "-1"],
                "kontor eval: --time-limit must be above zero, at most 86,400 seconds, got -1.0\n"
                    + "  kontor eval --help says more"
            ),
            (
                ["eval", "1", "--now", "2026-01-01T00:00:00Z"],
                "--now is for scratch offices and previews: add --preview"
            ),
            (["do", "suply-run"], "there is no command suply-run; did you mean supply-run?\n  kontor do lists all"),
            (
                ["do", "report-fault", "COPIER-1", "--word", "x"],
                "kontor do report-fault: there is no parameter --word; did you mean --words?\n"
                    + "  kontor do report-fault ASSET --words TEXT [--fault TEXT]"
            ),
            (
                ["do", "screen", "office-assistant", "--previw"],
                "kontor do screen: there is no parameter --previw; did you mean --preview?\n  kontor do screen OPENING"
            ),
            (
                ["do", "report-fault", "COPIER-1"],
                "kontor do report-fault: --words is missing\n  kontor do report-fault ASSET --words TEXT [--fault TEXT]"
            ),
            (
                ["do", "report-fault", "COPIER-1", "--words", "--fault", "jam"],
                "kontor do report-fault: --words needs a value\n  kontor do report-fault ASSET --words TEXT [--fault TEXT]"
            ),
            (
                ["do", "post-count", "C-0001", "C-0002"],
                "kontor do post-count: there is no place for the argument C-0002\n  kontor do post-count COUNT"
            ),
            (["import", "item", "x.csv"], "kontor import: there is no kind of file called item; did you mean items?"),
            (
                ["import", "people", "x.csv"],
                "kontor import: there is no kind of file called people; there are items, offers, count, calls, "
                    + "supplies, application"
            ),
            (
                ["import", "offers", Shell.example("stock.csv")],
                "kontor import offers: --supplier is missing; it says whose prices they are, by handle"
            ),
            (
                ["import", "items", Shell.example("stock.csv"), "--supplier", "elbe"],
                "kontor import items: there is no option --supplier with this kind of file"
            ),
        ] as [([String], String)])
    func isWrongUsage(_ words: [String], _ sentence: String) throws {
        #expect(try Shell(example: "krueger").refusal(words, status: 64) == "error: \(sentence)\n")
    }

    @Test(
        arguments: [
            (["do", "report-fault", "COPIER-9", "--words", "x"], "no asset COPIER-9; did you mean COPIER-1?"),
            (
                ["import", "offers", Shell.example("prices-papier-krause.csv"), "--supplier", "kraus"],
                "no organisation kraus; did you mean krause? A new one is made with "
                    + "kontor.directory.organisation.create { handle = …, name = …, kind = \"supplier\" }"
            ),
            (
                ["do", "open-count", "Keller"],
                "no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche"
            ),
            (["do", "post-count", "C-0001"], "no count C-0001; there is none yet"),
            (["do", "supply-run", "--category", "papr"], "no item is of the category papr; did you mean paper?"),
            (
                ["do", "open-count", "Materialraum", "--category", "xyzzy"],
                "no item is of the category xyzzy; there are cleaning, envelopes, filing, furniture, kitchen, paper, "
                    + "postage, technology, toner, writing"
            ),
            (["eval", "1", "--as", "jan.bek"], "--as jan.bek: no person jan.bek; did you mean jan.beck?"),
            (["journal", "--entry", "99"], "the journal has no entry 99; kontor journal lists them"),
            (["init", "."], ".: there is an office already; choose another folder"),
            (
                ["init", "x", "--example", "kruger"],
                "there is no example kruger; did you mean krueger? (there are: krueger, nordlicht)"
            ),
        ] as [([String], String)])
    func namesNothing(_ words: [String], _ sentence: String) throws {
        #expect(try Shell(example: "krueger").refusal(words) == "error: \(sentence)\n")
    }

    @Test(
        arguments: [
            ("x =", "unexpected symbol near <eof>"),
            ("kontor.inventory.item.get 'PAPER-A4'", "no item PAPER-A4; did you mean PAPIER-A4?"),
            (
                "kontor.inventory.movement.issue('PAPIER-A4', { qty = 2 })",
                """
                kontor.inventory.movement.issue: unknown key qty; did you mean quantity?
                  issue(item, { quantity, from?, note?, done_on? })
                """
            ),
            (
                "kontor.inventory.item.get(kontor.inventory.location.get('Empfang').id)",
                """
                kontor.inventory.item.get: item must be an item id (itm_…) or its sku, got a location id
                  get(item)
                """
            ),
        ])
    func isWrongLua(_ code: String, _ sentence: String) throws {
        #expect(try Shell(example: "krueger").refusal(["eval", code]) == "error: \(sentence)\n")
    }

    /// Nothing of a script that fails is kept, however it fails.
    @Test(arguments: [
        "kontor.storage.set('a', { value = 1 }) error 'no'", "kontor.storage.set('a', { value = 1 }) local x = nil + 1",
        "kontor.storage.set('a', { value = 1 }) return kontor.inventory.item.get 'PAPER-A4'",
        "kontor.storage.set('a', { value = 1 }) assert(kontor.inventory.item.get 'PAPER-A4')",
    ])
    func keepsNothingOfAScriptThatFails(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.refusal(["eval", code]).hasPrefix("error: "))
        #expect(try shell.refusal(["run", "-"], input: code).hasPrefix("error: "))
    }

    @Test(arguments: [
        ["do", "supply-run"], ["do"], ["journal"], ["verify"], ["import", "items", "x"], ["plugin", "list"],
    ])
    func needsAnOffice(_ words: [String]) throws {
        let shell = try Shell()
        #expect(
            try shell.run([Shell.products + "/kontor"] + words)
                == Shell.Outcome(
                    status: 1,
                    errors: "error: there is no office here: no office.lua in this folder or above it; go into one, "
                        + "name it with --office DIR, or make one with kontor init DIR\n"))
        #expect(
            try shell.kontor("do", "--office", "elsewhere").errors == """
                error: there is no office in elsewhere (from --office): it has no office.lua; make one with kontor init \
                elsewhere

                """)
    }

    @Test func saysThatItWorksWithoutAnOffice() throws {
        #expect(
            try Shell().kontor("eval", "1 + 1")
                == Shell.Outcome(
                    output: "2\n", errors: "no office here: a scratch office in memory, nothing is kept\n"))
    }
}
