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

    /// Rules that cannot be broken alone, because they follow from others: a reading begins with zero or more, and its
    /// value is not less than it began with; a sku is a key, which is not empty, and has its bound.
    private static let notToldAlone: Set<String> = ["reading.value", "item.sku"]

    @Test func everyRuleHasANameOfItsOwn() {
        for noun in Self.nouns {
            let names =
                noun.fields.flatMap { $0.rules(in: noun.name) }.map(\.name)
                + noun.rules.filter { !$0.isUnique }.map(\.name)
            #expect(Set(names).count == names.count, "\(noun.name): \(names)")
        }
    }

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
            let rows = try conditions.isEmpty ? [] : bases(noun, conditions, office)
            for (index, condition) in conditions.enumerated() {
                let isTold = !Self.notToldAlone.contains("\(noun.name).\(condition.field ?? "")")
                guard isTold else { continue }
                guard let row = try brokenRow(noun, conditions, index, in: rows, office) else {
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

    /// An amount in another currency could not be compared with what the office has, and none is below zero.
    @Test func keepsAmountsOfTheOfficeOnly() throws {
        let office = try PracticeOffice("krueger", checkout: Self.checkout).office
        var tried = 0
        for noun in Self.nouns {
            for field in noun.fields {
                guard case .money = field.kind else { continue }
                let column = noun.index(of: field)
                for amount in [[StoredValue.integer(500), .text("USD")], [.integer(-500), .text("EUR")]] {
                    var row = try #require(try bases(noun, conditions(of: noun), office).first, "\(noun.name)")
                    row.replaceSubrange(column...column + 1, with: amount)
                    let failure = try refusal(noun, row, office)
                    #expect(failure?.code == .invalid && failure?.details["field"]?.text == field.name, "\(noun.name)")
                    tried += 1
                }
            }
        }
        #expect(tried >= 20)
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
                    #expect(failure?.message == "\(noun.titleWithArticle) needs its \(field.name)")
                    #expect(failure?.details["field"]?.text == field.name)
                }
                guard case .reference = field.kind else { continue }
                var row = sound
                row[noun.index(of: field)] = "nobody"
                // Where a rule wants another field to be empty then, or set, it is.
                let changed = try mended(
                    noun, conditions(of: noun), [row], breaking: nil, keeping: [noun.index(of: field)], office)
                row = try #require(changed, "\(noun.name): \(field.name) can never be set")
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
                try records.insert(noun, row)
                throw Taken()
            }
        } catch let failure as Failure { return failure } catch is Taken {}
        return nil
    }

    /// A row that the table takes beside those that it has.
    private func soundRow(_ noun: NounDeclaration, _ office: ScratchOffice) throws -> [StoredValue]? {
        for row in try freshRows(noun, office) {
            let refused = try refusal(noun, row, office)
            if refused == nil { return row }
        }
        return nil
    }

    /// Rows of the table with another id and with their unique fields changed.
    private func freshRows(_ noun: NounDeclaration, _ office: ScratchOffice) throws -> [[StoredValue]] {
        let rows = try office.records.store.read { try $0.rows(noun.selectSQL + " LIMIT 20") }
        let conditions = conditions(of: noun)
        let unique = Set(
            noun.fields.filter(\.isUnique).map { $0.columns[0] }
                + noun.rules.filter(\.isUnique).flatMap {
                    $0.name.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                })
        return try rows.map { known in
            var row = known
            row[0] = .text("\(noun.prefix)_new")
            for column in unique {
                let index = try #require(noun.columns.firstIndex(of: column))
                for value in others(row[index]) where value != row[index] {
                    var changed = row
                    changed[index] = value
                    guard try holds(noun, conditions, changed, office).allSatisfy(\.self) else { continue }
                    row = changed
                    break
                }
            }
            return row
        }
    }

    /// A row for a table that has none: what must be set is set, so that no rule is broken where that can be found.
    private func firstRow(
        _ noun: NounDeclaration, _ conditions: [Condition], _ office: ScratchOffice
    ) throws -> [StoredValue]? {
        var row = noun.emptyValues
        row[0] = .text("\(noun.prefix)_new")
        for column in noun.columns.indices.dropFirst() where row[column].isNull {
            guard let field = declaration(noun, column), !field.isOptional else { continue }
            switch field.kind {
            case .flag, .integer, .quantity, .instant: row[column] = 1
            case .money where noun.columns[column] == field.columns[0]: row[column] = 1
            case .money: row[column] = "EUR"
            case .number: row[column] = .real(1)
            case .day: row[column] = "2026-11-23"
            case .choice(let words): row[column] = .text(words.first ?? "")
            case .words: row[column] = "[]"
            case .plain: row[column] = "{}"
            default: row[column] = "x"
            }
        }
        return try mended(noun, conditions, [row], breaking: nil, office)
    }

    /// Rows to break rules in.
    private func bases(
        _ noun: NounDeclaration, _ conditions: [Condition], _ office: ScratchOffice
    ) throws -> [[StoredValue]] {
        var bases: [[StoredValue]] = []
        if let sound = try soundRow(noun, office) { bases.append(sound) }
        bases += try freshRows(noun, office).prefix(5)
        if bases.isEmpty, let first = try firstRow(noun, conditions, office) { bases.append(first) }
        return bases
    }

    /// A row in which the condition at `index` alone does not hold.
    private func brokenRow(
        _ noun: NounDeclaration, _ conditions: [Condition], _ index: Int, in bases: [[StoredValue]],
        _ office: ScratchOffice
    ) throws -> [StoredValue]? {
        for base in bases {
            var tries: [[StoredValue]] = [base]
            // At most three columns matter to one condition: all combinations.
            for column in columns(noun, conditions[index]).prefix(3) {
                tries += tries.prefix(400).flatMap { start in
                    candidates(noun, start, column).map { value in
                        var changed = start
                        changed[column] = value
                        return changed
                    }
                }
            }
            let broken = try tries.filter { row in
                // What has not the form that its fields want is told before any rule.
                guard (try? noun.refuseShapeless(row)) != nil else { return false }
                return try !holds(noun, conditions, row, office)[index]
            }
            if let row = try mended(noun, conditions, broken, breaking: index, office) { return row }
        }
        return nil
    }

    /// Changes rows, except for the columns `kept`, until the condition at `index` alone does not hold, or all hold where
    /// there is no index; a few at a time, those first in which the fewest are wrong.
    private func mended(
        _ noun: NounDeclaration, _ conditions: [Condition], _ rows: [[StoredValue]], breaking index: Int?,
        keeping kept: Set<Int> = [], _ office: ScratchOffice
    ) throws -> [StoredValue]? {
        var rows = rows
        for _ in 0..<4 {
            var judged: [(row: [StoredValue], wrong: [Int])] = []
            for row in rows {
                let held = try holds(noun, conditions, row, office)
                if let index, held[index] { continue }
                let wrong = held.indices.filter { !held[$0] && $0 != index }
                if wrong.isEmpty { return row }
                judged.append((row, wrong))
            }
            judged.sort { $0.wrong.count < $1.wrong.count }
            rows = []
            for (row, wrong) in judged.prefix(30) {
                for column in Set(wrong.flatMap { columns(noun, conditions[$0]) }).subtracting(kept).sorted() {
                    for value in candidates(noun, row, column) where value != row[column] {
                        var changed = row
                        changed[column] = value
                        rows.append(changed)
                    }
                }
            }
        }
        return nil
    }

    /// The columns that a condition names.
    private func columns(_ noun: NounDeclaration, _ condition: Condition) -> [Int] {
        let words = Set(condition.sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        return noun.columns.indices.filter { words.contains(noun.columns[$0]) }
    }

    private func declaration(_ noun: NounDeclaration, _ column: Int) -> FieldDeclaration? {
        noun.fields.first { $0.columns.contains(noun.columns[column]) }
    }

    private static let texts = ["", " ", "x", "other", "2026-11-23", "2020-01-01", "2035-01-01", "EUR", "a-1", "é"]
    private static let numbers: [Int64] = [
        -100_000_000_000_000_000, -1, 0, 1, 2, 5, 100_000, 100_000_000_000_000_000,
    ]

    /// Values that the column can hold at all, for a row in which a rule is to be broken or kept.
    private func candidates(_ noun: NounDeclaration, _ row: [StoredValue], _ column: Int) -> [StoredValue] {
        guard let field = declaration(noun, column) else { return [] }
        let known = row[column]
        var values: [StoredValue]
        switch field.kind {
        case .flag: values = [0, 1, 2]
        case .integer, .quantity, .instant: values = Self.numbers.map { StoredValue.integer($0) }
        case .money where noun.columns[column] == field.columns[0]:
            values = Self.numbers.map { StoredValue.integer($0) }
        case .money: values = ["EUR", "USD", "", "x"]
        case .number: values = [.real(-1), .real(0), .real(2), .real(1_000_000_000_000_000_000)]
        case .choice(let words): values = words.map { StoredValue.text($0) } + [StoredValue.text("x")]
        // Itself, or the record that it names.
        case .reference: values = known.isNull ? [row[0]] : [known, row[0]]
        case .anyReference: values = known.isNull ? ["x"] : [known]
        case .words: values = ["[]"]
        case .plain: values = ["{}"]
        default:
            // What names other records is refused before any rule where there is no such record.
            let texts = field.named == nil ? Self.texts : [""]
            values = texts.filter { field.shape?.fits($0) != false }.map { StoredValue.text($0) }
        }
        if case .integer(let number) = known { values += [.integer(number &+ 1), .integer(number &- 1)] }
        return field.isOptional ? values + [.null] : values
    }

    /// Other values like this one.
    private func others(_ value: StoredValue) -> [StoredValue] {
        switch value {
        case .integer(let number): ([number &+ 1, number &- 1] + Self.numbers).map { StoredValue.integer($0) }
        case .real(let number): [.real(number + 1), .real(-1), .real(0), .real(2)]
        case .text(let text): ([text + "x", "x" + text] + Self.texts).map { StoredValue.text($0) }
        default: []
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
