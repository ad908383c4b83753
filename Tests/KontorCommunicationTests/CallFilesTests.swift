import KontorCommunication
import KontorCore
import KontorDirectory
import KontorIntake
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

/// Whatever files a telephone system's log comes in, in whatever order and however often: what is known is all of its lines.
@Suite struct CallFilesTests {
    /// What the log says of one call.
    private struct Told: Hashable, CustomStringConvertible {
        let source: String
        let direction: LogEntry.Direction
        let outcome: LogEntry.Outcome?
        let party: String?
        let unreached: Bool
        let state: LogEntry.State
        let settledBy: String?
        let urgency: LogEntry.Urgency
        let legs: [String]
        var description: String {
            """
            \(source) \(direction) \(outcome.map { "\($0)" } ?? "-") \(party ?? "-") \(unreached) \(state) \
            by \(settledBy ?? "-") \(urgency) \(legs)
            """
        }
    }

    /// What people wrote down meanwhile: talks that no telephone system told of, and what is to be done about calls.
    private struct ByHand {
        struct Talk {
            let entry: ID<LogEntry>
            let party: String
            let at: Instant
        }
        var talks: [Talk] = []
        var decided: [String: LogEntry.State] = [:]

        /// Notes a talk, takes one out again, or decides about a call.
        mutating func act(_ desk: Desk, _ random: inout SeededRandom) throws {
            let (choice, number) = (random.next() % 5, "030555010\(1 + random.next() % 3)")
            let (second, pick) = (Int64(random.next() % 2400), random.next())
            try desk.change { records in
                let communication = Communication(records)
                switch choice {
                case 0:
                    var talk = NewEntry(.call, .out, party: number)
                    talk.outcome = .answered
                    talk.at = Instant(microseconds: desk.start.adding(seconds: second).microseconds + 500_000)
                    talks.append(
                        Talk(entry: try communication.log(talk).id, party: number, at: talk.at ?? desk.start))
                case 1 where !talks.isEmpty:
                    let talk = talks.remove(at: Int(pick % UInt64(talks.count)))
                    _ = try communication.withdraw(records.require(talk.entry), reason: nil)
                case 2:
                    let calls = try records.find(
                        LogEntry.self, "WHERE source IS NOT NULL AND withdrawn_at IS NULL ORDER BY source")
                    guard !calls.isEmpty else { break }
                    let call = calls[Int(pick % UInt64(calls.count))]
                    var note = CallNote()
                    note.state = LogEntry.State.allCases[Int(pick / 1000 % 4)]
                    guard call.state != note.state, let source = call.source else { break }
                    // Who is to be rung back but hid the number, or was talked to since, is refused.
                    guard (try? communication.note(note, on: call)) != nil else { break }
                    decided[source] = note.state
                    // One call back is owed to a caller, so what is done is done for all of their calls.
                    guard note.state == .done else { break }
                    for other in try records.find(LogEntry.self, "WHERE state = 'done' AND settled_by_id IS NULL") {
                        guard other.unreached, let source = other.source else { continue }
                        decided[source] = .done
                    }
                case 3:
                    let waiting = try communication.waiting().map(\.entry)
                    guard !waiting.isEmpty else { break }
                    var note = CallNote()
                    note.forWhom = try Directory(records).person(pick % 2 == 0 ? "jan.beck" : "sofia.rossi").id
                    _ = try communication.note(note, on: waiting[Int(pick / 2 % UInt64(waiting.count))])
                default: break
                }
            }
            try CallFilesTests.route(desk, nil)
        }
    }

    /// Asks a rule that finds further attempts more urgent: about these, or about all.
    private static func route(_ desk: Desk, _ entries: [ID<LogEntry>]?) throws {
        let rule = CannedPolicies { facts in
            let state = facts.entry.state
            return RouteAnswer(
                forWhom: !state.waits ? nil : facts.attempts > 1 ? "office_manager" : "reception",
                urgency: state == .weRingBack && facts.attempts > 1 ? .high : .normal, state: state, why: ["so"])
        }
        try desk.change { records in
            let all = try records.find(LogEntry.self, "WHERE withdrawn_at IS NULL ORDER BY happened_at, id").map(\.id)
            let result = try Communication(records).route(all: (entries ?? all).map(\.text), by: rule)
            #expect(result.undecided.isEmpty)
        }
    }

