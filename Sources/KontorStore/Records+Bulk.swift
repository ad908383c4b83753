internal import KontorCore

extension Records {
    /// Makes one record per element, many with each statement: for what comes by the thousand.
    ///
    /// - Parameter fit: Fields that name only what this transaction has looked up and found fit to be named.
    /// - Throws: `Failure` with the broken rule's sentence; nothing is then made of the elements from there on, so run
    ///   it inside a savepoint.
    package func create<N: Noun, Element>(
        _ noun: N.Type, forEach elements: some Sequence<Element>, fit: [FieldDeclaration] = [],
        _ fill: (inout Draft<N>, Element) throws -> Void
    ) throws {
        let declaration = N.schema.declaration
        let (instant, empty) = (now, declaration.emptyValues)
        var waiting: [[StoredValue]] = []
        waiting.reserveCapacity(BulkInsert.most)
        for element in elements {
            var draft = Draft<N>(row: empty)
            try fill(&draft, element)
            draft.row[0] = .text(ids.next(prefix: N.prefix, at: instant))
            waiting.append(draft.row)
            if waiting.count == BulkInsert.most {
                try insertTogether(declaration, waiting[...], fit)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        for range in BulkInsert.groups(of: waiting.count) { try insertTogether(declaration, waiting[range], fit) }
    }

    private func insertTogether(
        _ declaration: NounDeclaration, _ rows: ArraySlice<[StoredValue]>, _ fit: [FieldDeclaration]
    ) throws {
        guard rows.count > 1, declaration.givenKeys.isEmpty else {
            return try rows.forEach { try insert(declaration, $0) }
        }
        try refuseWhileAsked(declaration)
        for values in rows {
            try declaration.refuseShapeless(values)
            try refuseToCome(declaration, values)
            try declaration.refuseForeignAmounts(values, office: office)
            try refuseUnknownNames(declaration, values)
        }
        try refuseReferences(declaration, rows, fit: fit)
        var arguments: [StoredValue] = []
        arguments.reserveCapacity(rows.count * declaration.columns.count)
        for values in rows { arguments += values }
        let sql = bulk.sql(declaration.insertSQL, columns: declaration.columns.count, rows: rows.count)
        do {
            try connection.execute(sql, arguments)
        } catch let error as StoreError {
            // The statement kept nothing; one by one they say which of them broke the rule.
            for values in rows {
                try inOwnWords(declaration, values) { try connection.execute(declaration.insertSQL, values) }
            }
            throw declaration.failure(for: error)
        }
        for values in rows { try noteWords(declaration, values) }
        try journal.created(declaration, rows: rows, onBehalfOf: onBehalfOf, bulk)
    }
}

/// Statements that insert many rows, written once in a transaction.
final class BulkInsert {
    /// How many rows one statement inserts: more make it longer and little faster.
    static let most = sizes[0]
    /// Few, because each is another statement to prepare.
    private static let sizes = [200, 50, 10, 1]

    private var known: [String: [Int: String]] = [:]

    /// Returns the statement for so many rows, which is one of the sizes of `groups`.
    ///
    /// - Parameter insertSQL: The statement for one row.
    func sql(_ insertSQL: String, columns: Int, rows: Int) -> String {
        if let sql = known[insertSQL]?[rows] { return sql }
        let places = ", (" + [String](repeating: "?", count: columns).joined(separator: ", ") + ")"
        let sql = insertSQL + String(repeating: places, count: rows - 1)
        known[insertSQL, default: [:]][rows] = sql
        return sql
    }

    /// Returns so many rows in groups, one statement for each.
    static func groups(of count: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for size in sizes {
            while count - start >= size {
                groups.append(start..<start + size)
                start += size
            }
        }
        return groups
    }
}
