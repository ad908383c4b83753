/// What somebody is called, among words that may be something else: a heading, a product, a job, a firm.
enum WrittenName {
    /// The words as a name: two to five, capitalised but for particles, without digits, none a heading.
    static func read(_ words: [String], most: Int = 5) -> String? {
        let name = words.joined(separator: " ")
        let parts = CandidateName(name)
        guard (2...most).contains(words.count), parts.parts.count >= 2, name.count <= 80,
            headings.isDisjoint(with: Folding.words(name)), !isOfTwo(words), !isRelative(words), !isKnown(words)
        else { return nil }
        let isName = words.allSatisfy { word in
            let isWritten = word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
            return isWritten && (word.first?.isUppercase == true || parts.particles.contains(word.lowercased()))
        }
        return isName ? name : nil
    }

    /// The name in a part of a line, behind headings and titles.
    static func read(inFrame text: some StringProtocol) -> String? { read(withoutFrame(words(text))) }

    /// What stands between blanks.
    static func words(_ text: some StringProtocol) -> [String] {
        String(text).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// `Lebenslauf Dr. Ilse Wacker` is about Ilse Wacker: headings and titles before a name are none of it.
    static func withoutFrame(_ words: [String]) -> [String] {
        Array(
            words.drop { word in
                let folded = Folding.words(word)
                return folded.allSatisfy { headings.contains($0) || frames.contains($0) }
            })
    }

    /// Whether a word of it is a given name that is known: then it is more than two words that begin large.
    static func hasGivenName(_ name: String) -> Bool { Folding.words(name).contains(where: GivenNames.contains) }

    /// `Eva Meier und Karl Ott`; `von und zu Ott` is one.
    private static func isOfTwo(_ words: [String]) -> Bool {
        let folded = words.map { $0.lowercased() }
        return folded.indices.contains { ["und", "and"].contains(folded[$0]) && ($0 == 0 || folded[$0 - 1] != "von") }
    }

    /// `Ehemann Karl Meier`; a woman and a man are called so, too.
    private static func isRelative(_ words: [String]) -> Bool {
        guard words.count > 2, let first = words.first.map(Folding.words)?.first else { return false }
        return Kinship.isKin(first) && !["frau", "mann"].contains(first)
    }

    /// A product, a firm or a job is nobody's name: `Microsoft Excel`, `Hansen GmbH`, `Kauffrau Büromanagement`.
    private static func isKnown(_ words: [String]) -> Bool {
        let folded = words.map { Folding.string(Folding.fold($0)).filter { $0.isLetter } }
        let isProduct = (folded + [folded.joined()]).contains {
            ProductNames.all.contains($0) || ProductNames.makers.contains($0)
        }
        // Anna Bank is somebody.
        let isPerson = words.count == 2 && folded.first.map(GivenNames.contains) == true
        if isPerson ? folded.contains(where: NotNames.isOrganisation) : NotNames.isFound(in: folded) { return true }
        // Koch and Kaufmann are names as well, Bürokaufmann is not.
        return isProduct
            || folded.contains { word in
                notNames.contains(word)
                    || GenderedTail.all.contains {
                        (!$0.isGeneric && word.hasSuffix($0.female))
                            || (!$0.isLoan && word.hasSuffix($0.male) && word != $0.male)
                    }
            }
    }

    private static let frames: Set<String> = [
        "von", "of", "for", "fuer", "dr", "prof", "dipl", "ing", "herr", "herrn", "frau", "mr", "mrs", "ms", "name",
        "from",
        "als", "ich", "bin", "heisse", "i", "m", "am", "my", "mein", "is", "ist",
    ]
    private static let notNames: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "mbh", "ltd", "inc", "llc", "ug", "se", "co", "seite", "page", "anhang", "betreff",
        "subject", "hallo", "hello", "guten", "sehr", "geehrte", "geehrter", "damen", "freundliche", "freundlichen",
        "viele", "gruesse", "gruessen", "dear", "regards", "sincerely", "deutsch", "englisch", "sprachen", "kenntnisse",
        "skills", "ausbildung", "education",
    ]
    static let headings: Set<String> = [
        "lebenslauf", "bewerbung", "bewerbungsunterlagen", "anschreiben", "curriculum", "vitae", "cv", "resume",
        "application",
        "cover", "letter", "scan", "dokument", "document", "kontakt", "contact", "profil", "profile", "persoenliche",
        "angaben",
        "personal", "details", "daten", "beruflicher", "werdegang", "work", "experience", "berufserfahrung",
        "kurzprofil",
        "lebenslaufs", "unterlagen", "final", "neu",
    ]
}
