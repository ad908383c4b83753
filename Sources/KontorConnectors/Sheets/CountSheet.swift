internal import KontorCore
package import KontorIntake

/// Reads a filled count sheet: one line per item and place.
package enum CountSheetReader {
    package static var schema: SheetSchema { CountColumns().schema }

    package static func read(_ bytes: [UInt8]) -> IncomingFile<CountSheetLine> {
        let columns = CountColumns()
        return SheetLines.read(bytes, schema: columns.schema) { columns.line(&$0, $1) }
    }
}

private struct CountColumns {
    var schema = SheetSchema()
    let sku, name, place, reason: SheetColumn<String>
    let counted, recounted: SheetColumn<Quantity>

    init() {
        sku = schema.column(
            .number(most: 40), .required, as: "sku", "Artikelnr", "Artikelnummer", "Art.-Nr.", "SKU", "Item no",
            "Item number")
        name = schema.column(.text, .optional, "Bezeichnung", "Artikelbezeichnung", "Artikel", "Name")
        place = schema.column(.line, .required, as: "place", "Lagerort", "Lager", "Location")
        counted = schema.column(
            .quantity, .mayBeEmpty, as: "counted", "Gezählt", "Gezählte Menge", "Zählmenge", "Counted")
        recounted = schema.column(
            .quantity, .optional, as: "recounted", "Nachgezählt", "Nachzählung", "Recounted", "Recount")
        reason = schema.column(.text, .optional, as: "reason", "Bemerkung", "Bemerkungen", "Note", "Remark")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> CountSheetLine {
        var line = CountSheetLine(
            line: table.sheet.lines[row], sku: table.told(sku, row: row), counted: table.told(counted, row: row))
        // Nothing is done with the name, but what is wrong with it is said.
        _ = table.told(name, row: row)
        line.place = table.told(place, row: row)
        line.recounted = table.told(recounted, row: row)
        line.reason = table.told(reason, row: row)
        return line
    }
}
