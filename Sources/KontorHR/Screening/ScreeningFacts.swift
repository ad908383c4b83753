internal import KontorCore

/// What a policy gets to screen one application: the redacted text and what the core read from it.
///
/// It never holds a name, an address, a sex, an age or anything else that a redaction hides.
package struct ScreeningFacts: Sendable, Equatable {
    /// The opening's key and title.
    package let opening: String
    package let title: String
    package let criteria: [CriterionFacts]
    /// Months of work, overlaps counted once; nil where no dates could be read.
    package let experienceMonths: Int?
    /// Each language once, with the highest level that is plainly stated; of several in one place the lowest.
    package let languages: [LanguageFacts]
    /// Where the candidate lives, without the street; nil where it is not written as postcode and town.
    package let town: String?
    /// The redacted text; its lines are those of the document.
    package let text: String
}

/// One criterion with what the core found.
package struct CriterionFacts: Sendable, Equatable {
    package let title: String
    package let role: CriterionRecord.Role
    package let weight: Int
    package let rule: Criterion.Rule
    package let result: Criterion.Result
}

/// A language that the text states.
package struct LanguageFacts: Sendable, Equatable {
    /// ISO 639-1, such as `de`.
    package let code: String
    /// nil where it is named without a level.
    package let level: LanguageLevel?
    /// Whether the text says that it is not known.
    package let isDenied: Bool
}

extension ScreeningFacts {
    /// Reads the facts from a text that is redacted already.
    init(opening: String, title: String, criteria: [OpeningCriterion], redacted: String, asOf day: Day) {
        let cv = CVText(redacted)
        self.opening = opening
        self.title = title
        self.criteria = criteria.map {
            CriterionFacts(
                title: $0.criterion.title, role: $0.record.role, weight: $0.record.weight, rule: $0.criterion.rule,
                result: $0.criterion.evaluate(cv, asOf: day))
        }
        experienceMonths = Experience(cv, asOf: day).months
        let stated = Languages(cv)
        var codes: [String] = []
        for code in stated.statements.map(\.language.code) where !codes.contains(code) { codes.append(code) }
        languages = codes.compactMap { code in
            stated.best(Language(code: code)).map {
                LanguageFacts(code: code, level: $0.level, isDenied: $0.isDenied)
            }
        }
        town = TownReader.town(in: cv)
        text = redacted
    }
}
