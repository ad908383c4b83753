package import KontorCore
package import KontorIntake

/// Reads a supplier's price list: one line per offer, with prices in one currency.
package enum PriceListReader {
    package static func schema(_ currency: Currency) -> SheetSchema { PriceColumns(currency: currency).schema }

    package static func read(_ bytes: [UInt8], currency: Currency) -> IncomingFile<PriceListLine> {
        let columns = PriceColumns(currency: currency)
        return SheetLines.read(bytes, schema: columns.schema) { columns.line(&$0, $1) }
    }
}

private struct PriceColumns {
    var schema = SheetSchema()
    let sku, number, description: SheetColumn<String>
    let pack, minimumOrder: SheetColumn<Quantity>
    let price: SheetColumn<Money>
    let breaks: [(from: SheetColumn<Quantity>, price: SheetColumn<Money>)]
    let leadDays: SheetColumn<Int>
    let validUntil: SheetColumn<Day>
    let preferred: SheetColumn<Bool>

    private static let noZero = "0 is not possible here; leave it empty if there is none"

    init(currency: Currency) {
        sku = schema.column(
            .number(most: 40), .required, as: "sku", "Ihre Artikelnr", "Ihre Artikelnummer", "Ihre Art.-Nr.",
            "Ihre Nr.",
            "Kundenartikelnr",
            "Kundenartikelnummer", "Kunden-Art.-Nr.", "SKU", "Your SKU", "Your item no", "Customer item no")
        number = schema.column(
            .number(most: 200), .optional, as: "number", "Artikelnummer", "Artikelnr", "Art.-Nr.", "Bestell-Nr.",
            "Bestellnummer", "Unsere Nr.",
            "Lieferantenartikelnr", "Item no", "Item number", "Order no", "Supplier number")
        description = schema.column(
            .text, .optional, "Bezeichnung", "Artikelbezeichnung", "Beschreibung", "Artikel", "Text", "Description",
            "Name")
        pack = schema.column(
            .positiveQuantity(Self.noZero), .optional, as: "pack", "Verpackungseinheit", "VE", "Inhalt VE", "Packung",
            "Packungsgröße",
            "Pack",
            "Pack size")
        minimumOrder = schema.column(
            .positiveQuantity(Self.noZero), .optional, as: "minimum_order", "Mindestbestellmenge", "Mindestbestellung",
            "Mindestmenge",
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
                .positiveQuantity(Self.noZero), .optional, as: step == 2 ? "from_quantity" : "from_\(step)",
                "ab Menge \(step)", "Staffelmenge \(step)", "Menge \(step)",
                "From quantity \(step)")
            let price = schema.column(
                .money(currency), .optional, as: "price_\(step)", "Preis \(step)", "Staffelpreis \(step)",
                "Price \(step)")
            breaks.append((from, price))
        }
        self.breaks = breaks
        leadDays = schema.column(
            .wholeNumber, .optional, as: "lead_days", "Lieferzeit (Tage)", "Lieferzeit in Tagen", "Liefertage",
            "Lieferzeit",
            "Lead days", "Lead time (days)")
        validUntil = schema.column(.day, .optional, as: "valid_until", "Gültig bis", "Preis gültig bis", "Valid until")
        preferred = schema.column(.flag, .optional, as: "preferred", "Bevorzugt", "Vorzugslieferant", "Preferred")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> PriceListLine {
        let sku = table.told(sku, row: row)
        var offer = ToldOffer()
        offer.price = table.told(price, row: row)
        offer.number = table.told(number, row: row)
        // Nothing is done with the description, but what is wrong with it is said.
        _ = table.told(description, row: row)
        offer.pack = table.told(pack, row: row)
        offer.minimumOrder = table.told(minimumOrder, row: row)
        offer.breaks = priceBreaks(&table, row, basePrice: offer.price.value)
        offer.leadDays = table.told(leadDays, row: row)
        offer.validUntil = table.told(validUntil, row: row)
        offer.preferred = table.told(preferred, row: row)
        return PriceListLine(line: table.sheet.lines[row], sku: sku, offer: offer)
    }

    /// The steps of one line: each has an amount and a price, amounts rise, and no larger amount is dearer.
    private func priceBreaks(_ table: inout SheetTable, _ row: Int, basePrice: Money?) -> Told<[PriceStep]> {
        guard breaks.contains(where: { table.has($0.from) || table.has($0.price) }) else { return .absent }
        let problemsBefore = table.problems.count
        var steps: [PriceStep] = []
        for column in breaks {
            let (from, price) = (table.told(column.from, row: row), table.told(column.price, row: row))
            guard let amount = from.value, let money = price.value else {
                if from.value != nil, !price.isUnread {
                    table.report(column.price, row: row, "the amount before it has no price; fill it in")
                } else if price.value != nil, !from.isUnread {
                    table.report(column.from, row: row, "the price behind it has no amount; fill it in")
                }
                continue
            }
            if let last = steps.last, amount <= last.from {
                table.report(column.from, row: row, "\(amount) is not more than the step before it, \(last.from)")
            }
            if let before = steps.last?.price ?? basePrice, money.minor > before.minor {
                let sentence = "\(money) is more than \(before) for a smaller amount; correct one of them"
                table.report(column.price, row: row, sentence)
            }
            steps.append(PriceStep(from: amount, price: money))
        }
        guard table.problems.count == problemsBefore else { return .unread }
        return steps.isEmpty ? .empty : .value(steps)
    }
}
