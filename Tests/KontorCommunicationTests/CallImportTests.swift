import KontorCommunication
import KontorCore
import KontorDirectory
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

@Suite struct CallImportTests {
    private let elbe = "04066969500"
    private let client = "01713920042"

    @Test func takesTheSameRecordInOnce() throws {
        let desk = try Desk()
        let calls = [
            desk.call(
                "1", 0, .answered, elbe, answeredBy: "210",
                legs: [
                    .init(.answered, at: desk.start, party: "210", talkSeconds: 60),
                    .init(.consulted, at: desk.start, party: "212", by: "210"),
                    .init(.ended, at: desk.start.adding(seconds: 60)),
                ]),
            desk.call("2", 1, .missed, client),
        ]
        let unread = [UnreadCallLine(line: 7, sentence: "the start is no time")]
        let first = try desk.change { try Communication($0).importCalls(calls, unread: unread) }
        #expect(first.new.count == 2 && first.known == 0 && first.unread == unread)
        try desk.change { records in
            let communication = Communication(records)
            let legs = try communication.legs(of: first.new[0])
            #expect(legs.map(\.position) == [1, 2, 3])
            #expect(legs.map(\.kind) == [.answered, .consulted, .ended])
            #expect(legs[1].by == "210")
            let sofia = try Directory(records).person("sofia.rossi").id
            #expect(try records.require(first.new[0]).takenBy == AnyID(sofia))
        }
        let entries = try desk.change { try JournalReader(connection: $0.connection).entries(limit: 100).count }
        let second = try desk.change { try Communication($0).importCalls(calls) }
        #expect(second.new.isEmpty && second.known == 2)
        let after = try desk.change { try JournalReader(connection: $0.connection).entries(limit: 100).count }
        #expect(after == entries)
        #expect(try desk.office.findings() == [])
    }

    @Test(arguments: [LogEntry.Outcome.missed, .busy, .failed, .voicemail])
    func waitsForACallThatReachedNobody(_ outcome: LogEntry.Outcome) throws {
        let desk = try Desk()
        let waiting = try desk.change { records in
            _ = try Communication(records).importCalls([desk.call("1", 0, outcome, elbe)])
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
            let calls = [desk.call("1", 0, .missed, elbe), desk.call("2", 10, direction, outcome, number)]
            let ordered = isReversed ? calls.reversed() : calls
            let found = try desk.change { records in
                for call in ordered { _ = try Communication(records).importCalls([call]) }
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
            _ = try Communication(records).importCalls([
                desk.call("1", 0, .missed, elbe), desk.call("2", 10, .answered, elbe),
                desk.call("3", 20, .missed, elbe), desk.call("4", 30, .busy, elbe),
            ])
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
            _ = try communication.importCalls([
                desk.call("1", 0, .missed, elbe), desk.call("2", 10, .missed, elbe),
            ])
            let latest = try #require(try communication.waiting().first)
            #expect(try communication.attempts(of: latest.entry) == 2)
            try communication.settle(latest.entry)
            #expect(try communication.waiting().isEmpty)
        }
        #expect(try desk.office.findings() == [])
    }

    @Test func countsACallAsLostThatWasPassedOnToNobody() throws {
        let desk = try Desk()
        let lost: [ImportedCall.Leg] = [
            .init(.answered, at: desk.start, party: "210", talkSeconds: 27),
            .init(.blindTransfer, at: desk.start, party: "212", by: "210", isReached: false),
            .init(.ended, at: desk.start),
        ]
        var reached = lost
        reached[1].isReached = true
        let mailbox = lost.dropLast(2) + [.init(.voicemail, at: desk.start, party: "210")]
        let found = try desk.change { records in
            _ = try Communication(records).importCalls([
                desk.call("lost", 0, .answered, client, legs: lost),
                desk.call("reached", 0, .answered, "030 5550101", legs: reached),
                desk.call("mailbox", 0, .answered, "030 5550102", legs: Array(mailbox)),
            ])
            return try Communication(records).waiting().map(\.entry.source)
        }
        #expect(Set(found) == ["lost", "mailbox"])
        #expect(try desk.office.findings() == [])
    }

    @Test func doesNotWaitForWhomNobodyCanRing() throws {
        let desk = try Desk()
        try desk.change { records in
            let communication = Communication(records)
            let taken = try communication.importCalls([
                desk.call("1", 0, .missed, ""), desk.call("2", 1, .missed, "anonymous"),
                desk.call("3", 2, .within, .missed, "211"), desk.call("4", 3, .out, .missed, client),
            ])
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
        var calls: [ImportedCall] = []
        for minute in 0..<40 {
            let number = ["030 5550101", "030 5550102", "030 5550103"][Int(random.next() % 3)]
            let direction: LogEntry.Direction = random.next() % 3 == 0 ? .out : .in
            let outcome: LogEntry.Outcome = random.next() % 3 == 0 ? .answered : .missed
            calls.append(desk.call("\(minute)", Int64(minute), direction, outcome, number))
        }
        var expected: Set<String> = []
        for (index, call) in calls.enumerated() where call.direction == .in && call.outcome == .missed {
            let party = call.caller
            let isSettled = calls[index...].contains {
                $0.outcome == .answered && ($0.direction == .in ? $0.caller : $0.dialled) == party
            }
            if !isSettled { expected.insert(call.identity) }
        }
        for index in calls.indices.reversed() { calls.swapAt(index, Int(random.next() % UInt64(index + 1))) }
        let open = try desk.change { records in
            _ = try Communication(records).importCalls(calls)
            return try records.find(LogEntry.self, "WHERE state = 'we_ring_back'").compactMap(\.source)
        }
        #expect(Set(open) == expected)
        #expect(try desk.office.findings() == [])
    }
}

extension Desk {
    /// An inbound call so many minutes after the start.
    func call(
        _ identity: String, _ minute: Int64, _ outcome: LogEntry.Outcome, _ number: String,
        answeredBy: String? = nil, legs: [ImportedCall.Leg] = []
    ) -> ImportedCall {
        call(identity, minute, .in, outcome, number, answeredBy: answeredBy, legs: legs)
    }
}
