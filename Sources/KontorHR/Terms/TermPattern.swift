/// A wanted word or phrase, prepared for searching.
struct TermPattern: Sendable {
    let scalars: [Unicode.Scalar]
    /// Whether a longer word may end or begin with it: German compounds.
    let allowsCompounds: Bool
    /// Whether it may end otherwise: `Rechnung`, `Rechnungen`.
    let allowsEndings: Bool

    /// nil where the term has no letter or digit.
    init?(_ term: String) {
        let signs = Self.signs(of: term)
        guard signs.contains(where: Folding.isWord) else { return nil }
        scalars = signs
        let text = Folding.string(signs)
        let last = signs.reversed().prefix { $0 != " " && $0 != "-" }.count
        let isPlain = signs.suffix(last).allSatisfy(Folding.isLetter)
        let isProduct = ProductNames.all.contains(text)
        allowsEndings = isPlain && last >= 4 && !isProduct
        allowsCompounds = signs.allSatisfy(Folding.isLetter) && signs.count >= 6 && !isProduct
    }

    /// Folded, with one space for each run of spaces and one hyphen for each run of hyphens, and without the marks
    /// that a job title carries: `(m/w/d)`, `/in`, `*in`.
    private static func signs(of term: String) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        for scalar in Folding.fold(term) {
            let isGap = Folding.isBreak(scalar) || scalar == " "
            if isGap, signs.last != " ", signs.last != "-", !signs.isEmpty { signs.append(" ") }
            if scalar == "-", signs.last == " " { signs.removeLast() }
            if scalar == "-", signs.last == "-" || signs.isEmpty { continue }
            if !isGap { signs.append(scalar) }
        }
        while signs.last == " " || signs.last == "-" { signs.removeLast() }
        for ending in [
            " (m/w/d)", " (w/m/d)", " (d/m/w)", " (m/f/d)", " (f/m/d)", "/-frau", "/-in", "/in", "*in", ":in", "_in",
            "/r",
        ] {
            if signs.count > ending.unicodeScalars.count,
                signs.reversed().starts(with: ending.unicodeScalars.reversed())
            {
                signs.removeLast(ending.unicodeScalars.count)
            }
        }
        return signs
    }
}

extension TermPattern {
    /// Returns the forms in which a term is searched: as given, in its male form (redaction writes both), and its
    /// singular.
    static func forms(of term: String) -> [TermPattern] {
        guard let given = TermPattern(term) else { return [] }
        let text = Folding.string(given.scalars)
        var forms = [text] + spellings(of: term, text)
        if let male = GenderedTitles.maleForm(of: text) { forms.append(male) }
        if let female = GenderedTitles.femaleForm(of: text) { forms.append(female) }
        if let neutral = GenderedTitles.neutralForm(of: text) { forms.append(neutral) }
        if given.allowsEndings {
            for ending in ["ungen", "heiten", "keiten", "schaften", "ionen"] where text.hasSuffix(ending) {
                forms.append(String(text.dropLast(2)))
            }
            if text.hasSuffix("ies"), text.count > 5 { forms.append(text.dropLast(3) + "y") }
            if text.hasSuffix("s"), text.count > 5, !["ss", "us", "is"].contains(where: text.hasSuffix) {
                forms.append(String(text.dropLast()))
            }
        }
        return forms.enumerated().compactMap { $0.offset == 0 ? given : TermPattern($0.element) }
    }

    /// A product's name in one word or two, with its point or without: `PowerPoint`, `Power Point`; `Node.js`,
    /// `NodeJS`.
    private static func spellings(of term: String, _ folded: String) -> [String] {
        var spellings: [String] = []
        if let point = folded.firstIndex(of: "."), point != folded.startIndex, folded.last != "." {
            spellings.append(folded.replacing(".", with: ""))
        } else if folded.hasSuffix("js"), folded.count > 4, !folded.contains(" ") {
            spellings.append(folded.dropLast(2) + ".js")
        }
        var apart = ""
        for character in term {
            if character.isUppercase, apart.last?.isLowercase == true { apart.append(" ") }
            apart.append(character)
        }
        if apart.count == term.count + 1 { spellings.append(Folding.string(Folding.fold(apart))) }
        let words = folded.split(separator: " ")
        if words.count == 2, ProductNames.all.contains(words.joined()) { spellings.append(words.joined()) }
        return spellings
    }
}

extension ProductNames {
    /// Whose products bear their name.
    static let makers: Set<String> = [
        "microsoft", "adobe", "google", "apple", "oracle", "sap", "ibm", "atlassian", "autodesk", "salesforce",
        "lexware",
    ]
}

/// Names that are no German words: nothing is compounded with them but the heads of `Compound`.
enum ProductNames {
    static let all: Set<String> = [
        "office", "excel", "access", "word", "words", "outlook", "teams", "windows", "powerpoint", "onenote", "java",
        "script", "python", "oracle", "notion", "slack", "lexware", "datev", "addison", "jira", "sage", "xero",
        "numbers", "pages", "zoom", "trello", "asana", "safari", "chrome", "firefox", "photoshop", "indesign",
        "acrobat",
        "typescript", "javascript", "sharepoint", "salesforce", "swift", "access", "project", "visio", "concur",
        "canva",
    ]
}
