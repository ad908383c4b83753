internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorStore

/// What a sheet says of an open count that it belongs to, beyond what the count knows.
struct CountCompletion {
    let count: Record<Count>
    /// What was counted first, and what was counted again.
    var counted: [CountEntry] = []
    var recounted: [CountEntry] = []
    /// The lines that a note is new of, or about which nothing was decided.
    var noted: [(line: Record<CountLine>, reason: String?)] = []
    /// Who counted again, where the count does not know that yet.
    var recountedBy: ID<Person>?

    var saysMore: Bool { !counted.isEmpty || !recounted.isEmpty || !noted.isEmpty || recountedBy != nil }
}

extension Inventory {
    /// Returns the open count that a sheet belongs to, with what the sheet adds to it; nil where there is none.
    ///
    /// All of the sheet's items are on it, nothing that was counted is another quantity on the sheet, and something is
    /// the same. More about a known count completes it; what contradicts it is a counting of its own.
    func openCount(thatBelongsTo sheet: CountSheet, _ head: CountSheetHead) throws -> CountCompletion? {
        let open = try openCounts(at: sheet.place.id)
        guard let number = sheet.lines.first.flatMap({ open[$0.item] }),
            sheet.lines.allSatisfy({ open[$0.item] == number }),
            let count = try records.first(Count.self, "WHERE number = ?", [.text(number)])
        else { return nil }
        var known: [String: Record<CountLine>] = [:]
        try records.forEach(CountLine.self, "WHERE count_id = ?", [.text(count.id.text)]) { known[$0.item.text] = $0 }
        var completion = CountCompletion(count: count)
        var isKnown = false
        for line in sheet.lines.untilStopped(each: 256) {
            guard let there = known[line.item], agrees(line, there, in: count) else { return nil }
            isKnown = isKnown || (there.counted != nil && there.counted == line.counted)
            completion.take(line, there)
        }
        guard isKnown else { return nil }
        if let again = head.recountedBy, count.checkedBy != AnyID(again) {
            let isAboutIt = completion.recounted.isEmpty && sheet.lines.contains { $0.recounted != nil }
            if isAboutIt, let other = count.checkedBy {
                let person = try records.require(ID<Person>(unchecked: other.text)).handle
                throw Failure(
                    .conflict,
                    "count \(number) was counted again by \(person) already, and the sheet says nothing new: "
                        + "leave out who counted again")
            }
            if isAboutIt { completion.recountedBy = again }
        }
        return completion
    }

    private func agrees(_ line: CountSheet.Line, _ there: Record<CountLine>, in count: Record<Count>) -> Bool {
        if let counted = line.counted, there.counted != counted {
            // What a sheet left empty may be filled in later.
            guard there.counted == nil, count.state == .review else { return false }
        }
        return line.recounted == nil || there.recounted == nil || line.recounted == there.recounted
    }

    /// Adds to an open count what a sheet says beyond it.
    func complete(
        _ completion: CountCompletion, _ head: CountSheetHead, _ policies: any InventoryPolicies,
        _ result: inout CountImport
    ) throws {
        let count = completion.count
        if !completion.counted.isEmpty {
            try enter(count, completion.counted, by: head.countedBy, policies: policies)
        }
        if !completion.recounted.isEmpty {
            try enter(count, completion.recounted, by: head.recountedBy, policies: policies)
        }
        if let again = completion.recountedBy { try records.update(count) { $0.checkedBy = AnyID(again) } }
        try judgeAnew(completion, policies)
        try note(review(count), &result)
    }

    /// Asks anew about the lines of which there is more to know; what was counted, and what was expected then, stays.
    private func judgeAnew(_ completion: CountCompletion, _ policies: any InventoryPolicies) throws {
        let count = try records.require(completion.count.id)
        var noted = completion.noted
        if completion.recountedBy != nil {
            let known = Set(noted.map(\.line.id))
            noted += try records.find(
                CountLine.self, "WHERE count_id = ? AND recounted IS NOT NULL", [.text(count.id.text)]
            ).filter { !known.contains($0.id) }.map { ($0, nil) }
        }
        let prices = try lowestPrices(for: noted.map(\.line.item.text))
        var failures = FailuresInARow()
        for (line, reason) in noted.untilStopped(each: 1024) {
            let item = try records.require(line.item)
            try records.update(line) { draft in
                draft.reason = reason ?? draft.reason
                if draft.recounted != nil, let again = completion.recountedBy { draft.checkedBy = AnyID(again) }
                let check = CountLineCheck(draft, of: count)
                (draft.needs, draft.check) = try judge(
                    CountedLine(item: item, draft), check, prices[line.item.text], policies, &failures)
            }
        }
    }

    /// Notes in the result how a count stands.
    func note(_ review: CountReview, _ result: inout CountImport) throws {
        result.counts.append(review.count)
        result.confirmed += review.confirmed
        result.deviating += review.deviating.count
        let undecided = review.open.filter { $0.needs == .undecided }
        result.open += review.open.count - undecided.count
        result.undecided += try undecided.map {
            UndecidedLine(sku: try records.require($0.item).sku, reason: $0.check)
        }
        result.notCounted += review.notCounted
    }
}

extension CountCompletion {
    /// Takes what a line says beyond what the count knows of it.
    fileprivate mutating func take(_ line: CountSheet.Line, _ there: Record<CountLine>) {
        let item = ID<Item>(unchecked: line.item)
        let reason = line.reason == there.reason ? nil : line.reason
        let isNew = there.counted == nil && line.counted != nil
        let isRecounted = there.recounted == nil && line.recounted != nil
        if isNew { counted.append(CountEntry(item, counted: line.counted, reason: reason)) }
        if isRecounted { recounted.append(CountEntry(item, recounted: line.recounted, reason: reason)) }
        // Why somebody counted nothing is a note to who reads the sheet.
        let isCounted = there.counted != nil
        if !isNew, !isRecounted, isCounted, reason != nil || there.needs == .undecided { noted.append((there, reason)) }
    }
}
