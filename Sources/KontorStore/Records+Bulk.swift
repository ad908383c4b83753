internal import KontorCore

extension Records {
    /// Makes one record per element, many with each statement: for what comes by the thousand.
    ///
    /// - Throws: `Failure` with the broken rule's sentence; nothing is then made of the elements from there on, so run
    ///   it inside a savepoint.
    @discardableResult
    package func create<N: Noun, Element>(
        _ noun: N.Type, forEach elements: some Sequence<Element>, _ fill: (inout Draft<N>, Element) throws -> Void
    ) throws -> [Record<N>] {
        let declaration = N.schema.declaration
        let instant = now
        var made: [Record<N>] = []
        var waiting: [[StoredValue]] = []
        waiting.reserveCapacity(BulkInsert.rows)
        for element in elements {
            var draft = Draft<N>(values: declaration.emptyValues)
            try fill(&draft, element)
            draft.values[0] = .text(ids.next(prefix: N.prefix, at: instant))
            waiting.append(draft.values)
            made.append(Record(row: draft.values))
            if waiting.count == BulkInsert.rows {
                try insertTogether(declaration, waiting)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        for values in waiting { try insert(declaration, values) }
        return made
    }

    private func insertTogether(_ declaration: NounDeclaration, _ rows: [[StoredValue]]) throws {
        try refuseWhileAsked(declaration)
        for values in rows { try declaration.refuseShapeless(values) }
        do {
            try connection.execute(BulkInsert.sql(declaration), Array(rows.joined()))
        } catch let error as StoreError {
            // The statement kept nothing; one by one they say which of them broke the rule.
            for values in rows { try inOwnWords(declaration) { try connection.execute(declaration.insertSQL, values) } }
            throw declaration.failure(for: error)
        }
        try journal.created(declaration, rows: rows, onBehalfOf: onBehalfOf)
    }
}

/// One statement that inserts many rows.
enum BulkInsert {
    /// How many: more make the statement longer and little faster.
    static let rows = 100

    static func sql(_ declaration: NounDeclaration) -> String {
        declaration.insertSQL + places(columns: declaration.columns.count, more: rows - 1)
    }

    /// Returns the places for `more` rows after the first.
    static func places(columns: Int, more: Int) -> String {
        let row = ", (" + [String](repeating: "?", count: columns).joined(separator: ", ") + ")"
        return String(repeating: row, count: more)
    }
}
