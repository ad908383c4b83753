internal import KontorCore

/// The fields that are known and whose cells are empty, so that it can be said which become empty, or that they stay.
package struct EmptyCells: Sendable {
    private var fields: [String] = []
    private var names: [String: [String]] = [:]

    package init() {}

    /// Notes that the cell of a field that is known is empty, on the line of the record of that name.
    package mutating func note(_ field: String, of name: String) {
        if names[field] == nil { fields.append(field) }
        names[field, default: []].append(name)
    }

    /// Returns what to tell, nothing where no cell was empty.
    ///
    /// - Parameters:
    ///   - kind: What the lines are about: `item`.
    ///   - cleared: Whether the fields become empty.
    package func notes(of kind: String, cleared: Bool) -> [String] {
        let counts = fields.map { (field: $0, names: names[$0] ?? []) }
        guard cleared else {
            guard !counts.isEmpty else { return [] }
            let list = counts.map { "the \(Self.words($0.field)) of \(Self.counted($0.names.count, kind))" }
            return [
                "empty cells leave what is known: \(list.joined(separator: ", ")); \(OptionWord("clear_empty")) empties it"
            ]
        }
        return counts.map {
            let more = $0.names.count > 10 ? " and \($0.names.count - 10) more" : ""
            let shown = $0.names.prefix(10).joined(separator: ", ") + more
            return "empties the \(Self.words($0.field)) of \(Self.counted($0.names.count, kind)): \(shown)"
        }
    }

    private static func words(_ field: String) -> String { field.split(separator: "_").joined(separator: " ") }

    private static func counted(_ count: Int, _ kind: String) -> String { "\(count) \(kind)\(count == 1 ? "" : "s")" }
}