    @Test(arguments: 1...48 as ClosedRange<UInt64>)
    func sayTheSameInWhateverOrder(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let desk = try Desk()
        let lines = Self.lines(desk, &random)
        var known: [CallLine] = []
        var files: [[CallLine]] = []
        var byHand = ByHand()
        var rest = lines
        while !rest.isEmpty {
            let size = min(rest.count, 1 + Int(random.next() % 9))
            var file: [CallLine] = []
            for _ in 0..<size { file.append(rest.remove(at: Int(random.next() % UInt64(rest.count)))) }
            // Exports overlap, and hold lines twice.
            for _ in 0..<Int(random.next() % 4) {
                let all = known + file
                file.append(all[Int(random.next() % UInt64(all.count))])
            }
            files.append(file)
            known += file
            let taken = try desk.change { try Communication($0).importCalls(file) }
            try Self.route(desk, taken.new + taken.completed + taken.others)
            if random.next() % 2 == 0 { try byHand.act(desk, &random) }
            let (log, model) = (try Self.log(desk), Self.model(known, byHand))
            #expect(log == model, "seed \(seed), file \(files.count): \(log.symmetricDifference(model))")
            #expect(try Self.sharedCallbacks(desk) == [], "seed \(seed), file \(files.count)")
            #expect(try desk.office.findings() == [], "seed \(seed), file \(files.count)")
            let before = try Self.entries(desk)
            let again = files[Int(random.next() % UInt64(files.count))]
            let result = try desk.change { try Communication($0).importCalls(again) }
            #expect(result.new.isEmpty && result.completed.isEmpty && result.others.isEmpty && result.known > 0)
            #expect(try Self.entries(desk) == before, "seed \(seed): a file that says nothing new makes no entry")
        }
    }

    /// The callers whose calls are rung back by different people, and the tasks that say something else than their calls.
    private static func sharedCallbacks(_ desk: Desk) throws -> [String] {
        try desk.change { records in
            let waiting = try records.find(LogEntry.self, "WHERE state = 'we_ring_back' AND withdrawn_at IS NULL")
            let callers = Dictionary(grouping: waiting.filter(\.unreached)) { $0.partyNumber ?? $0.id.text }
            func whom(_ entry: Record<LogEntry>) -> String? { entry.forRole ?? entry.forWhom?.text }
            return callers.filter { Set($0.value.map(whom)).count > 1 }.keys.sorted()
                + (try waiting.filter { entry in
                    try Tasks(records).open(about: AnyID(entry.id)).map { $0.role ?? $0.person?.text } != [whom(entry)]
                }.map(\.id.text))
        }
    }

    private static func entries(_ desk: Desk) throws -> Int {
        try desk.change { try JournalReader(connection: $0.connection).entries(limit: 1000).count }
    }

    /// What the office's log holds now.
    private static func log(_ desk: Desk) throws -> Set<Told> {
        try desk.change { records in
            let entries = try records.find(LogEntry.self, "WHERE withdrawn_at IS NULL AND source IS NOT NULL")
            return Set(
                try entries.map { entry in
                    Told(
                        source: entry.source ?? "", direction: entry.direction, outcome: entry.outcome,
                        party: entry.party, unreached: entry.unreached, state: entry.state,
                        settledBy: try entry.settledBy.map { try records.require($0).source ?? $0.text },
                        urgency: entry.urgency,
                        legs: try Communication(records).legs(of: entry.id).map {
                            "\($0.kind) \($0.who ?? "") \($0.by ?? "") \($0.reached)"
                        })
                })
        }
    }

    /// A call as the model has it.
    private struct Thought {
        let call: ToldCall
        let state: LogEntry.State
        let settledBy: String?
    }

    /// The same, thought up anew from all lines and from what people wrote: a caller waits who reached nobody, can be rung, and
    /// was not talked to since, unless somebody decided otherwise.
    private static func model(_ lines: [CallLine], _ byHand: ByHand) -> Set<Told> {
        let calls = CallGroups.group(lines).map { CallStory($0).call }
        func isUnreached(_ call: ToldCall) -> Bool {
            call.direction == .in && (call.outcome != .answered || call.isLost)
        }
        func talk(after call: ToldCall) -> String? {
            let inLog = calls.filter {
                $0.party == call.party && $0.direction != .within && $0.outcome == .answered && !isUnreached($0)
            }
            let talks =
                inLog.map { (at: $0.startedAt, name: $0.identity) }
                + byHand.talks.filter { $0.party == call.party }.map { (at: $0.at, name: $0.entry.text) }
            return talks.filter { $0.at > call.startedAt }.min { ($0.at, $0.name) < ($1.at, $1.name) }?.name
        }
        let thoughts = calls.map { call in
            let decided = byHand.decided[call.identity]
            let isRungBack = decided == .weRingBack || decided == nil && isUnreached(call) && !call.party.isEmpty
            let settledBy = isRungBack && isUnreached(call) ? talk(after: call) : nil
            let byItself: LogEntry.State =
                !isUnreached(call) || settledBy != nil ? .done : call.party.isEmpty ? .forInformation : .weRingBack
            return Thought(call: call, state: settledBy == nil ? decided ?? byItself : .done, settledBy: settledBy)
        }
        return Set(
            thoughts.map { thought in
                let call = thought.call
                let isAgain = thoughts.contains {
                    $0.call.party == call.party && isUnreached($0.call) && $0.state == .weRingBack
                        && $0.call.startedAt < call.startedAt
                }
                let isRungBack = isUnreached(call) && thought.state == .weRingBack
                return Told(
                    source: call.identity, direction: call.direction, outcome: call.outcome,
                    party: call.party.isEmpty ? nil : call.party, unreached: isUnreached(call), state: thought.state,
                    settledBy: thought.settledBy, urgency: isRungBack && isAgain ? .high : .normal,
                    legs: call.legs.map { "\($0.kind) \($0.who ?? "") \($0.by ?? "") \($0.isReached)" })
            })
    }

