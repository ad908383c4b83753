internal import KontorCore
internal import KontorIntake
internal import KontorStore

extension Inventory {
    /// - Throws: `Failure.invalid` with everything that is wrong with the lines.
    func check(
        _ lines: [ItemLine], _ file: ImportFile, _ earlier: [ImportProblem], _ categories: [String]?,
        _ places: [String: Record<Location>], _ known: [String: Record<Item>]
    ) throws {
        var check = ImportCheck(file, earlier: earlier)
        let allowed = try categories.map { try $0 + categoriesInUse(besides: $0) }
        let categorySet = allowed.map { Set($0) }
        let units = Set(StockUnit.known)
        let usualUnits = StockUnit.usual(in: records.office.language)
        var seen: [String: Int] = [:]
        for line in lines {
            if !(1...40).contains(line.sku.count) {
                if line.sku.isEmpty {
                    check.empty(line.line, "sku")
                } else {
                    check.refuse(line.line, "sku", "\(line.sku) has more than 40 characters; shorten it")
                }
            } else {
                check.duplicate(line.sku, line.line, "sku", &seen)
            }
            if line.name.isEmpty { check.empty(line.line, "name") }
            if let allowed, categorySet?.contains(line.category) == false {
                check.unknown("category", line.category, line.line, "category", among: allowed)
            }
            if !units.contains(line.unit) {
                check.unknown("unit", line.unit, line.line, "unit", among: StockUnit.known, shown: usualUnits)
            } else if let item = known[line.sku], item.unit != line.unit,
                let words = try records.settledWords(Item.schema.fields.unit.declaration, of: AnyRecord(item))
            {
                check.refuse(line.line, "unit", words)
            }
            checkPlace(line, places, &check)
            checkQuantities(line, &check)
        }
        try check.finish(lines: lines.count)
    }

    private func categoriesInUse(besides usual: [String]) throws -> [String] {
        try records.connection.rows("SELECT DISTINCT category FROM item ORDER BY category").compactMap { $0[0].text }
            .filter { !usual.contains($0) }
    }

    private func checkPlace(_ line: ItemLine, _ places: [String: Record<Location>], _ check: inout ImportCheck) {
        guard let name = line.place else {
            if let onHand = line.onHand, onHand > .zero {
                check.refuse(line.line, "place", "the cell is empty, but \(onHand) must lie somewhere; fill it in")
            }
            return
        }
        guard let place = places[name] else { return }
        if place.kind != .stock {
            check.refuse(line.line, "place", "\(name) is not one of our places; name where it is kept")
        }
        if place.archivedAt != nil { check.refuse(line.line, "place", "\(name) was given up; name another place") }
    }

    private func checkQuantities(_ line: ItemLine, _ check: inout ImportCheck) {
        let fields = [
            ("on_hand", line.onHand), ("minimum", line.minimum), ("target", line.target), ("maximum", line.maximum),
            ("pack", line.pack),
        ]
        for (field, value) in fields { check.quantity(value, line.line, field, unit: line.unit) }
        if line.pack == .zero {
            check.refuse(line.line, "pack", "a package holds more than 0; leave it empty if unknown")
        }
        if let minimum = line.minimum, let target = line.target, target < minimum {
            check.refuse(line.line, "target", "the target \(target) is below the minimum \(minimum); correct one")
        }
        if let target = line.target, let maximum = line.maximum, maximum < target {
            check.refuse(line.line, "maximum", "the maximum \(maximum) is below the target \(target); correct one")
        }
    }
}
