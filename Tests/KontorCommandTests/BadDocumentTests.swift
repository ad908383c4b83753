import Foundation
import Testing

/// CVs that cannot be read: by import, with an application that is taken in by hand, and when it is screened.
@Suite struct BadDocumentTests {
    private static let documents: [(file: String, sentence: String)] = [
        ("damaged.pdf", "damaged.pdf is a damaged PDF; ask for the document again"),
        ("empty-cv.txt", "empty-cv.txt is empty: nothing stands in it, and nothing was taken in"),
        (
            "not-a-pdf.pdf",
            "not-a-pdf.pdf is named as a PDF, but holds plain text; rename it if that is what it is, or ask for the "
                + "document again"
        ),
        (
            "scan-without-text.pdf",
            "scan-without-text.pdf has no text layer: its page holds pictures only, as a scan does; run text "
                + "recognition on it (ocrmypdf) or ask for another copy"
        ),
    ]

    @Test(arguments: documents)
    func areNotImported(_ file: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        let words = ["import", "application", Shell.example("bad/" + file), "--opening", "office-assistant"]
        #expect(try shell.refusal(words) == "error: \(sentence)\n")
    }

    /// The application is not taken in without the document that came with it.
    @Test(arguments: documents)
    func areNotReceivedWithAnApplication(_ file: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.receiving, to: "plugins/krueger/init.lua")
        try shell.write(Self.manifest, to: "plugins/krueger/plugin.lua")
        let office = try String(contentsOfFile: shell.folder + "/office/office.lua", encoding: .utf8)
        try shell.write(
            office.replacingOccurrences(of: "\"directory.read\" }", with: "\"directory.read\", \"hr.write\" }"),
            to: "office.lua")
        let words = ["do", "receive", "Robin Muster", Shell.example("bad/" + file)]
        #expect(try shell.refusal(words) == "error: \(sentence)\n")
        #expect(try shell.kontor("do", "receive", "Robin Muster", Shell.example("cvs/02-jonas-becker.txt")).status == 0)
    }

    private static let manifest = """
        return { name = "krueger", version = "1", api = 1, summary = "x", needs = { "hr.write" }, after = { "standard" } }
        """
    private static let receiving = """
        return { commands = { receive = {
          summary = "Takes in an application by hand.",
          parameters = {
            { name = "name", positional = true, required = true },
            { name = "cv", type = "file", positional = true, required = true },
          },
          run = function(given)
            return kontor.hr.application.receive("office-assistant", { name = given.name, file = given.cv })
          end,
        } } }
        """

    @Test func areLeftToAPersonWhereNoneCanBeScreened() throws {
        let shell = try Shell(example: "krueger")
        let received = "kontor.hr.application.receive('office-assistant', { name = 'Robin Muster' }).number"
        #expect(try shell.kontor("eval", received).output == "A-0016\n")
        let screened = try shell.kontor("do", "screen", "office-assistant")
        #expect(screened.status == 0)
        #expect(
            screened.output.hasSuffix(
                "\n  not screened: A-0016  A-0016 has no document with readable text; a person has to look at it\n"))
        #expect(screened.output.hasPrefix("Bürokraft / office assistant: 15 applications in order"))
    }

    @Test(arguments: [
        ("", "is empty: nothing stands in it, and nothing was taken in"),
        (" \n\n\t", "is empty: nothing stands in it, and nothing was taken in"),
        ("???\n---\n", "is empty: there is no text in it; ask for the document again"),
    ])
    func areEmptyWithoutALetter(_ text: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(text, to: "cv.txt")
        #expect(
            try shell.refusal(["import", "application", "cv.txt", "--opening", "office-assistant"])
                == "error: cv.txt \(sentence)\n")
    }
}