    /// A morning of calls of every shape.
    private static func lines(_ desk: Desk, _ random: inout SeededRandom) -> [CallLine] {
        var lines: [CallLine] = []
        var serial = 0
        // Systems name channels in their own ways; those of ISDN and analogue lines come back with the next call.
        let ways = [["PJSIP"], ["SIP"], ["IAX2"], ["DAHDI"], ["CAPI"], ["PJSIP", "DAHDI"]][Int(random.next() % 6)]
        let knowsParts = random.next() % 3 > 0
        func channel(_ peer: String) -> String {
            serial += 1
            let digits = String(serial, radix: 16)
            let way = peer == "trunk" ? ways[ways.count - 1] : ways[0]
            switch way {
            case "IAX2": return "IAX2/\(peer)-\(serial)"
            case "DAHDI": return peer == "trunk" ? "DAHDI/i1/0309999999-5" : "DAHDI/\(peer)-1"
            case "CAPI": return peer == "trunk" ? "CAPI/contr1/200-7" : "CAPI/\(peer)-1"
            default: return "\(way)/\(peer)-" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        for index in 0..<10 {
            let start = Int64(index * 240) + Int64(random.next() % 60)
            let number = ["0305550101", "0305550102", "0305550103", ""][Int(random.next() % 4)]
            let part = !knowsParts || random.next() % 4 == 0 ? nil : "part-\(index)"
            let trunk = channel("trunk")
            func add(
                _ second: Int64, _ from: String, _ to: String?, _ talk: Int64?,
                _ change: (inout CallLine) -> Void = { _ in }
            ) {
                var line = desk.line(part, start + second, from, to, talk)
                line.caller = number
                change(&line)
                lines.append(line)
            }
            switch random.next() % 7 {
            case 0:  // It rings at two, and at a third then.
                add(0, trunk, channel("210"), nil)
                add(0, trunk, channel("211"), nil)
                if random.next() % 2 == 0 { add(5, trunk, channel("212"), 40) }
            case 1:  // Answered, asked a colleague, passed on or lost.
                let (asking, asked, taken) = (channel("210"), channel("212"), channel("210"))
                add(0, trunk, taken, 40)
                add(20, asking, asked, 20) {
                    $0.part = part.map { $0 + "-asked" }
                    $0.caller = "210"
                    $0.dialled = "212"
                }
                add(45, trunk, asked, random.next() % 2 == 0 ? 30 : nil)
            case 2:  // A queue through local channels.
                let local = "Local/210@q-\(channel("x").suffix(8).replacing("/", with: ""))"
                add(0, trunk, local + ";1", nil)
                add(0, local + ";2", channel("210"), nil) { $0.part = part.map { $0 + "-inner" } }
                for index in lines.indices.suffix(2) { lines[index].whole = part }
            case 3:  // Picked up by another one.
                add(0, trunk, channel("210"), 50)
                let own = channel("212")
                add(3, own, nil, 0) {
                    $0.part = part.map { $0 + "-pickup" }
                    ($0.application, $0.caller, $0.dialled) = (.pickup, "212", "*8210")
                    ($0.answeredAt, $0.endedAt) = ($0.startedAt.adding(seconds: 2), $0.startedAt.adding(seconds: 2))
                }
            case 4:  // We call them.
                add(0, channel("212"), trunk, random.next() % 2 == 0 ? 30 : nil) {
                    $0.caller = "212"
                    $0.dialled = number.isEmpty ? "0305550104" : number
                }
            case 5:  // Voicemail.
                add(0, trunk, channel("210"), nil)
                add(5, trunk, nil, 20) { ($0.application, $0.mailbox) = (.voicemail, "210") }
            default:
                add(0, trunk, channel("210"), random.next() % 2 == 0 ? 60 : nil)
            }
        }
        return lines
    }
}
