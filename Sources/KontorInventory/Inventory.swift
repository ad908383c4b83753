package import KontorStore

/// What can be done with items, places, counts, offers and orders inside one transaction.
///
/// Made where it is needed, for the length of the transaction that its records belong to.
package struct Inventory {
    package let records: Records

    package init(_ records: Records) { self.records = records }
}

extension Inventory {
    /// Values of one `IN` list: few enough for every database, enough to make one query of hundreds.
    static let chunk = 500

    /// Calls `body` with `texts` in groups, each with the places of an `IN` list for them.
    func inChunks(_ texts: [String], _ body: (_ places: String, _ arguments: [StoredValue]) throws -> Void) throws {
        for start in stride(from: 0, to: texts.count, by: Self.chunk) {
            let group = texts[start..<min(start + Self.chunk, texts.count)]
            let places = String(repeating: "?, ", count: group.count - 1) + "?"
            try body(places, group.map { .text($0) })
        }
    }
}
