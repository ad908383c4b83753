internal import KontorCore
package import KontorIntake
internal import KontorStore

/// What an import of items did.
package struct ItemImport: Sendable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    /// Names of places that were made.
    package var places: [String] = []
    /// The known fields whose cells are empty.
    package var empty = EmptyCells()
    /// One sentence per known item whose stock in the file is another: it was left alone, because stock changes by
    /// counting.
    package var stockLeftAlone: [String] = []
    /// One sentence per known item that is out of use and stays so.
    package var outOfUse: [String] = []

    package var changesNothing: Bool { created == 0 && updated == 0 && places.isEmpty }
}

extension Inventory {
    /// Takes in a stock list: makes and changes items, opens the stock of new ones. All lines or none.
    ///
    /// What a line does not mention stays. Where all is as the file says, nothing is written.
    ///
    /// - Throws: `Failure.invalid` with every problem of the file.
    package func importItems(
        _ file: IncomingFile<StockListLine>, _ choices: ImportChoices = ImportChoices()
    ) throws -> ItemImport {
        var result = ItemImport()
        let places = try placesByName()
        let lines = try check(file, choices, places, &result)
        try records.savepoint {
            var document: AnyID?
            func noted() throws -> AnyID {
                let known = try document ?? AnyID(noteImport("items", file).id)
                document = known
                return known
            }
            let homes = try homes(of: lines, places, &result)
            if !result.places.isEmpty { _ = try noted() }
            var opening: [Opening] = []
            for line in lines.untilStopped(each: 1024) {
                var draft = line.draft
                if let place = line.place { draft.place = homes[place] }
                if let item = line.known {
                    let changed = try records.update(item) { $0.row = draft.row }
                    if changed == item { result.unchanged += 1 } else { result.updated += 1 }
                } else {
                    let item = try records.create(Item.self) { $0.row = draft.row }
                    result.created += 1
                    if let onHand = line.onHand, onHand > .zero, let place = draft.place {
                        opening.append(Opening(item: item.id, place: place, quantity: onHand))
                    }
                }
            }
            if !result.changesNothing { try open(opening, noted()) }
            try compareStock(lines, homes, &result)
        }
        return result
    }

    private struct Opening {
        let item: ID<Item>
        let place: ID<Location>
        let quantity: Quantity
    }

    private func open(_ stock: [Opening], _ document: AnyID) throws {
        guard !stock.isEmpty else { return }
        let source = try counterpart(.opening).id
        let today = records.today
        let tokens = Movement.schema.fields
        try records.create(Movement.self, forEach: stock) { draft, opened in
            draft[tokens.item] = opened.item
            draft[tokens.quantity] = opened.quantity
            draft[tokens.from] = source
            draft[tokens.to] = opened.place
            draft[tokens.reason] = .opening
            draft[tokens.document] = document
            draft[tokens.doneOn] = today
        }
        try addStock(ofAllMovementsFor: document.text)
    }

    private func placesByName() throws -> [String: Record<Location>] {
        Dictionary(try records.find(Location.self, "").map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func homes(
        of lines: [CheckedItemLine], _ places: [String: Record<Location>], _ result: inout ItemImport
    ) throws -> [String: ID<Location>] {
        var homes: [String: ID<Location>] = [:]
        for name in lines.compactMap(\.place) where homes[name] == nil {
            if places[name] == nil { result.places.append(name) }
            homes[name] = try places[name]?.id ?? placeOnDemand(name).id
        }
        return homes
    }

    private func compareStock(
        _ lines: [CheckedItemLine], _ homes: [String: ID<Location>], _ result: inout ItemImport
    ) throws {
        var kept: [String: Quantity] = [:]
        try inChunks(lines.compactMap { $0.known?.id.text }.sorted()) { places, arguments in
            let sql = "SELECT item_id, location_id, on_hand FROM stock WHERE item_id IN (\(places))"
            try records.connection.forEachRow(sql, arguments) { (item: String, place: String, onHand: Quantity) in
                kept["\(item) \(place)"] = onHand
            }
        }
        for line in lines {
            guard let item = line.known, let told = line.onHand, let place = line.place, let home = homes[place]
            else { continue }
            let there = kept["\(item.id) \(home)"] ?? .zero
            guard there != told else { continue }
            result.stockLeftAlone.append(
                "\(item.sku): \(there) \(line.draft.unit) in \(place) by the records, \(told) in the file; "
                    + "left alone, count it")
        }
    }
}
