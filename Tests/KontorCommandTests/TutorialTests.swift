import Foundation
import Testing

/// The tutorial, the guides and the README do what they say, command by command; see `Walkthrough` for how they are
/// written. `KONTOR_RECORD=1 swift test --filter TutorialTests` writes what is printed into the pages.
@Suite struct TutorialTests {
    private static let pages = ["README.md", "docs/tutorial.md"] + LinkTests.pages(in: "docs/guides")

    @Test(arguments: pages)
    func isTrueFromTopToBottom(_ page: String) throws { try Reader(page).follow() }

    @Test func beginsWithAPluginThatWorks() throws {
        let readme = try Walkthrough(String(contentsOfFile: Shell.repository + "/README.md", encoding: .utf8))
        guard case .write(let file, let code)? = readme.steps.first else {
            throw Walkthrough.Unclear(description: "README.md does not begin with a plugin")
        }
        #expect(code.split(separator: "\n").count <= 15)
        let shell = try Shell(example: "krueger")
        try shell.kontor("plugin", "new", "acme")
        try shell.write(code, to: file)
        let office = try shell.read("office.lua").replacing(
            #""standard","#, with: #""standard", { name = "acme", grant = { "inventory.read" } },"#)
        try shell.write(office, to: "office.lua")
        let run = try shell.kontor("do", "supply-run", "--category", "toner")
        #expect(run.output.contains("  TONER-85A             4 Stück"))
        #expect(run.output.contains("      below minimum (1 of 2), up to target; house rule: toner twice\n"))
    }

    @Test func readsAPageAsSteps() throws {
        let page = """
            # A page
            ```sh
            make build
            ```
            ```console
            $ cd office
            $ kontor repl
            > 1
            1
            > :quit
            ```
            Save this as `plugins/mine/init.lua`:

            ```lua
            return {}
            ```
            Turn it round in `office.lua`:
            ```lua
            plugins = {
            }
            ```
            """
        #expect(
            try Walkthrough(page).steps == [
                .type(.init(line: "cd office", place: 6..<6)),
                .type(.init(line: "kontor repl", typed: ["1", ":quit"], shown: ["1"], place: 7..<10)),
                .write(file: "plugins/mine/init.lua", text: "return {}\n"),
                .replace(file: "office.lua", lines: ["plugins = {", "}"]),
            ])
    }

    @Test(arguments: [
        ("text\n```lua\nreturn\n```", "line 2: this block does not say for which file it is"),
        ("```console\nkontor do\n```", "line 2: a console block begins with a command"),
        ("```console\n$ kontor do", "line 1: this block has no end"),
    ])
    func refusesAPageThatCannotBeFollowed(_ page: String, _ reason: String) {
        #expect { try Walkthrough(page) } throws: { ($0 as? Walkthrough.Unclear)?.description == reason }
    }

    @Test(
        arguments: [
            ("one", "one\n", true), ("one", "two\n", false), ("one", "one\ntwo\n", false), ("one\ntwo", "one\n", false),
            ("one", "one  \n\n", true), ("", "", true), ("", "one\n", false),
            ("kept as entry …", "kept as entry 12\n", true), ("a … b … c", "a 1 b 2 c", true), ("a…a", "a", false),
            ("…\nlast", "first\nsecond\nlast\n", true), ("…\nlast", "last\nfirst\n", false), ("…", "", true),
            ("first\n…\nlast", "first\nlast\n", true), ("first\n…\nlast", "first\nno\n", false),
        ] as [(String, String, Bool)])
    func comparesWhatIsShownWithWhatIsPrinted(_ shown: String, _ printed: String, _ isSame: Bool) {
        #expect(ShownOutput(shown.components(separatedBy: "\n")).matches(printed) == isSame)
    }
}
