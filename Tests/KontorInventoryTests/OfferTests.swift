import KontorCore
import KontorIntake
import KontorInventory
import KontorStore
import KontorTesting
import Testing

@Suite struct OfferTests {
    @Test(arguments: [(5, 225), (10, 205), (95, 205), (100, 195)] as [(Int, Int64)])
    func holdsThePriceOfItsQuantity(_ quantity: Int, _ cents: Int64) throws {
        let fixture = try Fixture()
        let (each, total) = try fixture.change { inventory in
            try inventory.newItem("PAPIER")
            let offer = try inventory.offer("krause", "PAPIER", pack: Quantity(5), (0, 225), (10, 205), (100, 195))
            return try inventory.price(of: offer, at: Quantity(quantity))
        }
        #expect(each == Money(minor: cents, .euro))
        #expect(total == Money(minor: cents * Int64(quantity), .euro))
    }

    @Test func refusesQuantitiesItDoesNotSellAndDaysPast() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            try inventory.newItem("PAPIER")
            let offer = try inventory.offer("elbe", "PAPIER", pack: Quantity(5), minimumOrder: Quantity(12), (0, 200))
            let failure = #expect(throws: Failure.self) { _ = try inventory.price(of: offer, at: Quantity(5)) }
            #expect(failure?.message == "elbe sells PAPIER in packs of 5, 15 at least; 5 is not possible, 15 is")
            let old = try inventory.offer("krause", "PAPIER", until: Day("2026-11-22"), (0, 200))
            let expired = #expect(throws: Failure.self) { _ = try inventory.price(of: old, at: Quantity(5)) }
            #expect(expired?.message.contains("held until 2026-11-22") == true)
            let last = try inventory.offer("express", "PAPIER", until: Day("2026-11-23"), (0, 200))
            #expect(try inventory.price(of: last, at: Quantity(5)).total == Money(minor: 1000, .euro))
            try inventory.withdraw(last)
            #expect(throws: Failure.self) { _ = try inventory.price(of: last, at: Quantity(5)) }
        }
    }

    @Test func replacesWhatWasKnownAndWritesNothingTwice() throws {
        let fixture = try Fixture()
        try fixture.change { inventory in
            try inventory.newItem("PAPIER")
            try inventory.offer("elbe", "PAPIER", (0, 200), (50, 180), (100, 150))
        }
        let before = try fixture.office.records.read {
            try $0.connection.value("SELECT MAX(number) FROM journal_entry")
        }
        try fixture.change { try $0.offer("elbe", "PAPIER", (0, 200), (50, 180), (100, 150)) }
        let after = try fixture.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry") }
        #expect(before == after)
        try fixture.change { inventory in
            let offer = try inventory.offer("elbe", "PAPIER", (0, 210), (100, 150))
            #expect(try inventory.price(of: offer, at: Quantity(50)).each == Money(minor: 210, .euro))
            let again = try inventory.offer("elbe", "PAPIER", (0, 210), (50, 170))
            #expect(try inventory.price(of: again, at: Quantity(100)).each == Money(minor: 170, .euro))
        }
        #expect(try fixture.office.findings() == [])
    }

    @Test(arguments: [
        (OfferTerms(steps: []), "an offer needs a price"),
        (
            OfferTerms(pack: .zero, steps: [PriceStep(from: .zero, price: Money(minor: 1, .euro))]),
            "a package holds more than nothing, got 0"
        ),
        (
            OfferTerms(steps: [PriceStep(from: Quantity(-500), price: Money(minor: 1, .euro))]),
            "a price cannot begin at -500"
        ),
        (
            OfferTerms(steps: [PriceStep(from: .zero, price: Money(minor: -1, .euro))]),
            "the price must not be negative, got -0.01 EUR"
        ),
        (
            OfferTerms(leadDays: 1000, steps: [PriceStep(from: .zero, price: Money(minor: 1, .euro))]),
            "lead days are 0 to 999, got 1000"
        ),
    ])
    func refuses(_ terms: OfferTerms, _ sentence: String) throws {
        let fixture = try Fixture()
        try fixture.change { try $0.newItem("PAPIER") }
        #expect(
            fixture.refusal { try $0.setOffer($0.item("PAPIER"), $0.supplier("elbe"), terms) }
                == "offer of elbe for PAPIER: \(sentence)")
    }

    @Test func keepsPricesInTheOfficesCurrency() throws {
        let fixture = try Fixture()
        let francs = Money(minor: 100, try #require(Currency("CHF")))
        try fixture.change { try $0.newItem("PAPIER") }
        #expect(
            fixture.refusal {
                try $0.setOffer(
                    $0.item("PAPIER"), $0.supplier("elbe"), OfferTerms(steps: [PriceStep(from: .zero, price: francs)]))
            } == "offer of elbe for PAPIER: this office keeps its prices in EUR, got 1.00 CHF")
        #expect(fixture.refusal { try $0.setTerms(of: $0.supplier("elbe"), freight: francs, freeFrom: .empty) } != nil)
    }
}
