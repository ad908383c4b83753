import KontorCore
import Testing

@testable import KontorConnectors

struct StockListTests {
    private let full =
        "Artikelnr;Bezeichnung;Name (en);Kategorie;Einheit;Lagerort;Bestand;Mindestbestand;Sollbestand;"
        + "Höchstbestand;Packung;EAN;Fach"

    private func problems(_ lines: String...) -> [String] {
        StockListReader.read(Array(([full] + lines).joined(separator: "\n").utf8)).problems.map(\.description)
    }

    @Test func readsEveryColumn() throws {
        let text =
            full + "\nKAFFEE;\"Bohnen \"\"Crema\"\"\";Beans;kitchen;kg;Teeküche;2,5;3;6;10;1;2000047127027;K-01\n"
        let line = StockLine(
            line: 2, sku: "KAFFEE", name: "Bohnen \"Crema\"", nameEnglish: "Beans", category: "kitchen", unit: "kg",
            location: "Teeküche", bin: "K-01", onHand: Quantity(thousandths: 2500), minimum: Quantity(3),
            target: Quantity(6), maximum: Quantity(10), pack: Quantity(1), barcode: "2000047127027")
        #expect(try StockListReader.read(Array(text.utf8)).accepted(name: "stock.csv") == [line])
    }

    @Test func readsTheLeastColumnsInEnglishAndAnyOrder() throws {
        let text = "location,Stock,unit,Name,sku\nStore,12,pcs,Paper,A4\n"
        let line = StockLine(
            line: 2, sku: "A4", name: "Paper", unit: "pcs", location: "Store", onHand: Quantity(12))
        let reading = StockListReader.read(Array(text.utf8))
        #expect(reading.lines == [line])
        #expect(reading.problems == [])
    }

    @Test func collectsAllProblemsInTheOrderOfTheFile() {
        let found = problems(
            "A;Papier;;;Packung;Raum;zwölf;20;60;120;5;20;", ";Stift;;;Stück;Raum;1;;;;0;;",
            "B;Toner;;;Stück;Raum;-1;5;4;3;1;;", "C;Ordner", "A;Papier;;;Packung;Raum;1;;;;;4E+12;",
            "D;Kleber;;;Stück;Raum;1;;;;;;", "D;Kleber;;;Stück;Raum;2;;;;;;", "D;Kleber;;;Dose;Keller;2;;;;;;",
            "D;Leim;;;Stück;Lager;2;;;;;;")
        #expect(
            found == [
                "line 2, column 7 (Bestand): “zwölf” is no number; write digits only, such as 2,5",
                "line 3, column 1 (Artikelnr): the cell is empty; fill it in",
                "line 3, column 11 (Packung): a package holds more than 0; leave it empty if unknown",
                "line 4, column 7 (Bestand): “-1” is less than 0; write 0 or more",
                "line 4, column 9 (Sollbestand): the target 4 is below the minimum 5; correct one",
                "line 4, column 10 (Höchstbestand): the maximum 3 is below the target 4; correct one",
                "line 5: the line has 2 cells, but the header has 13; add the missing ones",
                "line 6, column 12 (EAN): “4E+12” was shortened by the spreadsheet; format the column as text and "
                    + "enter the number again",
                "line 8, column 1 (Artikelnr): D at Raum stands in line 7 already; remove one",
                "line 9, column 1 (Artikelnr): D has another unit in line 7; correct one",
                "line 10, column 1 (Artikelnr): D has another name in line 7; correct one",
            ])
    }

    @Test func reportsMissingUnknownAndDoubledColumnsTogether() {
        let text = "SKU;Artikelnummer;Name;Bestnad;Lagerort;Farbe\nA;A;Papier;1;Raum;rot\n"
        #expect(
            StockListReader.read(Array(text.utf8)).problems.map(\.description) == [
                "line 1: the column “Einheit” is missing; add it", "line 1: the column “Bestand” is missing; add it",
                "line 1, column 2 (Artikelnummer): means the same as column 1 (SKU); remove one of them",
                "line 1, column 4 (Bestnad): this column is not known here; did you mean “Bestand”?",
                "line 1, column 6 (Farbe): this column is not known here; remove or rename it",
            ])
    }

    @Test func refusesAHeaderWithoutLines() {
        #expect(problems() == ["line 1: there are headers, but no lines below them; fill in at least one"])
    }

    @Test func refusesTheWholeListForOneProblem() {
        let one = StockListReader.read(Array("\(full)\nA;P;;;St;R;-1;;;;;;\n".utf8))
        let sentence = "“-1” is less than 0; write 0 or more"
        #expect(
            throws: Failure(
                .invalid, "stock.csv, line 2, column 7 (Bestand): \(sentence)",
                details: [
                    "file": "stock.csv", "count": 1,
                    "problems": [["line": 2, "column": 7, "header": "Bestand", "sentence": .text(sentence)]],
                ])
        ) { try one.accepted(name: "stock.csv") }
    }

    @Test func countsAllProblemsAndPrintsSome() {
        let rows = (0..<25).map { "A\($0);P;;;St;R;x;;;;;;" }.joined(separator: "\n")
        let reading = StockListReader.read(Array("\(full)\n\(rows)".utf8))
        let message = "stock.csv has 25 problems; correct them and read it again"
        #expect(performing: { try reading.accepted(name: "stock.csv") }, throws: { "\($0)" == message })
        let report = reading.report(limit: 2)
        let sentence = "column 7 (Bestand): “x” is no number; write digits only, such as 2,5"
        #expect(report == "line 2, \(sentence)\nline 3, \(sentence)\n… and 23 more")
    }
}
