internal import KontorCore
internal import KontorDirectory
package import KontorIntake
internal import KontorStore

extension Communication {
    /// Takes the lines of a telephone system's log in.
    ///
    /// What is known of a call is all of its lines, in whatever order and in however many files they come: lines that are
    /// known change nothing, and more lines of a known call complete it.
    ///
    /// A line of a time to come is left out and told: taken in, it would be the party's last call for as long as that, and
    /// settle nothing that it should.
    package func importCalls(_ given: [CallLine]) throws -> CallImport {
        let lines = given.filter { !records.isToCome($0.endedAt) }
        let taking = CallTaking(self, try StoredCalls(around: lines, records))
        if lines.count < given.count {
            taking.result.toCome = given.filter { records.isToCome($0.endedAt) }.map {
                ImportProblem(
                    line: $0.line, "\(records.time.wallText($0.endedAt)) is in the future; \(records.futureAdvice)")
            }
        }
        let given = Set(lines.map(\.key))
        for group in CallGroups.group(taking.stored.lines + lines) {
            try Work.look()
            try taking.take(group, isGiven: group.contains { given.contains($0.key) })
        }
        try taking.writeLegs()
        return try taking.finished()
    }
}

/// Taking calls in, one after the other, with what is remembered meanwhile.
private final class CallTaking {
    let stored: StoredCalls
    var result = CallImport()
    private var communication: Communication
    private let parties: Parties
    private var waiting: [(leg: ToldCall.Leg, call: ID<LogEntry>, position: Int)] = []
    /// The calls that turned out to be parts of another one.
    private var parts: Set<ID<LogEntry>> = []

    private var records: Records { communication.records }

    init(_ communication: Communication, _ stored: StoredCalls) {
        self.communication = communication
        self.communication.touched = TouchedCallers()
        self.stored = stored
        parties = Parties(communication.records)
    }

    /// Returns what was done, and about which other calls the rule may say something else now.
    func finished() throws -> CallImport {
        // What turned out to be a part of another call is asked about no more.
        result.new.removeAll(where: parts.contains)
        result.completed.removeAll(where: parts.contains)
        result.others = try communication.touched?.others(communication, but: Set(result.new + result.completed)) ?? []
        return result
    }

    /// - Parameter isGiven: Whether the file tells of the call.
    func take(_ group: [CallLine], isGiven: Bool) throws {
        let legs = group.compactMap { stored.legs[$0.key] }
        let calls = Set(legs.map(\.call))
        let isAsKnown =
            legs.count == group.count && calls.count == 1 && calls.allSatisfy { stored.counts[$0] == group.count }
        guard !isAsKnown else {
            if isGiven { result.known += 1 }
            return
        }
        let told = CallStory(group).call
        let entry = try records.first(LogEntry.self, "WHERE source = ?", [.text(told.identity)])
        guard let entry else {
            let new = try communication.log(told, parties)
            communication.touched?.change(new)
            try write(told, for: new.id, over: [:], end: nil)
            try withdraw(calls, into: new.id)
            if calls.isEmpty { result.new.append(new.id) } else { result.completed.append(new.id) }
            return
        }
        let own = try communication.legs(of: entry.id)
        let old = own.filter { $0.line == nil && $0.kind != .ended }
        guard let places = Self.places(of: old, in: told) else {
            result.known += 1
            return
        }
        // What is known of a call that was a part of another one until now went over to that one.
        let known =
            entry.partOf == nil
            ? own.compactMap(\.line) : group.filter { stored.legs[$0.key] != nil && $0.callName == told.identity }
        let before = known.isEmpty ? nil : CallStory(CallGroups.group(known).first ?? known).call
        try communication.complete(entry, with: told, before: before, parties)
        try write(told, for: entry.id, over: places, end: own.first { $0.kind == .ended })
        try withdraw(calls.subtracting([entry.id]), into: entry.id)
        parts.remove(entry.id)
        result.completed.append(entry.id)
    }

    /// What tells legs apart that were told before lines were kept.
    private struct Telling: Hashable {
        let at: Instant
        let who: String?
    }

    /// Returns legs from before lines were kept by what they told; nil where the call does not tell more than they did.
    private static func places(of old: [Record<CallLeg>], in told: ToldCall) -> [Telling: Record<CallLeg>]? {
        let places = Dictionary(
            old.map { (Telling(at: $0.startedAt, who: $0.who), $0) }, uniquingKeysWith: { first, _ in first })
        guard !old.isEmpty else { return places }
        let tellings = Set(told.legs.filter(\.tellsOfSomebody).map { Telling(at: $0.at, who: $0.who) })
        let isMore = told.legs.count(where: \.tellsOfSomebody) > old.count
        return isMore && tellings.isSuperset(of: places.keys) ? places : nil
    }

    private func withdraw(_ calls: Set<ID<LogEntry>>, into main: ID<LogEntry>) throws {
        for call in calls.sorted(by: { $0.text < $1.text }) where call != main {
            try communication.withdraw(records.require(call), into: main)
            parts.insert(call)
        }
    }

    /// Writes the legs of a call; what is known of a line is told anew in its place.
    private func write(
        _ told: ToldCall, for call: ID<LogEntry>, over old: [Telling: Record<CallLeg>], end: Record<CallLeg>?
    ) throws {
        var old = old
        for (index, leg) in told.legs.enumerated() {
            var place = leg.line.flatMap { stored.legs[$0.key] }
            if place == nil, leg.tellsOfSomebody { place = old.removeValue(forKey: Telling(at: leg.at, who: leg.who)) }
            if leg.kind == .ended { place = end }
            guard let place else {
                waiting.append((leg, call, index + 1))
                continue
            }
            try records.update(place) {
                leg.tell(&$0, call: call, position: index + 1)
                if place.line == nil { leg.quote(&$0) }
            }
        }
        if waiting.count >= Self.most { try writeLegs() }
    }

    /// So many legs are written together.
    private static let most = 500

    func writeLegs() throws {
        try records.create(CallLeg.self, forEach: waiting) { draft, next in
            next.leg.tell(&draft, call: next.call, position: next.position)
            next.leg.quote(&draft)
        }
        waiting.removeAll(keepingCapacity: true)
    }
}

extension ToldCall.Leg {
    fileprivate var tellsOfSomebody: Bool { kind != .ended && kind != .system }
}
