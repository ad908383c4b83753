import Foundation
import KontorCore
@testable import KontorStore
import KontorTesting
import Testing

/// Each rule of each table, broken alone, is told in its own sentence, with its own field. From the declarations: a rule
/// that comes later is held to it.
@Suite struct BrokenRuleTests {
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let nouns = DeclaredSchemaTests.areas.flatMap(\.nouns)

    /// One condition of a table, with what must be told where it alone is broken.
    private struct Condition {
        let sql: String
        let sentence: String
        let field: String?
    }

    private func conditions(of noun: NounDeclaration) -> [Condition] {
        var all = noun.fields.flatMap { field in
            field.rules(in: noun.name).map {
                Condition(sql: $0.condition, sentence: $0.sentence, field: field.name)
            }
        }
        for rule in noun.rules where !rule.isUnique {
            all.append(Condition(sql: rule.condition, sentence: rule.sentence, field: nil))
        }
        return all
    }

    @Test func hasItsOwnSentenceAndField() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        var tried = 0
        for noun in Self.nouns {
            let conditions = conditions(of: noun)
            #expect(Set(conditions.map(\.sentence)).count == conditions.count, "\(noun.name) says two rules alike")
            for (index, condition) in conditions.enumerated() {
                guard let row = try brokenRow(noun, conditions, index, office) else {
                    Issue.record("\(noun.name): nothing was found that breaks “\(condition.sentence)” alone")
                    continue
                }
                tried += 1
                let failure = try refusal(noun, row, office)
                #expect(failure?.message == "\(noun.title): \(condition.sentence)")
                #expect(failure?.code == .invalid)
                if let field = condition.field { #expect(failure?.details["field"]?.text == field) }
            }
        }
        #expect(tried > 60)
    }

    @Test func namesTheFieldThatIsMissing() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        for noun in Self.nouns {
            guard let sound = try soundRow(noun, office) else { continue }
            for field in noun.fields {
                for column in field.columns where !field.isOptional {
                    var row = sound
                    row[try #require(noun.columns.firstIndex(of: column))] = .null
                    let failure = try refusal(noun, row, office)
                    #expect(failure?.message == "a \(noun.title) needs its \(field.name)")
                    #expect(failure?.details["field"]?.text == field.name)
                }
                guard case .reference = field.kind else { continue }
                var row = sound
                row[noun.index(of: field)] = "nobody"
                let failure = try refusal(noun, row, office)
                #expect(failure?.message == "\(noun.title): its \(field.name) does not exist")
                #expect(failure?.details["field"]?.text == field.name)
            }
        }
    }

