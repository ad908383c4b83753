/// What one area of the office keeps: the store builds, journals and verifies it from this.
package struct Area: Sendable {
    package let name: String
    package let summary: String
    private let declared: @Sendable () -> [NounDeclaration]
    /// Put together when asked for: most runs of the program touch few nouns, and none waits for the others.
    package var nouns: [NounDeclaration] { declared() }
    package let derived: [DerivedTable]
    package let events: [EventDeclaration]
    package let invariants: [Invariant]
    package let documents: [DocumentSource]

    package init(
        _ name: String, _ summary: String, nouns: @autoclosure @escaping @Sendable () -> [NounDeclaration],
        derived: [DerivedTable] = [], documents: [DocumentSource] = [], events: [EventDeclaration] = [],
        invariants: [Invariant] = []
    ) {
        self.name = name
        self.summary = summary
        declared = nouns
        self.derived = derived
        self.events = events
        self.invariants = invariants
        self.documents = documents
    }
}

/// A table of totals that follows from records and is kept up with them; not journalled, proven by an invariant.
package struct DerivedTable: Sendable {
    package let name: String
    /// Portable `CREATE TABLE` and `CREATE INDEX` statements.
    package let statements: [String]
    /// Writes it anew from the records, where Swift and not SQL says what stands in it; nil where a migration's SQL can.
    package let refill: (@Sendable (Records) throws -> Void)?

    package init(_ name: String, _ statements: String..., refill: (@Sendable (Records) throws -> Void)? = nil) {
        self.name = name
        self.statements = statements
        self.refill = refill
    }
}

/// Something that is true of every sound office: `verify` runs the query, and each row it gives is a finding.
package struct Invariant: Sendable {
    package let name: String
    /// What a row of the query means, for the person who must act on it.
    package let sentence: String
    /// A query whose first column names the offending record.
    package let violations: String

    package init(_ name: String, _ sentence: String, violations: String) {
        self.name = name
        self.sentence = sentence
        self.violations = violations
    }
}

/// Where records keep documents in the office's `files` folder, each with the digest of its bytes: `verify` compares them.
package struct DocumentSource: Sendable {
    /// A query that gives the path below `files`, and the SHA-256 in hexadecimal, of each document.
    package let paths: String

    package init(paths: String) { self.paths = paths }
}

/// A fact that plugins can ask to be told of.
package struct EventDeclaration: Sendable {
    /// `inventory.item.below_minimum`
    package let name: String
    package let summary: String
    /// Fields of the event's data with their meaning.
    package let fields: [(name: String, meaning: String)]

    package init(_ name: String, _ summary: String, fields: KeyValuePairs<String, String>) {
        self.name = name
        self.summary = summary
        self.fields = fields.map { ($0.key, $0.value) }
    }
}
