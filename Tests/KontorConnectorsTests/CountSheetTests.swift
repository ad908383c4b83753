import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

struct CountSheetTests {
    @Test func tellsNotCountedFromNothingThere() {
        let text =
            "Artikelnr;Bezeichnung;Lagerort;Gezählt;Nachgezählt;Bemerkung\r\n"
            + "A;Papier;Raum;12;;\r\nB;Stift;Raum;0;0;\"leer; weg\"\r\nC;Toner;Raum;;;\r\nA;Papier;Keller;0,75;1;\r\n"
        func line(
            _ number: Int, _ sku: String, _ place: String, _ counted: Told<Quantity>, _ recounted: Told<Quantity>,
            _ reason: Told<String>
        ) -> CountSheetLine {
            var line = CountSheetLine(line: number, sku: .value(sku), counted: counted)
            line.place = .value(place)
            line.recounted = recounted
            line.reason = reason
            return line
        }
        let file = CountSheetReader.read(Array(text.utf8))
        #expect(
            file.lines == [
                line(2, "A", "Raum", .value(Quantity(12)), .empty, .empty),
                line(3, "B", "Raum", .value(.zero), .value(.zero), .value("leer; weg")),
                line(4, "C", "Raum", .empty, .empty, .empty),
                line(5, "A", "Keller", .value(Quantity(thousandths: 750)), .value(Quantity(1)), .empty),
            ])
        #expect(file.problems == [])
    }

    @Test func refusesADashAndAMissingPlace() {
        let text = "SKU;Location;Counted\nA;Store;-\nA;Store;3\nB;;1\n"
        #expect(
            CountSheetReader.read(Array(text.utf8)).problems.map(\.text) == [
                "line 2, column Counted: “-” is no number; write digits only, such as 2,5",
                "line 4, column Location: the cell is empty; fill it in",
            ])
    }
}
