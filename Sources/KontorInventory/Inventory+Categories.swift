internal import KontorCore
internal import KontorStore

extension Inventory {
    /// Refuses a category that no item has: nothing would be done, and it would look like nothing to do.
    ///
    /// - Throws: `Failure.notFound` with the nearest category, or all of them.
    func refuseUnknown(category: String) throws {
        let used = try records.connection.texts(
            "SELECT DISTINCT category FROM item WHERE archived_at IS NULL ORDER BY category"
        )
        guard !used.contains(category) else { return }
        let hint = NearestName.hint(category, among: used)
        let all = used.isEmpty ? "; there are no items yet" : "; there are \(used.listed)"
        throw Failure(.notFound, "no item is of the category \(category.inSentence)\(hint.isEmpty ? all : hint)")
    }
}
