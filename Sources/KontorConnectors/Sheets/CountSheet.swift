package import KontorCore

/// One item at one place, from a filled count sheet.
package struct CountLine: Sendable, Equatable {
    /// The line in the file.
    package var line: Int
    package var sku: String
    package var name: String?
    package var location: String
    /// What was counted; nil means not counted, which is not 0.
    package var counted: Quantity?
    /// The result of counting again; nil means not counted again.
    package var recounted: Quantity?
    package var note: String?
}

/// Reads a filled count sheet: one line per item and location.
package enum CountSheetReader {
    package static func read(_ bytes: [UInt8]) -> SheetReading<CountLine> {
        let columns = CountColumns()
        var places = FirstSeen()
        return SheetLines.read(bytes, schema: columns.schema) { table, row in
            guard let line = columns.line(&table, row) else { return nil }
            if let first = places.line(of: line.sku, line.location, now: line.line) {
                table.report(
                    columns.sku, row: row, "\(line.sku) at \(line.location) stands in line \(first) already; remove one"
                )
            }
            return line
        }
    }
}

private struct CountColumns {
    var schema = SheetSchema()
    let sku, name, location, note: SheetColumn<String>
    let counted, recounted: SheetColumn<Quantity>

    init() {
        sku = schema.column(
            .text, .required, as: "sku", "Artikelnr", "Artikelnummer", "Art.-Nr.", "SKU", "Item no", "Item number")
        name = schema.column(.text, .optional, "Bezeichnung", "Artikelbezeichnung", "Artikel", "Name")
        location = schema.column(.text, .required, as: "place", "Lagerort", "Lager", "Location")
        counted = schema.column(
            .quantity, .mayBeEmpty, as: "counted", "Gezählt", "Gezählte Menge", "Zählmenge", "Counted")
        recounted = schema.column(
            .quantity, .optional, as: "recounted", "Nachgezählt", "Nachzählung", "Recounted", "Recount")
        note = schema.column(.text, .optional, "Bemerkung", "Bemerkungen", "Note", "Remark")
    }

    func line(_ table: inout SheetTable, _ row: Int) -> CountLine? {
        let sku = table.value(sku, row: row)
        let name = table.value(name, row: row)
        let location = table.value(location, row: row)
        let counted = table.value(counted, row: row)
        let recounted = table.value(recounted, row: row)
        let note = table.value(note, row: row)
        guard let sku, let location else { return nil }
        return CountLine(
            line: table.sheet.lines[row], sku: sku, name: name, location: location, counted: counted,
            recounted: recounted, note: note)
    }
}
