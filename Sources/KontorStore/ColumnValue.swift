/// What a column of a query can be read as: the values of fields, and what the store keeps besides.
///
/// A query's columns are named and typed once, beside it, by the parameters of what takes its rows:
///
///     try connection.forEachRow("SELECT sku, minimum FROM item WHERE category = ?", [.text("paper")]) {
///         (sku: String, minimum: Quantity?) in …
///     }
package protocol ColumnValue: Sendable {
    /// How many columns hold one; money takes two.
    static var columnCount: Int { get }

    /// Reads the value from a row's columns, of which the first is at `index`.
    ///
    /// The schema's own checks guarantee that the columns have the right shape.
    static func read(_ values: [StoredValue], at index: Int) -> Self
}

extension ColumnValue {
    package static var columnCount: Int { 1 }
}

extension Connection {
    /// Calls `body` with the columns of each row in turn, without holding more than one row.
    ///
    /// - Throws: `StoreError`, or what `body` throws.
    package func forEachRow<each Column: ColumnValue>(
        _ sql: String, _ arguments: [StoredValue] = [], columns body: (repeat each Column) throws -> Void
    ) throws {
        try forEachRow(sql, arguments) { row in
            var reader = RowReader(row)
            try body(repeat reader.next((each Column).self))
            reader.end()
        }
    }

    /// Returns what `body` makes of the columns of each row; for queries that are known to give few.
    package func rows<each Column: ColumnValue, Result>(
        _ sql: String, _ arguments: [StoredValue] = [], columns body: (repeat each Column) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try forEachRow(sql, arguments) { row in
            var reader = RowReader(row)
            results.append(try body(repeat reader.next((each Column).self)))
            reader.end()
        }
        return results
    }

    /// Returns the texts in the first column, without those that are nothing; for queries that are known to give few.
    package func texts(_ sql: String, _ arguments: [StoredValue] = []) throws -> [String] {
        var texts: [String] = []
        try forEachRow(sql, arguments) { if let text = $0.first?.text { texts.append(text) } }
        return texts
    }

    /// Returns what `body` makes of the columns of the first row, nil where there is none.
    package func row<each Column: ColumnValue, Result>(
        _ sql: String, _ arguments: [StoredValue] = [], columns body: (repeat each Column) throws -> Result
    ) throws -> Result? {
        guard let row = try row(sql, arguments) else { return nil }
        var reader = RowReader(row)
        let result = try body(repeat reader.next((each Column).self))
        reader.end()
        return result
    }
}

/// Reads a row's columns from the first to the last.
private struct RowReader {
    let row: [StoredValue]
    var index = 0

    init(_ row: [StoredValue]) { self.row = row }

    mutating func next<Column: ColumnValue>(_: Column.Type) -> Column {
        defer { index += Column.columnCount }
        return Column.read(row, at: index)
    }

    /// Whoever takes the rows takes all of their columns.
    func end() { assert(index == row.count, "a query has \(row.count) columns, and \(index) are taken") }
}

extension StoredValue: ColumnValue {
    package static func read(_ values: [StoredValue], at index: Int) -> StoredValue { values[index] }
}

extension Int64: ColumnValue {
    package static func read(_ values: [StoredValue], at index: Int) -> Int64 { values[index].integer ?? 0 }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    package static var columnCount: Int { Wrapped.columnCount }
    package static func read(_ values: [StoredValue], at index: Int) -> Wrapped? {
        values[index].isNull ? nil : Wrapped.read(values, at: index)
    }
}
