import KontorCore
import Testing

@testable import KontorConnectors

struct CountSheetTests {
    @Test func tellsNotCountedFromNothingThere() {
        let text =
            "Artikelnr;Bezeichnung;Lagerort;Gezählt;Nachgezählt;Bemerkung\r\n"
            + "A;Papier;Raum;12;;\r\nB;Stift;Raum;0;0;\"leer; weg\"\r\nC;Toner;Raum;;;\r\nA;Papier;Keller;0,75;1;\r\n"
        let lines = [
            CountLine(line: 2, sku: "A", name: "Papier", location: "Raum", counted: Quantity(12)),
            CountLine(
                line: 3, sku: "B", name: "Stift", location: "Raum", counted: .zero, recounted: .zero, note: "leer; weg"),
            CountLine(line: 4, sku: "C", name: "Toner", location: "Raum"),
            CountLine(
                line: 5, sku: "A", name: "Papier", location: "Keller", counted: Quantity(thousandths: 750),
                recounted: Quantity(1)),
        ]
        let reading = CountSheetReader.read(Array(text.utf8))
        #expect(reading.lines == lines)
        #expect(reading.problems == [])
    }

    @Test func refusesADashAndADuplicate() {
        let text = "SKU;Location;Counted\nA;Store;-\nA;Store;3\nB;;1\n"
        #expect(
            CountSheetReader.read(Array(text.utf8)).problems.map(\.description) == [
                "line 2, column 3 (Counted): “-” is no number; write digits only, such as 2,5",
                "line 3, column 1 (SKU): A at Store stands in line 2 already; remove one",
                "line 4, column 2 (Location): the cell is empty; fill it in",
            ])
    }
}
