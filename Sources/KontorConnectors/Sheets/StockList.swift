internal import KontorCore
package import KontorIntake

/// Reads a stock list: one line per item and place.
package enum StockListReader {
    package static var schema: SheetSchema { StockColumns().schema }

    package static func read(_ bytes: [UInt8]) -> IncomingFile<StockListLine> {
        let columns = StockColumns()
        return SheetLines.read(bytes, schema: columns.schema) { columns.line(&$0, $1) }
    }
}

private struct StockColumns {
    var schema = SheetSchema()
    let sku, name, unit, place, nameEn, category, bin, barcode: SheetColumn<String>
    let onHand, minimum, target, maximum, pack: SheetColumn<Quantity>

    init() {
        sku = schema.column(
            .number(most: 40), .required, as: "sku", "Artikelnr", "Artikelnummer", "Art.-Nr.", "SKU", "Item no",
            "Item number")
        name = schema.column(
            .line, .required, as: "name", "Bezeichnung", "Artikelbezeichnung", "Artikel", "Name", "Name (de)")
        nameEn = schema.column(.line, .optional, as: "name_en", "Name (en)", "Bezeichnung (en)", "English name")
        category = schema.column(.line, .optional, as: "category", "Kategorie", "Warengruppe", "Category")
        unit = schema.column(.line, .required, as: "unit", "Einheit", "Mengeneinheit", "ME", "Unit")
        place = schema.column(.line, .required, as: "place", "Lagerort", "Lager", "Location")
        onHand = schema.column(.quantity, .required, as: "on_hand", "Bestand", "Lagerbestand", "On hand", "Stock")
        minimum = schema.column(.quantity, .optional, as: "minimum", "Mindestbestand", "Meldebestand", "Minimum", "Min")
        target = schema.column(.quantity, .optional, as: "target", "Sollbestand", "Zielbestand", "Target")
        maximum = schema.column(
            .quantity, .optional, as: "maximum", "Höchstbestand", "Maximalbestand", "Maximum", "Max")
        pack = schema.column(
            .positiveQuantity("a package holds more than 0; leave it empty if unknown"), .optional, as: "pack",
            "Packung", "Packungsgröße", "VE", "Pack", "Pack size")
        barcode = schema.column(.barcode, .optional, as: "barcode", "EAN", "GTIN", "Barcode", "Strichcode")
        bin = schema.column(.line, .optional, as: "bin", "Fach", "Lagerplatz", "Regal", "Bin", "Shelf")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> StockListLine {
        var line = StockListLine(
            line: table.sheet.lines[row], sku: table.told(sku, row: row), name: table.told(name, row: row),
            unit: table.told(unit, row: row))
        line.nameEn = table.told(nameEn, row: row)
        line.category = table.told(category, row: row)
        line.place = table.told(place, row: row)
        line.bin = table.told(bin, row: row)
        line.onHand = table.told(onHand, row: row)
        line.minimum = table.told(minimum, row: row)
        line.target = table.told(target, row: row)
        line.maximum = table.told(maximum, row: row)
        line.pack = table.told(pack, row: row)
        line.barcode = table.told(barcode, row: row)
        return line
    }
}
