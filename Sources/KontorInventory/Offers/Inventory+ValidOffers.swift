internal import KontorCore
internal import KontorIntake
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
        let today = records.today
        try inChunks(items) { places, arguments in
            let sql = """
                SELECT o.item_id, i.unit, o.id, o.supplier_id, o.number, o.pack, o.minimum_order, o.lead_days, \
                o.valid_until, o.preferred, b.from_quantity, b.price_minor, b.price_currency \
                FROM offer o JOIN price_break b ON b.offer_id = o.id JOIN item i ON i.id = o.item_id \
                WHERE o.item_id IN (\(places)) AND o.archived_at IS NULL AND b.withdrawn_at IS NULL \
                ORDER BY o.item_id, o.preferred DESC, o.id, b.from_quantity
                """
            var open: OfferRows?
            try records.connection.forEachRow(sql, arguments) {
                (
                    item: String, unit: String, id: ID<Offer>, supplier: String, number: String?, pack: Quantity,
                    minimum: Quantity, leadDays: Int, until: Day?, preferred: Bool, from: Quantity, price: Money
                ) in
                let step = PriceStep(from: from, price: price)
                if open?.id == id {
                    open?.steps.append(step)
                } else {
                    open?.close(suppliers, today, &found)
                    open = OfferRows(
                        item: item, unit: unit, id: id, supplier: supplier, number: number, pack: pack,
                        minimum: minimum, leadDays: leadDays, until: until, preferred: preferred, steps: [step])
                }
            }
            open?.close(suppliers, today, &found)
        }
        return found
    }

    /// Returns every organisation that we still buy from, by its id, with its terms.
    func suppliersInUse() throws -> SuppliersInUse {
        var found = SuppliersInUse()
        let sql = """
            SELECT g.id, g.handle, g.name, t.freight_minor, t.freight_currency, \
            t.freight_free_from_minor, t.freight_free_from_currency \
            FROM organisation g LEFT JOIN supplier_terms t ON t.supplier_id = g.id \
            WHERE g.archived_at IS NULL AND g.kind = 'supplier'
            """
        try records.connection.forEachRow(sql) {
            (id: ID<Organisation>, handle: String, name: String, freight: Money?, freightFreeFrom: Money?) in
            found.facts[id.text] = SupplierFacts(
                id: id, handle: handle, name: name, freight: freight ?? .zero(records.office.currency),
                freightFreeFrom: freightFreeFrom)
        }
        // Offers of whom the office calls something else since are left out by name.
        let others = """
            WHERE archived_at IS NULL AND kind <> 'supplier' \
            AND EXISTS (SELECT 1 FROM offer o WHERE o.supplier_id = organisation.id AND o.archived_at IS NULL)
            """
        try records.forEach(Organisation.self, others) { firm in
            let field = Offer.schema.fields.supplier.declaration
            found.unfit[firm.id.text] = records.unfitWords(AnyRecord(firm), for: field)
        }
        return found
    }
}

/// Whom we buy from.
struct SuppliersInUse {
    /// By their ids.
    var facts: [String: SupplierFacts] = [:]
    /// Why we buy from others no more, though they have offers; by their ids.
    var unfit: [String: String] = [:]
}

/// The rows of one offer, one per price.
private struct OfferRows {
    let item: String
    /// In which the item is counted.
    let unit: String
    let id: ID<Offer>
    let supplier: String
    let number: String?
    let pack: Quantity
    let minimum: Quantity
    let leadDays: Int
    let until: Day?
    let preferred: Bool
    var steps: [PriceStep]

    /// Puts the offer among those of its item.
    func close(_ suppliers: SuppliersInUse, _ today: Day, _ found: inout [String: ItemOffers]) {
        guard let supplier = suppliers.facts[supplier] else {
            if let words = suppliers.unfit[self.supplier] { found[item, default: ItemOffers()].unusable.append(words) }
            return
        }
        if let until, until < today {
            found[item, default: ItemOffers()].unusable.append("the offer of \(supplier.handle) held until \(until)")
            return
        }
        // Kept before the door refused it.
        if let free = steps.first(where: { $0.price.minor <= 0 }) {
            found[item, default: ItemOffers()].unusable.append("\(free.price) from \(supplier.handle) is no price")
            return
        }
        guard StockUnit.allows(pack, in: unit) else {
            found[item, default: ItemOffers()].unusable.append(
                "\(supplier.handle) sells it in packs of \(pack), but it comes in whole \(unit): correct the pack")
            return
        }
        found[item, default: ItemOffers()].valid.append(
            OfferFacts(
                id: id, supplier: supplier, number: number, pack: pack, minimumOrder: minimum, leadDays: leadDays,
                validUntil: until, preferred: preferred, steps: steps))
    }
}
