/// Texts about somebody else than who wrote them: references, certificates of work, what parents and agents write.
enum AnothersText {
    /// How many lines with words are looked at for a title, and how many words for a sentence.
    private static let (mostLines, mostWords) = (12, 800)

    /// Whether it is a CV: it says so in its head, or has several of a CV's sections.
    static func isCV(_ cv: CVText) -> Bool {
        let own: Set<CVSection> = [.work, .education, .skills, .languages]
        let found = Set(cv.sections.untilStopped(each: 1).filter(own.contains))
        return found.count > 1 || (!found.isEmpty && found != [.skills])
            || head(of: cv).contains { words in
                words.count <= 8 && words.contains(where: cvs.contains)
                    && !words.contains { NameLabel.isOfOthers([$0]) || $0 == "im" || $0 == "anbei" }
            }
    }

    static func isFound(in cv: CVText, isCV: Bool) -> Bool { isTitled(cv) || (!isCV && isTold(cv)) }

    private static func head(of cv: CVText) -> some Sequence<[String]> {
        cv.lines.lazy.filter { !$0.words.isEmpty }.prefix(mostLines).map { line in
            line.words.prefix(12).map { cv.words[$0].text }
        }
    }

    /// `Arbeitszeugnis`, `Letter of Recommendation for Eva Meier`; in a list of what is enclosed, it is none.
    private static func isTitled(_ cv: CVText) -> Bool {
        for words in head(of: cv) {
            if words.contains(where: own.contains) { return false }
            guard words.count <= 8 else { continue }
            if words.prefix(2).contains(where: titles.contains) { return true }
            if pairs.contains(where: { words.starts(with: $0) }) { return true }
        }
        return false
    }

    /// `Ich empfehle Frau Meier`, `die Bewerbung meiner Tochter`, `Karl Ott hat sich beworben`.
    private static func isTold(_ cv: CVText) -> Bool {
        let words = cv.words.prefix(mostWords).map(\.text)
        func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
        func near(_ range: Range<Int>, _ wanted: Set<String>) -> Bool { range.contains { wanted.contains(word($0)) } }
        for index in words.indices.untilStopped(each: 64) {
            switch words[index] {
            case "empfehle", "empfehlen":
                let around = index - 6..<index + 3
                if near(around, ["ich", "kann", "koennen", "wir"]), !near(around, ["mich"]) { return true }
            case "recommend", "recommending":
                if !selves.contains(word(index + 1)), near(index - 3..<index, ["i", "we", "to", "can", "pleasure"]),
                    near(index + 1..<index + 3, forms) || isCapitalised(cv, index + 1)
                {
                    return true
                }
            case "uns" where ["bei", "fuer"].contains(word(index - 1)):
                if near(index - 8..<index + 9, employed), !near(index - 8..<index + 9, ["ich"]) { return true }
            case "us" where ["with", "for", "by"].contains(word(index - 1)):
                if near(index - 7..<index, employed) { return true }
            case "beworben":
                if near(index - 8..<index, ["hat", "haben"]), near(index - 8..<index, ["sich"]) { return true }
            case "schlage", "schlagen":
                let behind = index + 1..<index + 9
                if near(behind, ["vor"]), near(behind, forms) { return true }
            case "bewerberprofil", "kandidatenprofil", "vermittlungsvorschlag", "personalvorschlag",
                "kandidatenvorschlag":
                return true
            case "applied":
                if word(index - 1) == "has" { return true }
            case "namen", "auftrag", "behalf":
                if ["im", "on"].contains(word(index - 1)), isForSomebody(word, index + 2) { return true }
            default:
                if possessives.contains(words[index]), isHandedOn(cv, index) { return true }
            }
        }
        return false
    }

    /// `im Namen meiner Tochter`, `on behalf of my son`, `im Auftrag von Frau Ott`
    private static func isForSomebody(_ word: (Int) -> String, _ index: Int) -> Bool {
        (index - 1..<index + 2).contains { forms.contains(word($0)) || isProxy(word($0)) }
    }

    /// A possessive before a relative or somebody in care, with an application in the same sentence: `den Lebenslauf meines
    /// Sohnes`, `meine Tochter möchte sich bewerben`.
    private static func isHandedOn(_ cv: CVText, _ index: Int) -> Bool {
        guard let other = (index + 1..<index + 3).first(where: { isProxy(SentenceWords.word(cv, $0)) }) else {
            return false
        }
        for before in stride(from: index - 1, to: max(-1, index - 4), by: -1) {
            if isEnd(cv, after: before) { break }
            if applications.contains(cv.words[before].text) { return true }
        }
        for next in other + 1..<other + 9 {
            if isEnd(cv, after: next - 1) || ["ich", "i"].contains(SentenceWords.word(cv, next)) { return false }
            if applying.contains(SentenceWords.word(cv, next)) { return true }
        }
        return false
    }

    private static func isEnd(_ cv: CVText, after word: Int) -> Bool {
        word >= cv.words.count || cv.gap(after: word).contains { ".!?".unicodeScalars.contains($0) }
    }

    private static func isProxy(_ word: String) -> Bool { proxies.contains(word) || Kinship.isKin(word) }

    private static func isCapitalised(_ cv: CVText, _ index: Int) -> Bool {
        index < cv.words.count && cv.isCapitalised(cv.words[index])
    }

    private static let cvs = SentenceWords.set("lebenslauf curriculum vitae cv resume europass")
    private static let own = cvs.union(
        SentenceWords.set("bewerbung bewerbungsunterlagen anschreiben anlagen anlage enclosures attachments inhalt"))
    private static let titles = SentenceWords.set(
        """
        zeugnis arbeitszeugnis zwischenzeugnis ausbildungszeugnis praktikumszeugnis dienstzeugnis endzeugnis
        abschlusszeugnis empfehlungsschreiben empfehlungsbrief empfehlung referenzschreiben arbeitsbescheinigung
        arbeitsbestaetigung testimonial recommendation
        """)
    private static let pairs = [
        ["letter", "of", "recommendation"], ["letter", "of", "reference"], ["reference", "letter"],
        ["employment", "reference"], ["certificate", "of", "employment"], ["to", "whom", "it", "may", "concern"],
    ]
    private static let forms = SentenceWords.set("mr mrs ms miss dr him her them frau herr herrn frauen")
    private static let selves = SentenceWords.set("me myself")
    private static let employed = SentenceWords.set("taetig beschaeftigt angestellt employed worked working")
    private static let possessives = SentenceWords.set(
        "mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres my our")
    private static let applications = SentenceWords.set(
        "bewerbung bewerbungsunterlagen unterlagen lebenslauf profil anschreiben application cv resume profile")
    private static let applying = SentenceWords.set(
        """
        bewirbt bewerben beworben bewerbung bewerbungsunterlagen unterlagen lebenslauf sucht interessiert applying apply
        applies applied application cv resume looking seeking vorstellen vorschlagen empfehlen introduce present
        """)
    private static let proxies = SentenceWords.set(
        """
        kandidat kandidatin kandidaten kandidatinnen candidate candidates client klient klientin klienten mandant
        mandantin mandanten schuetzling bekannte bekannten bekannter nachbar nachbarin nachbarn kollege kollegin
        kollegen schueler schuelerin teilnehmer teilnehmerin teilnehmers colleague friend neighbour neighbor student
        betreuten
        """)
}
