import Foundation
import Testing

/// Applications that come as mails, through the built program.
@Suite struct ApplicationMailTests {
    private func take(_ shell: Shell, _ file: String, _ more: String...) throws -> Shell.Outcome {
        try shell.run(
            [Shell.products + "/kontor", "import", "application", file, "--opening", "office-assistant"] + more)
    }

    private static let cv = "Lebenslauf\nJürgen Öztürk\nBerufserfahrung\n01/2015 - 03/2021 Bürokraft\nExcel, DATEV\n"

    /// A mail with a letter in Latin-1, quoted-printable, and a CV in base64 under an encoded name.
    private static func mail(_ end: String = "\r\n", before: String = "") -> String {
        before
            + """
            From: =?utf-8?q?=C3=96zt=C3=BCrk=2C_J=C3=BCrgen?= <j.oeztuerk@example.org>
            To: jobs@example.org
            Subject: =?iso-8859-1?q?Bewerbung_als_B=FCrokraft?=
            Date: Mon, 23 Nov 2026 09:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="=_b"

            --=_b
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Sehr geehrte Damen und Herren, =
            viele Gr=FC=DFe
            --inner
            Content-Type: text/html; charset=utf-8

            <html><body><p>Anders</p></body></html>
            --inner--
            --=_b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename*=utf-8''Lebenslauf%20%C3%96zt%C3%BCrk.txt

            \(Data(cv.utf8).base64EncodedString(options: .lineLength64Characters))
            --=_b
            Content-Type: image/jpeg
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="Foto.jpg"

            /9j/4AAQ
            --=_b--

            """.replacing("\n", with: end)
    }

