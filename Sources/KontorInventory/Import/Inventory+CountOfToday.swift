internal import KontorCore
internal import KontorIntake
internal import KontorStore

extension CountSheet {
    /// What a count of it covers, as the count keeps it.
    func scope(of file: String) -> String { "\(lines.count) items of \(file) in \(place.name)" }
}

extension Inventory {
    /// Returns the count of today that says what a sheet says, nil where it is an act of its own.
    ///
    /// A sheet is known by its place, its day and what was counted. Where the records no longer say what it says, much
    /// speaks for another counting; then a file of another name is one, and the same file is asked about.
    ///
    /// - Throws: `Failure.refused` where the same file may be a second counting.
    func countOfToday(that sheet: CountSheet, from file: String) throws -> Record<Count>? {
        let known = try countsOfToday(at: sheet.place).filter { try says($0, sheet) }
        if let open = known.first(where: { $0.state != .posted }) { return open }
        guard let posted = known.last else { return nil }
        guard let moved = sheet.lines.first(where: \.deviates) else { return posted }
        guard known.contains(where: { $0.scope == sheet.scope(of: file) }) else { return nil }
        throw Failure(
            .refused,
            "\(file) was taken in today as count \(posted.number), and \(moved.sku) has moved since: "
                + "\(OptionWord("again")) takes it as another count",
            details: .fields(["count": .text(posted.number)]))
    }

    private func countsOfToday(at place: Record<Location>) throws -> [Record<Count>] {
        let since = records.time.instant(on: records.today, minute: 0).microseconds
        return try records.find(
            Count.self, "WHERE place_id = ? AND opened_at >= ? AND state <> 'cancelled' ORDER BY id",
            [.text(place.id.text), .integer(since)])
    }

    /// Whether a count has the sheet's items, with what was found of each, and none besides; one that is posted may have
    /// others, for what a sheet with a part of it says was counted today.
    private func says(_ count: Record<Count>, _ sheet: CountSheet) throws -> Bool {
        struct Found: Equatable {
            let counted: Quantity?
            let recounted: Quantity?
        }
        let size = try records.count(CountLine.self, "WHERE count_id = ?", [.text(count.id.text)])
        guard size == sheet.lines.count || count.state == .posted && size > sheet.lines.count else { return false }
        let told = Dictionary(
            sheet.lines.map { ($0.item, Found(counted: $0.counted, recounted: $0.recounted)) },
            uniquingKeysWith: { first, _ in first })
        var (isSame, left) = (true, told.count)
        try records.forEach(CountLine.self, "WHERE count_id = ?", [.text(count.id.text)]) { line in
            // What was counted again since then belongs to the same counting.
            guard let found = told[line.item.text] else { return }
            left -= 1
            let isRecounted = found.recounted == line.recounted || found.recounted == nil
            if found.counted != line.counted || !isRecounted { isSame = false }
        }
        return isSame && left == 0
    }

    /// Refuses items that are on an open count: each is counted in one place at a time.
    ///
    /// - Parameter own: The open count that the sheet was printed from.
    func refuseOpenItems(_ sheet: CountSheet, besides own: Record<Count>?, _ check: inout ImportCheck) throws {
        let open = try openCounts(at: sheet.place.id)
        for line in sheet.lines {
            guard let number = open[line.item], number != own?.number else { continue }
            check.refuse(
                line.line, "sku", "\(line.sku) is on count \(number), which is open: post or cancel that first")
        }
    }
}
