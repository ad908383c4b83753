import Foundation
import KontorCore
import KontorStore
import KontorTesting
import Testing

/// Whatever is altered in a table behind the journal's back, in whichever column, is named. From the declarations: a noun
/// or a field that comes later is held to it.
@Suite struct AlterationTests {
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let nouns = DeclaredSchemaTests.areas.flatMap(\.nouns)

    @Test func isNamedInEveryColumnOfEveryNoun() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        _ = try office.records.store.write { try $0.execute("PRAGMA ignore_check_constraints = ON") }
        try office.change { try SampleRecords($0).fill(Self.nouns) }
        let rounds = Self.nouns.map(\.columns.count).max() ?? 0
        for round in 0..<rounds {
            var expected: [String] = []
            let findings = try office.tampered { connection in
                // Each noun's column of this round, in one record each.
                for noun in Self.nouns where round < noun.columns.count {
                    let row = try #require(try connection.row(noun.selectSQL + " ORDER BY id LIMIT 1"), "\(noun.name)")
                    let (id, column) = (row[0].text ?? "", noun.columns[round])
                    let other = try Self.other(row[round], noun, column, connection)
                    try connection.execute(
                        "UPDATE \"\(noun.name)\" SET \"\(column)\" = ? WHERE id = ?", [other, .text(id)])
                    expected.append(
                        round == 0
                            ? "\(noun.title) \(other.text ?? "") is in its table but not in the journal"
                            : "\(noun.title) \(id): \(column) differs from what the journal says")
                }
            }
            for sentence in expected { #expect(findings.contains(sentence)) }
        }
    }

    @Test func isNamedWhereARowIsGoneOrTooMany() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        _ = try office.records.store.write { try $0.execute("PRAGMA ignore_check_constraints = ON") }
        try office.change { try SampleRecords($0).fill(Self.nouns) }
        var expected: [String] = []
        let gone = try office.tampered { connection in
            for noun in Self.nouns {
                let id = try connection.value("SELECT id FROM \"\(noun.name)\" ORDER BY id LIMIT 1").text ?? ""
                try connection.execute("DELETE FROM \"\(noun.name)\" WHERE id = ?", [.text(id)])
                expected.append("\(noun.title) \(id) is in the journal but not in its table")
            }
        }
        for sentence in expected { #expect(gone.contains(sentence)) }
    }

    /// Another value of the same column.
    private static func other(
        _ value: StoredValue, _ noun: NounDeclaration, _ column: String, _ connection: any Connection
    ) throws -> StoredValue {
        switch value {
        case .integer(let number): return .integer(number &+ 1_000_003)
        case .real(let number): return .real(number + 1)
        case .text(let text): return .text(text + "x")
        case .blob(let bytes): return .blob(bytes + [1])
        case .null:
            let types = try connection.rows("SELECT name, type FROM pragma_table_info('\(noun.name)')")
            switch types.first(where: { $0[0].text == column })?[1].text {
            case "INTEGER": return 7
            case "REAL": return .real(7)
            default: return "x"
            }
        }
    }
}

extension ScratchOffice {
    /// Returns what `kontor verify` finds after something was done to the tables, which is taken back.
    func tampered(_ body: (any Connection) throws -> Void) throws -> Set<String> {
        struct TakenBack: Error {}
        var findings: [String] = []
        do {
            try records.store.write { connection in
                try connection.execute("PRAGMA defer_foreign_keys = ON")
                try body(connection)
                var verification = Verification(connection: connection, areas: records.areas, limit: .max)
                findings = try verification.run().findings
                throw TakenBack()
            }
        } catch is TakenBack {}
        return Set(findings)
    }
}

/// One record of each noun that has none yet.
private struct SampleRecords {
    let records: Records

    init(_ records: Records) { self.records = records }

    func fill(_ nouns: [NounDeclaration]) throws {
        for noun in nouns { _ = try id(of: noun, depth: 0) }
    }

    private func id(of noun: NounDeclaration, depth: Int) throws -> StoredValue {
        if let known = try records.connection.row("SELECT id FROM \"\(noun.name)\" LIMIT 1") { return known[0] }
        try #require(depth < 8)
        var values = noun.emptyValues
        for field in noun.fields where !field.isOptional && values[noun.index(of: field)].isNull {
            for (offset, value) in try sample(field, depth: depth).enumerated() {
                values[noun.index(of: field) + offset] = value
            }
        }
        return .text(try records.create(noun, values: values).id)
    }

    private func sample(_ field: FieldDeclaration, depth: Int) throws -> [StoredValue] {
        switch field.kind {
        case .text: ["ada@example.org"]
        case .flag, .integer, .quantity: [1]
        case .instant: [.integer(records.now.microseconds)]
        case .number: [.real(1)]
        case .money: [1, "EUR"]
        case .day: ["2026-11-23"]
        case .reference(let target): [try id(of: target(), depth: depth + 1)]
        case .anyReference: ["itm_x"]
        case .choice(let words): [.text(words.first ?? "")]
        case .words: ["[]"]
        case .plain: ["1"]
        }
    }
}
