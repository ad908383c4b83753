import KontorCore
import KontorEquipment
import KontorStore
import Testing

@Suite struct SupplyTests {
    struct Level: Sendable {
        let level: Int?
        let capacity: Int?
        let unit: String?
        let state: DeviceSupply.State
    }

    @Test(arguments: [
        Level(level: nil, capacity: nil, unit: nil, state: .unknown),
        Level(level: -1, capacity: 100, unit: "percent", state: .unrestricted),
        Level(level: -2, capacity: 100, unit: "percent", state: .unknown),
        Level(level: -3, capacity: -2, unit: nil, state: .someLeft),
        Level(level: 0, capacity: -2, unit: nil, state: .empty),
        Level(level: 7, capacity: 100, unit: "percent", state: .low),
        Level(level: 10, capacity: nil, unit: "percent", state: .low),
        Level(level: 11, capacity: nil, unit: "percent", state: .fine),
        Level(level: 99_200, capacity: 160_000, unit: "impressions", state: .fine),
        Level(level: 5, capacity: -2, unit: "grams", state: .someLeft),
    ])
    func levelsMeanWhatTheStandardsSay(_ given: Level) throws {
        let report = SupplyReport(
            name: "x", kind: "toner", level: given.level, capacity: given.capacity, unit: given.unit)
        #expect(try report.judged() == given.state)
    }

    @Test func refusesALevelWithoutMeaning() {
        let report = SupplyReport(name: "black", kind: "toner", level: -4)
        let failure = #expect(throws: Failure.self) { try report.judged() }
        #expect(failure?.message.hasPrefix("black: level -4 has no meaning") == true)
    }

    @Test func theDevicesOwnWordCounts() throws {
        #expect(try SupplyReport(name: "x", kind: "toner", level: 50, capacity: 100, state: .low).judged() == .low)
    }

    @Test func keepsOneRecordPerNameAndTellsLowOnce() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let printer = try records.asset("PRINTER-1")
            func say(_ level: Int, _ minute: Int64) throws {
                try equipment.record(
                    supplies: [SupplyReport(name: "black", kind: "toner", level: level, unit: "percent")],
                    for: printer, at: records.now.adding(seconds: minute * 60 - 3600))
            }
            try say(60, 0)
            #expect(try records.events().isEmpty)
            try say(9, 1)
            try say(5, 2)
            try say(0, 3)
            #expect(try records.events().map(\.name) == ["equipment.supply.low"])
            let data = try #require(try records.events().first?.data)
            #expect(data["asset"] == "PRINTER-1" && data["supply"] == "black" && data["level"] == 9)
            #expect(data["item"] == "TONER-85A")
            try say(100, 4)
            try say(3, 5)
            #expect(try records.events().count == 2)
            try say(90, 2)
            let supply = try #require(try equipment.supplies(of: printer).first)
            #expect(supply.level == 3, "an older word changes nothing")
            #expect(try records.count(DeviceSupply.self) == 1)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func keepsNothingOfAListWithAFault() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let printer = try records.asset("PRINTER-1")
            let good = SupplyReport(name: "black", kind: "toner", level: 5, capacity: 100)
            for bad in [
                good, SupplyReport(name: "", kind: "toner"), SupplyReport(name: "x", kind: "toner", level: -9),
            ] {
                #expect(throws: Failure.self) {
                    try equipment.record(supplies: [good, bad], for: printer, at: records.now)
                }
            }
            #expect(throws: Failure.self) {
                try equipment.record(supplies: [good], for: printer, at: records.now.adding(seconds: 1))
            }
            #expect(try records.count(DeviceSupply.self) == 0)
            #expect(try records.events().isEmpty)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func pagesThatNobodyKnowsAreNotZero() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == nil)
            func say(_ tag: String, _ report: SupplyReport) throws {
                try equipment.record(supplies: [report], for: try records.asset(tag), at: records.now)
            }
            try say(
                "COPIER-1",
                SupplyReport(
                    name: "black", kind: "toner", level: 7, capacity: 100, item: "TONER-C-EXV", pageYield: 30_000))
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == 2100)
            try say("COPIER-2", SupplyReport(name: "black", kind: "toner", level: -3, item: "TONER-C-EXV"))
            let left = try equipment.pagesLeft(item: "TONER-C-EXV")
            #expect(left.pages == nil)
            #expect(left.atLeast == 2100)
            #expect(left.devices == ["COPIER-1", "COPIER-2"])
            #expect(left.why[1] == "COPIER-2, black: the pages left are unknown")
            try equipment.retire(try records.asset("COPIER-2"))
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == 2100)
            try say(
                "PRINTER-1",
                SupplyReport(name: "drum", kind: "drum", level: 99, capacity: 160, unit: "pages", item: "D"))
            #expect(try equipment.pagesLeft(item: "D").pages == 99)
            try say("PRINTER-1", SupplyReport(name: "drum", kind: "drum", level: 0, item: "D"))
            #expect(try equipment.pagesLeft(item: "D").pages == 0)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func lowSuppliesNameOurStock() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            try equipment.record(
                supplies: [
                    SupplyReport(name: "black", kind: "toner", level: 7, unit: "percent", item: "TONER-C-EXV"),
                    SupplyReport(name: "waste", kind: "waste-toner", level: 0, capacity: 100, item: "RESTTONER-C"),
                    SupplyReport(name: "drum", kind: "drum", level: 5, capacity: 100),
                    SupplyReport(name: "staples", kind: "staples", level: -3),
                ], for: try records.asset("COPIER-1"), at: records.now)
            let low = try equipment.lowSupplies {
                $0 == "TONER-C-EXV" ? StockItem(sku: $0, name: "Toner", onHand: Quantity(2)) : nil
            }
            #expect(low.map(\.supply.label) == ["waste", "black", "drum"])
            #expect(low[0].why == ["waste full", "RESTTONER-C is not in our stock list"])
            #expect(low[1].why == ["black 7 of 100 percent", "we have 2 of TONER-C-EXV"])
            #expect(low[2].why == ["drum 5 of 100", "no item of ours is known to refill it"])
        }
    }
}
