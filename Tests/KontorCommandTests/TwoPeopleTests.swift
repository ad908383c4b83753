import Testing

/// Two people are two applications, however alike what they send, through the built program.
@Suite struct TwoPeopleTests {
    private static let form = "Einwilligung in die Verarbeitung meiner Daten nach DSGVO, Formular 12"

    private func mail(from sender: String, _ letter: String, _ files: (name: String, text: String)...) -> String {
        let parts = files.map { file in
            """
            --b
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename="\(file.name)"

            \(file.text)

            """
        }
        return """
            From: \(sender)
            Subject: Bewerbung
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            \(letter)
            \(parts.joined())--b--

            """
    }

    private func cv(_ name: String, _ more: String) -> String { "Lebenslauf\n\(name)\n\(more)\nExcel" }

    private func take(_ shell: Shell, _ text: String, _ more: String...) throws -> Shell.Outcome {
        try shell.write(text, to: "m.eml")
        return try shell.run(
            [Shell.products + "/kontor", "import", "application", "m.eml", "--opening", "office-assistant"] + more)
    }

    /// A portal's address and the same letter make nobody one with anybody, and its address is not theirs.
    @Test(arguments: [
        "Jobs Portal <noreply@jobs.example>", "jobs@portal.example", "Jobbörse Nord <info@jobs.example>",
        "StepStone <no-reply@stepstone.example>", "Rita Fremd <rita@agency.example>",
    ])
    func ofOnePortalAreTwo(_ sender: String) throws {
        let shell = try Shell(example: "krueger")
        for (name, number, work) in [
            ("Eva Groß", "A-0016", "2010 - 2020 Bürokraft"), ("Karl Ott", "A-0017", "2019 - 2020 Koch"),
        ] {
            let text = mail(
                from: sender, "eine neue Bewerbung", ("cv.txt", cv(name, work)), ("datenschutz.txt", Self.form))
            #expect(
                try take(shell, text, "--name", name).output == """
                    \(number) for office-assistant: \(name)
                      no mail address and no number could be read

                    """, "\(sender)")
            #expect(try take(shell, text, "--name", name).output.contains("is here already as \(number)"))
        }
        // A form and the portal's letter alone are what somebody says that they are.
        let alone = mail(from: sender, "eine neue Bewerbung", ("datenschutz.txt", Self.form))
        #expect(
            try take(shell, alone, "--name", "Ute Lang").output.hasPrefix("A-0018 for office-assistant: Ute Lang\n"))
        #expect(
            try shell.kontor("eval", #"kontor.hr.application.get("A-0017").name"#).output == "Karl Ott\n")
    }

    /// Namesakes: other addresses are other people, and so is another CV of somebody whose address is not known.
    @Test(arguments: [("a@x.example", "b@y.example"), ("", "")])
    func namesakesAreTwo(_ first: String, _ second: String) throws {
        let shell = try Shell(example: "krueger")
        func sender(_ address: String) -> String {
            address.isEmpty ? "jobs@portal.example" : "Thomas Müller <\(address)>"
        }
        let one = mail(
            from: sender(first), "anbei meine Bewerbung",
            ("cv.txt", cv("Thomas Müller", "\(first)\n2010 - 2020 Bürokraft")), ("datenschutz.txt", Self.form))
        let other = mail(
            from: sender(second), "hier ist meine Bewerbung",
            ("cv.txt", cv("Thomas Müller", "\(second)\n2019 - 2020 Koch")), ("datenschutz.txt", Self.form))
        #expect(try take(shell, one).output.hasPrefix("A-0016 for office-assistant: Thomas Müller\n"))
        let taken = try take(shell, other)
        #expect(taken.output.hasPrefix("A-0017 for office-assistant: Thomas Müller\n"), "\(taken)")
        #expect(taken.output.contains("probably the same person as A-0016"))
    }

    /// One person's second mail is still theirs: from their address, with another document.
    @Test func onePersonStaysOne() throws {
        let shell = try Shell(example: "krueger")
        let sender = "Thomas Müller <a@x.example>"
        let own = cv("Thomas Müller", "2010 - 2020 Bürokraft")
        _ = try take(shell, mail(from: sender, "anbei", ("cv.txt", own)))
        let more = try take(
            shell, mail(from: sender, "noch etwas", ("cv.txt", own), ("datenschutz.txt", Self.form)))
        #expect(more.output.hasPrefix("A-0016 has 2 documents more\n"), "\(more)")
        let moved = try take(
            shell, mail(from: "Thomas Müller <t@z.example>", "neue Adresse", ("cv.txt", own)))
        #expect(moved.output.hasPrefix("A-0017 for office-assistant: Thomas Müller\n"), "\(moved)")
    }

    /// Two people's CVs in one mail are asked about before anybody is credited with the other's work.
    @Test(arguments: [
        "Jobbörse Nord <info@jobs.example>", "Eva Groß <eva@x.example>", "Petra Voss <petra.voss@example.org>",
    ])
    func twoCVsAreAsked(_ sender: String) throws {
        let shell = try Shell(example: "krueger")
        let text = mail(
            from: sender, "anbei zwei Bewerbungen",
            ("cv-eva.txt", cv("Eva Groß", "eva@x.example\nBerufserfahrung\n2010 - 2020 Bürokraft")),
            ("cv-karl.txt", cv("Karl Ott", "karl@y.example\nBerufserfahrung\n2000 - 2010 Bürokraft")))
        #expect(
            try take(shell, text)
                == Shell.Outcome(
                    status: 1,
                    errors: """
                        error: m.eml: cv-eva.txt and cv-karl.txt look like two people's; import each by itself, or say whose all \
                        of it is with --name NAME

                        """))
        let said = try take(shell, text, "--name", "Eva Groß")
        #expect(
            said.output == """
                A-0016 for office-assistant: Eva Groß
                  cv-karl.txt names somebody else; where it is theirs, kontor.hr.document.archive takes it off

                """, "\(said)")
    }

    /// Names that only look like some are asked about where there are two.
    @Test func twoUnsureOnesAreAsked() throws {
        let taken = try take(
            Shell(example: "krueger"),
            mail(
                from: "jobs@portal.example", "anbei zwei", ("1.txt", "Ngozi Okonkwo\nKoch\n"),
                ("2.txt", "Xiaoming Wang\nKoch\n")))
        #expect(taken.errors.contains("1.txt and 2.txt look like two people's"), "\(taken)")
    }

    /// What two people wrote each, in whatever form; a reference that names the candidate is about the candidate.
    @Test(arguments: [
        ("Karl Groß\nkarl@y.example\nBerufserfahrung\n2000 - 2010 Koch\nAusbildung\n1999 Kiel", true),
        ("Lebenslauf\nEva Groß\neva.gross@other.example\nBerufserfahrung\n2019 - 2020 Koch", true),
        ("Sehr geehrte Damen und Herren,\nich kann kochen.\n\nMit freundlichen Grüßen\nKarl Ott", true),
        ("Sehr geehrte Damen und Herren,\nich schätze Frau Groß.\n\nMit freundlichen Grüßen\nKarl Ott", false),
        ("Arbeitszeugnis\nFrau Groß war hier.\nMit freundlichen Grüßen\nKarl Ott", false),
        (form, false), ("Lebenslauf\nEva Maria Groß\nBerufserfahrung\n2019 - 2020 Koch", false),
    ])
    func anotherDocument(_ text: String, isAsked: Bool) throws {
        let shell = try Shell(example: "krueger")
        let taken = try take(
            shell,
            mail(
                from: "Eva Groß <eva@x.example>", "anbei",
                ("a.txt", cv("Eva Groß", "eva@x.example\nBerufserfahrung\n2010 - 2020 Bürokraft")), ("b.txt", text)))
        #expect(taken.status == (isAsked ? 1 : 0), "\(taken)")
        #expect(taken.errors.contains("a.txt and b.txt look like two people's") == isAsked)
    }

    /// Who writes for somebody else is not the candidate.
    @Test(arguments: [
        ("Karl Meier <karl@x.example>", "anbei die Bewerbung meiner Tochter Eva.\n\nViele Grüße\nKarl Meier"),
        ("Karl Meier <karl@x.example>", "meine Tochter Eva möchte sich bei Ihnen bewerben.\nGruß\nKarl Meier"),
        ("John Smith <john@x.example>", "please find enclosed the CV of my son.\nRegards\nJohn Smith"),
        ("Petra Schulz <petra@x.example>", "anbei das Profil unserer Kandidatin.\nViele Grüße\nPetra Schulz"),
        ("Petra Schulz <petra@x.example>", "ich schlage Ihnen Frau Meier vor.\nViele Grüße\nPetra Schulz"),
        ("Petra Schulz <petra@x.example>", "ich möchte Ihnen unseren Kandidaten vorstellen.\nGruß\nPetra Schulz"),
        ("Petra Schulz <petra@x.example>", "anbei ein Bewerberprofil.\nViele Grüße\nPetra Schulz"),
        ("Max Schulz <max.schulz@arbeitsagentur.example>", "anbei ein Profil.\nGruß\nMax Schulz"),
        ("Max Schulz <max@nord-recruiting.example>", "anbei ein Profil.\nGruß\nMax Schulz"),
        ("Petra Schulz <jobs@x.example>", "wir haben jemanden für Sie.\nViele Grüße\nPetra Schulz"),
        ("Bewerbungsportal Indeed <noreply@indeed.example>", "Eva Meier hat sich beworben."),
        ("Anna von StepStone <no-reply@stepstone.example>", "Eine neue Bewerbung.\nViele Grüße\nAnna Schulz"),
        ("Jobbörse Nord <mail@boerse.example>", "Eine neue Bewerbung."),
        ("Karl Meier <karl@x.example>", "hiermit bewerbe ich mich.\nViele Grüße\nEva Meier"),
    ])
    func whoWritesForAnotherIsAsked(_ sender: String, _ letter: String) throws {
        let taken = try take(Shell(example: "krueger"), "From: \(sender)\nSubject: Hallo\n\n\(letter)\n")
        #expect(taken.status == 1 && taken.errors.contains("with --name NAME"), "\(taken)")
    }

    /// A father sends his daughter's CV: that they share a name does not make it his.
    @Test func aRelativesCVIsAsked() throws {
        let text = mail(
            from: "Karl Meier <karl@x.example>", "anbei",
            ("cv.txt", cv("Eva Meier", "Berufserfahrung\n2010 - 2020 Bürokraft\nVater: Karl Meier")))
        let taken = try take(Shell(example: "krueger"), text)
        #expect(
            taken.errors
                == "error: m.eml: the mail and its documents name different people; say whose it is with --name NAME\n")
    }

    @Test(arguments: [
        ("Eva Meier via Indeed <noreply@indeed.example>", "Name: Eva Meier\nE-Mail: eva@x.example\nExcel"),
        ("Eva Meier <eva@x.example>", "hiermit bewerbe ich mich. Meine Tochter ist fünf.\nGruß\nEva Meier"),
        ("Eva Meier <eva@x.example>", "im Anhang nichts.\nGruß\nEva Meier\n\n> Viele Grüße\n> Petra Voss"),
    ])
    func whoWritesForThemselvesIsNot(_ sender: String, _ letter: String) throws {
        let shell = try Shell(example: "krueger")
        let taken = try take(shell, "From: \(sender)\nSubject: Hallo\n\n\(letter)\n")
        #expect(taken.output.hasPrefix("A-0016 for office-assistant: Eva Meier\n"), "\(taken)")
        #expect(try shell.kontor("eval", #"kontor.hr.application.get("A-0016").email"#).output == "eva@x.example\n")
    }
}
