import KontorCommunication
import KontorCore
import KontorDirectory
import KontorIntake
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@Suite struct CallImportTests {
    private let elbe = "04066969500"
    private let client = "01713920042"

    @Test func takesTheSameLogInOnce() throws {
        let desk = try Desk()
        var asked = desk.line("3", 20, "PJSIP/210-x", "PJSIP/212-y", 10)
        asked.whole = "1"
        var answered = desk.call("1", 0, .in, .answered, elbe)
        answered[0].whole = "1"
        let lines = answered + [asked] + desk.call("2", 1, .in, .missed, client)
        let first = try desk.change { try Communication($0).importCalls(lines) }
        #expect(first.new.count == 2 && first.known == 0 && first.completed.isEmpty)
        try desk.change { records in
            let legs = try Communication(records).legs(of: first.new[0])
            #expect(legs.map(\.position) == [1, 2, 3])
            #expect(legs.map(\.kind) == [.answered, .consulted, .ended])
            #expect(legs[1].by == "210" && legs[1].who == "212")
            let sofia = try Directory(records).person("sofia.rossi").id
            #expect(try records.require(first.new[0]).takenBy == AnyID(sofia))
        }
        let entries = try desk.change { try JournalReader(connection: $0.connection).entries(limit: 100).count }
        let second = try desk.change { try Communication($0).importCalls(lines) }
        #expect(second.new.isEmpty && second.completed.isEmpty && second.known == 2)
        let after = try desk.change { try JournalReader(connection: $0.connection).entries(limit: 100).count }
        #expect(after == entries)
        #expect(try desk.office.findings() == [])
    }

    @Test(arguments: [LogEntry.Outcome.missed, .busy, .failed, .voicemail])
    func waitsForACallThatReachedNobody(_ outcome: LogEntry.Outcome) throws {
        let desk = try Desk()
        let waiting = try desk.change { records in
            _ = try Communication(records).importCalls(desk.call("1", 0, .in, outcome, elbe))
            return try Communication(records).waiting()
        }
        #expect(waiting.map(\.reason) == [.missed])
        #expect(waiting.map(\.attempts) == [1])
    }

    @Test(arguments: [
        (LogEntry.Direction.in, LogEntry.Outcome.answered, "04066969500", 0, "reached us at 2026-11-23 09:25"),
        (.out, .answered, "040 66969-500", 0, "returned at 2026-11-23 09:25"),
        (.out, .answered, "040 66969-510", 0, "returned at 2026-11-23 09:25"),
        (.out, .missed, "04066969500", 1, ""), (.out, .answered, "01713920042", 1, ""),
        (.within, .answered, "04066969500", 1, ""),
    ])
    func waitsUntilWeTalkedToTheSameParty(
        _ direction: LogEntry.Direction, _ outcome: LogEntry.Outcome, _ number: String, _ waiting: Int, _ why: String
    ) throws {
        for isReversed in [false, true] {
            let desk = try Desk()
            let calls = [desk.call("1", 0, .in, .missed, elbe), desk.call("2", 10, direction, outcome, number)]
            let ordered = isReversed ? calls.reversed() : calls
            let found = try desk.change { records in
                for call in ordered { _ = try Communication(records).importCalls(call) }
                return try Communication(records).waiting().filter { $0.entry.source == "1" }
            }
            #expect(found.count == waiting)
            if waiting == 0 {
                let missed = try desk.change { try $0.first(LogEntry.self, "WHERE source = '1'") }
                #expect(missed?.why == [why])
                #expect(missed?.state == .done)
            }
            #expect(try desk.office.findings() == [])
        }
    }

    @Test func waitsAgainForACallAfterTheTalk() throws {
        let desk = try Desk()
        let waiting = try desk.change { records in
            _ = try Communication(records).importCalls(
                desk.call("1", 0, .in, .missed, elbe) + desk.call("2", 10, .in, .answered, elbe)
                    + desk.call("3", 20, .in, .missed, elbe) + desk.call("4", 30, .in, .busy, elbe))
            return try Communication(records).waiting()
        }
        #expect(waiting.map(\.entry.source) == ["4"])
        #expect(waiting.map(\.attempts) == [2])
        #expect(waiting.map(\.since) == [desk.start.adding(seconds: 1200)])
    }

    @Test func settlesEarlierAttemptsWithTheLatest() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            _ = try communication.importCalls(
                desk.call("1", 0, .in, .missed, elbe) + desk.call("2", 10, .in, .missed, elbe))
            let latest = try #require(try communication.waiting().first)
            #expect(try communication.attempts(of: latest.entry) == 2)
            try communication.settle(latest.entry)
            #expect(try communication.waiting().isEmpty)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func countsACallAsLostThatWasPassedOnToNobody() throws {
        let desk = try Desk()
        func call(_ identity: String, _ number: String, _ further: CallLine...) -> [CallLine] {
            var lines = desk.call(identity, 0, .in, .answered, number) + further
            for index in lines.indices { (lines[index].part, lines[index].caller) = (identity, number) }
            return lines
        }
        var mailbox = desk.line(nil, 65, "PJSIP/trunk-m", nil, 20)
        (mailbox.application, mailbox.mailbox) = (.voicemail, "212")
        let lines =
            call("lost", client, desk.line(nil, 65, "PJSIP/trunk-l", "PJSIP/212-l", nil))
            + call("reached", "030 5550101", desk.line(nil, 65, "PJSIP/trunk-r", "PJSIP/212-r", 9))
            + call("mailbox", "030 5550102", mailbox)
            + call(
                "group", "030 5550103", desk.line(nil, 65, "PJSIP/trunk-g", "PJSIP/212-g", nil),
                desk.line(nil, 65, "PJSIP/trunk-g", "PJSIP/213-g", 9))
        let found = try desk.change { records in
            _ = try Communication(records).importCalls(lines)
            return try Communication(records).waiting().map(\.entry.source)
        }
        #expect(Set(found) == ["lost", "mailbox"])
        #expect(try desk.office.findings() == [])
    }

    @Test func doesNotWaitForWhomNobodyCanRing() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            let taken = try communication.importCalls(
                desk.call("1", 0, .in, .missed, "") + desk.call("2", 1, .in, .missed, "anonymous")
                    + desk.call("3", 2, .within, .missed, "211") + desk.call("4", 3, .out, .missed, client))
            #expect(try communication.waiting().isEmpty)
            let withheld = try records.require(taken.new[0])
            #expect(withheld.state == .forInformation)
            #expect(withheld.why == ["the number was withheld: it cannot be rung back"])
        }
        #expect(try desk.office.findings() == [])
    }

    /// Whatever the order in which calls are taken in, the same ones wait.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func waitsForTheSameCallsInWhateverOrderTheyComeIn(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let desk = try Desk()
        var parties: [String: String] = [:]
        var calls: [[CallLine]] = []
        var expected: Set<String> = []
        for minute in 0..<40 {
            let number = ["030 5550101", "030 5550102", "030 5550103"][Int(random.next() % 3)]
            let direction: LogEntry.Direction = random.next() % 3 == 0 ? .out : .in
            let outcome: LogEntry.Outcome = random.next() % 3 == 0 ? .answered : .missed
            calls.append(desk.call("\(minute)", Int64(minute), direction, outcome, number))
            if outcome == .answered { expected = expected.filter { parties[$0] != number } }
            if direction == .in, outcome == .missed { expected.insert("\(minute)") }
            parties["\(minute)"] = number
        }
        for index in calls.indices.reversed() { calls.swapAt(index, Int(random.next() % UInt64(index + 1))) }
        let open = try desk.change { records in
            _ = try Communication(records).importCalls(calls.flatMap(\.self))
            return try records.find(LogEntry.self, "WHERE state = 'we_ring_back'").compactMap(\.source)
        }
        #expect(Set(open) == expected)
        #expect(try desk.office.findings() == [])
    }

    /// Legs from before lines were kept: a file that tells no more changes nothing, one that tells more completes the call.
    @Test func completesACallFromBeforeLinesWereKept() throws {
        let desk = try Desk()
        let ringing = desk.call("1", 0, .in, .missed, elbe)
        var taken = desk.line("1", 5, "PJSIP/trunk-1", "PJSIP/212-z", 30)
        taken.caller = elbe
        try desk.change { records in
            var new = NewEntry(.call, .in, party: elbe)
            (new.outcome, new.at) = (.missed, desk.start)
            let entry = try records.create(LogEntry.self) {
                $0.kind = .call
                $0.direction = .in
                $0.at = desk.start
                $0.party = elbe
                $0.partyNumber = "+494066969500"
                $0.outcome = .missed
                $0.unreached = true
                $0.state = .weRingBack
                $0.source = "1"
            }
            for (position, kind) in [CallLeg.Kind.ringing, .ended].enumerated() {
                try records.create(CallLeg.self) {
                    $0.call = entry.id
                    $0.position = position + 1
                    $0.kind = kind
                    $0.who = kind == .ringing ? "210" : nil
                    $0.reached = kind == .ended
                    $0.startedAt = desk.start.adding(seconds: kind == .ended ? 5 : 0)
                }
            }
            let communication = Communication(records)
            #expect(try communication.importCalls(ringing).known == 1)
            #expect(try communication.importCalls([taken]).known == 1)
            #expect(try communication.legs(of: entry.id).count == 2)
            #expect(try communication.importCalls(ringing + [taken]).completed == [entry.id])
            #expect(try communication.legs(of: entry.id).map(\.kind) == [.ringing, .answered, .ended])
            let completed = try records.require(entry.id)
            #expect(completed.outcome == .answered && completed.state == .done)
            #expect(try communication.importCalls([taken]).known == 1)
        }
        #expect(try desk.office.findings() == [])
    }

    /// A talk that turns out to have been lost lets those wait again who were thought settled by it.
    @Test func letsCallersWaitAgainWhenATalkWasNone() throws {
        let desk = try Desk()
        var lost = desk.line("2", 665, "PJSIP/trunk-2", "PJSIP/212-l", nil)
        lost.caller = elbe
        try desk.change { records in
            let communication = Communication(records)
            _ = try communication.importCalls(
                desk.call("1", 0, .in, .missed, elbe) + desk.call("2", 10, .in, .answered, elbe))
            let missed = try #require(try records.first(LogEntry.self, "WHERE source = '1'"))
            let talk = try #require(try records.first(LogEntry.self, "WHERE source = '2'"))
            #expect(missed.state == .done && missed.settledBy == talk.id)
            _ = try communication.importCalls([lost])
            #expect(try records.require(talk.id).unreached)
            #expect(try communication.waiting().map(\.attempts) == [2])
            #expect(try records.require(missed.id).settledBy == nil)
        }
        #expect(try desk.office.findings() == [])
    }
}
