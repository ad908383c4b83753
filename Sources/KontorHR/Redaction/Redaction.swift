internal import KontorCore

/// The text of a CV without what must not decide: who somebody is, how old, of which sex, origin, belief or family.
///
/// Lines stay where they were, so evidence found here has the same place in the document. The town, the postcode, the
/// dates of employment and the languages stay.
///
/// Basis: AGG § 1 and § 7 (https://www.gesetze-im-internet.de/agg/), GDPR Art. 5 (1) c: only what the purpose needs.
package struct Redaction: Sendable, Equatable {
    package let text: String
    /// What was hidden, in the order of the text; never the values.
    package let hidden: [Hidden]

    /// What a placeholder stands for.
    package enum Kind: String, Sendable, CaseIterable {
        case name
        case email
        case phone
        case link
        case birthDate = "birth date"
        case age
        case photo
        case family
        case children
        case sex
        case nationality
        case residence = "residence title"
        case motherTongue = "mother tongue"
        case religion
        /// Parties and unions.
        case politics
        /// By which an authority or a bank knows somebody.
        case number = "personal number"
        /// Illness, disability, the body's measures, smoking.
        case health
        case street
        /// A year of an education, which tells the age.
        case year

        /// What only a person has: a lone letter or date in its line is the person's, too.
        static let ofPersons: Set<Kind> = [
            .name, .email, .phone, .street, .family, .children, .birthDate, .age, .nationality, .residence, .religion,
            .number, .health,
        ]

        /// Who somebody is and where they can be reached, which everybody has.
        static let whereabouts: Set<Kind> = [.name, .email, .phone, .link, .street]

        /// What stands in the text instead, such as `[birth date]`.
        package var placeholder: String { "[\(rawValue)]" }
    }

    /// How often one kind was hidden in one line.
    package struct Hidden: Sendable, Equatable {
        package let kind: Kind
        package let count: Int
        /// From 1.
        package let line: Int
    }

    /// Redacts `text`; `name` is the candidate's full name as far as it is known, in any order.
    package init(_ text: String, name: String) {
        let cv = CVText(text)
        self.init(cv, spans: HiddenSpan.all(in: cv, name: name))
    }

    init(_ cv: CVText, spans: [HiddenSpan]) {
        var result = String.UnicodeScalarView()
        var position = 0
        var hidden: [Hidden] = []
        for span in spans.untilStopped(each: 64) {
            result.append(contentsOf: cv.scalars[position..<span.range.lowerBound])
            result.append(contentsOf: (span.neutral ?? span.kind.placeholder).unicodeScalars)
            result.append(contentsOf: cv.scalars[span.range].filter(Folding.isBreak))
            position = span.range.upperBound
            let line = cv.line(at: span.range.lowerBound) + 1
            // In the order of the text, so that those of this line are the last.
            let ofLine = hidden.reversed().prefix { $0.line == line }.count
            if let last = hidden.suffix(ofLine).firstIndex(where: { $0.kind == span.kind }) {
                hidden[last] = Hidden(kind: span.kind, count: hidden[last].count + 1, line: line)
            } else {
                hidden.append(Hidden(kind: span.kind, count: 1, line: line))
            }
        }
        result.append(contentsOf: cv.scalars[position...])
        self.text = String(result)
        self.hidden = hidden
    }

    /// How often `kind` was hidden in all.
    package func count(of kind: Kind) -> Int {
        hidden.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
    }
}
