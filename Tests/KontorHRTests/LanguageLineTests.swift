import KontorCore
import Testing

@testable import KontorHR

/// Lines about languages made from their parts: which level is whose, and what is denied, planned or taught.
@Suite struct LanguageLineTests {
    private func outcome(_ line: String, _ code: String, _ level: LanguageLevel) throws -> [Criterion.Outcome] {
        let rule = Criterion.Rule.language(try #require(Language(code)), atLeast: level)
        return ["Lebenslauf von mir\n\nSprachen\n" + line, "Lebenslauf von mir\n\n" + line + "\n\nMicrosoft Excel"].map
        {
            let cv = CVText(Redaction($0, name: "Robin Sommer").text)
            return Criterion(title: "x", kind: .gate, rule: rule).evaluate(cv, asOf: SampleCV.today).outcome
        }
    }

    private static let joints = [" und ", " / ", ", ", " & ", "; ", " and ", " | ", " - "]

    @Test(arguments: joints)
    func givesEachLanguageItsOwnLevel(_ joint: String) throws {
        for (low, high) in [
            ("Grundkenntnisse", "fließend"), ("basic", "fluent"), ("A2", "C1"), ("B1", "Muttersprache"),
        ] {
            for (german, english) in [
                ("Deutsch (\(low))", "Englisch (\(high))"), ("German \(low)", "English \(high)"),
                ("Deutsch: \(low)", "Englisch: \(high)"), ("\(low) Deutsch", "\(high) Englisch"),
            ] {
                let line = german + joint + english
                #expect(try !outcome(line, "de", .c1).contains(.met), "\(line)")
                #expect(try !outcome(line, "en", .c1).contains(.notMet), "\(line)")
                let turned = english + joint + german
                #expect(try !outcome(turned, "de", .c1).contains(.met), "\(turned)")
                #expect(try !outcome(turned, "en", .c1).contains(.notMet), "\(turned)")
            }
        }
    }

    private static let unclear: [String] =
        GeneratedStations.made(
            ["Deutsch: @", "Deutsch (@)", "Deutsch - @", "mein Deutsch ist @", "Deutsch, @"],
            ["nicht fließend", "noch nicht verhandlungssicher", "nicht C1", "not fluent", "kaum fließend"])
        + GeneratedStations.made(
            ["my German is @", "German: @"], ["not fluent", "not yet fluent", "hardly fluent", "never fluent"])
        + GeneratedStations.made(
            ["Deutsch: @", "Deutsch (@)", "German @"],
            [
                "B1 angestrebt", "B1 (geplant)", "B1-Prüfung im Juni 2027", "B1 in progress", "B1 exam in June",
                "Ziel C1",
            ])
        + GeneratedStations.made(
            ["@ Deutsch (B1)", "@ Deutsch B1"],
            ["Ich lerne zurzeit", "I am learning", "Learning", "Ziel:", "Sprachkurs", "Unterrichte", "Lehrkraft für"])
        + GeneratedStations.made(
            ["@ Deutsch als Fremdsprache (A1 bis B1)", "@ Deutsch A1-B1 für Geflüchtete"],
            ["Dozentin für", "Dozent für", "Unterricht in", "Teaching", "Trainer für", "Nachhilfe in"])
        + ["Führerschein B1, Deutsch", "Autobahn A1, Deutsche Bahn", "Raum A1, Deutsche Post", "Visum B1, Deutsch"]
        + ["Meine Deutschkenntnisse: nicht gut genug für C1", "Deutsch: nicht C1, nicht B2"]
        + ["Listening B2, Reading C1, Speaking A2: Deutsch", "Hören C1, Lesen C1, Sprechen A2: Deutsch"]

    @Test(arguments: unclear)
    func asksWhatIsNotPlain(_ line: String) throws {
        #expect(try outcome(line, "de", .c1) == [.unknown, .unknown], "\(line)")
    }

    /// Names in one column and levels in the next, as a table reads; whatever stands behind them.
    @Test(arguments: ["", "\n\nKenntnisse\nMicrosoft Excel", "\n\nFranzösisch (A1)", "\nFranzösisch: keine Kenntnisse"])
    func pairsAColumnOfNamesWithOneOfLevels(_ rest: String) throws {
        for list in ["Deutsch\nEnglisch\nC2\nB1", "Deutsch\n\nEnglisch\n\nC2\n\nB1", "Deutsch\nC2\nEnglisch\nB1"] {
            let text = "Lebenslauf von mir\n\nSprachen\n\(list)\(rest)"
            let statements = Languages(CVText(text)).statements
            #expect(statements.first { $0.language.code == "de" }?.level == .c2, "\(text)")
            #expect(statements.first { $0.language.code == "en" }?.level == .b1, "\(text)")
        }
    }

    /// Columns of two lengths tell nobody's level.
    @Test(arguments: ["Deutsch\nEnglisch\nPolnisch\nC2\nB1", "Deutsch\nEnglisch\nC2\nB1\nA2"])
    func asksWhereColumnsDoNotFit(_ list: String) throws {
        let statements = Languages(CVText("Lebenslauf von mir\n\nSprachen\n" + list)).statements
        #expect(!statements.isEmpty && statements.allSatisfy { $0.level == nil && $0.isUnclear }, "\(statements)")
    }

    @Test(arguments: [
        "Deutsch C1, kein Russisch", "Russisch: nein", "I do not speak Russian", "Ich spreche kein Russisch",
        "Russisch: keine Kenntnisse", "Englisch gut, Russisch nicht, Spanisch B2", "no Russian", "Russian: none",
    ])
    func readsADenial(_ line: String) throws {
        #expect(try outcome(line, "ru", .b1) == [.notMet, .notMet], "\(line)")
        let statements = Languages(CVText("Sprachen\n" + line)).statements
        #expect(statements.contains { $0.language.code == "ru" && $0.isDenied })
        #expect(!statements.contains { $0.language.code != "ru" && $0.isDenied })
    }

    @Test(arguments: [
        "Muttersprache\nDeutsch\nB1\nEnglisch", "Deutsch\nMuttersprache\nEnglisch\nB1",
        "Muttersprache:\nDeutsch\n\nB1:\nEnglisch",
        "Native\nGerman\nIntermediate\nEnglish", "Deutsch\n\nC2\n\nEnglisch\n\nA2",
        "Muttersprache Deutsch, Englisch B1",
    ])
    func readsAListInItsOwnOrder(_ lines: String) throws {
        #expect(try outcome(lines, "de", .c2)[0] == .met, "\(lines)")
        #expect(try outcome(lines, "en", .c1)[0] != .met, "\(lines)")
    }

    @Test(arguments: [
        "Deutsch C1", "Deutsch C1 ohne Akzent", "nicht muttersprachlich, aber fließend Deutsch",
        "Deutsch als Fremdsprache C1",
        "telc-Zertifikat Deutsch C1", "C1-Prüfung Deutsch bestanden", "Fließend: Englisch, Deutsch",
        "Deutsch und Englisch fließend",
        "Deutsch nicht nur fließend, sondern C2", "fließend in Englisch, Französisch und Deutsch",
        "Deutsch: fließend, C2", "Ich spreche fließend Deutsch und lerne Spanisch",
        "Deutsch C1 und ich lerne Französisch",
    ])
    func stillReadsWhatIsPlain(_ line: String) throws {
        #expect(try outcome(line, "de", .c1)[0] == .met, "\(line)")
    }

    @Test func tellsAPolicyTheLowestOfSeveralLevels() {
        let facts = ScreeningFacts(
            opening: "x", title: "x", criteria: [],
            redacted:
                "Sprachen\nEnglisch C1 in Wort, B1 in Schrift\nDeutsch B1 angestrebt\nkein Russisch\nSpanisch A2\n\nSpanisch B2",
            asOf: SampleCV.today)
        #expect(facts.languages.map(\.level) == [.b1, nil, nil, .b2])
        #expect(facts.languages.map(\.isDenied) == [false, false, true, false])
    }

    /// What was more, less, or of another time than today.
    @Test(arguments: [
        "Deutsch: C1 (telc, nicht bestanden)", "C1-Prüfung in Deutsch nicht bestanden", "far from fluent in German",
        "almost fluent in German", "Deutsch fast fließend", "Deutsch knapp unter C1", "German: nearly fluent",
        "Deutsch: verhandlungssicher war ich früher, heute nicht mehr", "German: fluent (reading only)",
        "Deutsch: fließend (nur schriftlich)", "German C1, failed the exam", "German C1 (rusty)",
        "Deutsch: mindestens B2", "Deutsch: B2+", "German: at least B2", "2015 Deutsch A2, VHS", "Deutsch A2 (2015)",
    ])
    func asksWhatIsNotTheLevelOfToday(_ line: String) throws {
        #expect(try outcome(line, "de", .c1) == [.unknown, .unknown], "\(line)")
    }

    @Test(arguments: [
        "Deutsch: mindestens C1", "Deutsch: C1+", "Deutsch C1 (2015)", "C1-Prüfung Deutsch bestanden",
        "Deutsch C1, Englisch fast fließend", "Deutsch C1, Französisch passiv", "Deutsch C1, knapp bestanden",
        "Englisch B2 (rusty), Deutsch C1", "fließend Deutsch und fast fließend Englisch",
    ])
    func readsALevelThatIsAsMuch(_ line: String) throws { #expect(try outcome(line, "de", .c1)[0] == .met, "\(line)") }

    @Test func asksWhereALanguageIsThatOfTheWork() throws {
        let line = "Englisch A2\n\nErfahrung\n2016 - 2024 Sachbearbeitung, Arbeitssprache Englisch"
        #expect(try outcome(line, "en", .b2) == [.unknown, .unknown])
        #expect(try outcome("Arbeitssprache Englisch, C1", "en", .c1)[0] == .met)
    }
}
