package import KontorCore

/// A criterion's rule as plain data, as companies write it and the office keeps it.
///
///     { any = { "Excel", "Calc" } }   { all = { "SAP", "DATEV" } }
///     { years = 3, roles = { "office work" } }   { language = "de", level = "C1" }
package enum CriterionRule {
    /// Words of one rule, and letters of one word, beyond which nobody reads a list.
    private static let mostWords = 100
    private static let longestWord = 100
    private static let forms = "any = { words }, all = { words }, years = 3 or language = \"de\", level = \"B2\""

    /// Reads a rule.
    ///
    /// - Throws: `Failure(.invalid)` with the criterion's title and what a rule looks like.
    package static func read(_ plain: Plain, title: String) throws(Failure) -> Criterion.Rule {
        let given = try entries(plain, title)
        let kinds = given.map(\.key).filter { ["any", "all", "years", "language"].contains($0) }
        guard kinds.count == 1, let kind = kinds.first else {
            throw failure(title, "a rule has one of \(forms)")
        }
        let companions = ["years": ["roles"], "language": ["level"]][kind] ?? []
        for entry in given where entry.key != kind && !companions.contains(entry.key) {
            throw failure(
                title, "the rule `\(kind)` takes no \(entry.key)" + NearestName.hint(entry.key, among: companions))
        }
        switch kind {
        case "any": return .anyOf(try words(plain, kind, title))
        case "all": return .allOf(try words(plain, kind, title))
        case "years": return try years(plain, title)
        default: return try language(plain, title)
        }
    }

    private static func entries(_ plain: Plain, _ title: String) throws(Failure) -> [Plain.Entry] {
        guard case .table(let entries) = plain else { throw failure(title, "a rule is a table with one of \(forms)") }
        return entries
    }

    private static func years(_ plain: Plain, _ title: String) throws(Failure) -> Criterion.Rule {
        guard let years = plain["years"]?.double, years > 0, years <= 60 else {
            throw failure(title, "years must be a number above 0, at most 60")
        }
        return .years(atLeast: years, roles: plain["roles"] == nil ? [] : try words(plain, "roles", title))
    }

    private static func language(_ plain: Plain, _ title: String) throws(Failure) -> Criterion.Rule {
        guard let language = plain["language"]?.text.flatMap({ Language($0) }) else {
            throw failure(title, "language must be one that is known, such as \"de\" or \"German\"")
        }
        let levels = LanguageLevel.allCases.map(\.rawValue).joined(separator: ", ")
        guard let level = plain["level"]?.text.flatMap({ LanguageLevel(rawValue: $0.uppercased()) }) else {
            throw failure(title, "level must be one of \(levels)")
        }
        return .language(language, atLeast: level)
    }

    private static func words(_ plain: Plain, _ key: String, _ title: String) throws(Failure) -> [String] {
        let elements = plain[key]?.list ?? []
        let words = elements.compactMap(\.text)
        guard !words.isEmpty, words.count == elements.count, words.count <= mostWords else {
            throw failure(title, "\(key) must be a list of 1 to \(mostWords) words")
        }
        guard words.allSatisfy({ $0.count <= longestWord && !Folding.words($0).isEmpty }) else {
            throw failure(title, "each of \(key) must hold letters or digits, at most \(longestWord) characters")
        }
        return words
    }

    /// Refuses a rule that names a word twice, as no list of `kontor.*` may. What is kept is not looked at: offices have
    /// such rules from before.
    package static func refuseRepeatedWords(_ criterion: Criterion) throws(Failure) {
        let (key, words) =
            switch criterion.rule {
            case .anyOf(let words): ("any", words)
            case .allOf(let words): ("all", words)
            case .years(_, let roles): ("roles", roles)
            case .language: ("", [String]())
            }
        var seen: [String: String] = [:]
        for word in words {
            guard let first = seen.updateValue(word, forKey: FoldedText.key(word)) else { continue }
            let both = first == word ? "\"\(word)\" twice" : "\"\(first)\" and \"\(word)\", the same"
            throw failure(criterion.title, "\(key) has \(both): name it once")
        }
    }

    private static func failure(_ title: String, _ sentence: String) -> Failure {
        Failure(.invalid, "criterion \"\(title)\": \(sentence)", details: .fields(["criterion": .text(title)]))
    }
}

extension Criterion.Rule {
    /// The rule as plain data, its keys in the order of the alphabet.
    package var plain: Plain {
        switch self {
        case .anyOf(let words): ["any": .list(words.map { .text($0) })]
        case .allOf(let words): ["all": .list(words.map { .text($0) })]
        case .years(let years, let roles):
            .fields([
                "roles": roles.isEmpty ? .null : .list(roles.map { .text($0) }),
                "years": Int64(exactly: years).map { .integer($0) } ?? .number(years),
            ])
        case .language(let language, let level):
            ["language": .text(language.code), "level": .text(level.rawValue)]
        }
    }
}
