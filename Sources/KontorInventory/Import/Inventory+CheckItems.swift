internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// A line of a stock list that is sound: the item as it will be.
struct CheckedItemLine {
    /// The item as it is, nil for a new one.
    let known: Record<Item>?
    let draft: Draft<Item>
    /// The place's name, nil where the line names none.
    let place: String?
    let onHand: Quantity?
}

extension Inventory {
    /// Returns the lines as items; notes the known fields whose cells are empty.
    ///
    /// - Throws: `Failure.invalid` with everything that is wrong with the file.
    func check(
        _ file: IncomingFile<StockListLine>, _ choices: ImportChoices, _ places: [String: Record<Location>],
        _ result: inout ItemImport
    ) throws -> [CheckedItemLine] {
        var check = ImportCheck(file)
        var rules = try ItemRules(records, choices)
        var skus = try StockListSkus(self, file.lines.compactMap(\.sku.value), choices)
        var homes = StockListPlaces(places, choices)
        var checked: [CheckedItemLine] = []
        checked.reserveCapacity(file.lines.count)
        for line in file.lines.untilStopped(each: 256) {
            let known = line.sku.value.flatMap { skus.known[$0] }
            if let sku = line.sku.value { skus.check(sku, line.line, &check) }
            let draft = draft(line, over: known, choices, &result.empty)
            let unread = line.unreadFields
            let isSorted = known != nil || line.category.value != nil
            let problems = rules.problems(draft, before: known).filter {
                !unread.contains($0.field) && (isSorted || $0.field != "category")
            }
            if !isSorted, !line.category.isUnread {
                let fault =
                    line.category == .empty
                    ? "the cell is empty; fill it in" : "\(line.sku.value ?? "the item") is new, and needs a category"
                check.refuse(line.line, "category", fault)
            }
            for problem in problems { check.refuse(line.line, problem) }
            if let known, let unit = line.unit.value, unit != known.unit,
                !problems.contains(where: { $0.field == "unit" }),
                let words = try records.settledWords(Item.schema.fields.unit.declaration, of: AnyRecord(known))
            {
                check.refuse(line.line, "unit", words)
            }
            if let known, known.archivedAt != nil {
                let isMoved = line.place.value.map { known.place == nil || known.place != places[$0]?.id } ?? false
                if isMoved || draft.row != known.row {
                    check.refuse(line.line, "sku", OutOfUse.refused(known.sku))
                } else {
                    result.outOfUse.append(OutOfUse.left(known.sku))
                }
            }
            homes.check(line, isNew: known == nil, &check)
            if let onHand = line.onHand.value, !line.unit.isUnread,
                let sentence = ItemRules.partProblem(onHand, in: draft.unit)
            {
                check.refuse(line.line, "on_hand", sentence)
            }
            // A file with a problem is refused, so that nothing of it needs to be held.
            guard check.problems.isEmpty else { continue }
            checked.append(
                CheckedItemLine(known: known, draft: draft, place: line.place.value, onHand: line.onHand.value))
        }
        try Work.look()
        try check.finish(lines: file.lines.count)
        return checked
    }

    /// What the line says, over what is known.
    private func draft(
        _ line: StockListLine, over known: Record<Item>?, _ choices: ImportChoices, _ empty: inout EmptyCells
    ) -> Draft<Item> {
        let fields = Item.schema.fields
        var draft = known.map { Draft<Item>(row: $0.row) } ?? Draft<Item>()
        func take<Value: FieldValue>(_ told: Told<Value>, _ field: Field<Value?>) {
            switch told {
            case .value(let value): draft[field] = value
            case .empty:
                guard let known, known[field] != nil else { return }
                empty.note(field.declaration.name, of: known.sku)
                if choices.clearEmpty { draft[field] = nil }
            case .absent, .unread: break
            }
        }
        if known == nil {
            draft[fields.sku] = line.sku.value ?? ""
            draft[fields.category] = ""
        }
        if let name = line.name.value { draft[fields.name] = name }
        if let unit = line.unit.value { draft[fields.unit] = unit }
        if let category = line.category.value { draft[fields.category] = category }
        take(line.nameEn, fields.nameEn)
        take(line.bin, fields.bin)
        take(line.minimum, fields.minimum)
        take(line.target, fields.target)
        take(line.maximum, fields.maximum)
        take(line.pack, fields.pack)
        take(line.barcode, fields.barcode)
        return draft
    }
}

