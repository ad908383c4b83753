internal import KontorCore
package import KontorIntake
package import KontorStore

/// What an item must be, at every door: where one is made or changed by hand, and where a stock list comes in.
///
/// Made once for many items, because it knows all categories, units and bar codes that the office has.
struct ItemRules {
    private let choices: ImportChoices
    private let language: String
    private let categories: [String]
    private let categoryNames: Set<String>
    private let units: [String]
    private let unitNames: Set<String>
    /// The sku of the item that has a bar code.
    private var barcodes: [String: String]

    init(_ records: Records, _ choices: ImportChoices) throws {
        self.choices = choices
        language = records.office.language
        func used(_ column: String, besides usual: [String]) throws -> [String] {
            let sql = "SELECT DISTINCT \(column) FROM item ORDER BY \(column)"
            return try records.connection.texts(sql).filter { !usual.contains($0) }
        }
        categories = try StockCategory.usual + used("category", besides: StockCategory.usual)
        categoryNames = Set(categories)
        units = try used("unit", besides: StockUnit.known)
        unitNames = Set(StockUnit.known + units)
        barcodes = [:]
        let sql = "SELECT barcode, sku FROM item WHERE barcode IS NOT NULL AND archived_at IS NULL"
        try records.connection.forEachRow(sql) { (barcode: String, sku: String) in barcodes[barcode] = sku }
    }

    /// Returns all that is wrong with an item as it would be; of one that is known only what would be changed.
    ///
    /// - Parameter before: The item as it is, nil for a new one.
    mutating func problems(_ item: Draft<Item>, before: Record<Item>?) -> [FieldProblem] {
        let fields = Item.schema.fields
        func isNew<Value: FieldValue & Equatable>(_ field: Field<Value>) -> Bool {
            before.map { $0[field] != item[field] } ?? true
        }
        var found: [FieldProblem] = []
        if isNew(fields.sku), SpreadsheetTraces.isShortened(item.sku) {
            let advice = "format the column as text and enter the number again"
            found.append(FieldProblem("sku", "“\(item.sku)” was shortened by a spreadsheet; \(advice)"))
        }
        // Of a line whose sku cannot be read that is told already.
        if isNew(fields.sku), !item.sku.isEmpty { found += skuProblem(item.sku, fields.sku.declaration) }
        if isNew(fields.category) { found += categoryProblem(item.category) }
        if isNew(fields.unit) { found += unitProblem(item.unit) }
        if let barcode = item.barcode, isNew(fields.barcode) { found += barcodeProblem(barcode, item.sku) }
        let quantities = [
            ("minimum", fields.minimum), ("target", fields.target), ("maximum", fields.maximum), ("pack", fields.pack),
        ]
        for (name, field) in quantities where isNew(field) || isNew(fields.unit) {
            guard let value = item[field], let sentence = Self.partProblem(value, in: item.unit) else { continue }
            found.append(FieldProblem(name, sentence))
        }
        if isNew(fields.minimum) || isNew(fields.target) || isNew(fields.maximum) { found += levelProblems(item) }
        if let barcode = item.barcode, !item.sku.isEmpty { barcodes[barcode] = barcodes[barcode] ?? item.sku }
        return found
    }

    /// Returns what to say of a quantity that would be a part of what comes whole, nil where it is not.
    static func partProblem(_ value: Quantity, in unit: String) -> String? {
        StockUnit.allows(value, in: unit)
            ? nil : "this comes in whole \(unit), got \(value); correct the number or the unit"
    }

    private func skuProblem(_ sku: String, _ field: FieldDeclaration) -> [FieldProblem] {
        if let bound = field.bound, let count = bound.excessCharacters(sku.utf8) {
            let most = bound.characters.map { Grouped.text($0) } ?? ""
            return [FieldProblem("sku", "a sku has at most \(most) characters, got \(Grouped.text(count))")]
        }
        return KeyText.fault(sku).map { [FieldProblem("sku", "a sku \($0)")] } ?? []
    }

    private func categoryProblem(_ category: String) -> [FieldProblem] {
        guard !choices.newCategories, !categoryNames.contains(category) else { return [] }
        let unknown = UnknownWord("category", among: categories, option: UnknownWord.newCategories)
        return [FieldProblem("category", unknown.fault(category), advice: unknown.advice(category))]
    }

    private func unitProblem(_ unit: String) -> [FieldProblem] {
        guard !choices.newUnits, !unitNames.contains(unit) else { return [] }
        let unknown = UnknownWord(
            "unit", among: StockUnit.known + units, shown: StockUnit.usual(in: language) + units,
            option: UnknownWord.newUnits)
        return [FieldProblem("unit", unknown.fault(unit), advice: unknown.advice(unit))]
    }

    private func barcodeProblem(_ barcode: String, _ sku: String) -> [FieldProblem] {
        if let sentence = Barcode.problem(barcode) { return [FieldProblem("barcode", sentence)] }
        // Of a line whose sku cannot be read nobody knows whose code it is.
        let taken = Barcode.spellings(barcode).lazy.compactMap { barcodes[$0] }.first
        guard !sku.isEmpty, let other = taken, other != sku else { return [] }
        return [FieldProblem("barcode", "\(barcode) is on \(other) already; one bar code cannot mean two items")]
    }

    private func levelProblems(_ item: Draft<Item>) -> [FieldProblem] {
        var found: [FieldProblem] = []
        if let minimum = item.minimum, let target = item.target, target < minimum {
            found.append(
                FieldProblem("target", "the target \(target) is below the minimum \(minimum); correct one"))
        }
        if let maximum = item.maximum, let floor = item.target ?? item.minimum, maximum < floor {
            let other = item.target == nil ? "minimum" : "target"
            found.append(
                FieldProblem("maximum", "the maximum \(maximum) is below the \(other) \(floor); correct one"))
        }
        return found
    }
}

extension Inventory {
    /// Refuses an item that an import would refuse.
    ///
    /// - Parameter before: The item as it is, nil for a new one.
    /// - Throws: `Failure.invalid` with all that is wrong.
    package func requireSound(
        _ item: Draft<Item>, before: Record<Item>?, _ choices: ImportChoices
    ) throws {
        var rules = try ItemRules(records, choices)
        let found = rules.problems(item, before: before)
        if let failure = FieldProblem.failure(found, of: "item \(item.sku)") { throw failure }
    }
    /// Refuses to take an item back whose bar code another one has by now.
    package func refuseToRestore(_ item: Record<Item>) throws {
        guard let barcode = item.barcode else { return }
        let spellings = Barcode.spellings(barcode)
        let places = spellings.map { _ in "?" }.joined(separator: ", ")
        let sql = "SELECT sku FROM item WHERE barcode IN (\(places)) AND archived_at IS NULL AND id <> ? LIMIT 1"
        let holder = try records.connection.row(sql, spellings.map { .text($0) } + [.text(item.id.text)])
        guard let other = holder?[0].text else { return }
        throw Failure(
            .refused,
            "item \(item.sku): its bar code \(barcode) is on \(other) by now, and one cannot mean two items: "
                + "change or clear one of them first",
            details: .fields(["field": "barcode"]))
    }
}
