import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

struct StockListTests {
    private let full =
        "Artikelnr;Bezeichnung;Name (en);Kategorie;Einheit;Lagerort;Bestand;Mindestbestand;Sollbestand;"
        + "Höchstbestand;Packung;EAN;Fach"

    private func problems(_ lines: String...) -> [String] {
        StockListReader.read(Array(([full] + lines).joined(separator: "\n").utf8)).problems.map(\.text)
    }

    @Test func readsEveryColumn() throws {
        let text =
            full + "\nKAFFEE;\"Bohnen \"\"Crema\"\"\";Beans;kitchen;kg;Teeküche;2,5;3;6;10;1;2000047127027;K-01\n"
        var line = StockListLine(
            line: 2, sku: .value("KAFFEE"), name: .value("Bohnen \"Crema\""), unit: .value("kg"))
        line.nameEn = .value("Beans")
        line.category = .value("kitchen")
        line.place = .value("Teeküche")
        line.bin = .value("K-01")
        line.onHand = .value(Quantity(thousandths: 2500))
        line.minimum = .value(Quantity(3))
        line.target = .value(Quantity(6))
        line.maximum = .value(Quantity(10))
        line.pack = .value(Quantity(1))
        line.barcode = .value("2000047127027")
        let file = StockListReader.read(Array(text.utf8))
        #expect(file.lines == [line])
        #expect(file.problems == [])
        #expect(file.notes == [])
    }

    @Test func readsTheLeastColumnsInEnglishAndAnyOrder() throws {
        let text = "location,Stock,unit,Name,sku\nStore,12,pcs,Paper,A4\n"
        var line = StockListLine(line: 2, sku: .value("A4"), name: .value("Paper"), unit: .value("pcs"))
        line.place = .value("Store")
        line.onHand = .value(Quantity(12))
        let file = StockListReader.read(Array(text.utf8))
        #expect(file.lines == [line])
        #expect(file.problems == [])
    }

    /// What has no column is not told; what has one and is empty is told as empty; what is wrong is still a line.
    @Test func tellsAbsentEmptyAndUnreadApart() throws {
        let file = StockListReader.read(
            Array("SKU;Name;Unit;Location;Stock;Minimum;Target\nA;Ding;Stück;Raum;1;;zwei\n".utf8))
        #expect(file.lines.map(\.maximum) == [.absent])
        #expect(file.lines.map(\.minimum) == [.empty])
        #expect(file.lines.map(\.target) == [.unread])
        #expect(file.problems.map(\.column) == ["Target"])
    }

    @Test func collectsAllProblemsInTheOrderOfTheFile() {
        let found = problems(
            "A;Papier;;;Packung;Raum;zwölf;20;60;120;5;20;", ";Stift;;;Stück;Raum;1;;;;0;;",
            "B;Toner;;;Stück;Raum;-1;5;4;3;1;;", "C;Ordner", "A;Papier;;;Packung;Raum;1;;;;;4E+12;",
            "1,2E+05;Kleber;;;Stück;Raum;1;;;;;;", "D;\"zwei\nZeilen\";;;Stück;Raum;2;;;;;;")
        #expect(
            found == [
                "line 2, column Bestand: “zwölf” is no number; write digits only, such as 2,5",
                "line 3, column Artikelnr: the cell is empty; fill it in",
                "line 3, column Packung: a package holds more than 0; leave it empty if unknown",
                "line 4, column Bestand: “-1” is less than 0; write 0 or more",
                "line 5: the line has 2 cells, but the header has 13; add the missing ones",
                "line 6, column EAN: “4E+12” was shortened by the spreadsheet; format the column as text and "
                    + "enter the number again",
                "line 7, column Artikelnr: “1,2E+05” was shortened by the spreadsheet; format the column as text and "
                    + "enter the number again",
                "line 8, column Bezeichnung: “zwei Zeilen” has a line break in it; write it on one line",
            ])
    }

    @Test func reportsMissingUnknownAndDoubledColumnsTogether() {
        let text = "SKU;Artikelnummer;Name;Bestnad;Lagerort;Farbe\nA;A;Papier;1;Raum;rot\n"
        #expect(
            StockListReader.read(Array(text.utf8)).problems.map(\.text) == [
                "line 1: the column “Einheit” is missing; add it", "line 1: the column “Bestand” is missing; add it",
                "line 1, column Artikelnummer: means the same as column 1 (SKU); remove one of them",
                "line 1, column Bestnad: this column is not known here; did you mean “Bestand”?",
                "line 1, column Farbe: this column is not known here; remove or rename it",
            ])
    }

    @Test func refusesAHeaderWithoutLines() {
        #expect(problems() == ["line 1: there are headers, but no lines below them; fill in at least one"])
    }
}
