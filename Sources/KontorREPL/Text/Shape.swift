internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
internal import KontorStore

/// What a table is to people: a record of a noun, a list of records, reasons, or anything else.
struct Shape {
    let table: LuaTable
    /// The noun whose record it is, nil where its id is of no noun.
    let noun: NounDeclaration?

    init(_ table: LuaTable) {
        self.table = table
        noun = table["id"]?.text.flatMap { IDText.prefix(of: $0) }.flatMap { Self.nouns[$0] }
    }

    private static let nouns = Dictionary(
        Registry.areas.flatMap(\.nouns).map { ($0.prefix, $0) }, uniquingKeysWith: { first, _ in first })

    /// The named fields: those of the noun in its order, or the telling ones first; reasons last.
    var fields: [(key: LuaValue, value: LuaValue)] {
        table.fields.sorted { rank($0.key) < rank($1.key) }
    }

    /// Whether it is neither a record nor a list of tables, so that one line can show it.
    var isPlain: Bool {
        noun == nil && table["why"] == nil && !isListOfTables
            && !table.fields.contains { $0.value.table.map { !Shape($0).isPlain } ?? false }
    }

    /// Whether every element is a table with named fields.
    var isListOfTables: Bool {
        !table.array.isEmpty && table.fields.isEmpty
            && table.array.allSatisfy { element in
                element.table.map { $0.array.isEmpty && !$0.fields.isEmpty && !$0.isFailure } ?? false
            }
    }

    /// Whether it is a list of sentences: why something is as it is.
    var isSentences: Bool {
        !table.array.isEmpty && table.fields.isEmpty
            && table.array.allSatisfy { $0.text?.contains(" ") ?? false }
    }

    /// What people know it by: its business key, then its name.
    var title: String? {
        guard let noun else { return nil }
        let key = noun.keys.first.flatMap { table[$0.name]?.text }
        let head = noun.title + (key.map { " " + $0 } ?? "")
        return head + (table["name"]?.text.map { "  " + $0 } ?? "")
    }

    /// Whether people know it by something other than its id.
    var hasBusinessKey: Bool {
        if let noun { return noun.keys.contains { table[$0.name] != nil } }
        return Self.telling.prefix(6).contains { table[$0] != nil }
    }

    private static let telling = [
        "number", "sku", "tag", "handle", "code", "key", "name", "title", "item", "person", "asset", "quantity",
    ]

    /// Numbers before names; then the noun's order, the telling names, the rest by alphabet, reasons at the end.
    private func rank(_ key: LuaValue) -> (Int, Double, String) {
        if let number = key.number { return (0, number, "") }
        guard let text = key.text else { return (5, 0, "\(key.kind)") }
        if text == "why" { return (6, 0, "") }
        if text == "id" { return (1, 0, "") }
        if let position = noun?.fields.firstIndex(where: { $0.name == text }) { return (2, Double(position), "") }
        if noun == nil, let position = Self.telling.firstIndex(of: text) { return (2, Double(position), "") }
        return (3, 0, text)
    }
}
