package import KontorCore

extension Criterion {
    /// Asks whether `cv` meets this criterion.
    ///
    /// Silence is not a failure. A CV is a page that somebody chose to write, not an answer to our list: what it leaves
    /// out is `unknown`, for a gate as for the rest, and a person can ask. `not_met` needs something that the CV says: a
    /// skill it denies, years or a level that it states and that are below what is asked. A document without readable
    /// text is `unknown` throughout.
    ///
    /// The kind never changes the outcome; it only says what follows from it.
    package func evaluate(_ cv: CVText, asOf: Day, synonyms: SynonymTable = .office) -> Result {
        guard !cv.words.isEmpty else {
            return Result(
                outcome: .unknown, evidence: [],
                why: ["the document has no readable text, so nothing is known; a person has to look at it"])
        }
        switch rule {
        case .anyOf(let words): return Self.any(of: words, cv, TermFinder(synonyms: synonyms))
        case .allOf(let words): return Self.all(of: words, cv, TermFinder(synonyms: synonyms))
        case .years(let asked, let roles): return Self.years(asked, roles, cv, asOf, synonyms)
        case .language(let language, let asked): return Self.language(language, asked, cv)
        }
    }

    private static func any(of words: [String], _ cv: CVText, _ finder: TermFinder) -> Result {
        let findings = words.map { finder.find($0, in: cv) }
        let found = findings.filter(\.isFound)
        if !found.isEmpty {
            return Result(outcome: .met, evidence: found.flatMap(\.evidence), why: found.map(sentence))
        }
        let denied = findings.filter(\.isDenied)
        if !denied.isEmpty, findings.allSatisfy({ $0.doubted.isEmpty && $0.planned.isEmpty }) {
            return Result(outcome: .notMet, evidence: denied.flatMap(\.negated), why: denied.map(sentence))
        }
        return Result(outcome: .unknown, evidence: [], why: findings.map(sentence))
    }

    private static func all(of words: [String], _ cv: CVText, _ finder: TermFinder) -> Result {
        let findings = words.map { finder.find($0, in: cv) }
        let outcome: Outcome =
            findings.contains(where: \.isDenied) ? .notMet : findings.allSatisfy(\.isFound) ? .met : .unknown
        return Result(
            outcome: outcome,
            // Where a word is denied, that is what the outcome rests on, whatever else is there.
            evidence: outcome == .notMet
                ? findings.filter(\.isDenied).flatMap(\.negated) : findings.flatMap(\.evidence),
            why: findings.map(sentence))
    }

    private static func sentence(_ finding: TermFinder.Finding) -> String {
        if let first = finding.evidence.first {
            let form = Folding.fold(first.matched) == Folding.fold(finding.term) ? "" : ", as \"\(first.matched)\""
            return "\"\(finding.term)\" is in line \(first.line)\(form)"
        }
        if let first = finding.doubted.first {
            return "line \(first.line) has \"\(finding.term)\" beside a word that may deny it "
                + "(\"\(first.quote)\"); ask"
        }
        if let first = finding.negated.first {
            return "line \(first.line) says that there is no \"\(finding.term)\""
        }
        if let first = finding.planned.first {
            return "line \(first.line) says that \"\(finding.term)\" is yet to come (\"\(first.quote)\"); ask"
        }
        return "the CV does not mention \"\(finding.term)\", which says nothing about whether it is there; ask"
    }

    private static func language(_ language: Language, _ asked: LanguageLevel, _ cv: CVText) -> Result {
        func open(_ why: String, _ evidence: Evidence...) -> Result {
            Result(outcome: .unknown, evidence: evidence, why: ["\(why); \(asked.rawValue) is asked; ask"])
        }
        let languages = Languages(cv)
        guard let statement = languages.best(language) else {
            return open("the CV does not state a level of \(language.name)")
        }
        let evidence = cv.evidence(at: statement.range)
        let line = evidence.line
        if statement.levels.count > 1, let least = statement.levels.min(), let most = statement.levels.max(),
            least < asked, most >= asked
        {
            let list = statement.levels.map(\.rawValue).joined(separator: ", ")
            return open("line \(line) states \(statement.levels.count) levels of \(language.name): \(list)", evidence)
        }
        if statement.isGuessed, let level = statement.level, level < asked {
            return open("line \(line) says \"\(evidence.quote)\", which names no level of the framework", evidence)
        }
        if statement.isLeast, let level = statement.level, level < asked {
            return open(
                "line \(line) says \"\(evidence.quote)\", which may be more than \(level.rawValue) today", evidence)
        }
        if let unclear = languages.unclear(language), (statement.level ?? .a1) < asked || statement.level == nil {
            let evidence = cv.evidence(at: unclear.range)
            return open(
                "line \(evidence.line) says \"\(evidence.quote)\", which states no level of \(language.name) that is "
                    + "plainly there", evidence)
        }
        if statement.isDenied {
            return Result(
                outcome: .notMet, evidence: [evidence],
                why: ["line \(line) says that there is no \(language.name)"])
        }
        guard let level = statement.level else {
            return open("line \(line) names \(language.name) without a level", evidence)
        }
        return Result(
            outcome: level >= asked ? .met : .notMet, evidence: [evidence],
            why: [
                "\(language.name) is stated as \"\(evidence.matched)\" in line \(line), which is "
                    + "\(level.rawValue); \(asked.rawValue) is asked"
            ])
    }
}
