import Foundation
import KontorCore
import KontorPluginHost
import Testing

/// `plugin.lua`: a table of literals, read in an empty environment; each wrong field is one sentence with its line.
@Suite struct ManifestTests {
    private func read(_ source: String) throws -> Manifest {
        try Manifest(source: source, plugin: "acme")
    }

    @Test func saysWhatThePluginIs() throws {
        let manifest = try read(
            """
            return {
              name = "acme", version = "1.2.10", api = 1, summary = "How Acme works.",
              needs = { "inventory.read", "hr.write" }, after = { "standard" }, before = { "late" },
              settings = {
                { key = "tolerance", type = "number", default = 0.05, description = "Recount above." },
                { key = "names", type = "table", description = "Whom to ask." },
              },
            }
            """)
        #expect(manifest.name == "acme")
        #expect(manifest.version == "1.2.10")
        #expect(manifest.summary == "How Acme works.")
        #expect(manifest.needs == ["inventory.read", "hr.write"])
        #expect(manifest.after == ["standard"])
        #expect(manifest.before == ["late"])
        #expect(manifest.settings.map(\.key) == ["tolerance", "names"])
        #expect(manifest.settings.map(\.initial) == [.number(0.05), .null])
    }

    /// The lines of a sound manifest; a case replaces one of them.
    private static let lines = [
        "return {", "  -- name and api come first; type = \"no field here\"", "  name = \"acme\",",
        "  version = \"1.0\",",
        "  api = 1,", "  summary = \"x\",", "  needs = { \"hr.read\" },", "  after = { \"standard\" },",
        "  settings = {", "    { key = \"a\", type = \"string\", description = \"x\" },",
        "    { key = \"b\", type = \"number\", default = 1, description = \"x\" },", "  },", "}",
    ]

    @Test(arguments: [
        (3, "name = 7,", "3: name must be text, got 7"),
        (3, "name = \"other\",", "3: name is other, but the folder is called acme: give both the same name"),
        (3, "", "1: name is missing"),
        (4, "version = 1.5,", "4: version must be text, got 1.5"),
        (4, "version = \"1.x\",", "4: version must be numbers with points, such as 1.2.0, got 1.x"),
        (4, "version = \"1..2\",", "4: version must be numbers with points, such as 1.2.0, got 1..2"),
        (5, "", "1: api is missing, it must be 1"),
        (5, "api = \"1\",", "5: api must be a whole number, got \"1\""),
        (5, "api = 2,", "5: api is 2, but this version of Kontor speaks 1: get a fitting version of either"),
        (6, "summary = {},", "6: summary must be text, got a table"),
        (6, "sumary = \"x\",", "6: unknown key sumary; did you mean summary?"),
        (7, "needs = \"hr.read\",", "7: needs must be a list of texts, got \"hr.read\""),
        (7, "needs = { 1 },", "7: needs must be a list of texts, got 1"),
        (7, "needs = { \"hr.raed\" },", "7: needs names hr.raed, which is no capability; did you mean hr.read?"),
        (8, "after = { standard = true },", "8: after must be a list of texts, got a table"),
        (8, "after = { \"acme\" },", "8: after names the plugin itself"),
        (
            8, "after = { \"krueger??\" },",
            "8: after names krueger?, which cannot be: a plugin's name is lower-case letters, digits, - and _, "
                + "with one ? behind it where it may be absent"
        ),
        (
            8, "before = { \"?\" },",
            "8: before names a plugin without a name, which cannot be: a plugin's name is lower-case letters, digits, - "
                + "and _, with one ? behind it where it may be absent"
        ),
        (8, "before = { \"acme\" },", "8: before names the plugin itself"),
        (9, "settings = 1, x = {", "9: unknown key x"),
        (10, "\"a\",", "9: settings must be a list of tables"),
        (10, "{ key = \"b\", type = \"string\", description = \"x\" },", "9: settings names b twice"),
        (11, "{ type = \"number\", description = \"x\" },", "11: settings[2].key is missing"),
        (
            11, "{ key = \"b\", type = \"nummer\", description = \"x\" },",
            "11: settings[2].type must be one of boolean, number, string, table, got nummer; did you mean number?"
        ),
        (
            11, "{ key = \"b\", type = \"number\", default = \"1\", description = \"x\" },",
            "11: settings[2].default must be a number, as type says, got a string"
        ),
        (
            11, "{ key = \"b\", type = \"number\", describtion = \"x\" },",
            "11: unknown key settings[2].describtion; did you mean description?"
        ),
        (13, "\"more\" }", "1: the table has an element without a name, \"more\""),
        (13, "", "14: unexpected symbol near <eof>"),
    ])
    func saysInOneSentenceWhatIsWrongAndWhere(_ line: Int, _ text: String, _ sentence: String) throws {
        var lines = Self.lines
        lines[line - 1] = text
        let failure = #expect(throws: Failure.self) { _ = try read(lines.joined(separator: "\n") + "\n") }
        #expect(failure?.message == "plugins/acme/plugin.lua:\(sentence)")
        #expect(failure?.code == .invalid)
    }

    private static func stray(_ name: String) -> String {
        "the name \(name) means nothing here: this file holds texts in quotation marks, numbers, true, false and tables"
    }

    /// Nothing of Lua's libraries is there, and it may not go on for ever or take all memory.
    @Test(arguments: [
        ("return { name = os.getenv('HOME') }", "1: \(Self.stray("os"))"),
        ("local file = require('x')", "1: \(Self.stray("require"))"),
        ("return setmetatable({}, {})", "1: \(Self.stray("setmetatable"))"),
        ("return { name = kontor.today() }", "1: \(Self.stray("kontor"))"),
        ("return { name = 'acme', needs = NEEDS }", "1: \(Self.stray("NEEDS"))"),
        ("return { name = 'acme',\n after = { standard } }", "2: \(Self.stray("standard"))"),
        ("print('x') return {}", "1: \(Self.stray("print"))"),
        ("\nwhile true do end", "2: stopped at its limit of 0.2 s of CPU time"),
        ("return 7", " it must return one table, such as return { … }"),
        ("", " it must return one table, such as return { … }"),
    ])
    func hasAnEmptyEnvironment(_ source: String, _ sentence: String) throws {
        let failure = #expect(throws: Failure.self) { _ = try read(source) }
        #expect(failure?.message == "plugins/acme/plugin.lua:\(sentence)")
    }

    @Test func isStoppedWhereItTakesAllMemory() throws {
        let failure = #expect(throws: Failure.self) { _ = try read("local x = 'x'\nwhile true do x = x .. x end") }
        #expect(failure?.message.hasPrefix("plugins/acme/plugin.lua:2: ") == true)
        #expect(failure?.message.contains("limit") == true)
    }
}
