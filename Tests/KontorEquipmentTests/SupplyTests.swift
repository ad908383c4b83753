import KontorCore
import KontorEquipment
import KontorIntake
import KontorStore
import Testing

@Suite struct SupplyTests {
    struct Said: Sendable {
        let level: SupplyReport.Level
        var capacity: Int?
        var lowAt: Int?
        var word: SupplyReport.Word?
        let state: DeviceSupply.State
    }

    @Test(arguments: [
        Said(level: .unknown, state: .unknown), Said(level: .unrestricted, capacity: 100, state: .unrestricted),
        Said(level: .unknown, capacity: 100, state: .unknown), Said(level: .someLeft, state: .someLeft),
        Said(level: .amount(0), state: .empty), Said(level: .amount(7), capacity: 100, state: .low),
        Said(level: .amount(10), capacity: 100, state: .low), Said(level: .amount(11), capacity: 100, state: .fine),
        Said(level: .amount(99_200), capacity: 160_000, state: .fine), Said(level: .amount(5), state: .someLeft),
        Said(level: .amount(20), capacity: 100, lowAt: 20, state: .low),
        Said(level: .amount(7), capacity: 100, lowAt: 5, state: .fine),
        Said(level: .amount(50), capacity: 100, word: .low, state: .low),
        Said(level: .someLeft, word: .empty, state: .empty),
    ])
    func levelsMeanWhatTheStandardsSay(_ said: Said) {
        let report = SupplyReport(
            "x", kind: "toner", level: said.level, of: said.capacity, lowAt: said.lowAt, word: said.word)
        #expect(DeviceSupply.State(report) == said.state)
    }

