import KontorCore
import KontorEquipment
import KontorStore
import Testing

/// A counter that was misread stops nobody from reading it right.
@Suite struct MisreadingTests {
    private let office: EquipmentOffice

    init() throws { office = try EquipmentOffice() }

    /// Takes a reading back, or lets it count again, as the functions of the API do.
    private func set(_ reading: Record<Reading>, counting: Bool) throws {
        try office.change { records, equipment in
            let reading = try records.require(reading.id)
            try equipment.checkOrder(reading, counting: counting)
            try records.update(reading) { $0.archivedAt = counting ? nil : records.now }
        }
    }

    private func november(_ day: Int) throws -> Day { try #require(Day("2026-11-\(day < 10 ? "0" : "")\(day)")) }

    private func read(_ value: Int, on day: Day, replaced: Bool = false) throws -> Record<Reading> {
        try office.change { records, equipment in
            try equipment.read(records.asset("COPIER-1"), .pages, value, on: day, replaced: replaced)
        }
    }

    @Test func isTakenBackAndReadAnew() throws {
        _ = try read(1000, on: november(1))
        let misread = try read(99_000, on: november(10))
        #expect(throws: Failure.self) { try read(1200, on: november(20)) }
        try set(misread, counting: false)
        _ = try read(1200, on: november(20))
        let (last, used) = try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            return (
                try equipment.lastReading(of: copier, .pages)?.value,
                try equipment.usage(of: copier, .pages, from: november(1), through: november(23))?.amount
            )
        }
        #expect(last == 1200 && used == 200)
        let failure = #expect(throws: Failure.self) { try set(misread, counting: true) }
        #expect(failure?.code == .refused)
        #expect(
            failure?.message
                == "COPIER-1: pages would run backwards, from 99000 on 2026-11-10 to 1200 on 2026-11-20: "
                + "take back the 1200 first if that was misread")
        #expect(try office.office.findings() == [])
    }

    @Test func isHeldWhereOthersStandOnIt() throws {
        _ = try read(1000, on: november(1))
        let anew = try read(5, on: november(10), replaced: true)
        let after = try read(20, on: november(20))
        let failure = #expect(throws: Failure.self) { try set(anew, counting: false) }
        #expect(failure?.message.hasSuffix("take back the 20 first if that was misread") == true)
        try set(after, counting: false)
        try set(anew, counting: false)
        try set(anew, counting: true)
        try set(after, counting: true)
        #expect(try office.office.findings() == [])
    }

    /// What the old counter showed last is a reading of it, too.
    @Test func doesNotCountAgainBeyondWhereTheOldCounterEnded() throws {
        _ = try read(500, on: november(1))
        let misread = try read(2000, on: november(5))
        try set(misread, counting: false)
        try office.change { records, equipment in
            let copier = try records.asset("COPIER-1")
            try equipment.read(copier, .pages, 10, on: november(10), replaced: true, finalValue: 600)
        }
        let failure = #expect(throws: Failure.self) { try set(misread, counting: true) }
        #expect(
            failure?.message
                == "COPIER-1: pages would run backwards, from 2000 on 2026-11-05 to 600 on 2026-11-10: "
                + "take back the 10 first if that was misread")
        #expect(try office.office.findings() == [])
    }
}