    @Test func areReadWithTheirAttachments() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.mail(), to: "bewerbung.eml")
        let taken = try take(shell, "bewerbung.eml")
        #expect(
            taken.output
                == "A-0016 for office-assistant: Jürgen Öztürk\n  Foto.jpg is left out: a photograph is not looked at\n",
            "\(taken)")
        let known = try shell.kontor(
            "eval",
            """
            local a = kontor.hr.application.get "A-0016"
            local told = { a.email }
            for _, d in ipairs(kontor.hr.document.find { application = a.number }) do
              told[#told + 1] = d.kind .. " " .. d.file .. "\\n" .. d.text
            end
            return table.concat(told, "\\n")
            """
        ).output
        #expect(
            known == """
                j.oeztuerk@example.org
                text applications/A-0016/Lebenslauf_Öztürk.txt
                \(Self.cv)
                letter applications/A-0016/mail.txt
                Von: Öztürk, Jürgen <j.oeztuerk@example.org>
                Betreff: Bewerbung als Bürokraft
                Datum: Mon, 23 Nov 2026 09:00:00 +0100

                Sehr geehrte Damen und Herren, viele Grüße


                """, "\(known)")
        let screened = try shell.kontor("do", "screen", "office-assistant")
        #expect(screened.output.contains("A-0016") && !screened.output.contains("Jürgen"))
        #expect(try shell.kontor("verify").status == 0)
    }

    /// The same mail from another program's folder, its attachment alone, another mail between: nothing is taken twice.
    @Test func areKnownByWhatTheyBring() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.mail(), to: "a.eml")
        try shell.write(Self.mail("\n", before: "X-Mozilla-Status: 0001\nReceived: from mx by mail\n"), to: "a2.eml")
        try shell.write(Self.cv, to: "cv.txt")
        try shell.write(Self.cv.replacing("\n", with: "\r\n"), to: "cv-crlf.txt")
        try shell.write(
            "From: Karl Ott <karl.ott@example.org>\nSubject: Bewerbung\n\nExcel kann ich gut.\n", to: "b.eml")
        _ = try take(shell, "a.eml")
        _ = try take(shell, "b.eml")
        let before = try shell.kontor("verify").output
        for file in ["a.eml", "a2.eml", "cv.txt", "cv-crlf.txt", "b.eml"] {
            let again = try take(shell, file)
            let number = file == "b.eml" ? "A-0017" : "A-0016"
            #expect(again.output == "\(file) is here already as \(number); nothing changed\n", "\(again)")
        }
        #expect(try shell.kontor("verify").output == before)
    }

    /// A CV that came alone, and then the mail that it was in: the letter is added.
    @Test func completeWhatIsKnown() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(Self.cv, to: "cv.txt")
        #expect(try take(shell, "cv.txt").output.hasPrefix("A-0016 for office-assistant: Jürgen Öztürk\n"))
        try shell.write(Self.mail(), to: "a.eml")
        #expect(try take(shell, "a.eml").output.hasPrefix("A-0016 has 1 document more\n"))
        #expect(
            try shell.kontor("eval", "#kontor.hr.application.find { opening = 'office-assistant' }").output == "16\n")
    }

    @Test(arguments: [
        (
            "From: Karl Ott <karl.ott@example.org>\nSubject: Bewerbung\n\nLebenslauf im Anhang.\n\nMicrosoft Excel\n",
            "Karl Ott"
        ),
        (
            "From: \"Ada King\" <ada@example.org>\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n"
                + "<style>p { }</style><p>Guten Tag,</p><ul><li>Excel</li></ul>Gr&uuml;&szlig;e", "Ada King"
        ),
        (
            "From: bewerbung@example.org\nSubject: x\n\nLebenslauf\nHanna Meinhardt\nExcel und DATEV\n",
            "Hanna Meinhardt"
        ),
    ])
    func areTheirSenders(_ mail: String, _ name: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(mail, to: "m.eml")
        #expect(try take(shell, "m.eml").output.hasPrefix("A-0016 for office-assistant: \(name)\n"))
    }

    /// Somebody of the office hands a CV on: whose it is, is asked, and the option that answers is named.
    @Test func askWhereSenderAndDocumentsDiffer() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            Self.mail().replacing(
                "=?utf-8?q?=C3=96zt=C3=BCrk=2C_J=C3=BCrgen?= <j.oeztuerk@", with: "Petra Voss <petra@"),
            to: "fwd.eml")
        let asked = try take(shell, "fwd.eml")
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains(
                "fwd.eml: the mail and its documents name different people; say whose it is with --name NAME"))
        #expect(!asked.errors.contains("Voss") && !asked.errors.contains("Öztürk"))
        #expect(
            try take(shell, "fwd.eml", "--name", "Jürgen Öztürk").output.hasPrefix(
                "A-0016 for office-assistant: Jürgen Öztürk\n"))
    }

    /// A document that is not read sets its application aside; what was read of the others goes on.
    @Test func setAsideWhatIsNotRead() throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            Self.mail().replacing("Foto.jpg", with: "cv.docx").replacing("/9j/4AAQ", with: "UEsDBAoA"), to: "docx.eml")
        let taken = try take(shell, "docx.eml")
        #expect(taken.output.contains("a document was not read: a person screens it"), "\(taken)")
        let screened = try shell.kontor("do", "screen", "office-assistant")
        #expect(screened.output.contains("15 applications in order, nothing is decided; 1 not screened\n"))
        #expect(
            screened.output.contains(
                "A-0016 has a document that was not read: it is a word processor's document or an archive, which is not read "
                    + "here; save it as PDF; a person has to look at it"), "\(screened.output.suffix(500))")
        #expect(!screened.output.contains("docx"))
    }

    /// Mails are strangers' files: whatever they hold, the office goes on.
    @Test(arguments: [
        "From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n",
        "From: a@b.c\nSubject: x\nContent-Type: multipart/mixed\n\n--a\n",
        "From: a@b.c\nSubject: x\nContent-Transfer-Encoding: base64\n\n%%%%",
        "From: a@b.c\nSubject: =?utf-8?q?", "From:\nSubject:\n\n", "From: <<<>>>\nSubject: x\nContent-Type: ;;;=\n\n\n",
    ])
    func survivesBrokenOnes(_ mail: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(mail, to: "m.eml")
        let taken = try take(shell, "m.eml")
        #expect(taken.status == 1, "\(taken)")
        #expect(taken.errors.hasPrefix("error: m.eml"), "\(taken)")
    }

    @Test func survivesPartsWithoutEnd() throws {
        let shell = try Shell(example: "krueger")
        let head = "From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n"
        try shell.write(head + String(repeating: "--a\n\nx\n", count: 50_000), to: "m.eml")
        #expect(
            try take(shell, "m.eml").errors.contains("m.eml has more parts than 100, or they are nested deeper than 10")
        )
        try shell.write(
            head + String(repeating: "--a\nContent-Type: multipart/mixed; boundary=a\n\n", count: 20_000), to: "n.eml")
        #expect(try take(shell, "n.eml").status == 1)
    }
}
