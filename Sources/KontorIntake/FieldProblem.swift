package import KontorCore

/// Something that is wrong with a record that is made or changed, and in which of its fields.
package struct FieldProblem: Sendable, Equatable {
    package let field: String
    package let fault: String
    package let advice: Advice?

    package var sentence: String { fault + (advice?.text ?? "") }

    /// - Parameter advice: What to write instead, where that is to be looked for.
    package init(_ field: String, _ sentence: String, advice: Advice? = nil) {
        self.field = field
        fault = sentence
        self.advice = advice
    }

    /// Returns the one failure that says all of them; nil where there are none.
    ///
    /// - Parameter what: What they are about, such as `item PAPIER-A4`.
    package static func failure(_ problems: [FieldProblem], of what: String) -> Failure? {
        guard let first = problems.first else { return nil }
        return Failure(
            .invalid, "\(what): " + problems.map(\.sentence).joined(separator: "\n"),
            details: .fields([
                "field": .text(first.field),
                "problems": .list(
                    problems.map { .fields(["field": .text($0.field), "message": .text($0.sentence)]) }),
            ]))
    }
}
