import KontorCore
import KontorEquipment
import KontorIntake
import KontorStore
import KontorTesting
import Testing

/// Random answers, some partial, some repeated, some of other devices, in any order: what is known afterwards is what each
/// device said last, and what is known already changes nothing.
@Suite struct AnswerPropertyTests {
    private struct Chance {
        var random: SeededRandom

        mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

        mutating func some<Element>(of elements: [Element]) -> [Element] { elements.filter { _ in below(2) == 0 } }

        mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
            var (left, shuffled) = (elements, [Element]())
            while !left.isEmpty { shuffled.append(left.remove(at: below(left.count))) }
            return shuffled
        }
    }

    /// What one device said last of its list, or of its warnings.
    private struct LastWord: Equatable {
        var moment: Instant
        var reports: [SupplyReport]
    }

    private static let serials = ["COPIER-1": "QXZ01234", "COPIER-2": "qxz05678"]

    /// One answer by the device with that tag; its moment lies before `now`.
    private func answer(by tag: String, minute: Int?, _ now: Instant, _ chance: inout Chance) -> DeviceAnswer {
        func reports(_ names: [String], _ word: SupplyReport.Word?) -> [SupplyReport] {
            names.map {
                SupplyReport(
                    $0, kind: "toner", level: word == nil ? .amount(chance.below(3) * 10) : .unknown, of: 100,
                    word: word)
            }
        }
        return DeviceAnswer(
            serial: chance.below(2) == 0 ? Self.serials[tag] : nil,
            model: ["HP LaserJet Professional P1102", "Canon iR2645/iR2625"][tag == "PRINTER-1" ? 0 : 1],
            saidAt: minute.map { now.adding(seconds: Int64($0) * 60 - 86_400) },
            supplies: chance.below(4) == 0
                ? nil : reports(chance.some(of: ["black", "cyan", "black", "black (2)"]), nil),
            warnings: chance.below(3) == 0 ? nil : reports(chance.some(of: ["paper", "drum"]), .empty))
    }

    /// What the list holds once each has a name of its own.
    private func named(_ reports: [SupplyReport]) -> [String: Int?] {
        var named: [String: Int?] = [:]
        var places: [String: Int] = [:]
        for report in reports {
            places[report.name, default: 0] += 1
            var (name, place) = (report.name, places[report.name, default: 1])
            while place > 1 || named[name] != nil {
                name = place > 1 ? "\(report.name) (\(place))" : report.name
                if named[name] == nil, !(place > 1 && reports.contains { $0.name == name }) { break }
                place += 1
            }
            places[report.name] = place
            named[name] = report.amount
        }
        return named
    }

    private func held(_ records: Records, _ tag: String) throws -> [String: Int?] {
        Dictionary(
            try Equipment(records).supplies(of: records.asset(tag)).map { ($0.label, $0.level) },
            uniquingKeysWith: { first, _ in first })
    }

    private func entries(_ office: EquipmentOffice) throws -> StoredValue {
        try office.office.records.read { try $0.connection.value("SELECT MAX(number) FROM journal_entry") }
    }

    private func take(_ answer: DeviceAnswer, by tag: String, _ office: EquipmentOffice) throws {
        try office.change { records, equipment in
            _ = try equipment.take(answer, from: records.asset(tag), stockOf: anyStock)
        }
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func whatIsKnownIsWhatEachDeviceSaidLast(_ seed: UInt64) throws {
        let office = try EquipmentOffice()
        var chance = Chance(random: SeededRandom(seed: seed))
        var last: [String: LastWord] = [:]
        let start = office.office.clock.now
        for step in 0..<30 {
            office.office.clock.now = start.adding(seconds: Int64(step) * 3600)
            let tag = ["COPIER-1", "COPIER-2", "PRINTER-1"][chance.below(3)]
            let minute = chance.below(3) == 0 ? nil : chance.below(1500)
            var said = answer(by: tag, minute: minute, start, &chance)
            let before = try entries(office)
            if chance.below(5) == 0 {
                switch chance.below(3) {
                case 0: said.serial = tag == "COPIER-1" ? "QXZ05678" : "QXZ01234"
                case 1: said = DeviceAnswer(model: "Brother HL-1110", supplies: [])
                default: said.serial = tag == "PRINTER-1" ? "QXZ 01234".replacing(" ", with: "") : "X"
                }
                let failure = #expect(throws: Failure.self) { try take(said, by: tag, office) }
                #expect(failure?.code == .refused)
                #expect(try entries(office) == before)
                continue
            }
            let known = last
            for (part, reports) in [("list", said.supplies), ("warnings", said.warnings)] {
                guard let reports else { continue }
                let now = office.office.clock.now
                let told = said.saidAt.flatMap { $0 <= now ? $0 : nil }
                let word = LastWord(moment: told ?? now, reports: reports)
                guard let before = last[tag + part] else {
                    last[tag + part] = word
                    continue
                }
                let isNew = told != nil || named(before.reports) != named(reports)
                if before.moment <= word.moment, isNew { last[tag + part] = word }
            }
            try take(said, by: tag, office)
            #expect(try (entries(office) == before) == (known == last), "step \(step)")
            let changed = try entries(office)
            if said.saidAt != nil || known != last {
                try take(said, by: tag, office)
                #expect(try entries(office) == changed, "twice changes nothing")
            }
            try office.change { (records: Records, _) throws -> Void in
                for tag in ["COPIER-1", "COPIER-2", "PRINTER-1"] {
                    let wanted = ["list", "warnings"].map { named(last[tag + $0]?.reports ?? []) }
                    #expect(try held(records, tag) == wanted[0].merging(wanted[1]) { first, _ in first })
                }
            }
        }
        #expect(try office.office.findings() == [])
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func theOrderOfAnswersDoesNotMatter(_ seed: UInt64) throws {
        var chance = Chance(random: SeededRandom(seed: seed))
        let offices = [try EquipmentOffice(), try EquipmentOffice()]
        let now = offices[0].office.clock.now
        let tags = ["COPIER-1", "COPIER-2", "PRINTER-1"]
        let answers = (1...20).map { minute in
            let tag = tags[chance.below(3)]
            return (tag, answer(by: tag, minute: minute, now, &chance))
        }
        for (tag, said) in answers { try take(said, by: tag, offices[0]) }
        for (tag, said) in chance.shuffled(answers + answers) { try take(said, by: tag, offices[1]) }
        for tag in tags {
            let held = try offices.map { office in
                try office.change { (records: Records, _) throws -> Outcome in
                    let asset = try records.asset(tag)
                    return Outcome(
                        held: try self.held(records, tag), listedAt: asset.listedAt, warnedAt: asset.warnedAt)
                }
            }
            #expect(held[0] == held[1])
        }
    }

    private struct Outcome: Equatable {
        let held: [String: Int?]
        let listedAt: Instant?
        let warnedAt: Instant?
    }
}
