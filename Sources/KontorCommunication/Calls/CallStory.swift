internal import KontorCore
package import KontorIntake

/// Telling the story of one call from its lines.
package struct CallStory {
    /// In the order in which they began; never empty.
    let lines: [CallLine]
    let first: CallLine
    /// Lines in which the caller, or whom the caller reached, is connected onward.
    let main: [CallLine]
    /// Lines in which somebody asked a third person meanwhile.
    let consultations: [CallLine]
    /// Lines that tell a connection again from its outer end: the inner end knows the telephone.
    let repeated: [CallLine]
    private let origins: CallOrigins
    /// The line by which somebody else took a call than whose telephone rang, by the call's line, and the other way round.
    private var pickups: [CallLine.Key: CallLine] = [:]
    private(set) var calls: [CallLine.Key: CallLine] = [:]

    /// - Parameter lines: In the order in which they began, as `CallGroups` gives them; at least one.
    package init(_ lines: [CallLine]) {
        self.lines = lines
        first = lines[0]
        origins = CallOrigins(lines)
        var chain: Set<String> = [lines[0].from.name]
        var (main, consultations, repeated): ([CallLine], [CallLine], [CallLine]) = ([], [], [])
        for line in lines {
            if let to = line.to, to.isLocal, origins.hasInnerEnd(to.name) {
                repeated.append(line)
                continue
            }
            let isSame = line.part != nil && line.part == lines[0].part
            let isPickup = line.application == .pickup
            guard isSame || isPickup || chain.contains(origins.origin(of: line).name) else {
                consultations.append(line)
                continue
            }
            if isPickup { chain.insert(line.from.name) }
            if line.isTaken, let to = line.to { chain.insert(to.name) }
            main.append(line)
        }
        (self.main, self.consultations, self.repeated) = (main, consultations, repeated)
        for pickup in main.filter({ $0.application == .pickup }).prefix(Self.most) {
            let call = main.prefix(Self.most).first {
                $0.isTaken && $0.isPickedUp(by: pickup) && pickups[$0.key] == nil
            }
            guard let call else { continue }
            calls[pickup.key] = call
            pickups[call.key] = pickup
        }
    }

    package var call: ToldCall {
        let end = lines.map(\.endedAt).max() ?? first.endedAt
        let taken = main.first(where: \.isTaken)
        let legs = legs().sorted { $0.at < $1.at }
        let rung = Int((taken?.answeredAt ?? end).seconds - first.startedAt.seconds)
        let isInbound = direction == .in
        return ToldCall(
            identity: first.callName, direction: direction, outcome: outcome,
            party: isInbound ? first.caller : first.dialled, partyName: isInbound ? first.callerName : nil,
            startedAt: first.startedAt, endedAt: end,
            speaker: isInbound ? taken.map(person) : first.from.isExtension ? first.from.peer : first.caller,
            ringSeconds: outcome == .voicemail ? ringUntilVoicemail : rung,
            talkSeconds: main.filter(\.isTaken).reduce(0) { $0 + $1.talkSeconds }, isLost: isLost(legs),
            legs: legs + [ToldCall.Leg(kind: .ended, at: end, isReached: true)])
    }

    private var direction: LogEntry.Direction {
        guard first.from.isExtension else { return .in }
        if let to = main.compactMap(\.to).first { return to.isExtension ? .within : .out }
        return first.dialled.utf8.count > 5 ? .out : .within
    }

    private var outcome: LogEntry.Outcome {
        if main.contains(where: \.isTaken) { return .answered }
        if main.contains(where: { $0.application == .voicemail && $0.result == .answered }) { return .voicemail }
        let attempts = main.filter(\.isAttempt)
        guard !attempts.isEmpty else {
            if direction != .in, first.result == .answered { return .answered }
            return first.result == .failed ? .failed : first.result == .busy ? .busy : .missed
        }
        if attempts.contains(where: { $0.result == .notAnswered || $0.result == .answered }) { return .missed }
        return attempts.contains { $0.result == .busy } ? .busy : .failed
    }

    private var ringUntilVoicemail: Int {
        let mailbox = main.first { $0.application == .voicemail }
        return Int((mailbox?.startedAt ?? first.endedAt).seconds - first.startedAt.seconds)
    }

    /// Passed on after the last talk, and nobody there.
    private func isLost(_ legs: [ToldCall.Leg]) -> Bool {
        let transfers: Set<CallLeg.Kind> = [.blindTransfer, .attendedTransfer]
        let talks = legs.filter { $0.kind == .answered || transfers.contains($0.kind) && $0.isReached }
        guard outcome == .answered, let talk = talks.compactMap(\.line?.endedAt).max() else { return false }
        return legs.contains { leg in
            let isUnreached = leg.kind == .voicemail || transfers.contains(leg.kind) && !leg.isReached
            return isUnreached && leg.line.map { $0.endedAt > talk } ?? false
        }
    }

    /// The channel outside of the telephone system's own ones that leads to a line.
    func origin(of line: CallLine) -> CallChannel { origins.origin(of: line) }

    /// Whether somebody else took a line's call than whose telephone rang.
    func isPickedUp(_ line: CallLine) -> Bool { pickups[line.key].map { $0.from.peer != line.to?.peer } ?? false }

    /// Who took a line's call.
    func person(_ line: CallLine) -> String { pickups[line.key]?.from.peer ?? line.party }

    /// Lines that are looked at for one other line: nobody asks or picks up more often in one call.
    static let most = 100
}

/// From where a line's call comes, through the telephone system's inner channels.
private struct CallOrigins {
    /// The lines that lead into a local channel, by its name, and the names of those that lead out of one.
    private var outer: [String: CallLine] = [:]
    private var inner: Set<String> = []

    init(_ lines: [CallLine]) {
        for line in lines {
            if let to = line.to, to.isLocal, outer[to.name] == nil { outer[to.name] = line }
            if line.from.isLocal, line.to != nil { inner.insert(line.from.name) }
        }
    }

    func hasInnerEnd(_ name: String) -> Bool { inner.contains(name) }

    /// Local channels lead into each other a few times at most.
    private static let deepest = 10

    func origin(of line: CallLine) -> CallChannel {
        var channel = line.from
        for _ in 0..<Self.deepest {
            guard channel.isLocal, let before = outer[channel.name] else { break }
            channel = before.from
        }
        return channel
    }
}
