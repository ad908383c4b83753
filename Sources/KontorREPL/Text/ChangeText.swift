internal import KontorCore
internal import KontorLuaAPI
package import KontorStore

/// How changes of records are shown to people: what a preview would do, what a journal entry did.
package struct ChangeText {
    private let width: Int
    private let style: Style
    private let time: OfficeTime
    private let currency: Currency
    private let name: (String) -> String?
    /// The names of records that are among the changes, and so not in the office yet.
    private let created: [String: String]
    private let changes: [JournalChange]

    private let most: Int

    /// How many changes are shown where nothing is said.
    package static let most = 60

    /// - Parameters:
    ///   - most: How many changes are shown; of the others only their number.
    ///   - name: Returns what people call the record with an id, nil where it is unknown.
    package init(
        _ changes: [JournalChange], width: Int, most: Int = Self.most, colour: Bool, facts: OfficeFacts,
        name: @escaping (String) -> String?
    ) {
        self.changes = changes
        self.most = most
        self.width = max(40, width)
        style = Style(colour: colour)
        time = facts.time
        currency = facts.currency
        self.name = name
        var created: [String: String] = [:]
        for change in changes where change.action == "create" {
            guard let key = Self.noun(change)?.keys.first, let text = change.payload?[key.columns[0]]?.text else {
                continue
            }
            created[change.record] = text
        }
        self.created = created
    }

    /// One line for each change: `+` for what is new, `~` for what is different.
    package var lines: [String] {
        let shown = changes.prefix(most).map { change in
            let isNew = change.action == "create"
            let sign = isNew ? style.added("+") : style.changed("~")
            let title = "\(Self.noun(change)?.title ?? change.noun) \(called(change.record) ?? change.record)"
            let behalf = change.onBehalfOf.map { "on behalf of \(called($0) ?? $0)  " } ?? ""
            let details = behalf + (isNew ? values(change) : differences(change))
            return "  \(sign) " + DisplayWidth.cut(VisibleText.of(title + "  " + details), to: width - 4)
        }
        let more = changes.count - shown.count
        return more > 0 ? shown + ["  … \(Grouped.text(Int64(more))) more changes"] : shown
    }

    /// How many records of each kind are new or different, a line each: for where the changes were told already.
    package var counts: [String] {
        var counts: [(kind: String, count: Int)] = []
        for change in changes {
            let sign = change.action == "create" ? style.added("+") : style.changed("~")
            let kind = "\(sign) \(Self.noun(change)?.title ?? change.noun)"
            if let index = counts.firstIndex(where: { $0.kind == kind }) {
                counts[index].count += 1
            } else {
                counts.append((kind, 1))
            }
        }
        return counts.map { "  \($0.kind)  × \(Grouped.text(Int64($0.count)))" }
    }

    private static func noun(_ change: JournalChange) -> NounDeclaration? {
        Registry.areas.lazy.flatMap(\.nouns).first { $0.name == change.noun }
    }

    private func called(_ id: String) -> String? { created[id] ?? name(id) }

    private func values(_ change: JournalChange) -> String {
        guard let noun = Self.noun(change), let payload = change.payload else { return "(erased)" }
        let fields = noun.fields.filter { $0.name != noun.keys.first?.name && !isStamp($0) }
        return fields.compactMap { field in
            let columns = field.columns.map { payload[$0] ?? .null }
            return columns[0] == .null ? nil : "\(field.name) \(text(field.kind, columns))"
        }.joined(separator: ", ")
    }

    /// When a record was made says nothing about what is new.
    private func isStamp(_ field: FieldDeclaration) -> Bool {
        if case .instant = field.kind { return field.name == "created_at" || field.isKept }
        return false
    }

    private func differences(_ change: JournalChange) -> String {
        guard let noun = Self.noun(change), let payload = change.payload else { return "(erased)" }
        return noun.fields.compactMap { field -> String? in
            let columns = field.columns.map { payload[$0]?.list }
            guard columns.contains(where: { $0 != nil }) else { return nil }
            let before = columns.map { $0?.first ?? .null }
            let after = columns.map { $0?.last ?? .null }
            return "\(field.name) \(text(field.kind, before)) → \(text(field.kind, after))"
        }.joined(separator: ", ")
    }

    /// A field's columns as people read them.
    private func text(_ kind: FieldKind, _ columns: [Plain]) -> String {
        guard let value = columns.first, value != .null else { return "nothing" }
        switch (kind, value) {
        case (.quantity, .integer(let thousandths)): return Quantity(thousandths: thousandths).description
        case (.money, .integer(let minor)):
            let currency = columns.last?.text.flatMap { Currency($0) } ?? currency
            return Money(minor: minor, currency).description
        case (.instant, .integer(let microseconds)): return time.wallText(Instant(microseconds: microseconds))
        case (.flag, .integer(let flag)): return flag == 1 ? "yes" : "no"
        case (.reference, .text(let id)), (.anyReference, .text(let id)): return called(id) ?? id
        case (_, .text(let text)): return text
        default: return value.json
        }
    }
}

extension OfficeRecords {
    /// Returns what people call a record: its business key.
    package func name(of id: String) -> String? { try? read { $0.name(of: id) } }
}

extension Records {
    /// Returns what people call a record: its business key.
    package func name(of id: String) -> String? {
        guard let prefix = IDText.prefix(of: id), let noun = nouns[prefix], let key = noun.keys.first else {
            return nil
        }
        return try? connection.value("SELECT \"\(key.name)\" FROM \"\(noun.name)\" WHERE id = ?", [.text(id)]).text
    }
}
