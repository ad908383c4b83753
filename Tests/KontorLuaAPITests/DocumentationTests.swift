import KontorCore
import KontorStore
import Testing

@testable import KontorLuaAPI

struct DocumentationTests {
    private let files = APIDocumentation(Self.outline).files()

    @Test func repeatsItself() {
        let again = APIDocumentation(Self.outline).files()
        #expect(files.map(\.path) == again.map(\.path))
        #expect(files.map(\.content) == again.map(\.content))
    }

    @Test func hasAPageForEachAreaAndTheCommonOnes() {
        let names = files.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }
        #expect(
            names == ["api.json", "core.md", "events.md", "index.md", "kontor.lua", "policies.md", "shed.md"])
    }

    @Test(arguments: [
        "## shed.rake.lend", "`kontor.shed.rake.lend(name, { days, note? })`",
        "| `days` | whole number, in days | yes | For how long; a \\| b \\<c\\>. |",
        "- fails with `conflict` where it is lent",
        "A plugin needs `shed.write`. A person decides this: it needs somebody who acts. Since 0.1.",
        "```lua\nkontor.shed.rake.lend(\"r\", { days = 1 })\n```", "| `due_on` | day | yes | When it is due. |",
    ])
    func saysAllOfAVerb(_ part: String) throws {
        #expect(try content("shed.md").contains(part))
    }

    @Test(arguments: [
        "---@class kontor.shed.rake.lend.Options\n---@field days integer For how long; a | b <c>. In days.",
        "---@class kontor.shed.rake.lend.Loan\n---@field due_on string When it is due.",
        "---@param name string Which. At most 200 characters.\n---@param options kontor.shed.rake.lend.Options",
        "---@return kontor.shed.rake.lend.Loan?\n---@return kontor.Error? err\nfunction kontor.shed.rake.lend(name, options) end",
        "kontor.shed = {}\n\nkontor.shed.rake = {}\n",
        "---@return kontor.shed.rake.lend.Loan[]\nfunction kontor.shed.rake.loans() end",
    ])
    func annotatesForEditors(_ part: String) throws {
        #expect(try content("kontor.lua").contains(part))
    }

    @Test func saysTheSameAsData() throws {
        let verbs = try Plain(json: content("api.json"))["verbs"]?.list ?? []
        #expect(verbs.map { $0["name"]?.text } == ["kontor.shed.rake.lend", "kontor.shed.rake.loans"])
        #expect(verbs[0]["subject"] == "name" && verbs[0]["decision"] == true)
        #expect(verbs[0]["parameters"]?.list?.map { $0["required"] } == [true, true, false])
    }

    @Test func helpsAtThePrompt() throws {
        let help = VerbHelp(Self.outline)
        #expect(try help.text(on: nil).contains("  shed  Tools."))
        #expect(try help.text(on: "shed").contains("  lend(name, { days, note? })\n      Lends a rake."))
        let page = try help.text(on: "kontor.shed.rake.lend")
        #expect(page.hasPrefix("kontor.shed.rake.lend(name, { days, note? })\n  Lends a rake.\n"))
        #expect(page.contains("  note?  A note. (text, at most 200 characters)"))
        #expect(try help.text(on: "shed.need").contains("function(rake, previous)"))
    }

    @Test(arguments: [
        ("shed.rake.lned", "there is no help on shed.rake.lned; did you mean shed.rake.lend?"),
        ("lend", "there is no help on lend; did you mean shed.rake.lend?"),
        ("qqqqqqqq", "there is no help on qqqqqqqq"),
    ])
    func namesTheNearest(_ topic: String, _ sentence: String) {
        let failure = #expect(throws: Failure.self) { try VerbHelp(Self.outline).text(on: topic) }
        #expect(failure?.message == sentence)
    }

    @Test(arguments: [
        ("a*b_c _d_", "a\\*b_c \\_d\\_"), ("`a*b` c|d", "`a*b` c\\|d"), ("one ` alone", "one \\` alone"),
        ("<script>", "\\<script\\>"),
    ])
    func escapesMarkdown(_ text: String, _ escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }

    private func content(_ name: String) throws -> String {
        try #require(files.first { $0.path == "docs/lua-api/" + name }).content
    }

    private static let due = [ParameterDeclaration("due_on", .day, isRequired: true, "When it is due.")]

    private static let lend = Verb("shed.rake.lend", .write("shed"), "Lends a rake.") { verb in
        _ = verb.subject("name", String.self, "Which.")
        _ = verb.required("days", Int.self, "For how long; a | b <c>.", unit: "days")
        _ = verb.optional("note", String.self, "A note.")
        verb.returns(.fields("Loan", due))
        verb.fails(.conflict, "it is lent")
        verb.example("kontor.shed.rake.lend(\"r\", { days = 1 })")
        verb.decidedByAPerson()
        return { _ in .nothing }
    }

    private static let loans = Verb("shed.rake.loans", .read("shed"), "Returns what is lent.") { verb in
        verb.returns(.list(.fields("Loan", due)))
        return { _ in .nothing }
    }

    private static let outline = APIOutline(
        verbs: [lend, loans],
        policies: [
            Policy(
                "shed.need", "How many rakes.", argument: "rake", fields: due, answer: "a number",
                answers: [AnswerValue("rakes", .quantity, isRequired: true)])
        ],
        events: [EventDeclaration("shed.rake.lent", "A rake was lent.", fields: ["rake": "Which."])],
        areas: [Area("shed", "Tools.", nouns: [])])
}
