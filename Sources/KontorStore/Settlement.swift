internal import KontorCore

/// What else is written in terms of a field, so that the field no longer changes while there is some of it.
///
/// A unit is one: twelve packs do not become twelve cartons because somebody corrects a word. The day on which something
/// leaves is another: it does not while orders wait for it. A field that may be empty is held only as long as it is.
package struct Settlement: Sendable {
    /// A kind of record that settles the field: what to call it, and SQL that finds one for a record's id.
    package struct Witness: Sendable {
        package let words: String
        package let sql: String

        package init(_ words: String, _ sql: String) {
            self.words = words
            self.sql = sql
        }
    }

    package let witnesses: [Witness]
    /// What the record does meanwhile, such as `stays in use`; nil to say that it keeps the field.
    package let keeps: String?
    /// What to do instead.
    package let instead: String

    package init(by witnesses: [Witness], keeps: String? = nil, instead: String) {
        self.witnesses = witnesses
        self.keeps = keeps
        self.instead = instead
    }
}

extension FieldDeclaration {
    package var settlement: Settlement? {
        for case .settled(let settlement) in traits { return settlement }
        return nil
    }
}

extension Records {
    /// Returns why a field of a record no longer changes, as a sentence; nil where nothing is written in terms of it.
    package func settledWords(_ field: FieldDeclaration, of record: AnyRecord) throws -> String? {
        guard let settlement = field.settlement else { return nil }
        let found = try settlement.witnesses.filter {
            try connection.row($0.sql, [.text(record.id)]) != nil
        }.map(\.words)
        guard !found.isEmpty else { return nil }
        let noun = record.noun
        let name = noun.keys.first.flatMap { record.values[noun.index(of: $0)].text } ?? record.id
        let kept = record.values[noun.index(of: field)].text.map { " \($0)" } ?? ""
        let list = found.dropLast().joined(separator: ", ") + (found.count > 1 ? " and " : "") + (found.last ?? "")
        let keeps = settlement.keeps ?? "keeps its \(field.name)\(kept)"
        let there = settlement.keeps == nil ? "\(list) in it" : list
        return "\(name) \(keeps), because there are \(there): \(settlement.instead)"
    }

    /// Refuses to change what other records are written in terms of.
    func refuseSettled(_ record: AnyRecord, changed: [Int]) throws {
        for (column, field) in record.noun.settled where changed.contains(column) {
            if field.isOptional, record.values[column] != .null { continue }
            guard let words = try settledWords(field, of: record) else { continue }
            throw Failure(.refused, words, details: .fields(["field": .text(field.name)]))
        }
    }
}
