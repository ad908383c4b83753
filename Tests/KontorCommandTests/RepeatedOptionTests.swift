import Testing

/// Of two values for one option, one would be passed over without a word.
@Suite struct RepeatedOptionTests {
    @Test(arguments: [
        (["eval", "1", "--office", "a", "--office", "b"], "kontor eval: --office is given twice"),
        (["eval", "1", "--office", "a", "--office=b"], "kontor eval: --office is given twice"),
        (["do", "supply-run", "--as", "a", "--as", "b"], "kontor do: --as is given twice"),
        (["journal", "--limit", "1", "--limit", "2"], "kontor journal: --limit is given twice"),
        (["import", "offers", "x", "--supplier", "a", "--supplier", "b"], "kontor import: --supplier is given twice"),
        (["init", "x", "--example", "krueger", "--example", "nordlicht"], "kontor init: --example is given twice"),
        (["eval", "1", "--time-limit", "1", "--time-limit", "2"], "kontor eval: --time-limit is given twice"),
    ])
    func ofTheProgramIsRefused(_ words: [String], _ sentence: String) throws {
        #expect(try Shell(example: "krueger").refusal(words, status: 64) == "error: \(sentence)\n")
    }

    @Test func ofACommandIsRefused() throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(
            """
            return { commands = { m = { summary = "x", parameters = {
              { name = "lot", type = "text" }, { name = "what", type = "text", positional = true }, { name = "dry", type = "flag" },
            }, run = function(g) return g.lot end } } }
            """)
        for (words, label) in [
            (["--lot", "L", "--lot", "M"], "--lot"), (["--lot=L", "--lot", "M"], "--lot"),
            (["a", "--what", "b"], "WHAT"),
            (["--dry", "--dry"], "--dry"),
        ] {
            let said = try shell.refusal(["do", "m"] + words, status: 64)
            #expect(said.hasPrefix("error: kontor do m: \(label) is given twice\n"))
        }
        #expect(try shell.kontor("do", "m", "a", "--lot", "L").output == "L\n")
    }

    /// What may come several times, and what says nothing more the second time.
    @Test func whatMayBeRepeatedIs() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("doctor", "--attack", "--row", "2", "--row", "13").status == 0)
        #expect(try shell.kontor("eval", "1", "--json", "--json").output == "1\n")
        try shell.write("return select('#', ...)", to: "x.lua")
        #expect(try shell.kontor("run", "x.lua", "--", "--as", "--as").output == "2\n")
    }
}
