package import KontorCore
package import KontorDirectory
package import KontorIntake
package import KontorStore

/// Who filled a sheet, and where.
package struct CountSheetHead: Sendable {
    /// For lines that name none; nil where each line does, or where the office has one place only.
    package var place: Record<Location>?
    package var countedBy: ID<Person>?
    /// Whether somebody said who counted; else it is who acts.
    package var isCounterNamed = false
    package var recountedBy: ID<Person>?
    /// Nil where nothing was said.
    package var secondCounter: Bool?
    /// The open count whose sheet this is; nil to open one per place.
    package var into: Record<Count>?

    package init(place: Record<Location>? = nil, countedBy: ID<Person>? = nil, recountedBy: ID<Person>? = nil) {
        self.place = place
        self.countedBy = countedBy
        self.recountedBy = recountedBy
    }
}

/// A counted line about which nothing was decided.
package struct UndecidedLine: Sendable, Equatable {
    package let sku: String
    /// Which policy of which plugin, and what is wrong with its answer.
    package let reason: String?
}

/// What an import of a count sheet did: one reviewed count per place.
package struct CountImport: Sendable {
    package var counts: [Record<Count>] = []
    /// The counts of today that say the same already; nothing was done for their places.
    package var known: [Record<Count>] = []
    package var confirmed = 0
    package var deviating = 0
    /// Lines that must be counted again before their count can be posted.
    package var open = 0
    /// Those about which the policy gave no usable answer, with what is wrong with it.
    package var undecided: [UndecidedLine] = []
    package var notCounted = 0
    /// What was told and has no effect, because the counts are what they are.
    package var unheeded: [String] = []
}

extension Inventory {
    /// Takes in a filled sheet: opens, enters and reviews one count per place in one go. All lines or none.
    ///
    /// A sheet is an act of a day: what a count of today says already is not counted once more. Where it says more
    /// about an open count, it completes that.
    ///
    /// - Throws: `Failure.invalid` with every problem of the file.
    package func importCount(
        _ file: IncomingFile<CountSheetLine>, _ head: CountSheetHead, _ choices: ImportChoices = ImportChoices(),
        policies: any InventoryPolicies
    ) throws -> CountImport {
        var result = CountImport()
        let sheets = try sheets(file, head, choices)
        if head.recountedBy != nil, !sheets.contains(where: { $0.lines.contains { $0.recounted != nil } }) {
            throw Failure(.invalid, "\(file.name): nothing on the sheet was counted again: leave out who did it")
        }
        result.unheeded = try sheets.flatMap { try unheeded(of: $0, head) }
        if let open = head.into {
            try records.savepoint {
                for sheet in sheets { try enter(sheet, into: open, head, policies, &result) }
            }
            return result
        }
        let new = sheets.filter { $0.known == nil && $0.completion == nil }
        result.known = sheets.compactMap(\.known)
        guard result.known.count < sheets.count else { return result }
        try records.savepoint {
            for completion in sheets.compactMap(\.completion) { try complete(completion, head, policies, &result) }
            guard !new.isEmpty else { return }
            _ = try noteImport("count", file)
            for sheet in new { try enter(sheet, file.name, head, policies, &result) }
        }
        return result
    }

    /// Fills the open count that the sheet was printed from.
    private func enter(
        _ sheet: CountSheet, into open: Record<Count>, _ head: CountSheetHead, _ policies: any InventoryPolicies,
        _ result: inout CountImport
    ) throws {
        let waiting = Set(try openCounts(at: open.place).filter { $0.value == open.number }.keys)
        for line in sheet.lines where !waiting.contains(line.item) {
            try add(records.require(ID<Item>(unchecked: line.item)), to: open)
        }
        let entries = sheet.lines.filter { $0.counted != nil }.map {
            CountEntry(ID(unchecked: $0.item), counted: $0.counted, reason: $0.reason)
        }
        let again = sheet.lines.filter { $0.recounted != nil }.map {
            CountEntry(ID(unchecked: $0.item), recounted: $0.recounted)
        }
        try enter(open, entries, by: head.countedBy, policies: policies)
        try enter(open, again, by: head.recountedBy, policies: policies)
        try note(review(open), &result)
    }

    private func enter(
        _ sheet: CountSheet, _ file: String, _ head: CountSheetHead, _ policies: any InventoryPolicies,
        _ result: inout CountImport
    ) throws {
        let count = try records.create(Count.self) {
            $0.number = try nextCountNumber()
            $0.state = .review
            $0.scope = sheet.scope(of: file)
            $0.secondCounter = head.secondCounter ?? false
            $0.place = sheet.place.id
            $0.countedBy = head.countedBy.map { AnyID($0) }
            $0.checkedBy = head.recountedBy.map { AnyID($0) }
            $0.openedAt = records.now
        }
        let prices = try lowestPrices(for: sheet.lines.filter(\.isAsked).map(\.item))
        var failures = FailuresInARow()
        let tokens = CountLine.schema.fields
        let (id, now) = (count.id, records.now)
        // What is out of use was refused with its line.
        try records.create(CountLine.self, forEach: sheet.lines, fit: [tokens.item.declaration]) { draft, line in
            let found = line.recounted ?? line.counted
            let check = CountLineCheck(
                countedBy: head.countedBy?.text, recountedBy: head.recountedBy?.text,
                isRecounted: line.recounted != nil, secondCounter: head.secondCounter ?? false)
            let judged =
                line.isAsked
                ? try judge(
                    CountedLine(
                        sku: line.sku, name: line.name, category: line.category, unit: line.unit,
                        first: CountedLine.Finding(line.counted, expected: line.expected),
                        again: CountedLine.Finding(line.recounted, expected: line.expected), reason: line.reason),
                    check, prices[line.item], policies, &failures) : (nil, nil)
            draft[tokens.count] = id
            draft[tokens.item] = ID(unchecked: line.item)
            if let counted = line.counted {
                draft[tokens.expected] = line.expected
                draft[tokens.counted] = counted
                draft[tokens.countedAt] = now
                draft[tokens.seen] = line.moves
                if let recounted = line.recounted {
                    draft[tokens.expectedAgain] = line.expected
                    draft[tokens.recounted] = recounted
                    if let again = head.recountedBy { draft[tokens.checkedBy] = AnyID(again) }
                }
                if let reason = line.reason { draft[tokens.reason] = reason }
                if let needs = judged.0 { draft[tokens.needs] = needs }
                if let words = judged.1 { draft[tokens.check] = words }
            }
            if found == nil {
                result.notCounted += 1
            } else if line.deviates || judged.0 != nil {
                result.deviating += 1
            } else {
                result.confirmed += 1
            }
            switch judged.0 {
            case nil: break
            case .undecided: result.undecided.append(UndecidedLine(sku: line.sku, reason: judged.1))
            default: result.open += 1
            }
        }
        result.counts.append(count)
    }
}
