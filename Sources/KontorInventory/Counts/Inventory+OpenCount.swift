package import KontorStore
internal import KontorCore

extension Inventory {
    /// Opens a count with a line for everything that the policy chose within the request.
    ///
    /// - Throws: `Failure.refused` where nothing is there to count; `conflict` where a named item is on an open count.
    package func openCount(
        _ request: CountRequest, policies: any InventoryPolicies
    ) throws -> Record<Count> {
        let place = try ours(request.place)
        if case .items(let items) = request.scope {
            for item in items { try records.refuseEnded(AnyRecord(item), before: "counting it") }
        }
        if case .category(let category) = request.scope { try refuseUnknown(category: category) }
        let (candidates, elsewhere) = try candidates(for: request)
        guard !candidates.isEmpty else {
            let held = elsewhere.isEmpty ? "" : " (\(elsewhere.joined(separator: "; ")))"
            throw Failure(.refused, "there is nothing to count: \(request.scope.words(at: place.name))\(held)")
        }
        var limit: Int?
        if case .worklist(let atMost) = request.scope {
            guard atMost > 0 else { throw Failure(.invalid, "a worklist has at least one item, got \(atMost)") }
            limit = atMost
        }
        let facts = CountScopeFacts(
            scope: request.scope.word, place: place.name, atMost: limit, candidates: candidates)
        let answer = try asking { try policies.countScope(facts) }
        let chosen = try chosen(answer, facts, request.scope)
        return try records.savepoint {
            let count = try records.create(Count.self) {
                $0.number = try nextCountNumber()
                $0.scope = request.scope.words(at: place.name)
                $0.blind = request.blind ?? answer.blind
                $0.secondCounter = answer.secondCounter
                // The policy's reasons are for its choice.
                if case .items = request.scope { $0.why = elsewhere } else { $0.why = answer.why + elsewhere }
                $0.place = place.id
                $0.countedBy = request.countedBy.map { AnyID($0) }
                $0.openedAt = records.now
            }
            let tokens = CountLine.schema.fields
            try records.create(CountLine.self, forEach: chosen) { draft, index in
                draft[tokens.count] = count.id
                draft[tokens.item] = candidates[index].id
            }
            return count
        }
    }

    /// Puts one more item on an open count, such as one that was found where nobody expected it.
    @discardableResult
    package func add(_ item: Record<Item>, to count: Record<Count>) throws -> Record<CountLine> {
        let count = try records.require(count.id)
        try count.require(.enter)
        if let other = try openCounts(at: count.place)[item.id.text] {
            throw Failure(.conflict, "\(item.sku) is on count \(other) already")
        }
        return try addLine(item.id, to: count)
    }

    /// Returns what the counter gets to see: for a blind count no expected quantities until all is counted.
    package func sheet(of count: Record<Count>) throws -> [CountSheetRow] {
        let hidden = count.blind && (count.state == .counting || count.state == .draft)
        let isOpen = count.state != .posted && count.state != .cancelled
        let width = CountLine.schema.declaration.columns.count
        let columns = CountLine.schema.declaration.columns.map { "l.\"\($0)\"" }.joined(separator: ", ")
        let sql = """
            SELECT \(columns), i.sku, i.name, i.unit, i.bin, COALESCE(s.on_hand, 0) FROM count_line l \
            JOIN item i ON i.id = l.item_id LEFT JOIN stock s ON s.item_id = l.item_id AND s.location_id = ? \
            WHERE l.count_id = ? ORDER BY l.id
            """
        return try records.connection.rows(sql, [.text(count.place.text), .text(count.id.text)]).map { row in
            let line = Record<CountLine>(row: Array(row[0..<width]))
            // What nobody counted is expected as it is now, as long as somebody may count it.
            let expected = line.expectedAgain ?? line.expected ?? (isOpen ? Quantity.read(row, at: width + 4) : nil)
            return CountSheetRow(
                line: line, sku: row[width].text ?? "", name: row[width + 1].text ?? "",
                unit: row[width + 2].text ?? "", bin: row[width + 3].text, expected: hidden ? nil : expected)
        }
    }

    @discardableResult
    private func addLine(_ item: ID<Item>, to count: Record<Count>) throws -> Record<CountLine> {
        let tokens = CountLine.schema.fields
        return try records.create(CountLine.self) {
            $0[tokens.count] = count.id
            $0[tokens.item] = item
        }
    }

    /// Returns the number of the next count, such as `C-0007`.
    func nextCountNumber() throws -> String {
        try records.nextNumber(Count.self, in: "number", prefix: "C-", digits: 4)
    }

    /// The number of the open count that each item at a place is on, by the item's id.
    func openCounts(at place: ID<Location>) throws -> [String: String] {
        var numbers: [String: String] = [:]
        let sql = """
            SELECT l.item_id, c.number FROM "count" c JOIN count_line l ON l.count_id = c.id \
            WHERE c.state IN ('draft', 'counting', 'review') AND c.place_id = ?
            """
        try records.connection.forEachRow(sql, [.text(place.text)]) { (item: String, number: String) in
            numbers[item] = number
        }
        return numbers
    }

    private func chosen(
        _ answer: CountScopeAnswer, _ facts: CountScopeFacts, _ scope: CountRequest.Scope
    ) throws -> [Int] {
        // Who names the items has chosen them; the policy then says only how they are counted.
        if case .items = scope { return Array(facts.candidates.indices) }
        guard answer.chosen.allSatisfy(facts.candidates.indices.contains) else {
            throw Failure.wrongAnswer("inventory.count_scope", "answered an item that was not among the candidates")
        }
        guard Set(answer.chosen).count == answer.chosen.count else {
            throw Failure.wrongAnswer("inventory.count_scope", "answered an item twice")
        }
        guard !answer.chosen.isEmpty else {
            let why = answer.why.isEmpty ? "" : ": " + answer.why.joined(separator: "; ")
            throw Failure(.refused, "there is nothing to count in \(facts.place)\(why)")
        }
        return Array(answer.chosen.prefix(facts.atMost ?? answer.chosen.count))
    }
}
