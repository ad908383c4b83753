import KontorCore
import KontorIntake
import Testing

@testable import KontorConnectors

struct PriceListTests {
    private let header =
        "Ihre Nr.;Bestell-Nr.;Bezeichnung;VE;Mindestmenge;Preis (netto EUR);ab Menge 2;Preis 2;ab Menge 3;Preis 3;"
        + "Liefertage;gültig bis;bevorzugt"

    private func problems(_ lines: String...) -> [String] {
        PriceListReader.read(Array(([header] + lines).joined(separator: "\n").utf8), currency: .euro)
            .problems.map(\.text)
    }

    private func euro(_ cents: Int64) -> Money { Money(minor: cents, .euro) }

    @Test func readsAnOfferWithPriceBreaks() throws {
        let text = header + "\nA4;700.007;Papier;5;10;2,53;25;2,40;100;2,28;2;31.12.2026;ja\nA3;;;;;1;;;;;;;\n"
        var first = ToldOffer()
        first.price = .value(euro(253))
        first.number = .value("700.007")
        first.pack = .value(Quantity(5))
        first.minimumOrder = .value(Quantity(10))
        first.breaks = .value([
            PriceStep(from: Quantity(25), price: euro(240)), PriceStep(from: Quantity(100), price: euro(228)),
        ])
        first.leadDays = .value(2)
        first.validUntil = .value(try #require(Day("2026-12-31")))
        first.preferred = .value(true)
        var second = ToldOffer()
        second.price = .value(euro(100))
        second.number = .empty
        second.pack = .empty
        second.minimumOrder = .empty
        second.breaks = .empty
        second.leadDays = .empty
        second.validUntil = .empty
        second.preferred = .empty
        let file = PriceListReader.read(Array(text.utf8), currency: .euro)
        #expect(
            file.lines == [
                PriceListLine(line: 2, sku: .value("A4"), offer: first),
                PriceListLine(line: 3, sku: .value("A3"), offer: second),
            ])
        #expect(file.problems == [])
    }

    @Test func tellsNothingOfColumnsThatAreNotThere() {
        let file = PriceListReader.read(Array("SKU,Price\nA4,2.05\n".utf8), currency: .euro)
        var offer = ToldOffer()
        offer.price = .value(euro(205))
        #expect(file.lines == [PriceListLine(line: 2, sku: .value("A4"), offer: offer)])
    }

    @Test func readsAnotherCurrency() throws {
        let francs = try #require(Currency("CHF"))
        let reading = PriceListReader.read(Array("SKU,Price\nA4,CHF 2.05\n".utf8), currency: francs)
        #expect(reading.lines.map(\.offer.price) == [.value(Money(minor: 205, francs))])
        #expect(reading.problems == [])
    }

    @Test func collectsAllProblems() {
        let found = problems(
            "A;1;;0;5;54,9012;;;;;;;", "B;2;;;;2,00;50;;;1,00;;31.02.2027;vielleicht",
            "C;3;;;;2,00;50;2,10;40;1,90;-1;;", "D;4;;;;;;;;;;;", "E;5;;;;1;;;;;;;")
        #expect(
            found == [
                "line 2, column VE: 0 is not possible here; leave it empty if there is none",
                "line 2, column Preis (netto EUR): “54,9012” has too many decimals; EUR has at most 2",
                "line 3, column Preis 2: the amount before it has no price; fill it in",
                "line 3, column ab Menge 3: the price behind it has no amount; fill it in",
                "line 3, column gültig bis: “31.02.2027” is not in the calendar; correct the day",
                "line 3, column bevorzugt: “vielleicht” is neither yes nor no; write ja or nein",
                "line 4, column Preis 2: 2.10 EUR is more than 2.00 EUR for a smaller amount; correct one of them",
                "line 4, column ab Menge 3: 40 is not more than the step before it, 50",
                "line 4, column Liefertage: “-1” is less than 0; write 0 or more",
                "line 5, column Preis (netto EUR): the cell is empty; fill it in",
            ])
    }
}
