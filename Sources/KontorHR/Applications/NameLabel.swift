/// What a label says about the name behind it: `Name`, `Vorname`, `Nachname(n) / Vorname(n)`.
enum NameLabel {
    case whole
    case given
    case family
    /// Both, and a comma stands between them: the family name first.
    case both

    /// - Parameter label: Its folded words.
    init?(_ label: [String]) {
        let label = label.prefix(12)
        let words = label.filter { !Self.fillers.contains($0) }
        guard !words.isEmpty, words.count <= 6, words.allSatisfy(Self.all.contains) else { return nil }
        let isGiven = words.contains { Self.givenWords.contains($0) || Self.beforeGiven.contains($0) }
        let isFamily = words.contains { Self.familyWords.contains($0) || Self.beforeFamily.contains($0) }
        // `Name, Vorname` asks for both, `First name` does not.
        let isWhole = words.contains(where: Self.names.contains) && words.contains(where: Self.givenWords.contains)
        self = isGiven ? (isFamily || isWhole ? .both : .given) : (isFamily ? .family : .whole)
    }

    /// Whether a label leads to whose the document is: `Lebenslauf`, `Von`; behind `Ansprechpartner:` stands somebody else.
    static func isOwn(_ label: [String]) -> Bool {
        guard !isOfOthers(label) else { return false }
        return NameLabel(label) != nil || label.contains { WrittenName.headings.contains($0) || senders.contains($0) }
    }

    /// Whether a label leads to somebody else: `Vater`, `Name der Mutter`, `Referenz`, `Vorgesetzter`.
    static func isOfOthers(_ label: [String]) -> Bool {
        label.prefix(8).contains { word in
            others.contains(word) || (Kinship.isKin(word) && !["frau", "mann"].contains(word))
        }
    }

    /// Whether a line of these words heads what is about others: `Eltern`, `Emergency contact`. A job may be the candidate's.
    static func headsOthers(_ words: [String]) -> Bool {
        let telling = words.prefix(6).filter { !fillers.contains($0) && $0 != "contact" }
        return !telling.isEmpty && words.count <= 6
            && telling.allSatisfy { headings.contains($0) || (Kinship.isKin($0) && !["frau", "mann"].contains($0)) }
    }

    /// The name behind a label for all of it, whole: `bin Abdullah, Yusuf Karim`.
    func name(_ value: String) -> String? {
        let parts = value.prefix { $0 != "(" && $0 != "[" }.split(separator: ",")
            .map { Self.withoutTitle($0.split(whereSeparator: \.isWhitespace).map(String.init)) }
        guard let first = parts.first else { return nil }
        let family = CandidateName(first.joined(separator: " ")).parts
        guard parts.count == 2, case .both = self else {
            // `Ott, Karl`, and `Karl Ott, Hamburg`
            return parts.count == 2 && family.count == 1
                ? WrittenName.read(parts[1] + first, most: 7) : WrittenName.read(first, most: 7)
        }
        return WrittenName.read(parts[1] + first, most: 7)
    }

    private static func withoutTitle(_ words: [String]) -> [String] {
        Array(words.drop { titles.isSuperset(of: Folding.words($0)) })
    }

    private static let titles = SentenceWords.set("dr prof dipl ing herr herrn frau mr mrs ms miss")
    private static let givenWords = SentenceWords.set(
        "vorname vornamen rufname firstname firstnames givenname givennames forename forenames")
    private static let familyWords = SentenceWords.set(
        "nachname nachnamen familienname familiennamen zuname zunamen lastname surname surnames")
    /// `First name`, `Vor- und Nachname`
    private static let beforeGiven = SentenceWords.set("first given middle vor")
    private static let beforeFamily = SentenceWords.set("last family nach")
    private static let names = SentenceWords.set("name names namen")
    private static let people = SentenceWords.set(
        "bewerber bewerberin kandidat kandidatin candidate applicant bewerbers bewerberinnen")
    private static let all = givenWords.union(familyWords).union(beforeGiven).union(beforeFamily).union(names).union(
        people)
    private static let fillers = SentenceWords.set(
        "n s en und and or oder full vollstaendiger voller complete of der des the mein my ihr your")
    private static let senders = SentenceWords.set("von from betreff subject absender sender person ich")
    /// Who is named in an application beside the candidate, in headings and in labels.
    private static let referees = SentenceWords.set(
        """
        referenzen referenz references reference referees referee ansprechpartner ansprechpartnerin ansprechperson
        kontaktperson notfallkontakt notfall emergency kin guardian vormund spouse erziehungsberechtigte
        erziehungsberechtigter sorgeberechtigte vorgesetzte vorgesetzter
        """)
    private static let headings = referees.union(SentenceWords.set("next guardians ehegatte"))
    private static let others = referees.union(
        SentenceWords.set(
            """
            betreuer betreuerin vertreter vertreterin erziehungsberechtigten supervisor manager trainer ausbilder
            ausbilderin lehrer lehrerin dozent dozentin pruefer pruefung arbeitgeber arbeitgebers employer empfaenger
            recipient vermittler vermittlerin berater beraterin consultant recruiter sachbearbeiter sachbearbeiterin
            geburtsname maedchenname maiden geb geschaeftsfuehrer geschaeftsfuehrerin inhaber inhaberin autor projektleiter
            projektleiterin teamleiter teamleiterin mandant kunde client
            """))
}