    @Test func namesWhatMustBeUnique() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        for noun in Self.nouns {
            guard let known = try office.records.store.read({ try $0.row(noun.selectSQL + " LIMIT 1") }) else {
                continue
            }
            for field in noun.fields where field.isUnique {
                guard !known[noun.index(of: field)].isNull else { continue }
                guard var row = try soundRow(noun, office) else { continue }
                row[noun.index(of: field)] = known[noun.index(of: field)]
                let failure = try refusal(noun, row, office)
                #expect(failure?.message == "another \(noun.title) has this \(field.name) already")
                #expect(failure?.code == .conflict)
            }
            for rule in noun.rules where rule.isUnique {
                let columns = rule.name.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                guard var row = try soundRow(noun, office) else { continue }
                for column in columns {
                    let index = try #require(noun.columns.firstIndex(of: column), "\(noun.name).\(column)")
                    row[index] = known[index]
                }
                let isSet = columns.allSatisfy { column in
                    noun.columns.firstIndex(of: column).map { !row[$0].isNull } ?? false
                }
                guard isSet else { continue }
                let failure = try refusal(noun, row, office)
                #expect(failure?.message == "\(noun.title): \(rule.sentence)")
            }
        }
    }

    /// What the records say of a row; nothing is kept.
    private func refusal(_ noun: NounDeclaration, _ row: [StoredValue], _ office: ScratchOffice) throws -> Failure? {
        struct Taken: Error {}
        do {
            try office.change { records in
                _ = try records.create(noun, values: row)
                throw Taken()
            }
        } catch let failure as Failure { return failure } catch is Taken {}
        return nil
    }

    /// A row that the table takes beside those that it has: one of them, with its unique fields changed.
    private func soundRow(_ noun: NounDeclaration, _ office: ScratchOffice) throws -> [StoredValue]? {
        let rows = try office.records.store.read { try $0.rows(noun.selectSQL + " LIMIT 20") }
        let conditions = conditions(of: noun)
        for row in rows {
            var row = row
            let unique = Set(
                noun.fields.filter(\.isUnique).map { $0.columns[0] }
                    + noun.rules.filter(\.isUnique).flatMap {
                        $0.name.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                    })
            for column in unique {
                let index = try #require(noun.columns.firstIndex(of: column))
                for value in candidates(row[index]) where value != row[index] {
                    var changed = row
                    changed[index] = value
                    guard try holds(noun, conditions, changed, office).allSatisfy(\.self) else { continue }
                    row = changed
                    break
                }
            }
            if try refusal(noun, row, office) == nil { return row }
        }
        return nil
    }

    /// A row in which the condition at `index` alone does not hold.
    private func brokenRow(
        _ noun: NounDeclaration, _ conditions: [Condition], _ index: Int, _ office: ScratchOffice
    ) throws -> [StoredValue]? {
        let rows = try office.records.store.read { try $0.rows(noun.selectSQL + " LIMIT 5") }
        let empty = noun.columns.map { _ in StoredValue.null }
        let named = noun.columns.indices.filter { conditions[index].sql.contains(noun.columns[$0]) }
        for row in rows.isEmpty ? [empty] : rows {
            var tries: [[StoredValue]] = [row]
            // At most three columns matter to one condition: all combinations.
            for column in named.prefix(3) {
                tries += tries.prefix(400).flatMap { start in
                    candidates(row[column]).map { value in
                        var changed = start
                        changed[column] = value
                        return changed
                    }
                }
            }
            for one in tries {
                let held = try holds(noun, conditions, one, office)
                if held.indices.allSatisfy({ held[$0] == ($0 != index) }) { return one }
            }
        }
        return nil
    }

    private func candidates(_ value: StoredValue) -> [StoredValue] {
        let texts = ["", " ", "x", "other", "2026-11-23", "2020-01-01", "2035-01-01", "EUR", "USD", "a-1", "é"]
        let numbers: [Int64] = [-1_000_000_000_000_000_000, -1, 0, 1, 2, 5, 100_000, 1_000_000_000_000_000_000]
        switch value {
        case .integer(let number): return ([number &+ 1, number &- 1] + numbers).map { .integer($0) } + [.null]
        case .real(let number): return [.real(number + 1), .real(-1), .real(0), .real(2), .null]
        case .text(let text): return [.text(text + "x"), .text("x" + text)] + texts.map { .text($0) } + [.null]
        default: return texts.map { .text($0) } + numbers.map { .integer($0) } + [.null]
        }
    }

    /// Which of the conditions hold for a row; as in a table, one that gives neither true nor false does.
    private func holds(
        _ noun: NounDeclaration, _ conditions: [Condition], _ row: [StoredValue], _ office: ScratchOffice
    ) throws -> [Bool] {
        let list = conditions.map { "(\($0.sql))" }.joined(separator: ", ")
        let columns = noun.columns.map { "? AS \"\($0)\"" }.joined(separator: ", ")
        guard !conditions.isEmpty else { return [] }
        let values = try office.records.store.read { try $0.row("SELECT \(list) FROM (SELECT \(columns))", row) } ?? []
        return values.map { $0.isNull || $0.integer != 0 }
    }
}
