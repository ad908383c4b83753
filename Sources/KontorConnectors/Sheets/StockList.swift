package import KontorCore

/// One item at one place, from a stock list.
package struct StockLine: Sendable, Equatable {
    /// The line in the file.
    package var line: Int
    package var sku: String
    package var name: String
    package var nameEnglish: String?
    package var category: String?
    /// The stock unit's word, such as `Packung`.
    package var unit: String
    package var location: String
    /// The shelf within the location.
    package var bin: String?
    package var onHand: Quantity
    package var minimum: Quantity?
    package var target: Quantity?
    package var maximum: Quantity?
    /// How many units come in one package.
    package var pack: Quantity?
    package var barcode: String?
}

/// Reads a stock list: one line per item and location.
package enum StockListReader {
    package static func read(_ bytes: [UInt8]) -> SheetReading<StockLine> {
        let columns = StockColumns()
        var places = FirstSeen()
        var items: [String: StockLine] = [:]
        return SheetLines.read(bytes, schema: columns.schema) { table, row in
            guard let line = columns.line(&table, row) else { return nil }
            if let first = places.line(of: line.sku, line.location, now: line.line) {
                table.report(
                    columns.sku, row: row, "\(line.sku) at \(line.location) stands in line \(first) already; remove one"
                )
            } else if let first = items[line.sku], first.name != line.name || first.unit != line.unit {
                let what = first.name != line.name ? "name" : "unit"
                table.report(
                    columns.sku, row: row, "\(line.sku) has another \(what) in line \(first.line); correct one")
            }
            if items[line.sku] == nil { items[line.sku] = line }
            return line
        }
    }
}

private struct StockColumns {
    var schema = SheetSchema()
    let sku, name, unit, location, nameEnglish, category, bin, barcode: SheetColumn<String>
    let onHand, minimum, target, maximum, pack: SheetColumn<Quantity>

    init() {
        sku = schema.column(
            .text, .required, as: "sku", "Artikelnr", "Artikelnummer", "Art.-Nr.", "SKU", "Item no", "Item number")
        name = schema.column(
            .text, .required, as: "name", "Bezeichnung", "Artikelbezeichnung", "Artikel", "Name", "Name (de)")
        nameEnglish = schema.column(.text, .optional, "Name (en)", "Bezeichnung (en)", "English name")
        category = schema.column(.text, .optional, as: "category", "Kategorie", "Warengruppe", "Category")
        unit = schema.column(.text, .required, as: "unit", "Einheit", "Mengeneinheit", "ME", "Unit")
        location = schema.column(.text, .required, as: "place", "Lagerort", "Lager", "Location")
        onHand = schema.column(.quantity, .required, as: "on_hand", "Bestand", "Lagerbestand", "On hand", "Stock")
        minimum = schema.column(.quantity, .optional, as: "minimum", "Mindestbestand", "Meldebestand", "Minimum", "Min")
        target = schema.column(.quantity, .optional, as: "target", "Sollbestand", "Zielbestand", "Target")
        maximum = schema.column(
            .quantity, .optional, as: "maximum", "Höchstbestand", "Maximalbestand", "Maximum", "Max")
        pack = schema.column(.quantity, .optional, as: "pack", "Packung", "Packungsgröße", "VE", "Pack", "Pack size")
        barcode = schema.column(.barcode, .optional, "EAN", "GTIN", "Barcode", "Strichcode")
        bin = schema.column(.text, .optional, "Fach", "Lagerplatz", "Regal", "Bin", "Shelf")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> StockLine? {
        let (sku, name) = (table.value(sku, row: row), table.value(name, row: row))
        let (unit, location) = (table.value(unit, row: row), table.value(location, row: row))
        let onHand = table.value(onHand, row: row)
        let pack = table.value(self.pack, row: row)
        if pack == .zero { table.report(self.pack, row: row, "a package holds more than 0; leave it empty if unknown") }
        let nameEnglish = table.value(nameEnglish, row: row)
        let category = table.value(category, row: row)
        let barcode = table.value(barcode, row: row)
        let bin = table.value(bin, row: row)
        let levels = levels(&table, row)
        guard let sku, let name, let unit, let location, let onHand else { return nil }
        return StockLine(
            line: table.sheet.lines[row], sku: sku, name: name, nameEnglish: nameEnglish, category: category,
            unit: unit, location: location, bin: bin, onHand: onHand, minimum: levels.minimum, target: levels.target,
            maximum: levels.maximum, pack: pack, barcode: barcode)
    }

    private func levels(
        _ table: inout SheetTable, _ row: Int
    ) -> (minimum: Quantity?, target: Quantity?, maximum: Quantity?) {
        let minimum = table.value(minimum, row: row)
        let target = table.value(target, row: row)
        let maximum = table.value(maximum, row: row)
        if let minimum, let target, target < minimum {
            table.report(self.target, row: row, "the target \(target) is below the minimum \(minimum); correct one")
        }
        if let maximum, let floor = target ?? minimum, maximum < floor {
            let other = target == nil ? "minimum" : "target"
            table.report(self.maximum, row: row, "the maximum \(maximum) is below the \(other) \(floor); correct one")
        }
        return (minimum, target, maximum)
    }
}
