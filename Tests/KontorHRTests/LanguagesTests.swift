import Testing

@testable import KontorHR

struct LanguagesTests {
    private func level(_ language: String, _ text: String) -> LanguageLevel? {
        Language(language).flatMap { Languages(CVText(text)).best($0)?.level }
    }

    @Test(arguments: [
        ("Deutsch", "Deutsch (Muttersprache), Englisch (B2)", LanguageLevel.c2),
        ("en", "Deutsch (Muttersprache), Englisch (B2)", .b2),
        ("en", "Englisch: verhandlungssicher", .c1), ("en", "fluent in English and French", .c1),
        ("fr", "fluent in English and French", .c1), ("en", "sehr gute Englischkenntnisse", .b2),
        ("de", "Deutsch (fließend, C2), Türkisch (Muttersprache)", .c2), ("en", "Englisch (Grundkenntnisse)", .a2),
        ("tr", "Deutsch und Türkisch wie Muttersprachen, Englisch B1", .c2),
        ("pl", "Sprachen\nPolnisch\nMuttersprache", .c2),
        ("de", "German – native speaker", .c2), ("en", "Englisch in Wort und Schrift", .b2),
        ("de", "Deutsch gut.", .b1),
        ("es", "Languages\nSpanish: full professional proficiency", .c1),
    ])
    func readsALevel(_ language: String, _ text: String, _ expected: LanguageLevel) {
        #expect(level(language, text) == expected)
    }

    @Test func namesALanguageWithoutALevel() throws {
        let statement = try #require(Languages(CVText("Sprachen\nEnglisch, Deutsch C1")).statements.first)
        #expect(statement.language.code == "en")
        #expect(statement.level == nil)
        #expect(!statement.isDenied)
    }

    @Test func readsADenial() throws {
        let statement = try #require(Languages(CVText("Sprachen\nkein Französisch")).statements.first)
        #expect(statement.isDenied)
    }

    @Test(arguments: [
        "Schriftverkehr in deutscher Sprache", "We are a German company and everybody there did good work", "",
    ])
    func readsNothingFromOtherText(_ text: String) {
        #expect(Languages(CVText(text)).statements.isEmpty)
    }
}
