internal import KontorCore
internal import KontorStore

extension Inventory {
    /// - Throws: `Failure.invalid` with everything that is wrong with the lines.
    func check(
        _ lines: [ItemLine], _ file: ImportFile, _ earlier: [ImportProblem], _ categories: [String]?,
        _ places: [String: Record<Location>]
    ) throws {
        var check = ImportCheck(file, earlier: earlier)
        let used = try records.connection.rows("SELECT DISTINCT category FROM item").compactMap { $0[0].text }
        let allowed = categories.map { $0 + used }
        let categorySet = allowed.map { Set($0) }
        let units = Set(StockUnit.known)
        var seen: [String: Int] = [:]
        for line in lines {
            if !(1...40).contains(line.sku.count) {
                check.refuse(line.line, "sku", line.sku.isEmpty ? "it is empty" : "the sku has more than 40 characters")
            } else {
                check.duplicate(line.sku, line.line, "sku", &seen)
            }
            if line.name.isEmpty { check.refuse(line.line, "name", "it is empty") }
            if let allowed, categorySet?.contains(line.category) == false {
                check.refuse(
                    line.line, "category",
                    "unknown category \(line.category)\(NearestName.hint(line.category, among: allowed))")
            }
            if !units.contains(line.unit) {
                check.refuse(
                    line.line, "unit", "unknown unit \(line.unit)\(NearestName.hint(line.unit, among: StockUnit.known))"
                )
            }
            checkPlace(line, places, &check)
            checkQuantities(line, &check)
        }
        try check.finish(lines: lines.count)
    }

    private func checkPlace(_ line: ItemLine, _ places: [String: Record<Location>], _ check: inout ImportCheck) {
        guard let name = line.place else {
            if let onHand = line.onHand, onHand > .zero {
                check.refuse(line.line, "place", "it is empty, but \(onHand) must lie somewhere")
            }
            return
        }
        guard let place = places[name] else { return }
        if place.kind != .stock { check.refuse(line.line, "place", "\(name) is not one of our places") }
        if place.archivedAt != nil { check.refuse(line.line, "place", "\(name) was given up") }
    }

    private func checkQuantities(_ line: ItemLine, _ check: inout ImportCheck) {
        let fields = [
            ("on_hand", line.onHand), ("minimum", line.minimum), ("target", line.target), ("maximum", line.maximum),
            ("pack", line.pack),
        ]
        for (field, value) in fields { check.quantity(value, line.line, field, unit: line.unit) }
        if line.pack == .zero { check.refuse(line.line, "pack", "a package holds more than nothing") }
        if let minimum = line.minimum, let target = line.target, target < minimum {
            check.refuse(line.line, "target", "the target \(target) is below the minimum \(minimum)")
        }
        if let target = line.target, let maximum = line.maximum, maximum < target {
            check.refuse(line.line, "maximum", "the maximum \(maximum) is below the target \(target)")
        }
    }
}
