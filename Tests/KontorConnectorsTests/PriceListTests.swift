import KontorCore
import Testing

@testable import KontorConnectors

struct PriceListTests {
    private let header =
        "Ihre Nr.;Bestell-Nr.;Bezeichnung;VE;Mindestmenge;Preis (netto EUR);ab Menge 2;Preis 2;ab Menge 3;Preis 3;"
        + "Liefertage;gültig bis;bevorzugt"

    private func problems(_ lines: String...) -> [String] {
        PriceListReader.read(Array(([header] + lines).joined(separator: "\n").utf8), currency: .euro)
            .problems.map(\.description)
    }

    private func euro(_ cents: Int64) -> Money { Money(minor: cents, .euro) }

    @Test func readsAnOfferWithPriceBreaks() {
        let text = header + "\nA4;700.007;Papier;5;10;2,53;25;2,40;100;2,28;2;31.12.2026;ja\nA3;;;;;1;;;;;;;\n"
        let lines = [
            OfferLine(
                line: 2, sku: "A4", supplierNumber: "700.007", description: "Papier", pack: Quantity(5),
                minimumOrder: Quantity(10), price: euro(253),
                breaks: [
                    PriceBreak(from: Quantity(25), price: euro(240)), PriceBreak(from: Quantity(100), price: euro(228)),
                ],
                leadDays: 2, validUntil: Day("2026-12-31"), isPreferred: true),
            OfferLine(line: 3, sku: "A3", price: euro(100), breaks: [], isPreferred: false),
        ]
        let reading = PriceListReader.read(Array(text.utf8), currency: .euro)
        #expect(reading.lines == lines)
        #expect(reading.problems == [])
    }

    @Test func readsAnotherCurrency() throws {
        let francs = try #require(Currency("CHF"))
        let reading = PriceListReader.read(Array("SKU,Price\nA4,CHF 2.05\n".utf8), currency: francs)
        #expect(reading.lines.map(\.price) == [Money(minor: 205, francs)])
        #expect(reading.problems == [])
    }

    @Test func collectsAllProblems() {
        let found = problems(
            "A;1;;0;5;54,9012;;;;;;;", "B;2;;;;2,00;50;;;1,00;;31.02.2027;vielleicht",
            "C;3;;;;2,00;50;2,10;40;1,90;-1;;", "D;4;;;;;;;;;;;", "E;5;;;;1;;;;;;;", "E;5;;;;1;;;;;;;",
            "E;6;;;;1;;;;;;;")
        #expect(
            found == [
                "line 2, column 4 (VE): 0 is not possible here; leave it empty if there is none",
                "line 2, column 6 (Preis (netto EUR)): “54,9012” has too many decimals; EUR has at most 2",
                "line 3, column 8 (Preis 2): the amount before it has no price; fill it in",
                "line 3, column 9 (ab Menge 3): the price behind it has no amount; fill it in",
                "line 3, column 12 (gültig bis): “31.02.2027” is not in the calendar; correct the day",
                "line 3, column 13 (bevorzugt): “vielleicht” is neither yes nor no; write ja or nein",
                "line 4, column 8 (Preis 2): 2.10 EUR is more than 2.00 EUR for a smaller amount; correct one of them",
                "line 4, column 9 (ab Menge 3): 40 is not more than the step before it, 50",
                "line 4, column 11 (Liefertage): “-1” is less than 0; write 0 or more",
                "line 5, column 6 (Preis (netto EUR)): the cell is empty; fill it in",
                "line 7, column 1 (Ihre Nr.): E as 5 stands in line 6 already; remove one",
            ])
    }
}
