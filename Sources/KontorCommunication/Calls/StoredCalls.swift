internal import KontorCore
internal import KontorIntake
internal import KontorStore

/// The lines of calls that are in the log already, as far as a file may say more about their calls.
struct StoredCalls {
    private(set) var lines: [CallLine] = []
    private(set) var legs: [CallLine.Key: Record<CallLeg>] = [:]
    /// How many lines of each call are known.
    private(set) var counts: [ID<LogEntry>: Int] = [:]
    private let hold = WorkHold()

    /// Reads what began from a day before to a day after the lines: no call is longer.
    init(around given: [CallLine], _ records: Records) throws {
        for span in Self.spans(given) {
            let found = try records.find(
                CallLeg.self, "WHERE began_at BETWEEN ? AND ? ORDER BY began_at, id",
                [.integer(span.lowerBound.microseconds), .integer(span.upperBound.microseconds)])
            for leg in found {
                guard let line = leg.line, hold.add(Self.heldPerLine) else { continue }
                lines.append(line)
                legs[line.key] = leg
                counts[leg.call, default: 0] += 1
            }
            try Work.look()
        }
    }

    private static let day: Int64 = 86_400
    private static let heldPerLine = 500

    /// A log of two weeks of different years reads those weeks alone.
    private static func spans(_ lines: [CallLine]) -> [ClosedRange<Instant>] {
        var spans: [ClosedRange<Instant>] = []
        for line in lines.sorted(by: { $0.startedAt < $1.startedAt }) {
            let (from, to) = (line.startedAt.adding(seconds: -day), line.endedAt.adding(seconds: day))
            if let last = spans.last, from <= last.upperBound {
                spans[spans.count - 1] = last.lowerBound...max(last.upperBound, to)
            } else {
                spans.append(from...to)
            }
        }
        return spans
    }
}

extension Record<CallLeg> {
    /// The line of the telephone system's log that the leg was told from; nil for the end of a call, and for legs from before
    /// lines were kept.
    var line: CallLine? {
        guard let channel = self.channel, let beganAt = self.beganAt, let endedAt = self.endedAt,
            let result = self.result,
            let application = self.application
        else { return nil }
        return CallLine(
            caller: self.caller ?? "", callerName: self.callerName, dialled: self.dialled ?? "",
            from: CallChannel(channel), to: self.toChannel.map { CallChannel($0) }, application: application,
            mailbox: self.mailbox, startedAt: beganAt, answeredAt: self.answeredAt, endedAt: endedAt, result: result,
            part: self.part, whole: self.whole, sequence: self.sequence ?? 0)
    }
}

extension ToldCall.Leg {
    /// Writes what the leg means in its call.
    func tell(_ draft: inout Draft<CallLeg>, call: ID<LogEntry>, position: Int) {
        draft.call = call
        draft.position = position
        draft.kind = kind
        draft.who = who
        draft.by = by
        draft.reached = isReached
        draft.startedAt = at
        draft.ringSeconds = ringSeconds
        draft.talkSeconds = talkSeconds
    }

    /// Writes the line that it was told from.
    func quote(_ draft: inout Draft<CallLeg>) {
        guard let line else { return }
        draft.caller = line.caller.isEmpty ? nil : line.caller
        draft.callerName = line.callerName
        draft.dialled = line.dialled
        draft.channel = line.from.recorded
        draft.toChannel = line.to?.recorded
        draft.application = line.application
        draft.mailbox = line.mailbox
        draft.beganAt = line.startedAt
        draft.answeredAt = line.answeredAt
        draft.endedAt = line.endedAt
        draft.result = line.result
        draft.part = line.part
        draft.whole = line.whole
        draft.sequence = line.sequence
    }
}
