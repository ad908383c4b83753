package import KontorCore

/// A kind of record, declared once: an empty value whose properties are its fields.
///
/// From the declaration follow the table, the journal's payload, the Lua table, the documentation and CSV columns.
///
///     package struct Location: Noun {
///         package static let prefix = "loc"
///         package let name = Field<String>("name", "What people call the place.", .key)
///         package static let schema = Schema(Location(), "location", area: "inventory", "A place that holds items.")
///     }
package protocol Noun: Identified, Sendable {
    static var schema: Schema<Self> { get }
}

/// A noun's fields in order, with the table that follows from them.
package final class Schema<N: Noun>: Sendable {
    package let fields: N
    package let declaration: NounDeclaration

    package init(
        _ fields: N, _ name: String, area: String, _ summary: String, rules: [Rule] = [], indexes: [String] = []
    ) {
        self.fields = fields
        let members = Mirror(reflecting: fields).children.compactMap { $0.value as? any AnyField }
        var index = 1
        for member in members {
            member.assign(index: index)
            index += member.declaration.kind.columnCount
        }
        declaration = NounDeclaration(
            name: name, area: area, prefix: N.prefix, summary: summary, fields: members.map(\.declaration),
            rules: rules, indexes: indexes)
    }
}

/// A condition over several columns of one record, kept by the database itself.
package struct Rule: Sendable {
    package let name: String
    /// Portable SQL over the columns.
    package let condition: String
    /// What to tell who breaks it.
    package let sentence: String

    package init(_ name: String, _ condition: String, _ sentence: String) {
        self.name = name
        self.condition = condition
        self.sentence = sentence
    }

    /// A combination of columns that no two records share.
    package static func unique(_ columns: String..., sentence: String) -> Rule {
        Rule(columns.joined(separator: ", "), "UNIQUE", sentence)
    }

    package var isUnique: Bool { condition == "UNIQUE" }
}

/// A noun without its Swift type, for the renderers and the journal.
package final class NounDeclaration: Sendable {
    package let name: String
    package let area: String
    package let prefix: String
    package let summary: String
    package let fields: [FieldDeclaration]
    package let rules: [Rule]
    /// Columns of further indexes, such as `item_id, done_on`.
    package let indexes: [String]
    /// All columns, `id` first.
    package let columns: [String]
    package let isPersonal: Bool
    let insertSQL: String
    /// The columns whose texts must have a shape, with their fields' names.
    let shapes: [(column: Int, field: String, shape: TextShape)]
    /// The columns whose words people look for.
    let searchedColumns: [Int]
    /// The fields that are amounts of money, with their first columns; the currency stands in the second.
    let amounts: [(column: Int, field: String, hasOwnRule: Bool)]
    /// The columns that say when something happened, with their fields' names.
    let pasts: [(column: Int, field: String)]
    /// The columns whose texts people give, with their fields' names and bounds.
    let bounds: [(column: Int, field: String, bound: Bound)]
    /// The columns whose texts say something in every record, with their fields' names.
    let filled: [(column: Int, field: FieldDeclaration, hasOwnRule: Bool)]
    package let selectSQL: String
    /// The fields that name other records by their keys, with their first columns.
    let namings: [(column: Int, field: FieldDeclaration)]
    /// The references that may not name just any record, with their columns.
    let guarded: [(column: Int, field: FieldDeclaration)]
    /// The fields that other records settle, with their first columns.
    let settled: [(column: Int, field: FieldDeclaration)]
    /// The keys that people give, as against numbers that the office counts up, with their places in a row.
    let givenKeys: [(field: FieldDeclaration, index: Int)]

    init(
        name: String, area: String, prefix: String, summary: String, fields: [FieldDeclaration], rules: [Rule],
        indexes: [String]
    ) {
        self.name = name
        self.area = area
        self.prefix = prefix
        self.summary = summary
        self.fields = fields
        self.rules = rules
        self.indexes = indexes
        columns = ["id"] + fields.flatMap(\.columns)
        isPersonal = fields.contains(where: \.isPersonal)
        let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let columns = columns
        shapes = fields.compactMap { field in
            guard let shape = field.shape, let column = columns.firstIndex(of: field.columns[0]) else { return nil }
            return (column, field.name, shape)
        }
        pasts = fields.compactMap { field in
            guard field.isPast else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { ($0, field.name) }
        }
        namings = fields.compactMap { field in
            guard field.named != nil else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { ($0, field) }
        }
        guarded = fields.compactMap { field in
            guard case .reference = field.kind, field.namesInUse || field.only != nil else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { ($0, field) }
        }
        settled = fields.compactMap { field in
            guard field.settlement != nil else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { ($0, field) }
        }
        amounts = fields.compactMap { field in
            guard case .money = field.kind else { return nil }
            // Where a field has a rule of its own beside that of the type, it says what it may be.
            let hasOwnRule = field.rules(in: name).count > 1
            return columns.firstIndex(of: field.columns[0]).map { ($0, field.name, hasOwnRule) }
        }
        searchedColumns = fields.filter(\.isSearched).compactMap { columns.firstIndex(of: $0.columns[0]) }
        bounds = fields.compactMap { field in
            guard case .text = field.kind, !field.isKept, let bound = field.bound,
                let column = columns.firstIndex(of: field.columns[0])
            else { return nil }
            return (column, field.name, bound)
        }
        filled = fields.compactMap { field in
            guard field.isSeen else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { ($0, field, !field.checks.isEmpty) }
        }
        givenKeys = fields.compactMap { field in
            guard field.isKey, !field.isKept else { return nil }
            return columns.firstIndex(of: field.columns[0]).map { (field, $0) }
        }
        insertSQL = "INSERT INTO \"\(name)\" (\(list)) VALUES (\(places))"
        selectSQL = "SELECT \(list) FROM \"\(name)\""
    }

    /// The fields that name a record in place of its id, the first being the one that people see.
    package var keys: [FieldDeclaration] { fields.filter(\.isKey) }

    /// The field that says since when a record is out of use; nil where records of this kind are not taken out of use.
    package var endedField: FieldDeclaration? {
        fields.first { ["archived_at", "removed_at", "withdrawn_at"].contains($0.name) }
    }

    /// Where a field's columns begin in a row.
    package func index(of field: FieldDeclaration) -> Int { columns.firstIndex(of: field.columns[0]) ?? 0 }

    /// Returns the field with that name as Lua sees it.
    package func field(_ name: String) -> FieldDeclaration? { fields.first { $0.name == name } }
}
