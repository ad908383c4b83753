package import KontorCore

/// Refuses criteria that name what must not decide, and offers the lawful one that was probably meant.
///
/// Grounds: AGG § 1 (race, ethnic origin, sex, religion or belief, disability, age, sexual identity), § 7 and § 11 (no
/// job may be advertised in breach of § 7), https://www.gesetze-im-internet.de/agg/; GDPR Art. 9 (health, beliefs, trade
/// unions, sex life) and Art. 5 (1) c (only what the purpose needs). The rows are facts to work with, not legal advice.
package struct LawfulCriteria: Sendable {
    /// One reason for which a criterion is refused.
    package struct Row: Sendable, Equatable {
        /// `age`, `sex`, `origin` …
        package let ground: String
        /// Words and phrases. One that ends in `*` takes longer words too; one that begins with `=` is meant only where
        /// it is the whole criterion, since "health and safety" and "single point of contact" are lawful.
        package let words: [String]
        /// Why it must not decide.
        package let sentence: String
        /// What to ask for instead.
        package let offer: String
        /// Where the law says so.
        package let source: String

        package init(ground: String, words: [String], sentence: String, offer: String, source: String) {
            self.ground = ground
            self.words = words
            self.sentence = sentence
            self.offer = offer
            self.source = source
        }
    }

    /// Where a criterion names something that must not decide.
    package struct Objection: Sendable, Equatable {
        /// The words of the criterion.
        package let found: String
        package let row: Row
    }

    private let rows: [(row: Row, phrases: Phrases, alone: Set<[String]>)]

    package init(rows: [Row] = LawfulCriteria.shipped) {
        self.rows = rows.map { row in
            let alone = row.words.filter { $0.hasPrefix("=") }.map { Folding.words($0) }
            return (row, Phrases(row.words.filter { !$0.hasPrefix("=") }), Set(alone))
        }
    }

    /// Returns what is wrong with a criterion, one objection for each ground; nothing where it may be asked.
    package func objections(to criterion: Criterion) -> [Objection] {
        var objections = self.objections(toTitle: criterion.title)
        let found =
            criterion.words.flatMap { self.objections(to: $0) }
            + (GivenNames.objection(to: criterion.words).map { [$0] } ?? [])
        for objection in found where !objections.contains(where: { $0.row.ground == objection.row.ground }) {
            objections.append(objection)
        }
        return objections
    }

    /// Returns what is wrong with the title of a criterion or of a position: what may not be asked, and a title for one sex.
    ///
    /// The words of a rule may be of one sex: they find both.
    package func objections(toTitle title: String) -> [Objection] {
        let objections = self.objections(to: title)
        guard let found = GenderedTitles.ofOneSex(in: title), !objections.contains(where: { $0.row.ground == "sex" }),
            let row = rows.first(where: { $0.row.ground == "sex" })?.row
        else { return objections }
        let neutral = Redaction(found, name: "").text
        let offer = neutral == found ? row.offer : "\(neutral) (m/w/d), which is the same work for every sex"
        return objections + [
            Objection(
                found: found,
                row: Row(ground: row.ground, words: [], sentence: row.sentence, offer: offer, source: row.source))
        ]
    }

    /// Throws `refused` where a position is called so that it shuts people out.
    package func check(opening title: String) throws(Failure) {
        try refuse(objections(toTitle: title), "an opening must not be called \"\(title)\".")
    }

    /// Returns what is wrong with one text.
    package func objections(to text: String) -> [Objection] {
        let cv = CVText(text)
        if let row = rows.first(where: { $0.alone.contains(cv.words.map(\.text)) })?.row {
            return [Objection(found: text, row: row)]
        }
        var objections: [Objection] = []
        var next = 0
        if let recency = AgeLimit.recency(cv) { objections.append(Objection(found: recency, row: AgeLimit.row)) }
        for index in cv.words.indices where index >= next && !isIdiom(cv, at: index) {
            let best = rows.compactMap { row in row.phrases.match(in: cv, at: index).map { (row.row, $0) } }
                .max { $0.1 < $1.1 }
            if let (row, length) = best {
                let range = cv.words[index].source.lowerBound..<cv.words[index + length - 1].source.upperBound
                objections.append(Objection(found: cv.original(range), row: row))
                next = index + length
            } else if let age = AgeLimit.read(cv, at: index) {
                objections.append(Objection(found: age.found, row: AgeLimit.row))
                next = index + age.words
            }
        }
        if objections.isEmpty, let ground = PersonalCriteria.ground(of: cv),
            let row = rows.first(where: { $0.row.ground == ground })?.row
        {
            return [Objection(found: text, row: row)]
        }
        return objections
    }

    /// `Alter Hase im Vertrieb`: before a noun, "alter" is an adjective and no age.
    private func isIdiom(_ cv: CVText, at index: Int) -> Bool {
        let isAdjective = ["alter", "alte", "altes"].contains(cv.words[index].text)
        guard isAdjective, index + 1 < cv.words.count, cv.words[index + 1].line == cv.words[index].line else {
            return false
        }
        return cv.isCapitalised(cv.words[index + 1]) && cv.gap(after: index).allSatisfy(Folding.isSpace)
    }

    /// Throws `refused` with every objection and what to ask instead.
    package func check(_ criterion: Criterion) throws(Failure) {
        try refuse(objections(to: criterion), "criterion \"\(criterion.title)\" must not be asked.")
    }

    private func refuse(_ objections: [Objection], _ sentence: String) throws(Failure) {
        guard !objections.isEmpty else { return }
        let reasons = objections.map {
            "\"\($0.found)\": \($0.row.sentence) Ask instead for \($0.row.offer) (\($0.row.source))."
        }
        throw Failure(
            .refused, sentence + " " + reasons.listed(separator: " ", bytes: 400),
            details: [
                "objections": .list(
                    objections.map {
                        [
                            "ground": .text($0.row.ground), "found": .text($0.found), "offer": .text($0.row.offer),
                            "source": .text($0.row.source),
                        ]
                    })
            ])
    }
}

extension Criterion {
    /// The words of the rule, as far as it has any.
    var words: [String] {
        switch rule {
        case .anyOf(let words), .allOf(let words): words
        case .years(_, let roles): roles
        case .language: []
        }
    }
}