extension StockListLine {
    /// The fields of which is said already that they cannot be read.
    fileprivate var unreadFields: Set<String> {
        var fields: Set<String> = []
        func note<Value>(_ field: String, _ told: Told<Value>) { if told.isUnread { fields.insert(field) } }
        note("sku", sku)
        note("category", category)
        note("unit", unit)
        note("minimum", minimum)
        note("target", target)
        note("maximum", maximum)
        note("pack", pack)
        note("barcode", barcode)
        // Whether something comes whole is said of a unit that can be read.
        if unit.isUnread { fields.formUnion(["minimum", "target", "maximum", "pack"]) }
        return fields
    }
}

/// The skus of a stock list, and those that the office knows.
private struct StockListSkus {
    let known: [String: Record<Item>]
    private let choices: ImportChoices
    /// Known skus that look like one of the list's, by what they are compared as.
    private let holders: [String: [KeyHolder]]
    /// The skus that differ in leading zeros only, by the number without them; each with where it stands.
    private var numbers: [String: (sku: String, place: String)] = [:]
    private var seen = SeenKeys()

    init(_ inventory: Inventory, _ skus: [String], _ choices: ImportChoices) throws {
        self.choices = choices
        known = try inventory.items(skus: skus)
        holders = try inventory.records.holders(Item.self, "sku", lookingLike: skus)
        seen.reserve(skus.count)
        let isAsked = skus.contains { known[$0] == nil && SpreadsheetTraces.withoutLeadingZeros($0) != nil }
        guard !choices.leadingZeros, isAsked else { return }
        try inventory.records.connection.forEachRow("SELECT sku FROM item") { (sku: String) in
            guard let number = SpreadsheetTraces.withoutLeadingZeros(sku) else { return }
            numbers[number] = (sku, "which is known")
        }
    }

    mutating func check(_ sku: String, _ line: Int, _ check: inout ImportCheck) {
        check.duplicate(sku, line, "sku", &seen)
        guard known[sku] == nil else { return }
        if let other = holders[FoldedText.key(sku)]?.first(where: { $0.name != sku }) {
            check.refuse(
                line, "sku", "\(sku) looks like \(other.name), which is known; write it so, or give it another number")
        }
        guard !choices.leadingZeros, let number = SpreadsheetTraces.withoutLeadingZeros(sku) else { return }
        if let other = numbers[number], other.sku != sku {
            check.refuse(
                line, "sku",
                "\(sku) and \(other.sku) (\(other.place)) differ in leading zeros only, which spreadsheets drop; "
                    + "correct one; \(OptionWord("leading_zeros")) takes both")
        } else {
            numbers[number] = (sku, "line \(line)")
        }
    }
}

/// The places of a stock list, and those that the office knows.
private struct StockListPlaces {
    private let places: [String: Record<Location>]
    private let unknown: UnknownWord
    private let choices: ImportChoices
    /// The names of all places, the new ones too, by what they are compared as.
    private var names: [String: String]

    init(_ places: [String: Record<Location>], _ choices: ImportChoices) {
        self.places = places
        self.choices = choices
        let own = places.values.filter { $0.kind == .stock && $0.archivedAt == nil }.map(\.name).sorted()
        unknown = UnknownWord("place", among: own, option: UnknownWord.newPlaces)
        names = Dictionary(places.keys.map { (FoldedText.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func check(_ line: StockListLine, isNew: Bool, _ check: inout ImportCheck) {
        guard let name = line.place.value else {
            if isNew, !line.place.isUnread, let onHand = line.onHand.value, onHand > .zero {
                check.refuse(line.line, "place", "the cell is empty, but \(onHand) must lie somewhere; fill it in")
            }
            return
        }
        if let place = places[name] {
            if place.kind != .stock {
                check.refuse(line.line, "place", "\(name) is not one of our places; name where it is kept")
            }
            if place.archivedAt != nil {
                check.refuse(line.line, "place", "\(name) was given up; name another place")
            }
        } else if !choices.newPlaces {
            check.refuse(line.line, "place", unknown.fault(name), advice: unknown.advice(name))
        } else if let other = names.updateValue(name, forKey: FoldedText.key(name)), other != name {
            names[FoldedText.key(name)] = other
            check.refuse(line.line, "place", "\(name) looks like \(other); write both the same")
        }
    }
}
