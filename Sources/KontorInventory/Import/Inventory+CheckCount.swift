internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// The lines of a sheet that were counted in one place, with what the records say.
struct CountSheet {
    /// One counted item with what the records say of it.
    struct Line {
        let item: String
        let sku: String
        let name: String
        let category: String
        let unit: String
        let expected: Quantity
        let counted: Quantity?
        let recounted: Quantity?
        let reason: String?

        var deviates: Bool { (recounted ?? counted).map { $0 != expected } ?? false }
    }

    let place: Record<Location>
    var lines: [Line] = []
}

extension Inventory {
    /// Returns the sheet's lines by place, in the order of the file.
    ///
    /// - Throws: `Failure.invalid` with everything that is wrong with them.
    func sheets(
        _ lines: [CountSheetLine], _ file: ImportFile, _ head: CountSheetHead, _ earlier: [ImportProblem]
    ) throws -> [CountSheet] {
        var check = ImportCheck(file, earlier: earlier)
        let own = try ownPlaces()
        let places = Dictionary(own.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let filled = try head.into.map { try records.require($0.place) }
        let fallback = filled ?? head.place ?? (own.count == 1 ? own.first : nil)
        var groups: [(place: Record<Location>?, lines: [CountSheetLine])] = []
        var group: [String?: Int] = [:]
        for line in lines {
            let index: Int
            if let known = group[line.place] {
                index = known
            } else {
                let place = line.place.map { places[$0] } ?? fallback
                index = groups.firstIndex { $0.place?.id == place?.id } ?? groups.count
                if index == groups.count { groups.append((place, [])) }
                group[line.place] = index
            }
            let place = groups[index].place
            if place == nil { refusePlace(line, own, &check) }
            if let filled, let place, place.id != filled.id {
                check.refuse(
                    line.line, "place", "this sheet belongs to a count in \(filled.name); count \(place.name) by itself"
                )
            }
            // Lines without a sound place are still looked at, so that all that is wrong is said at once.
            groups[index].lines.append(line)
        }
        var items = try SheetItems(records)
        var hint: ((String) -> String)?
        let sheets = try groups.compactMap { try sheet($0, head.into, &items, &check, &hint) }
        if lines.allSatisfy({ $0.counted == nil && $0.recounted == nil }), check.problems.isEmpty, !lines.isEmpty {
            check.refuse(0, "", "nothing on the sheet was counted; fill in what was")
        }
        try check.finish(lines: lines.count)
        return sheets
    }

    private func refusePlace(_ line: CountSheetLine, _ own: [Record<Location>], _ check: inout ImportCheck) {
        guard let name = line.place else {
            return check.refuse(line.line, "place", "the cell is empty, and the sheet is for no one place; fill it in")
        }
        check.unknown("place", name, line.line, "place", among: own.map(\.name))
    }

    private func sheet(
        _ group: (place: Record<Location>?, lines: [CountSheetLine]), _ into: Record<Count>?,
        _ items: inout SheetItems, _ check: inout ImportCheck, _ hint: inout ((String) -> String)?
    ) throws -> CountSheet? {
        let known = try items.lookup(lines: group.lines.count, at: group.place)
        let open = try group.place.map { try openCounts(at: $0.id) } ?? [:]
        let there = group.place.map { " in \($0.name)" } ?? ""
        var seen: [String: Int] = [:]
        seen.reserveCapacity(group.lines.count)
        var lines: [CountSheet.Line] = []
        lines.reserveCapacity(group.lines.count)
        for line in group.lines {
            check.duplicate(line.sku, where: there, line.line, "sku", &seen)
            guard let item = try known(line.sku) else {
                let hints = try hint ?? skuHints()
                hint = hints
                check.unknownItem(line.sku, line.line, hint: hints)
                continue
            }
            if let number = open[item.id], number != into?.number {
                check.refuse(
                    line.line, "sku", "\(line.sku) is on count \(number), which is open: post or cancel that first")
            }
            check.quantity(line.counted, line.line, "counted", unit: item.unit)
            check.quantity(line.recounted, line.line, "recounted", unit: item.unit)
            if line.counted == nil, line.recounted != nil {
                check.refuse(line.line, "recounted", "it was counted again, but not counted; fill in what was counted")
            }
            lines.append(
                CountSheet.Line(
                    item: item.id, sku: line.sku, name: item.name, category: item.category, unit: item.unit,
                    expected: item.onHand, counted: line.counted, recounted: line.recounted, reason: line.reason))
        }
        return group.place.map { CountSheet(place: $0, lines: lines) }
    }
}
