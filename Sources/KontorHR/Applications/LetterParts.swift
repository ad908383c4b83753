/// Whom a letter is to and who signed it, as far as its salutation and its close tell.
struct LetterParts {
    /// The folded words by which the salutation calls somebody; empty where it names nobody.
    let addressee: Set<String>
    /// The line of the salutation, nil where there is none: then it is no letter.
    let salutation: Int?
    /// What stands under the close, a line each.
    let signature: [String]
    /// Whether who signed it says that they head an office or sign for it: then they write about somebody else.
    let isOfOffice: Bool

    init(_ cv: CVText) {
        salutation = cv.lines.indices.prefix(60).first { Self.isSalutation(cv, $0) }
        addressee =
            salutation.map { line in
                Set(cv.lines[line].words.map { cv.words[$0].text }.filter { !Self.salutations.contains($0) })
            } ?? []
        signature = Self.signature(cv)
        isOfOffice = signature.contains { !Self.offices.isDisjoint(with: Folding.words($0)) }
    }

    /// `Sehr geehrte Frau Meier,`
    private static func isSalutation(_ cv: CVText, _ line: Int) -> Bool {
        let words = cv.lines[line].words
        guard let first = words.first, (2...8).contains(words.count), openings.contains(cv.words[first].text) else {
            return false
        }
        return words.dropFirst().contains { salutations.contains(cv.words[$0].text) }
    }

    private static func signature(_ cv: CVText) -> [String] {
        let last = cv.lines.indices.reversed().untilStopped(each: 64).first { line in
            cv.lines[line].words.count <= 8 && cv.lines[line].words.contains { closes.contains(cv.words[$0].text) }
                && !isQuoted(cv, line)
        }
        guard let last else { return [] }
        let behind = cv.original(cv.lines[last].source).split(separator: ",").dropFirst().map(String.init)
        return behind
            + cv.lines.indices[(last + 1)...].lazy.filter { !cv.isBlank($0) }.prefix(3).filter { !isQuoted(cv, $0) }.map
        {
            cv.original(cv.lines[$0].source.prefix(200))
        }
    }

    /// `> Mit freundlichen Grüßen`: of another mail, which this one answers.
    private static func isQuoted(_ cv: CVText, _ line: Int) -> Bool {
        cv.scalars[cv.lines[line].source].first { !Folding.isSpace($0) } == ">"
    }

    private static let openings = SentenceWords.set("sehr dear liebe lieber hallo hello guten geehrte geehrter")
    private static let salutations = openings.union(
        SentenceWords.set(
            """
            frau herr herrn mr mrs ms miss dr prof professor damen und herren sir madam or and team all zusammen tag
            hiring manager recruiter personalabteilung kolleginnen kollegen
            """))
    private static let closes = SentenceWords.set(
        "gruessen gruesse gruss regards sincerely faithfully hochachtungsvoll mfg wishes")
    private static let offices = SentenceWords.set(
        """
        geschaeftsfuehrer geschaeftsfuehrerin geschaeftsfuehrung personalleiter personalleiterin personalleitung inhaber
        inhaberin vorstand prokurist prokuristin ppa ceo schulleiter schulleiterin schulleitung
        """)
}
