package import KontorCore

/// The act of erasing what the journal and a record hold of a person: an entry of the journal itself.
package struct Erasure: Noun {
    package static let prefix = "era"
    package let record = Field<AnyID>("record", "What was erased.", .fixed)
    package let reason = Field<String>("reason", "Why, in words that name nobody.", .shape(.line), .fixed)
    package let changes = Field<Int>("changes", "How many noted changes were emptied.", .fixed)
    package let erasedAt = Field<Instant>("erased_at", "When.", .fixed)

    package static let schema = Schema(
        Erasure(), "erasure", area: "office", "That a record's personal data were erased, in it and in the journal.")

    static let recordColumn = "record_id"
}

extension Records {
    /// Erases what a record holds of a person: its personal fields, and all that the journal noted of it before.
    ///
    /// The chain of the journal stays whole, because digests stay; what the record is from now on is noted anew.
    ///
    /// - Throws: `Failure.invalid` for a kind of record that holds nothing personal, or where a rule of the record
    ///   does not allow it without what is to be erased.
    @discardableResult
    package func erase(_ record: AnyRecord, reason: String) throws -> Record<Erasure> {
        let noun = record.noun
        guard noun.isPersonal else {
            throw Failure(.invalid, "\(noun.title): it holds nothing personal; there is nothing to erase")
        }
        try refuseWhileAsked(noun)
        var values = record.values
        for field in noun.fields where field.isPersonal {
            for (offset, value) in field.erasedValues(of: record.id).enumerated() {
                values[noun.index(of: field) + offset] = value
            }
        }
        let columns = noun.columns.indices.dropFirst()
        let assignments = columns.map { "\"\(noun.columns[$0])\" = ?" }.joined(separator: ", ")
        try inOwnWords(noun, values) {
            try connection.execute(
                "UPDATE \"\(noun.name)\" SET \(assignments) WHERE id = ?",
                columns.map { values[$0] } + [record.values[0]])
        }
        try noteWords(noun, values, changed: Array(columns))
        try noteKeys(noun, before: record.values, after: values)
        let count = try journal.erased(noun, values, onBehalfOf: onBehalfOf)
        return try create(Erasure.self) {
            $0.record = AnyID(record.id)
            $0.reason = reason
            $0.changes = count
            $0.erasedAt = now
        }
    }
}

extension FieldDeclaration {
    /// What stands in its columns once it is erased.
    fileprivate func erasedValues(of record: String) -> [StoredValue] {
        guard !isOptional else { return columns.map { _ in .null } }
        switch kind {
        case .text: return [.text(erasedText(of: record))]
        case .words: return ["[]"]
        case .plain: return ["null"]
        case .choice(let words): return [.text(words.first ?? "")]
        case .day: return ["1970-01-01"]
        case .money: return [0, "EUR"]
        case .reference, .anyReference: return ["erased"]
        case .flag, .integer, .quantity, .instant: return [0]
        case .number: return [.real(0)]
        }
    }

    private func erasedText(of record: String) -> String {
        if case .emailAddress? = shape { return "erased@example.invalid" }
        return isUnique ? "erased-\(record)" : "erased"
    }
}
