package import KontorCore
package import KontorIntake
internal import KontorStore

/// One line of a stock list.
package struct ItemLine: Sendable {
    package let line: Int
    package var sku: String
    package var name: String
    package var nameEn: String?
    package var category: String
    package var unit: String
    package var place: String?
    /// What is there; opens the stock of an item that is new to the office.
    package var onHand: Quantity?
    package var minimum: Quantity?
    package var target: Quantity?
    package var maximum: Quantity?
    package var pack: Quantity?
    package var barcode: String?
    package var bin: String?
    /// Nil leaves what is known.
    package var fits: [String]?

    package init(line: Int, sku: String, name: String, category: String, unit: String) {
        self.line = line
        self.sku = sku
        self.name = name
        self.category = category
        self.unit = unit
    }
}

/// What an import of items did.
package struct ItemImport: Sendable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    /// Names of places that were made.
    package var places: [String] = []
    /// One sentence per known item whose stock in the file is another: it was left alone, because stock changes by
    /// counting.
    package var stockLeftAlone: [String] = []
    /// Set where this very file was imported before and nothing was done.
    package var alreadyImported: String?
}

extension Inventory {
    /// Takes in a stock list: makes and changes items, opens the stock of new ones. All lines or none.
    ///
    /// - Parameters:
    ///   - earlier: What was wrong where the file was read; said together with what is wrong here.
    ///   - categories: What a category may be; nil for anything. Categories in use are always taken.
    /// - Throws: `Failure.invalid` with every problem of the file.
    package func importItems(
        _ lines: [ItemLine], from file: ImportFile, earlier: [ImportProblem] = [],
        categories: [String]? = StockCategory.usual
    ) throws -> ItemImport {
        var result = ItemImport()
        if let sentence = try importedBefore("items", file) {
            result.alreadyImported = sentence
            return result
        }
        let places = try placesByName()
        let known = try items(skus: lines.map(\.sku))
        try check(lines, file, earlier, categories, places, known)
        try records.savepoint {
            let document = try noteImport("items", file, lines: lines.count)
            let homes = try homes(of: lines, places, &result)
            var opening: [Opening] = []
            for line in lines {
                let place = line.place.flatMap { homes[$0] }
                if let item = known[line.sku] {
                    try update(item, line, place, &result)
                } else {
                    let item = try records.create(Item.self) { fill(&$0, line, place) }
                    result.created += 1
                    if let onHand = line.onHand, onHand > .zero, let place {
                        opening.append(Opening(item: item.id, place: place, quantity: onHand))
                    }
                }
            }
            try open(opening, AnyID(document.id))
            try compareStock(lines, known, homes, &result)
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
        of lines: [ItemLine], _ places: [String: Record<Location>], _ result: inout ItemImport
    ) throws -> [String: ID<Location>] {
        var homes: [String: ID<Location>] = [:]
        for name in lines.compactMap(\.place) where homes[name] == nil {
            if places[name] == nil { result.places.append(name) }
            homes[name] = try places[name]?.id ?? placeOnDemand(name).id
        }
        return homes
    }

    private func update(
        _ item: Record<Item>, _ line: ItemLine, _ place: ID<Location>?, _ result: inout ItemImport
    ) throws {
        let changed = try records.update(item) { fill(&$0, line, place) }
        if changed == item { result.unchanged += 1 } else { result.updated += 1 }
    }

    private func fill(_ draft: inout Draft<Item>, _ line: ItemLine, _ place: ID<Location>?) {
        let tokens = Item.schema.fields
        draft[tokens.sku] = line.sku
        draft[tokens.name] = line.name
        draft[tokens.nameEn] = line.nameEn
        draft[tokens.category] = line.category
        draft[tokens.unit] = line.unit
        draft[tokens.barcode] = line.barcode
        draft[tokens.bin] = line.bin
        draft[tokens.place] = place
        draft[tokens.minimum] = line.minimum
        draft[tokens.target] = line.target
        draft[tokens.maximum] = line.maximum
        draft[tokens.pack] = line.pack
        if let fits = line.fits { draft[tokens.fits] = fits }
    }

    private func compareStock(
        _ lines: [ItemLine], _ known: [String: Record<Item>], _ homes: [String: ID<Location>],
        _ result: inout ItemImport
    ) throws {
        var kept: [String: Quantity] = [:]
        try inChunks(known.values.map(\.id.text).sorted()) { places, arguments in
            let sql = "SELECT item_id, location_id, on_hand FROM stock WHERE item_id IN (\(places))"
            try records.connection.forEachRow(sql, arguments) { row in
                kept["\(row[0].text ?? "") \(row[1].text ?? "")"] = Quantity.read(row, at: 2)
            }
        }
        for line in lines {
            guard let item = known[line.sku], let told = line.onHand, let place = line.place, let home = homes[place]
            else { continue }
            let there = kept["\(item.id) \(home)"] ?? .zero
            guard there != told else { continue }
            result.stockLeftAlone.append(
                "\(line.sku): \(there) \(line.unit) in \(place) by the records, \(told) in the file; left alone, count it"
            )
        }
    }
}
