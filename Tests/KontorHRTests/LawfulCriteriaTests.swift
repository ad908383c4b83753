import KontorCore
import Testing

@testable import KontorHR

struct LawfulCriteriaTests {
    private let lawful = LawfulCriteria()

    @Test(arguments: [
        ("junges Team", "age"), ("young and dynamic", "age"), ("Digital Native", "age"), ("unter 35", "age"),
        ("25 bis 40 Jahre alt", "age"), ("höchstens 3 Jahre Erfahrung", "age"), ("at most 3 years", "age"),
        ("German native speaker", "language"), ("Deutsch als Muttersprache", "language"),
        ("Muttersprachler", "language"),
        ("Deutsche Staatsangehörigkeit", "nationality"), ("weiblich", "sex"), ("Frau", "sex"),
        ("male candidate", "sex"),
        ("Herkunft", "origin"), ("katholisch", "religion"), ("nicht schwerbehindert", "disability"),
        ("gesund", "health"),
        ("Gesundheit", "health"), ("nicht schwanger", "pregnancy"), ("ohne Kinder", "family"), ("Kinder", "family"),
        ("single", "family"), ("Bewerbungsfoto", "photo"), ("Foto", "photo"),
        ("Gewerkschaftsmitglied", "union and politics"), ("nicht in ver.di", "union and politics"),
        ("unverheiratet", "family"), ("Foto liegt bei", "photo"), ("Gen Z", "age"), ("Generation Y", "age"),
        ("Studium vor weniger als 3 Jahren abgeschlossen", "age"), ("degree within the last two years", "age"),
        ("frisch abgeschlossene Ausbildung", "age"), ("Alter unter 35", "age"), ("U30", "age"), ("Ü50", "age"),
        ("Endzwanziger", "age"), ("Mitte dreißig", "age"), ("twenty-something", "age"), ("Powerfrau", "sex"),
        ("gedient", "sex"), ("Deutsch als Erstsprache", "language"), ("deutschsprachig aufgewachsen", "language"),
        ("in Deutschland aufgewachsen", "origin"), ("ohne Anhang", "family"),
    ])
    func refuses(_ text: String, _ ground: String) {
        #expect(lawful.objections(to: text).contains { $0.row.ground == ground })
        #expect(throws: Failure.self) {
            try lawful.check(Criterion(title: "x", kind: .gate, rule: .anyOf([text])))
        }
        #expect(throws: Failure.self) { try lawful.check(Criterion(title: text, kind: .note, rule: .allOf([]))) }
    }

    @Test(arguments: [
        "belastbar", "Deutsch C1", "Altersvorsorge", "MS Office", "health and safety", "single point of contact",
        "React Native",
        "Fotografie", "Kinderbetreuung", "3 years of experience", "mindestens 3 Jahre Erfahrung",
        "Alter Hase im Vertrieb",
        "Sekretärin/Sekretär", "Sekretärin (m/w/d)", "Python", "alte Rechtschreibung",
        "Photo editing",
        "über 5 Jahre Berufserfahrung", "permission to work", "Gesundheitswesen", "Behindertenhilfe",
        "Elternzeitvertretung",
        "country of origin declarations", "", "C++", "Trainer U21", "U-Boot", "Mails mit Anhang",
        "Deutsch als Zweitsprache",
    ])
    func allows(_ text: String) throws {
        #expect(lawful.objections(to: text).isEmpty)
        try lawful.check(Criterion(title: text, kind: .gate, rule: .years(atLeast: 3, roles: [text])))
    }

    @Test(arguments: ["Sekretärin", "Junge Sekretärin gesucht", "Bürokauffrau", "Empfangsdame", "Junges Team"])
    func refusesATitleThatShutsOut(_ title: String) throws {
        let failure = try #require(throws: Failure.self) { try lawful.check(opening: title) }
        #expect(failure.code == .refused && failure.message.contains("instead"))
        #expect(throws: Failure.self) { try lawful.check(Criterion(title: title, kind: .note, rule: .anyOf(["x"]))) }
    }

    @Test func offersTheTitleForEverySex() throws {
        let failure = try #require(throws: Failure.self) { try lawful.check(opening: "Sekretärin") }
        #expect(failure.message.contains("Sekretär/in (m/w/d)"))
    }

    @Test func refusesNamesAsWords() throws {
        #expect(throws: Failure.self) {
            try lawful.check(Criterion(title: "x", kind: .note, rule: .anyOf(["Anna", "Julia"])))
        }
        try lawful.check(Criterion(title: "x", kind: .note, rule: .anyOf(["Python", "Julia"])))
        try lawful.check(Criterion(title: "x", kind: .note, rule: .anyOf(["Sekretärin", "Bürokauffrau"])))
    }

    @Test func offersTheLawfulOneInItsMessage() throws {
        let criterion = Criterion(title: "Muttersprachler", kind: .gate, rule: .anyOf(["Deutsch"]))
        let failure = try #require(throws: Failure.self) { try lawful.check(criterion) }
        #expect(failure.code == .refused)
        #expect(failure.message.contains("C2"))
        #expect(failure.message.contains("AGG"))
        #expect(failure.details["objections"]?.list?.count == 1)
    }

    @Test func takesMoreRowsFromTheOffice() {
        let row = LawfulCriteria.Row(
            ground: "house rule", words: ["Sternzeichen"], sentence: "No stars.", offer: "nothing",
            source: "house rules")
        #expect(LawfulCriteria(rows: [row]).objections(to: "Sternzeichen Löwe").map(\.found) == ["Sternzeichen"])
    }

    @Test func everyRowHasItsSourceAndItsOffer() {
        for row in LawfulCriteria.shipped {
            #expect(!row.words.isEmpty && !row.offer.isEmpty && !row.source.isEmpty && row.sentence.hasSuffix("."))
        }
    }
}
