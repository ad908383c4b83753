import KontorCore

/// Telling the story of one call from its rows.
struct CDRCall {
    /// In the order in which they began; never empty.
    private let rows: [CDRRow]
    private let first: CDRRow
    /// Rows in which the caller, or whom the caller reached, is connected onward.
    private let main: [CDRRow]
    /// Rows in which somebody asked a third person meanwhile.
    private let consultations: [CDRRow]

    init(rows: [CDRRow]) {
        self.rows = rows
        first = rows[0]
        var chain: Set<String> = [rows[0].from.key ?? rows[0].fields.channel]
        var main: [CDRRow] = []
        var consultations: [CDRRow] = []
        let inner = Set(rows.filter { $0.to != nil }.map(\.from.key))
        for row in rows {
            let isSame = !row.fields.uniqueID.isEmpty && row.fields.uniqueID == rows[0].fields.uniqueID
            guard isSame || chain.contains(row.from.key ?? row.fields.channel) else {
                consultations.append(row)
                continue
            }
            if row.isTaken, let key = row.to?.key { chain.insert(key) }
            // A local channel writes each connection twice, from its two ends; the inner end knows the telephone.
            let isToldAgain = row.to?.isLocal == true && inner.contains(row.to?.key)
            if !isToldAgain { main.append(row) }
        }
        self.main = main
        self.consultations = consultations
    }

    var call: TelephoneCall {
        let end = rows.map(\.end).max() ?? first.end
        let taken = main.first(where: \.isTaken)
        let ended = TelephoneCall.Leg(
            kind: .ended, at: end, party: nil, by: nil, isReached: true, ringSeconds: 0, talkSeconds: 0)
        let legs = (mainLegs() + consultations.map { leg(.consulted, $0, by: $0.from.peer) })
            .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        let rung = (taken?.answer ?? end).seconds - first.start.seconds
        return TelephoneCall(
            identity: identity, direction: direction, outcome: outcome, caller: caller,
            dialled: first.fields.destination, startedAt: first.start, endedAt: end, answeredBy: taken?.party,
            ringSeconds: Int(outcome == .voicemail ? ringUntilVoicemail : rung),
            talkSeconds: main.filter(\.isTaken).reduce(0) { $0 + $1.talkSeconds }, legs: legs + [ended],
            during: nil, lines: rows.flatMap(\.fields.lines).sorted())
    }

    private var identity: String {
        if !first.fields.linkedID.isEmpty { return first.fields.linkedID }
        if !first.fields.uniqueID.isEmpty { return first.fields.uniqueID }
        return "\(first.start) \(first.fields.channel)"
    }

    private var direction: TelephoneCall.Direction {
        guard first.from.isExtension else { return .inbound }
        if let to = main.compactMap(\.to).first { return to.isExtension ? .internal : .outbound }
        return first.fields.destination.utf8.count > 5 ? .outbound : .internal
    }

    private var outcome: TelephoneCall.Outcome {
        if main.contains(where: \.isTaken) { return .answered }
        if main.contains(where: { $0.isVoicemail && $0.disposition == .answered }) { return .voicemail }
        let attempts = main.filter(\.isAttempt)
        guard !attempts.isEmpty else {
            if direction != .inbound, first.disposition == .answered { return .answered }
            return first.disposition == .failed ? .failed : first.disposition == .busy ? .busy : .missed
        }
        if attempts.contains(where: { $0.disposition == .notAnswered || $0.disposition == .answered }) {
            return .missed
        }
        return attempts.contains { $0.disposition == .busy } ? .busy : .failed
    }

    private var ringUntilVoicemail: Int64 {
        let mailbox = main.first(where: \.isVoicemail)
        return (mailbox?.start ?? first.end).seconds - first.start.seconds
    }

    private var caller: TelephoneCall.Caller { CDRCaller.read(first.fields) }
}

extension CDRCall {
    /// Consultations that are looked at: nobody asks more people in one call.
    private static let mostConsultations = 100

    private func mainLegs() -> [TelephoneCall.Leg] {
        var legs: [TelephoneCall.Leg] = []
        var connected: CDRRow?
        for row in main {
            if row.isVoicemail {
                let mailbox = row.fields.applicationData.split { "@,&".contains($0) }.first
                var leg = leg(.voicemail, row, by: connected?.party)
                leg.party = mailbox.map(String.init) ?? row.fields.destination
                legs.append(leg)
                continue
            }
            guard row.to != nil else { continue }
            if let before = connected, row.start.seconds >= before.end.seconds - 1 {
                let by = transferor(from: before, to: row)
                legs.append(leg(isConsulted(row) ? .attendedTransfer : .blindTransfer, row, by: by))
            } else {
                legs.append(leg(row.isTaken ? .answered : .ringing, row, by: nil))
            }
            if row.isTaken { connected = row }
        }
        return legs
    }

    /// Whoever of the two that talked before is not there any more.
    private func transferor(from before: CDRRow, to row: CDRRow) -> String {
        row.from.key != nil && row.from.key == before.to?.key ? before.from.peer : before.party
    }

    /// Whether the one who got the call had been asked just before.
    private func isConsulted(_ row: CDRRow) -> Bool {
        consultations.prefix(Self.mostConsultations).contains { asked in
            asked.isTaken && abs(asked.end.seconds - row.start.seconds) <= 2
                && (asked.to?.key == row.to?.key && asked.to?.key != nil || asked.party == row.party)
        }
    }

    private func leg(_ kind: TelephoneCall.Leg.Kind, _ row: CDRRow, by: String?) -> TelephoneCall.Leg {
        TelephoneCall.Leg(
            kind: kind, at: kind == .answered ? row.answer ?? row.start : row.start, party: row.party, by: by,
            isReached: row.disposition == .answered, ringSeconds: row.ringSeconds, talkSeconds: row.talkSeconds)
    }
}

/// Reading `"Name" <number>`.
enum CDRCaller {
    static func read(_ fields: CDRFields) -> TelephoneCall.Caller {
        let parts = fields.callerID.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
        let name = unquoted(parts[0])
        let bracketed = parts.count == 2 ? String(parts[1].prefix { $0 != ">" }) : ""
        let number = fields.source.isEmpty ? bracketed : fields.source
        let isWithheld = number.isEmpty || isWithheldWord(number)
        let repeats = name.isEmpty || (isWithheld && isWithheldWord(name)) || digits(name) == digits(number)
        return TelephoneCall.Caller(number: number, name: repeats ? nil : name, isWithheld: isWithheld)
    }

    /// What telephone systems write instead of a number.
    private static func isWithheldWord(_ text: String) -> Bool {
        [
            "anonymous", "anonym", "restricted", "withheld", "private", "unavailable", "unknown", "unbekannt",
            "unterdrückt",
        ].contains(text.lowercased())
    }

    private static func unquoted(_ text: Substring) -> String {
        let trimmed = text.drop { $0 == " " || $0 == "\"" }
        return String(trimmed.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
    }

    /// A name with letters has none: it can never repeat a number.
    private static func digits(_ text: String) -> String? {
        text.contains(where: \.isLetter) ? nil : String(text.filter(\.isNumber))
    }
}
