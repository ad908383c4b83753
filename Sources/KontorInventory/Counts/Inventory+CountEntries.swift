package import KontorCore
package import KontorDirectory
package import KontorStore

extension Inventory {
    /// Notes what was found; what was expected is fixed in the same moment.
    ///
    /// An entry that says nothing but a recount keeps the first counting, one that says nothing but why keeps both. All
    /// entries or none.
    ///
    /// - Parameter person: Who counted, or counted again.
    @discardableResult
    package func enter(
        _ count: Record<Count>, _ entries: [CountEntry], by person: ID<Person>?, policies: any InventoryPolicies
    ) throws -> [Record<CountLine>] {
        let count = try records.require(count.id)
        try count.require(.enter)
        return try records.savepoint {
            let prices = try lowestPrices(for: entries.map(\.item.text))
            var failures = FailuresInARow()
            var seen: Set<ID<Item>> = []
            let lines = try entries.map { entry in
                let item = try records.require(entry.item)
                guard
                    let line = try records.first(
                        CountLine.self, "WHERE count_id = ? AND item_id = ?",
                        [.text(count.id.text), .text(item.id.text)])
                else {
                    throw Failure(
                        .notFound,
                        "\(item.sku) is not on count \(count.number): open another one for it with "
                            + "kontor.inventory.count.open { place = …, items = { … } }")
                }
                guard seen.insert(item.id).inserted else {
                    throw Failure(.invalid, "\(item.sku) is named twice: say once what was found of it")
                }
                return try enter(entry, line, item, count, person, prices[item.id.text], policies, &failures)
            }
            try noteCounters(count, entries, person)
            return lines
        }
    }

    private func enter(
        _ entry: CountEntry, _ line: Record<CountLine>, _ item: Record<Item>, _ count: Record<Count>,
        _ person: ID<Person>?, _ price: Money?, _ policies: any InventoryPolicies, _ failures: inout FailuresInARow
    ) throws -> Record<CountLine> {
        for quantity in [entry.counted, entry.recounted].compactMap({ $0 }) { try checkCounted(quantity, of: item) }
        if entry.recounted != nil, entry.counted == nil, line.counted == nil {
            throw Failure(.refused, "\(item.sku) was not counted yet: nothing is there to count again")
        }
        if entry.saysWhyOnly { return try note(entry, line, item, count, price, policies, &failures) }
        let (there, moves) = try stock(item.id, at: count.place)
        let isFound = entry.counted != nil || entry.recounted != nil
        let who = person.map { AnyID($0) }
        return try records.update(line) { draft in
            if entry.counted != nil || entry.recounted == nil {
                draft.counted = entry.counted
                draft.expected = entry.counted == nil ? nil : there
                draft.countedBy = who == count.countedBy || count.countedBy == nil ? nil : who
            }
            draft.recounted = entry.recounted
            draft.expectedAgain = entry.recounted == nil ? nil : there
            draft.checkedBy = entry.recounted == nil ? nil : who
            draft.countedAt = isFound ? records.now : nil
            draft.seen = isFound ? moves : nil
            draft.reason = entry.reason ?? draft.reason
            let first = draft.countedBy ?? count.countedBy ?? (entry.counted == nil ? nil : who)
            let check = CountLineCheck(
                countedBy: first?.text, recountedBy: entry.recounted == nil ? nil : person?.text,
                isRecounted: entry.recounted != nil, secondCounter: count.secondCounter)
            (draft.needs, draft.check) = try judge(
                CountedLine(item: item, draft), check, price, policies, &failures)
        }
    }

    /// Notes why a line deviates, and asks anew about it.
    private func note(
        _ entry: CountEntry, _ line: Record<CountLine>, _ item: Record<Item>, _ count: Record<Count>, _ price: Money?,
        _ policies: any InventoryPolicies, _ failures: inout FailuresInARow
    ) throws -> Record<CountLine> {
        guard line.counted != nil else {
            throw Failure(.refused, "\(item.sku) was not counted yet: say why it deviates with what was found")
        }
        return try records.update(line) { draft in
            draft.reason = entry.reason
            (draft.needs, draft.check) = try judge(
                CountedLine(item: item, draft), CountLineCheck(draft, of: count), price, policies, &failures)
        }
    }

    private func noteCounters(_ count: Record<Count>, _ entries: [CountEntry], _ person: ID<Person>?) throws {
        guard let who = person.map({ AnyID($0) }) else { return }
        let recounts = entries.contains { $0.recounted != nil }
        let counts = entries.contains { $0.counted != nil }
        try records.update(count) {
            if counts, count.countedBy == nil { $0.countedBy = who }
            if recounts { $0.checkedBy = who }
            if count.state == .draft { $0.state = .counting }
        }
    }

    /// Refuses what nobody can have counted.
    func checkCounted(_ quantity: Quantity, of item: Record<Item>) throws {
        guard quantity >= .zero else {
            throw Failure(.invalid, "\(item.sku): a count is zero or more, got \(quantity)")
        }
        guard quantity.thousandths <= Quantity.limit else {
            throw Failure(.invalid, "\(item.sku): a count of \(quantity) is more than a billion; correct the number")
        }
        guard StockUnit.allows(quantity, in: item.unit) else {
            throw Failure(.invalid, "\(item.sku) comes in whole \(item.unit), got \(quantity)")
        }
    }
}
