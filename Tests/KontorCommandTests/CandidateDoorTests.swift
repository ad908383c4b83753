import Testing

/// Whose an application is, and what is said of one that is here already, through the built program.
@Suite struct CandidateDoorTests {
    private func take(_ shell: Shell, _ file: String, _ more: String...) throws -> Shell.Outcome {
        try shell.run(
            [Shell.products + "/kontor", "import", "application", file, "--opening", "office-assistant"] + more)
    }

    /// What only looks like a name, in a letter from nobody, is nobody's.
    @Test(arguments: [
        "Subject: Hallo Welt\nDate: x\n\nHallo Welt\n\nIch kann Excel.\n",
        "Subject: x\nDate: x\n\nRote Grütze\n\nIch kann Excel.\n",
        "From: jobs@example.org\nSubject: x\n\nRote Grütze\nmit Vanille\n",
    ])
    func aLetterFromNobodyIsAsked(_ mail: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(mail, to: "m.eml")
        #expect(
            try take(shell, "m.eml")
                == Shell.Outcome(
                    status: 1, errors: "error: m.eml: whose it is cannot be read; say it with --name NAME\n"))
        let taken = try take(shell, "m.eml", "--name", "Karl Ott")
        #expect(taken.output.hasPrefix("A-0016 for office-assistant: Karl Ott\n"), "\(taken)")
    }

    /// A heading, a label and the sender's address make a name sure.
    @Test(arguments: [
        "Subject: x\nDate: x\n\nLebenslauf\n\nKarl Ott\nExcel\n",
        "Subject: x\nDate: x\n\nAngaben\nName: Karl Ott\nExcel\n",
        "From: karl.ott@example.org\nSubject: x\n\nRote Grütze\nKarl Ott\n",
    ])
    func aLetterThatNamesSomebodyIsTheirs(_ mail: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(mail, to: "m.eml")
        let taken = try take(shell, "m.eml")
        #expect(taken.output.hasPrefix("A-0016 for office-assistant: Karl Ott\n"), "\(taken)")
    }

    @Test(arguments: [
        (#""email": 7"#, "basics: email is no text; what is none is left out"),
        (#""email": "nobody""#, "basics: email is no mail address; it is left out"),
        (#""email": "a@b.c, d@e.f""#, "basics: email is no mail address; it is left out"),
        (#""phone": ["1"]"#, "basics: phone is no text; what is none is left out"),
        (#""location": { "city": [] }"#, "basics, location: city is no text; what is none is left out"),
    ])
    func aCVSaysWhereItIsWrong(_ field: String, _ note: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(#"{ "basics": { "name": "Karl Ott", \#(field) } }"#, to: "cv.json")
        let taken = try take(shell, "cv.json")
        #expect(taken.output.contains("\n  \(note)\n"), "\(taken)")
        #expect(try shell.kontor("eval", #"kontor.hr.application.get("A-0016").email"#).output == "nil\n")
    }

    @Test(arguments: [
        (#""work": "x""#, "work is no list; it is left out"),
        (#""work": [7]"#, "work, entry 1 is no object; it is left out"),
        (
            #""skills": [{ "keywords": "Excel" }]"#,
            "skills, entry 1: keywords is no list of texts; what is none is left out"
        ),
    ])
    func aCVSaysWhichSectionIsWrong(_ section: String, _ note: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(#"{ "basics": { "name": "Karl Ott" }, \#(section) }"#, to: "cv.json")
        #expect(try take(shell, "cv.json").output.contains("\n  \(note)\n"))
    }

    @Test func onlyAMailAddressIsOne() throws {
        let shell = try Shell(example: "krueger")
        let receive = #"kontor.hr.application.receive("office-assistant", { name = "Karl Ott", email = "a b" })"#
        #expect(try shell.refusal(["eval", receive]).contains("email must be one mail address"))
        let update = #"kontor.hr.application.update("A-0001", { email = "a b" })"#
        #expect(try shell.refusal(["eval", update]).contains("email must be one mail address"))
    }

    /// What is here already says how it stands, and how it goes on.
    @Test(arguments: [
        ("withdraw", "", "withdrawn"), ("reject", #", { reason = "No knowledge of Excel at all" }"#, "rejected"),
    ])
    func whatIsOverSaysSo(_ act: String, _ more: String, _ state: String) throws {
        let shell = try Shell(example: "krueger")
        let file = Shell.example("cvs/07-marta-kowalska.pdf")
        let done = try shell.kontor("eval", #"assert(kontor.hr.application.\#(act)("A-0007"\#(more)))"#)
        #expect(done.status == 0, "\(done)")
        #expect(
            try take(shell, file)
                == Shell.Outcome(
                    output: """
                        07-marta-kowalska.pdf is here already as A-0007, which is \(state); nothing changed
                          where A-0007 is to go on, kontor.hr.application.reopen takes back that it is \(state)

                        """))
        let back = try shell.kontor("do", "reopen", "A-0007", "--reason", "It was a mistake of ours")
        #expect(back.status == 0, "\(back)")
        #expect(try take(shell, file).output == "07-marta-kowalska.pdf is here already as A-0007; nothing changed\n")
    }
}