    @Test func keepsOneRecordPerNameAndTellsLowOnce() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let printer = try records.asset("PRINTER-1")
            func say(_ level: Int, _ minute: Int64) throws {
                try records.say(
                    [SupplyReport("black", kind: "toner", level: .amount(level), of: 100, unit: "percent")],
                    of: "PRINTER-1", at: records.now.adding(seconds: minute * 60 - 3600))
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

    @Test func whatIsNoLongerNamedEndsAndComesBack() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            func say(_ names: [String], _ minute: Int64) throws -> AnswerTaken {
                try records.say(
                    names.map { SupplyReport($0, kind: "toner", level: .amount(5), of: 100, unit: "percent") },
                    of: "COPIER-1", at: records.now.adding(seconds: minute * 60 - 3600))
            }
            let first = try say(["black", "waste"], 1).supplies
            let ended = try say(["schwarz", "waste"], 2).gone
            #expect(ended.map(\.label) == ["black"] && ended[0].id == first[0].id)
            #expect(try equipment.supplies(of: copier).map(\.label) == ["schwarz", "waste"])
            #expect(try equipment.lowSupplies { _ in nil }.map(\.supply.label).sorted() == ["schwarz", "waste"])
            let back = try say(["black", "waste"], 3).supplies
            #expect(back.map(\.id) == first.map(\.id), "it is the same record")
            #expect(try records.count(DeviceSupply.self) == 3)
            #expect(try say([], 4).gone.count == 2)
            #expect(try say(["black"], 3).later == records.now.adding(seconds: 240 - 3600))
            #expect(try equipment.supplies(of: copier).isEmpty, "that it holds nothing is a word like any other")
            #expect(
                try records.events().map { $0.data["supply"] }
                    == ["black", "waste", "schwarz", "black"].map { .text($0) }
            )
        }
        #expect(try office.office.findings() == [])
    }

    @Test func whatAnAnswerDoesNotSpeakOfStays() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let printer = try records.asset("PRINTER-1")
            func say(_ answer: DeviceAnswer, _ minute: Int64) throws -> AnswerTaken {
                try equipment.take(
                    answer, from: printer, at: records.now.adding(seconds: minute * 60 - 3600), stockOf: anyStock)
            }
            let toner = SupplyReport("toner", kind: "toner", level: .amount(60), of: 100, unit: "percent")
            let paper = SupplyReport("paper", kind: "paper", word: .empty)
            func held() throws -> [String] { try equipment.supplies(of: printer).map(\.levelWords) }
            _ = try say(DeviceAnswer(supplies: [toner], warnings: [paper]), 1)
            #expect(try held() == ["paper empty", "toner 60 of 100 percent"])
            #expect(try say(DeviceAnswer(), 5).isTold == false)
            #expect(try say(DeviceAnswer(warnings: []), 6).gone.map(\.label) == ["paper"])
            #expect(try held() == ["toner 60 of 100 percent"])
            let part = try say(DeviceAnswer(supplies: [toner], warnings: [paper]), 3)
            #expect(part.later != nil && part.changed, "its warnings are older, its list is not")
            #expect(try held() == ["toner 60 of 100 percent"])
            _ = try say(DeviceAnswer(warnings: [SupplyReport("toner", kind: "toner", word: .low)]), 7)
            #expect(try held() == ["toner 60 of 100 percent", "toner (2) low"])
            _ = try say(DeviceAnswer(supplies: []), 8)
            #expect(try held() == ["toner (2) low"])
        }
        #expect(try office.office.findings() == [])
    }

    @Test func keepsNothingThatIsToCome() throws {
        let office = try EquipmentOffice()
        try office.change { (records: Records, _) throws -> Void in
            let good = SupplyReport("black", kind: "toner", level: .amount(5), of: 100)
            let failure = #expect(throws: Failure.self) {
                try records.say([good], of: "PRINTER-1", at: records.now.adding(seconds: 86_400))
            }
            #expect(failure?.code == .invalid)
            #expect(try records.count(DeviceSupply.self) == 0)
            #expect(try records.events().isEmpty)
        }
    }

    /// A clock that is ahead or was never set tells nothing: then it is as if the device had none.
    @Test(arguments: ["2026-11-23T08:15:01Z", "1970-01-01T00:00:07Z", "2000-01-01T00:00:00Z", "2022-06-30T12:00:00Z"])
    func believesNoClockThatCannotBeRight(_ clock: String) throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let answer = DeviceAnswer(saidAt: Instant(clock), supplies: [])
            _ = try equipment.take(answer, from: copier, stockOf: anyStock)
            #expect(try records.asset("COPIER-1").listedAt == records.now)
        }
    }

    @Test func pagesThatNobodyKnowsAreNotZero() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == nil)
            func say(_ tag: String, _ report: SupplyReport) throws -> AnswerTaken {
                try records.say([report], of: tag, at: records.now)
            }
            let percent = SupplyReport("black", kind: "toner", level: .amount(7), of: 100)
            let first = try #require(try say("COPIER-1", percent).supplies.first)
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == nil)
            try records.update(first) { $0.pageYield = 30_000 }
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == 2100)
            _ = try say("COPIER-2", SupplyReport("black", kind: "toner", level: .someLeft))
            let left = try equipment.pagesLeft(item: "TONER-C-EXV")
            #expect(left.pages == nil)
            #expect(left.atLeast == 2100)
            #expect(left.devices == ["COPIER-1", "COPIER-2"])
            #expect(left.why[1] == "COPIER-2, black: the pages left are unknown")
            try equipment.retire(try records.asset("COPIER-2"))
            #expect(try equipment.pagesLeft(item: "TONER-C-EXV").pages == 2100)
            let counted = SupplyReport("black", kind: "toner", level: .amount(400), of: 8000, unit: "impressions")
            _ = try say("PRINTER-1", counted)
            #expect(try equipment.pagesLeft(item: "TONER-85A").pages == 400)
            _ = try say("PRINTER-1", SupplyReport("black", kind: "toner", level: .amount(0)))
            #expect(try equipment.pagesLeft(item: "TONER-85A").pages == 0)
            _ = try say("PRINTER-1", SupplyReport("drum", kind: "drum", level: .amount(9), of: 100))
            #expect(try equipment.pagesLeft(item: "TONER-85A").pages == nil, "the toner was taken out")
        }
        #expect(try office.office.findings() == [])
    }

    @Test func lowSuppliesNameOurStock() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let stock: StockLookup = { sku in
                sku == "TROMMEL-C"
                    ? nil : StockItem(sku: sku, name: sku, onHand: Quantity(sku == "TONER-C-EXV" ? 2 : 0))
            }
            _ = try equipment.take(
                DeviceAnswer(
                    supplies: [
                        SupplyReport("black", kind: "toner", level: .amount(7), of: 100, unit: "percent"),
                        SupplyReport("waste", kind: "waste", level: .amount(0), of: 100),
                        SupplyReport("drum", kind: "drum", level: .amount(5), of: 100),
                        SupplyReport("staples", kind: "staples", level: .someLeft),
                    ]), from: try records.asset("COPIER-1"), stockOf: stock)
            let low = try equipment.lowSupplies(stockOf: stock)
            #expect(low.map(\.supply.label) == ["waste", "black", "drum"])
            #expect(low[0].why == ["waste full", "we have no RESTTONER-C left"])
            #expect(low[1].why == ["black 7 of 100 percent", "we have 2 of TONER-C-EXV"])
            #expect(low[2].why == ["drum 5 of 100", "no item of ours is known to refill it"])
        }
    }
}

/// A store room with one of everything.
func anyStock(_ sku: String) -> StockItem? { StockItem(sku: sku, name: sku, onHand: Quantity(1)) }

extension Records {
    /// Takes in a list of supplies, and no warnings.
    @discardableResult
    func say(_ supplies: [SupplyReport], of tag: String, at instant: Instant? = nil) throws -> AnswerTaken {
        try Equipment(self).take(
            DeviceAnswer(supplies: supplies), from: try asset(tag), at: instant, stockOf: anyStock)
    }
}
