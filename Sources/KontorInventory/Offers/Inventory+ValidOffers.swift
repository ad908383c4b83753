internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// An item's offers, and why others were left out.
struct ItemOffers {
    var valid: [OfferFacts] = []
    /// One sentence per offer that cannot be used, such as one that has expired.
    var unusable: [String] = []
}

extension Inventory {
    /// Returns the offers for the items, the preferred first and then by supplier, from one query per some hundred items.
    func validOffers(for items: [String]) throws -> [String: ItemOffers] {
        var found: [String: ItemOffers] = [:]
        let suppliers = try suppliersInUse()
        let today = records.today.description
        try inChunks(items) { places, arguments in
            let sql = """
                SELECT o.item_id, o.id, o.supplier_id, o.number, o.pack, o.minimum_order, o.lead_days, o.valid_until, \
                o.preferred, b.from_quantity, b.price_minor, b.price_currency \
                FROM offer o JOIN price_break b ON b.offer_id = o.id \
                WHERE o.item_id IN (\(places)) AND o.archived_at IS NULL AND b.withdrawn_at IS NULL \
                ORDER BY o.item_id, o.preferred DESC, o.id, b.from_quantity
                """
            var rows: [[StoredValue]] = []
            func close() {
                guard let first = rows.first, let item = first[0].text else { return }
                add(rows, first, suppliers, today, to: &found[item, default: ItemOffers()])
                rows.removeAll(keepingCapacity: true)
            }
            try records.connection.forEachRow(sql, arguments) { row in
                if let last = rows.last, last[1] != row[1] { close() }
                rows.append(row)
            }
            close()
        }
        return found
    }

    private func add(
        _ rows: [[StoredValue]], _ first: [StoredValue], _ suppliers: [String: SupplierFacts], _ today: String,
        to offers: inout ItemOffers
    ) {
        guard let supplier = suppliers[first[2].text ?? ""] else { return }
        if let until = first[7].text, until < today {
            offers.unusable.append("the offer of \(supplier.handle) held until \(until)")
            return
        }
        offers.valid.append(
            OfferFacts(
                id: ID(unchecked: first[1].text ?? ""), supplier: supplier, number: first[3].text,
                pack: Quantity.read(first, at: 4), minimumOrder: Quantity.read(first, at: 5),
                leadDays: Int.read(first, at: 6), validUntil: Day?.read(first, at: 7),
                preferred: Bool.read(first, at: 8),
                steps: rows.map { PriceStep(from: Quantity.read($0, at: 9), price: Money.read($0, at: 10)) }))
    }

    /// Returns every organisation that we still buy from, by its id, with its terms.
    func suppliersInUse() throws -> [String: SupplierFacts] {
        var found: [String: SupplierFacts] = [:]
        let sql = """
            SELECT g.id, g.handle, g.name, t.freight_minor, t.freight_currency, \
            t.freight_free_from_minor, t.freight_free_from_currency \
            FROM organisation g LEFT JOIN supplier_terms t ON t.supplier_id = g.id \
            WHERE g.archived_at IS NULL AND (g.kind = 'supplier' OR t.id IS NOT NULL \
            OR EXISTS (SELECT 1 FROM offer o WHERE o.supplier_id = g.id))
            """
        try records.connection.forEachRow(sql, []) { row in
            found[row[0].text ?? ""] = SupplierFacts(
                id: ID(unchecked: row[0].text ?? ""), handle: row[1].text ?? "", name: row[2].text ?? "",
                freight: Money?.read(row, at: 3) ?? .zero(records.office.currency),
                freightFreeFrom: Money?.read(row, at: 5))
        }
        return found
    }
}
