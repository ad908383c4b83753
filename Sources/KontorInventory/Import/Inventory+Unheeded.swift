internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// What a count sheet says, and what was said with it, that changes nothing: it is told, so that nobody takes it for kept.
extension Inventory {
    /// Returns a sentence for each such thing.
    func unheeded(of sheet: CountSheet, _ head: CountSheetHead) throws -> [String] {
        var found: [String] = []
        if let known = sheet.known ?? sheet.completion?.count {
            found += try head.unheeded(by: known, isCompleted: sheet.completion != nil, records)
            if sheet.known != nil { return try found + notes(of: sheet, unheededBy: known) }
        }
        // Of what was not counted a count keeps no more than that.
        let uncounted = sheet.lines.filter { $0.reason != nil && $0.counted == nil && $0.recounted == nil }
        return found + uncounted.map { "\($0.sku): it was not counted, so that its note is not kept" }
    }

    /// The notes that say something else than a count that is over.
    private func notes(of sheet: CountSheet, unheededBy count: Record<Count>) throws -> [String] {
        var kept: [String: String] = [:]
        try records.forEach(CountLine.self, "WHERE count_id = ?", [.text(count.id.text)]) { line in
            kept[line.item.text] = line.reason ?? ""
        }
        let others = sheet.lines.filter { $0.counted != nil && $0.reason != nil && $0.reason != kept[$0.item] }
        return others.map { line in
            let there = kept[line.item].flatMap { $0.isEmpty ? nil : "stays as it is" } ?? "is not kept"
            return "\(line.sku): count \(count.number) is \(count.state.rawValue), so that its note \(there)"
        }
    }
}

extension CountSheetHead {
    /// What was said of who counted, and how, that a count of the same says otherwise for good.
    fileprivate func unheeded(
        by count: Record<Count>, isCompleted: Bool, _ records: Records
    ) throws -> [String] {
        func name(_ id: AnyID?) throws -> String {
            try id.flatMap { try records.get(ID<Person>(unchecked: $0.text))?.handle } ?? "nobody"
        }
        var found: [String] = []
        if isCounterNamed, !isCompleted, let countedBy, count.countedBy != AnyID(countedBy) {
            found.append("count \(count.number) stays counted by \(try name(count.countedBy))")
        }
        if let recountedBy, !isCompleted, count.checkedBy != AnyID(recountedBy) {
            found.append("count \(count.number) stays counted again by \(try name(count.checkedBy))")
        }
        if let secondCounter, secondCounter != count.secondCounter {
            let way = count.secondCounter ? "with" : "without"
            found.append("count \(count.number) was begun \(way) a second counter, and stays so")
        }
        return found
    }
}
