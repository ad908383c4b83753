package import KontorCore

/// One item as one supplier offers it, from a price list.
package struct OfferLine: Sendable, Equatable {
    /// The line in the file.
    package var line: Int
    /// Our number of the item.
    package var sku: String
    /// The supplier's number of it.
    package var supplierNumber: String?
    package var description: String?
    /// How many units come in one package.
    package var pack: Quantity?
    package var minimumOrder: Quantity?
    /// The price of one unit from the smallest order on.
    package var price: Money
    /// Other prices from larger amounts on, ascending.
    package var breaks: [PriceBreak]
    package var leadDays: Int?
    package var validUntil: Day?
    package var isPreferred: Bool
}

/// The price of one unit from an amount on.
package struct PriceBreak: Sendable, Equatable {
    package let from: Quantity
    package let price: Money

    package init(from: Quantity, price: Money) {
        self.from = from
        self.price = price
    }
}

/// Reads a supplier's price list: one line per offer, with prices in one currency.
package enum PriceListReader {
    package static func read(_ bytes: [UInt8], currency: Currency) -> SheetReading<OfferLine> {
        let columns = PriceColumns(currency: currency)
        var offers = FirstSeen()
        return SheetLines.read(bytes, schema: columns.schema) { table, row in
            guard let line = columns.line(&table, row) else { return nil }
            let number = line.supplierNumber.map { " as \($0)" } ?? ""
            if let first = offers.line(of: line.sku, line.supplierNumber ?? "", now: line.line) {
                table.report(columns.sku, row: row, "\(line.sku)\(number) stands in line \(first) already; remove one")
            }
            return line
        }
    }
}

private struct PriceColumns {
    var schema = SheetSchema()
    let sku, supplierNumber, description: SheetColumn<String>
    let pack, minimumOrder: SheetColumn<Quantity>
    let price: SheetColumn<Money>
    let breaks: [(from: SheetColumn<Quantity>, price: SheetColumn<Money>)]
    let leadDays: SheetColumn<Int>
    let validUntil: SheetColumn<Day>
    let preferred: SheetColumn<Bool>

    init(currency: Currency) {
        sku = schema.column(
            .text, .required, as: "sku", "Ihre Artikelnr", "Ihre Artikelnummer", "Ihre Art.-Nr.", "Ihre Nr.",
            "Kundenartikelnr",
            "Kundenartikelnummer", "Kunden-Art.-Nr.", "SKU", "Your SKU", "Your item no", "Customer item no")
        supplierNumber = schema.column(
            .text, .optional, "Artikelnummer", "Artikelnr", "Art.-Nr.", "Bestell-Nr.", "Bestellnummer", "Unsere Nr.",
            "Lieferantenartikelnr", "Item no", "Item number", "Order no", "Supplier number")
        description = schema.column(
            .text, .optional, "Bezeichnung", "Artikelbezeichnung", "Beschreibung", "Artikel", "Text", "Description",
            "Name")
        pack = schema.column(
            .quantity, .optional, as: "pack", "Verpackungseinheit", "VE", "Inhalt VE", "Packung", "Packungsgröße",
            "Pack",
            "Pack size")
        minimumOrder = schema.column(
            .quantity, .optional, as: "minimum_order", "Mindestbestellmenge", "Mindestbestellung", "Mindestmenge",
            "Mindestabnahme",
            "Minimum order", "Minimum order quantity", "MOQ")
        price = schema.column(
            .money(currency), .required, as: "price", "Preis", "Preis 1", "Preis netto", "Nettopreis", "Einzelpreis",
            "Stückpreis",
            "Preis (\(currency))", "Preis (netto \(currency))", "Preis netto \(currency)", "Price", "Price 1",
            "Unit price", "Net price", "Price (\(currency))")
        var breaks: [(SheetColumn<Quantity>, SheetColumn<Money>)] = []
        for step in 2...9 {
            let from = schema.column(
                .quantity, .optional, "ab Menge \(step)", "Staffelmenge \(step)", "Menge \(step)",
                "From quantity \(step)")
            let price = schema.column(
                .money(currency), .optional, "Preis \(step)", "Staffelpreis \(step)", "Price \(step)")
            breaks.append((from, price))
        }
        self.breaks = breaks
        leadDays = schema.column(
            .wholeNumber, .optional, as: "lead_days", "Lieferzeit (Tage)", "Lieferzeit in Tagen", "Liefertage",
            "Lieferzeit",
            "Lead days", "Lead time (days)")
        validUntil = schema.column(.day, .optional, "Gültig bis", "Preis gültig bis", "Valid until")
        preferred = schema.column(.flag, .optional, "Bevorzugt", "Vorzugslieferant", "Preferred")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> OfferLine? {
        let sku = table.value(sku, row: row)
        let supplierNumber = table.value(supplierNumber, row: row)
        let description = table.value(description, row: row)
        let pack = positive(self.pack, &table, row)
        let minimumOrder = positive(self.minimumOrder, &table, row)
        let price = table.value(price, row: row)
        let breaks = priceBreaks(&table, row, basePrice: price)
        let leadDays = table.value(leadDays, row: row)
        let validUntil = table.value(validUntil, row: row)
        let isPreferred = table.value(preferred, row: row) ?? false
        guard let sku, let price else { return nil }
        return OfferLine(
            line: table.sheet.lines[row], sku: sku, supplierNumber: supplierNumber, description: description,
            pack: pack, minimumOrder: minimumOrder, price: price, breaks: breaks, leadDays: leadDays,
            validUntil: validUntil, isPreferred: isPreferred)
    }

    private func positive(_ column: SheetColumn<Quantity>, _ table: inout SheetTable, _ row: Int) -> Quantity? {
        let amount = table.value(column, row: row)
        if amount == .zero { table.report(column, row: row, "0 is not possible here; leave it empty if there is none") }
        return amount
    }

    /// The steps of one line: each has an amount and a price, amounts rise, and no larger amount is dearer.
    private func priceBreaks(_ table: inout SheetTable, _ row: Int, basePrice: Money?) -> [PriceBreak] {
        var steps: [PriceBreak] = []
        for column in breaks {
            let (from, price) = (positive(column.from, &table, row), table.value(column.price, row: row))
            guard let from, let price else {
                if from != nil, table.isBlank(column.price, row: row) {
                    table.report(column.price, row: row, "the amount before it has no price; fill it in")
                } else if price != nil, table.isBlank(column.from, row: row) {
                    table.report(column.from, row: row, "the price behind it has no amount; fill it in")
                }
                continue
            }
            if let last = steps.last, from <= last.from {
                table.report(column.from, row: row, "\(from) is not more than the step before it, \(last.from)")
            }
            if let before = steps.last?.price ?? basePrice, price.minor > before.minor {
                let sentence = "\(price) is more than \(before) for a smaller amount; correct one of them"
                table.report(column.price, row: row, sentence)
            }
            steps.append(PriceBreak(from: from, price: price))
        }
        return steps
    }
}
