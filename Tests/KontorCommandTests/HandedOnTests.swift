import Testing

/// A CV that somebody hands on is not the application of who hands it on.
@Suite struct HandedOnTests {
    private func mail(_ sender: String, _ attachment: String?) -> String {
        let head = "From: \(sender)\nSubject: Bewerbung\nMIME-Version: 1.0\n"
        let words = "Hallo Jan, das kam heute am Empfang herein. Gruss"
        guard let attachment else { return head + "\n" + words + "\n" }
        return head + """
            Content-Type: multipart/mixed; boundary="x"

            --x
            Content-Type: text/plain; charset=utf-8

            \(words)
            --x
            Content-Type: text/plain; charset=utf-8; name="cv.txt"
            Content-Disposition: attachment; filename="cv.txt"

            \(attachment)
            --x--

            """
    }

    private func take(_ mail: String, _ more: String...) throws -> Shell.Outcome {
        let shell = try Shell(example: "krueger")
        try shell.write(mail, to: "m.eml")
        return try shell.run(
            [Shell.products + "/kontor", "import", "application", "m.eml", "--opening", "office-assistant"] + more)
    }

    private static let colleague = "Sofia Rossi <sofia.rossi@example.org>"
    private static let work = "01/2018 - 12/2021 Buero, Excel, DATEV\nDeutsch (C2)"

    @Test(arguments: ["Ole Koch", "Ute Kaufmann", "Jan Baecker", "Eva Buchhalter", "Karl Hansen"])
    func itIsAskedWhose(_ name: String) throws {
        for sender in [Self.colleague, "Rita Fremd <rita@example.net>"] {
            let taken = try take(mail(sender, "Lebenslauf\nName: \(name)\nE-Mail: x@example.com\n" + Self.work))
            #expect(taken.status == 1, "\(taken)")
            #expect(
                taken.errors
                    == "error: m.eml: the mail and its documents name different people; say whose it is with --name NAME\n"
            )
        }
        let said = try take(
            mail(Self.colleague, "Lebenslauf\nName: \(name)\nE-Mail: x@example.com\n" + Self.work), "--name", name)
        #expect(said.output.hasPrefix("A-0016 for office-assistant: \(name)\n"), "\(said)")
    }

    /// A document that names nobody is not the sender's, and a letter of one of us is not theirs.
    @Test func whoIsNotNamedIsNotTaken() throws {
        for text in [
            mail(Self.colleague, Self.work), mail(Self.colleague, nil),
            mail("Rita Fremd <rita@example.net>", Self.work),
        ] {
            let taken = try take(text)
            #expect(taken.status == 1, "\(taken)")
            #expect(taken.errors.contains("whose it is cannot be read; say it with --name NAME"), "\(taken)")
        }
        let named = try Shell(example: "krueger")
        try named.write(mail(Self.colleague, nil), to: "m.eml")
        let words = ["import", "application", "m.eml", "--opening", "office-assistant", "--name", "Ole Koch"]
        let taken = try named.run([Shell.products + "/kontor"] + words)
        #expect(taken.output.hasPrefix("A-0016 for office-assistant: Ole Koch\n"), "\(taken)")
        #expect(try named.kontor("eval", #"kontor.hr.application.get("A-0016").email"#).output == "nil\n")
        let own = try take(mail("Rita Fremd <rita@example.net>", nil))
        #expect(own.output.hasPrefix("A-0016 for office-assistant: Rita Fremd\n"), "\(own)")
        let ofUs = try take(mail(Self.colleague, "Lebenslauf\nSofia Rossi\n" + Self.work))
        #expect(ofUs.output.hasPrefix("A-0016 for office-assistant: Sofia Rossi\n"), "\(ofUs)")
    }
}
