internal import KontorHR

/// What the policy `hr.screen` gets, each fact once.
enum HRFacts {
    static let evidence = TableShape<Evidence>(
        "evidence",
        [
            .field("quote", "The line, at most 160 characters of it.") { $0.quote },
            .field("line", "From 1.") { $0.line },
            .field("page", "From 1.") { $0.page },
            .field("matched", "The form that was found.") { $0.matched },
        ])

    static let rule = TableShape<Criterion.Rule>(
        "rule",
        [
            .field("kind", "any, all, years or language.") { $0.kind },
            .field("words", "Of `any` and `all`.") { $0.words },
            .field("years", "Of `years`: how many.", unit: "years") { $0.years },
            .field("roles", "Of `years`: the work that counts; empty for any.") { $0.roles },
            .field("language", "Of `language`: its code, such as de.") { $0.language?.code },
            .field("level", "Of `language`: A1 to C2.") { $0.level?.rawValue },
        ])

    static let criterion = TableShape<CriterionFacts>(
        "criterion",
        [
            .field("title", "What is asked.") { $0.title },
            .field("role", "gate, scored or note.") { $0.role.rawValue },
            .field("weight", "How much a scored one counts.") { $0.weight },
            .table("rule", "What satisfies it.", rule) { $0.rule },
            .field("result", "What the core found: met, not_met or unknown, which is not failed.") {
                $0.result.outcome.rawValue
            },
            .list("evidence", "The words that show it, with their place.", evidence) { $0.result.evidence },
            .field("why", "How the core came to it.") { $0.result.why },
        ])

    static let language = TableShape<LanguageFacts>(
        "language",
        [
            .field("code", "Such as de.") { $0.code },
            .field("level", "A1 to C2; nil where none is stated.") { $0.level?.rawValue },
            .field("denied", "Whether the text says that it is not known.") { $0.isDenied },
        ])

    static let screening = TableShape<ScreeningFacts>(
        "candidate",
        [
            .field("opening", "The opening's key.") { $0.opening },
            .field("title", "What the position is called.") { $0.title },
            .list("criteria", "What is asked, with what the core found.", criterion) { $0.criteria },
            .field("experience_months", "Work, overlaps counted once; nil where no dates are given.", unit: "months") {
                $0.experienceMonths
            },
            .list(
                "languages",
                "Each once, with the highest level that is plainly stated; of several in one place, as for speech and writing, the lowest.",
                language
            ) { $0.languages },
            .field("town", "Where the candidate lives; nil where it cannot be read.") { $0.town },
            .field("text", "The document without name, sex, age and whatever else must not decide.") { $0.text },
        ])
}

extension Criterion.Rule {
    fileprivate var kind: String {
        switch self {
        case .anyOf: "any"
        case .allOf: "all"
        case .years: "years"
        case .language: "language"
        }
    }

    fileprivate var words: [String] {
        switch self {
        case .anyOf(let words), .allOf(let words): words
        case .years, .language: []
        }
    }

    fileprivate var years: Double? { if case .years(let years, _) = self { years } else { nil } }
    fileprivate var roles: [String] { if case .years(_, let roles) = self { roles } else { [] } }
    fileprivate var language: Language? { if case .language(let language, _) = self { language } else { nil } }
    fileprivate var level: LanguageLevel? { if case .language(_, let level) = self { level } else { nil } }
}
