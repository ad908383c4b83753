import KontorCore

/// One row of the record: one telephone that was tried, or one application that took the call.
struct CDRRow {
    enum Disposition {
        case answered
        case notAnswered
        case busy
        case failed
    }

    let fields: CDRFields
    let start: Instant
    let answer: Instant?
    let end: Instant
    let disposition: Disposition
    let from: CDRChannel
    /// nil where no telephone was tried.
    let to: CDRChannel?

    init(_ fields: CDRFields, clock: CDRClock, trunks: Set<String>) throws(CDRRefusal) {
        let made = CDRFields.epoch(of: fields.uniqueID).map { Instant(microseconds: ($0 - 5) * 1_000_000) }
        guard let start = clock.instant(fields.start, notBefore: made) else {
            throw CDRRefusal(sentence: "the start is no time such as 2026-11-23 07:52:10")
        }
        guard let end = clock.instant(fields.end, notBefore: start), end >= start else {
            throw CDRRefusal(sentence: "the end is no time after the start")
        }
        let answer = clock.instant(fields.answer, notBefore: start)
        guard fields.answer.isEmpty || answer != nil else {
            throw CDRRefusal(sentence: "the answer is no time such as 2026-11-23 07:52:10")
        }
        switch fields.disposition {
        case "ANSWERED": disposition = .answered
        case "NO ANSWER", "NOANSWER": disposition = .notAnswered
        case "BUSY": disposition = .busy
        case "FAILED", "CONGESTION": disposition = .failed
        default: throw CDRRefusal(sentence: "the disposition is none that Asterisk documents, such as ANSWERED")
        }
        self.fields = fields
        self.start = start
        self.answer = answer
        self.end = end
        from = CDRChannel(fields.channel, trunks: trunks)
        to = fields.destinationChannel.isEmpty ? nil : CDRChannel(fields.destinationChannel, trunks: trunks)
    }

    var isVoicemail: Bool { ["voicemail", "minivmrecord"].contains(fields.application.lowercased()) }
    /// Whether a person took it; applications answer too.
    var isTaken: Bool { disposition == .answered && to != nil && !isVoicemail }
    /// Whether this row tried to reach a person.
    var isAttempt: Bool {
        !isVoicemail && (to != nil || ["dial", "queue"].contains(fields.application.lowercased()))
    }
    /// Whom it reached or tried: the extension, or the number behind a trunk.
    var party: String {
        if let to, to.isExtension { return to.peer }
        return fields.destination
    }

    var ringSeconds: Int { seconds(from: start, to: disposition == .answered ? answer ?? end : end) }
    var talkSeconds: Int { disposition == .answered ? seconds(from: answer ?? end, to: end) : 0 }

    private func seconds(from: Instant, to: Instant) -> Int { Int(to.seconds - from.seconds) }
}

/// A channel's name, taken apart: `PJSIP/210-00000005` is telephone 210.
struct CDRChannel {
    /// What makes rows of the same channel known; nil where names are used again, as those of analogue lines.
    let key: String?
    let peer: String
    let isExtension: Bool
    /// Whether it only leads from one part of the telephone system to another.
    let isLocal: Bool

    init(_ name: String, trunks: Set<String>) {
        var name = name[...]
        for mark in ["<ZOMBIE>", "<MASQ>"] where name.hasSuffix(mark) { name = name.dropLast(mark.count) }
        // The prefixes and the misspelling are Asterisk's own, up to version 11.
        for mark in ["AsyncGoto/", "Transfered/", "Surrogate/", "Parked/", "Bridge/"] where name.hasPrefix(mark) {
            name = name.dropFirst(mark.count)
        }
        for half in [";1", ";2"] where name.hasSuffix(half) { name = name.dropLast(half.count) }
        isLocal = name.hasPrefix("Local/")
        let parts = name.split(separator: "/", maxSplits: 1)
        let rest = parts.count == 2 ? parts[1] : name
        let dash = rest.lastIndex(of: "-")
        let suffix = dash.map { rest[rest.index(after: $0)...] } ?? ""
        key = suffix.utf8.count == 8 && suffix.allSatisfy(\.isHexDigit) ? String(name) : nil
        let device = dash.map { rest[..<$0] } ?? rest
        let peer = String(device.split(separator: "@").first ?? device)
        self.peer = peer
        let looksInternal = (2...5).contains(peer.utf8.count) && peer.utf8.allSatisfy(Ascii.isDigit)
        isExtension = trunks.isEmpty ? looksInternal : !trunks.contains(peer)
    }
}
