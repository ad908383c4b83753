/// How well a language is known, on the scale of the Common European Framework of Reference.
///
/// Global scale: https://www.coe.int/en/web/common-european-framework-reference-languages. For words the framework names
/// no levels; `words` below is the usage of German and English CVs, the lower level where it varies.
package enum LanguageLevel: String, Sendable, CaseIterable, Comparable {
    case a1 = "A1"
    case a2 = "A2"
    case b1 = "B1"
    case b2 = "B2"
    case c1 = "C1"
    case c2 = "C2"

    package static func < (left: LanguageLevel, right: LanguageLevel) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The phrases for each level, the longer first to be tried.
    static let words: [(level: LanguageLevel, phrases: Phrases)] = [
        (.a1, Phrases(["a1", "anfänger*", "beginner*", "erste kenntnisse", "geringe"])),
        (
            .a2,
            Phrases([
                "a2", "grundkenntniss*", "basiskenntniss*", "basic", "basics", "elementary", "elementary proficiency",
                "schulkenntniss*", "einfache kenntnisse", "grundlegend*", "basic knowledge",
            ])
        ),
        (
            .b1,
            Phrases([
                "b1", "gut", "gute", "guter", "gutes", "guten", "good", "intermediate", "limited working proficiency",
                "mittelstufe", "conversational", "befriedigend", "erweiterte grundkenntnisse",
                "fortgeschrittene anfänger",
                "working knowledge",
            ])
        ),
        (
            .b2,
            Phrases([
                "b2", "sehr gut", "sehr gute", "sehr guter", "sehr gutes", "sehr guten", "very good",
                "upper intermediate", "professional working proficiency", "konversationssicher*", "fortgeschritten*",
                "advanced",
                "sicher in wort und schrift", "in wort und schrift", "gut in wort und schrift",
            ])
        ),
        (
            .c1,
            Phrases([
                "c1", "fließend*", "fliessend*", "fluent", "fluently", "verhandlungssicher*", "business fluent",
                "proficient",
                "full professional proficiency", "geschäftssicher*", "sehr gut in wort und schrift",
                "fließend in wort und schrift",
                "verhandlungssicher in wort und schrift", "excellent", "ausgezeichnet*", "business english",
            ])
        ),
        (
            .c2,
            Phrases([
                "c2", "muttersprach*", "native", "native speaker", "mother tongue", "first language", "bilingual",
                "native or bilingual proficiency", "erstsprache", "zweisprachig*", "near native",
                "bilingual proficiency",
                "annähernd muttersprachlich",
            ])
        ),
    ]
}
