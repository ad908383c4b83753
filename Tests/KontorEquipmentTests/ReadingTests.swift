import KontorCore
import KontorEquipment
import KontorStore
import Testing

@Suite struct ReadingTests {
    @Test func aCounterRunsForwardsOnly() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            try equipment.read(copier, .pages, 214_377, on: Day("2026-11-20"))
            let failure = #expect(throws: Failure.self) { try equipment.read(copier, .pages, 214_376) }
            let said = try #require(failure?.message)
            #expect(
                said.hasPrefix(
                    "COPIER-1: pages 214376 is less than the 214377 read on 2026-11-20; "
                        + "say replaced where the counter was replaced or ran over; if that is wrong, "
                        + "kontor.equipment.reading.correct(\"rdg_"))
            #expect(failure?.details["last_value"] == 214377)
            try equipment.read(copier, .pages, 214_377)
            try equipment.read(copier, .colour, 5)
            #expect(try equipment.lastReading(of: copier, .pages)?.readOn == records.today)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func whatWasReadOnADayIsNotedOnce() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let first = try equipment.read(copier, .pages, 10)
            #expect(try equipment.read(copier, .pages, 10) == first)
            try equipment.read(copier, .pages, 12)
            #expect(try equipment.read(copier, .pages, 10) == first, "what was read since does not matter")
            let anew = try equipment.read(copier, .pages, 3, replaced: true)
            #expect(try equipment.read(copier, .pages, 3, replaced: true) == anew, "a counter is replaced once")
            #expect(try equipment.read(copier, .pages, 3) == anew)
            #expect(try records.count(Reading.self) == 3)
            try equipment.read(copier, .pages, 3, replaced: true, finalValue: 14)
            #expect(try records.count(Reading.self) == 4)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func aLateReadingFitsBetweenItsNeighbours() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            try equipment.read(copier, .pages, 100, on: Day("2026-11-01"))
            try equipment.read(copier, .pages, 300, on: Day("2026-11-20"))
            let failure = #expect(throws: Failure.self) {
                try equipment.read(copier, .pages, 301, on: Day("2026-11-10"))
            }
            #expect(
                failure?.message.hasPrefix(
                    "COPIER-1: pages 301 on 2026-11-10 is more than the 300 read on 2026-11-20; if that is wrong, ")
                    == true)
            try equipment.read(copier, .pages, 200, on: Day("2026-11-10"))
        }
        #expect(try office.office.findings() == [])
    }

    /// A slip of the pen made a counter far too high: it is corrected, and what follows is taken.
    @Test func whatWasMistypedIsCorrected() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            try equipment.read(copier, .pages, 1000, on: Day("2026-11-01"))
            let slip = try equipment.read(copier, .pages, 15_000, on: Day("2026-11-10"))
            #expect(throws: Failure.self) { try equipment.read(copier, .pages, 2000, on: Day("2026-11-20")) }
            func correct(_ change: (inout ReadingCorrection) -> Void) throws -> Record<Reading> {
                var correction = ReadingCorrection()
                change(&correction)
                return try equipment.correct(slip, correction)
            }
            let right = try correct { $0.value = 1500 }
            #expect(right.id == slip.id && right.value == 1500)
            try equipment.read(copier, .pages, 2000, on: Day("2026-11-20"))
            let usage = try equipment.usage(
                of: copier, .pages, from: #require(Day("2026-11-01")), through: records.today)
            #expect(usage?.amount == 1000)
            for (change, words) in [
                (
                    { $0.value = 900 },
                    "would show 1000 on 2026-11-01 and 900 on 2026-11-10; correct what is wrong first: rdg_"
                ),
                ({ $0.value = 2001 }, "would show 2001 on 2026-11-10 and 2000 on 2026-11-20"),
                ({ $0.readOn = Day("2026-11-21") }, "would show 2000 on 2026-11-20 and 1500 on 2026-11-21"),
                ({ $0.readOn = Day("2027-01-01") }, "is in the future"), ({ _ in }, "says so already"),
            ] as [((inout ReadingCorrection) -> Void, String)] {
                let failure = #expect(throws: Failure.self) { try correct(change) }
                #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
            }
            // It was another device, whose counter fits.
            let other = try records.asset("COPIER-2")
            #expect(try correct { $0.asset = other.id }.asset == other.id)
            #expect(try equipment.lastReading(of: other, .pages)?.value == 1500)
        }
        #expect(try office.office.findings() == [])
    }

    /// The replacement of a counter cannot be taken away from under what was read since.
    @Test func aCorrectionHoldsWhereTheReadingStood() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let (copier, other) = (try records.asset("COPIER-1"), try records.asset("COPIER-2"))
            try equipment.read(copier, .pages, 1000, on: Day("2026-11-01"))
            let anew = try equipment.read(copier, .pages, 5, on: Day("2026-11-10"), replaced: true)
            try equipment.read(copier, .pages, 50, on: Day("2026-11-20"))
            for change in [{ $0.asset = other.id }, { $0.replaced = false }] as [(inout ReadingCorrection) -> Void] {
                var correction = ReadingCorrection()
                change(&correction)
                #expect(throws: Failure.self) { try equipment.correct(anew, correction) }
            }
            #expect(try records.require(anew.id) == anew)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func refusesADayToComeAndANegativeCounter() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            #expect(throws: Failure.self) { try equipment.read(copier, .pages, 1, on: Day("2026-11-24")) }
            let failure = #expect(throws: Failure.self) { try equipment.read(copier, .pages, -1) }
            #expect(failure?.message == "reading: a counter is zero or more")
        }
    }

    @Test func aReplacedCounterBeginsAnew() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let start = try #require(Day("2026-11-01"))
            try equipment.read(copier, .pages, 1000, on: start)
            #expect(try equipment.usage(of: copier, .pages, from: start, through: records.today) == nil)
            let failure = #expect(throws: Failure.self) {
                try equipment.read(copier, .pages, 20, on: Day("2026-11-11"), replaced: true, finalValue: 999)
            }
            #expect(failure?.message.contains("last value 999 is less than the 1000") == true)
            try equipment.read(
                copier, .pages, 20, on: Day("2026-11-11"), replaced: true, finalValue: 1100, startValue: 5)
            let usage = try equipment.usage(of: copier, .pages, from: start, through: records.today)
            #expect(usage?.amount == 115)
            #expect(usage?.perDay == 11.5)
            #expect(usage?.isLowerBound == false)
            try equipment.read(copier, .pages, 7, on: Day("2026-11-20"), replaced: true)
            let later = try equipment.usage(of: copier, .pages, from: start, through: records.today)
            #expect(later?.amount == 122)
            #expect(later?.isLowerBound == true)
        }
        #expect(try office.office.findings() == [])
    }

    @Test func onlyANewCounterHasAnOldOnesLastValue() throws {
        let office = try EquipmentOffice()
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let failure = #expect(throws: Failure.self) { try equipment.read(copier, .pages, 5, finalValue: 4) }
            #expect(failure?.code == .invalid)
            #expect(throws: Failure.self) { try equipment.read(copier, .pages, 5, replaced: true, startValue: 6) }
        }
    }

    /// A model device prints so many pages a day; its counter runs over at 10,000 and is replaced now and then.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func usageIsWhatWasPrinted(_ seed: UInt64) throws {
        let office = try EquipmentOffice()
        var random = SeededRandom(seed: seed)
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            let first = records.today.adding(days: -300)
            var counter = Int(random.next() % 10_000)
            var printed: [Day: Int] = [:]
            var total = 0
            var readDays: [Day] = []
            for offset in 0..<300 {
                let day = first.adding(days: offset)
                let pages = Int(random.next() % 900)
                counter += pages
                total += pages
                var final: Int?
                if counter >= 10_000 {
                    counter -= 10_000
                    final = 10_000
                } else if random.next() % 40 == 0 {
                    final = counter
                    counter = 0
                }
                guard final != nil || random.next() % 3 == 0 else { continue }
                try equipment.read(
                    copier, .pages, counter, on: day, replaced: final != nil, finalValue: final)
                readDays.append(day)
                printed[day] = total
            }
            for _ in 0..<20 {
                let pair = [random.next(), random.next()].map { readDays[Int($0 % UInt64(readDays.count))] }.sorted()
                let usage = try equipment.usage(of: copier, .pages, from: pair[0], through: pair[1])
                let expected = (printed[pair[1]] ?? 0) - (printed[pair[0]] ?? 0)
                #expect(usage?.amount ?? 0 == expected)
                #expect(usage?.isLowerBound != true)
            }
        }
        #expect(try office.office.findings() == [])
    }

    @Test func verifyFindsACounterThatRanBackwards() throws {
        let office = try EquipmentOffice()
        try office.change { records, _ in
            let copier = try records.asset("COPIER-1")
            for (value, day) in [(5, "2026-11-01"), (4, "2026-11-02")] {
                try records.create(Reading.self) {
                    $0.asset = copier.id
                    $0.meter = .pages
                    $0.value = value
                    $0.readOn = Day(day) ?? records.today
                }
            }
        }
        #expect(try office.office.findings().count == 1)
    }
}
