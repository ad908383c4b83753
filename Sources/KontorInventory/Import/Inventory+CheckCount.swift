internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// The lines of a sheet that were counted in one place, with what the records say.
struct CountSheet {
    /// One counted item with what the records say of it.
    struct Line {
        /// The line in the file.
        let line: Int
        let item: String
        let sku: String
        let name: String
        let category: String
        let unit: String
        let isOutOfUse: Bool
        let expected: Quantity
        /// How many movements made what was expected.
        let moves: Int
        let counted: Quantity?
        let recounted: Quantity?
        let reason: String?

        var deviates: Bool { (recounted ?? counted).map { $0 != expected } ?? false }

        /// Whether one counting or the other deviates, so that the policy has to be asked.
        var isAsked: Bool { deviates || counted.map { $0 != expected } ?? false }
    }

    let place: Record<Location>
    let lines: [Line]
    /// The count of today that says the same already; nil where the sheet is an act of its own.
    var known: Record<Count>?
    /// What the sheet says of an open count beyond what that knows; nil where it belongs to none, or says nothing new.
    var completion: CountCompletion?
}

extension Inventory {
    /// Returns the sheet's lines by place, in the order of the file.
    ///
    /// - Throws: `Failure.invalid` with everything that is wrong with them.
    func sheets(
        _ file: IncomingFile<CountSheetLine>, _ head: CountSheetHead, _ choices: ImportChoices
    ) throws -> [CountSheet] {
        var check = ImportCheck(file)
        let own = try ownPlaces()
        let places = Dictionary(own.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let filled = try head.into.map { try records.require($0.place) }
        let fallback = filled ?? head.place ?? (own.count == 1 ? own.first : nil)
        var groups: [(place: Record<Location>?, lines: [CountSheetLine])] = []
        var group: [String?: Int] = [:]
        for line in file.lines.untilStopped(each: 256) {
            let name = line.place.value
            let index: Int
            if let known = group[name] {
                index = known
            } else {
                let place = name.map { places[$0] } ?? (line.place.isUnread ? nil : fallback)
                index = groups.firstIndex { $0.place?.id == place?.id } ?? groups.count
                if index == groups.count { groups.append((place, [])) }
                group[name] = index
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
        var unknown: UnknownItems?
        let sheets: [CountSheet] = try groups.compactMap { group in
            guard var sheet = try sheet(group, &items, &check, &unknown) else { return nil }
            // Whether a sheet says the same as another can be known where all of it was understood.
            if head.into == nil, !choices.again, sheet.lines.count == group.lines.count {
                if let open = try openCount(thatBelongsTo: sheet, head) {
                    if open.saysMore { sheet.completion = open } else { sheet.known = open.count }
                } else {
                    sheet.known = try countOfToday(that: sheet, from: file.name)
                }
            }
            if sheet.known == nil, sheet.completion == nil {
                for line in sheet.lines where line.isOutOfUse {
                    check.refuse(line.line, "sku", OutOfUse.refused(line.sku))
                }
                try refuseOpenItems(sheet, besides: head.into, &check)
            }
            return sheet
        }
        let isUncounted = sheets.allSatisfy { $0.lines.allSatisfy { $0.counted == nil && $0.recounted == nil } }
        if isUncounted, check.problems.isEmpty, !file.lines.isEmpty {
            check.refuse(0, "", "nothing on the sheet was counted; fill in what was")
        }
        try Work.look()
        try check.finish(lines: file.lines.count)
        return sheets
    }

    private func refusePlace(_ line: CountSheetLine, _ own: [Record<Location>], _ check: inout ImportCheck) {
        guard !line.place.isUnread else { return }
        guard let name = line.place.value else {
            return check.refuse(line.line, "place", "the cell is empty, and the sheet is for no one place; fill it in")
        }
        let unknown = UnknownWord("place", among: own.map(\.name))
        check.refuse(line.line, "place", unknown.fault(name), advice: unknown.advice(name))
    }

    private func sheet(
        _ group: (place: Record<Location>?, lines: [CountSheetLine]), _ items: inout SheetItems,
        _ check: inout ImportCheck, _ unknown: inout UnknownItems?
    ) throws -> CountSheet? {
        let known = try items.lookup(lines: group.lines.count, at: group.place)
        let there = group.place.map { " in \($0.name)" } ?? ""
        var seen = SeenKeys()
        seen.reserve(group.lines.count)
        var lines: [CountSheet.Line] = []
        lines.reserveCapacity(group.lines.count)
        for line in group.lines.untilStopped(each: 256) {
            if line.counted.value == nil, !line.counted.isUnread, line.recounted.value != nil {
                check.refuse(line.line, "recounted", "it was counted again, but not counted; fill in what was counted")
            }
            guard let sku = line.sku.value else { continue }
            check.duplicate(sku, where: there, line.line, "sku", &seen)
            guard let item = try known(sku) else {
                let say = try unknown ?? unknownItems()
                unknown = say
                say.refuse(sku, line.line, &check)
                continue
            }
            for (field, quantity) in [("counted", line.counted.value), ("recounted", line.recounted.value)] {
                guard let sentence = quantity.flatMap({ ItemRules.partProblem($0, in: item.unit) }) else { continue }
                check.refuse(line.line, field, sentence)
            }
            lines.append(
                CountSheet.Line(
                    line: line.line, item: item.id, sku: item.sku, name: item.name, category: item.category,
                    unit: item.unit, isOutOfUse: item.isOutOfUse, expected: item.onHand, moves: item.moves,
                    counted: line.counted.value, recounted: line.recounted.value, reason: line.reason.value))
        }
        return group.place.map { CountSheet(place: $0, lines: lines) }
    }
}
