internal import KontorCore
internal import KontorIntake

extension CallStory {
    /// Returns what happened, one for each line.
    func legs() -> [ToldCall.Leg] {
        mainLegs() + repeated.map { leg(.system, $0, by: nil) }
            + consultations.map { leg($0.isAttempt ? .consulted : .system, $0, by: origin(of: $0).peer) }
    }

    private func mainLegs() -> [ToldCall.Leg] {
        var connected: CallLine?
        return main.map { line in
            defer { if line.isTaken { connected = line } }
            if line.application == .voicemail {
                var leg = leg(.voicemail, line, by: connected.map(person))
                leg.who = line.mailbox ?? line.dialled
                return leg
            }
            if line.application == .pickup { return pickedUp(by: line) }
            guard line.to != nil else { return leg(.system, line, by: nil) }
            if let before = connected, line.startedAt.seconds >= before.endedAt.seconds - 1 {
                let by = transferor(from: before, to: line)
                return leg(isConsulted(line) ? .attendedTransfer : .blindTransfer, line, by: by)
            }
            guard !isPickedUp(line) else {
                var rang = leg(.ringing, line, by: nil)
                (rang.isReached, rang.talkSeconds) = (false, 0)
                return rang
            }
            return leg(line.isTaken ? .answered : .ringing, line, by: nil)
        }
    }

    /// Whoever picks up a call has answered it, from when the telephone that rang did not ring any more.
    private func pickedUp(by line: CallLine) -> ToldCall.Leg {
        guard let call = calls[line.key], isPickedUp(call) else {
            return leg(.system, line, by: nil)
        }
        var leg = leg(.answered, line, by: nil)
        (leg.at, leg.who, leg.isReached) = (call.answeredAt ?? call.startedAt, line.from.peer, true)
        (leg.ringSeconds, leg.talkSeconds) = (call.ringSeconds, call.talkSeconds)
        return leg
    }

    /// Whoever of the two that talked before is not there any more.
    private func transferor(from before: CallLine, to line: CallLine) -> String {
        line.from.name == before.to?.name ? before.from.peer : person(before)
    }

    /// Whether the one who got the call had been asked just before.
    private func isConsulted(_ line: CallLine) -> Bool {
        consultations.prefix(Self.most).contains { asked in
            asked.isTaken && abs(asked.endedAt.seconds - line.startedAt.seconds) <= 2
                && (asked.to?.name == line.to?.name || asked.party == line.party)
        }
    }

    private func leg(_ kind: CallLeg.Kind, _ line: CallLine, by: String?) -> ToldCall.Leg {
        ToldCall.Leg(
            kind: kind, at: kind == .answered ? line.answeredAt ?? line.startedAt : line.startedAt,
            who: kind == .system ? nil : line.party, by: by, isReached: line.result == .answered,
            ringSeconds: line.ringSeconds, talkSeconds: line.talkSeconds, line: line)
    }
}
