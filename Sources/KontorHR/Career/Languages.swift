/// The languages that a CV states, with their levels and where it says so.
package struct Languages: Sendable, Equatable {
    /// In the order of the text.
    package let statements: [Statement]

    /// One language, as one place of a CV states it.
    package struct Statement: Sendable, Equatable {
        package let language: Language
        /// nil where the language is named without a level that is plainly somebody's own today.
        package let level: LanguageLevel?
        /// Whether the CV says that the language is not known.
        package let isDenied: Bool
        /// All levels of the framework that are stated beside each other, as for listening, reading, speaking and writing.
        package let levels: [LanguageLevel]
        /// Whether the level is a word such as "sehr gut", which the framework does not know.
        package let isGuessed: Bool
        /// Whether it says something of a level that is denied, yet to come, or taught: neither there nor missing.
        package let isUnclear: Bool
        /// Whether it may be more: `mindestens B2`, `B2+`, and a level that was somebody's in a year.
        let isLeast: Bool
        /// Where it says so, in folded signs: `CVText.evidence(at:)`.
        let range: Range<Int>
    }

    package init(_ cv: CVText) {
        statements = LanguageReader(cv: cv).statements()
    }

    /// Returns the highest level stated for `language`; a statement without a level where there is no other; nil where
    /// the CV does not name it.
    package func best(_ language: Language) -> Statement? {
        let own = statements.filter { $0.language == language }
        return own.filter { $0.level != nil }.max { ($0.level ?? .a1) < ($1.level ?? .a1) }
            ?? own.first(where: \.isUnclear) ?? own.first
    }

    /// Returns where a level of `language` is denied, yet to come, or taught; nil where none is.
    func unclear(_ language: Language) -> Statement? {
        statements.first { $0.language == language && $0.isUnclear }
    }
}
