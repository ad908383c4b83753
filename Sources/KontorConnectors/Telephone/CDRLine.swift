internal import KontorCore
internal import KontorIntake

/// One line of `Master.csv`, cut into its columns; the times are still words.
struct CDRLine {
    let number: Int
    let channel: String
    let destinationChannel: String
    let destination: String
    let caller: CDRCaller
    let application: CallLine.Application
    let mailbox: String?
    let start: String
    let answer: String
    let end: String
    /// For how many seconds was talked.
    let billed: Int64
    let result: CallLine.Result
    let uniqueID: String
    let linkedID: String
    let sequence: Int

    /// The columns that are always there; behind them come the unique id, the user field and three newer ones, as
    /// `cdr.conf` says.
    private static let fixedCount = 16

    init(_ line: ArraySlice<UInt8>, number: Int) throws(CDRRefusal) {
        let columns = try CDRText.columns(line)
        guard (Self.fixedCount...Self.fixedCount + 5).contains(columns.count) else {
            let count = columns.count == 1 ? "1 column" : "\(columns.count) columns"
            let sentence = "the line has \(count) instead of 16 to 21; it is no line of Master.csv"
            throw CDRRefusal(sentence: sentence)
        }
        self.number = number
        destination = columns[2]
        caller = CDRCaller(source: columns[1], callerID: columns[4])
        channel = columns[5]
        destinationChannel = columns[6]
        application = Self.application(columns[7])
        let box = columns[8].split { "@,&".contains($0) }.first.map(String.init)
        mailbox = application == .voicemail ? box ?? columns[2] : nil
        start = columns[9]
        answer = columns[10]
        end = columns[11]
        guard NumberCell.digits(columns[12].utf8) != nil, let billed = NumberCell.digits(columns[13].utf8) else {
            throw CDRRefusal(sentence: "the duration is no number of seconds")
        }
        self.billed = billed
        result = try Self.result(columns[14])
        let extra = columns[Self.fixedCount...]
        uniqueID = extra.first.flatMap { CDRLine.epoch(of: $0) == nil ? nil : $0 } ?? ""
        let hasNewer = extra.count >= 3
        linkedID = hasNewer ? columns[columns.count - 2] : ""
        sequence = hasNewer ? Int(columns[columns.count - 1]) ?? 0 : 0
        for (name, cell) in [
            ("source", caller.number), ("caller id", caller.name ?? ""), ("destination", destination),
            ("channel", channel), ("destination channel", destinationChannel), ("mailbox", mailbox ?? ""),
            ("unique id", uniqueID), ("linked id", linkedID),
        ] where cell.unicodeScalars.count > Self.longest {
            throw CDRRefusal(sentence: "the \(name) has more than \(Self.longest) characters")
        }
    }

    /// What names something is not longer.
    private static let longest = 200

    private static func application(_ name: String) -> CallLine.Application {
        switch name.lowercased() {
        case "dial", "queue", "followme", "page": .dial
        case "voicemail", "minivmrecord": .voicemail
        case "pickup", "pickupchan": .pickup
        default: .other
        }
    }

    private static func result(_ disposition: String) throws(CDRRefusal) -> CallLine.Result {
        switch disposition {
        case "ANSWERED": return .answered
        case "NO ANSWER", "NOANSWER": return .notAnswered
        case "BUSY": return .busy
        case "FAILED", "CONGESTION": return .failed
        default: throw CDRRefusal(sentence: "the disposition is none that Asterisk documents, such as ANSWERED")
        }
    }

    /// The second since 1970 in which a channel was made, from a unique id such as `1795416730.0` or `pbx-1795416730.0`.
    static func epoch(of uniqueID: String) -> Int64? {
        let parts = uniqueID.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy(Ascii.isDigit),
            let digits = parts[0].split(separator: "-").last, digits.utf8.count >= 9
        else { return nil }
        return NumberCell.digits(digits.utf8)
    }

    /// Returns the line with its times read.
    func told(by clock: CDRClock) throws(CDRRefusal) -> CallLine {
        let made = Self.epoch(of: uniqueID).map { Instant(microseconds: ($0 - 5) * 1_000_000) }
        guard let startedAt = clock.instant(start, notBefore: made) else {
            throw CDRRefusal(sentence: "the start is no time such as 2026-11-23 07:52:10")
        }
        guard let endedAt = clock.instant(end, notBefore: startedAt), endedAt >= startedAt else {
            throw CDRRefusal(sentence: "the end is no time after the start")
        }
        var answeredAt = clock.instant(answer, notBefore: startedAt)
        guard answer.isEmpty || answeredAt != nil else {
            throw CDRRefusal(sentence: "the answer is no time such as 2026-11-23 07:52:10")
        }
        guard answeredAt.map({ startedAt <= $0 && $0 <= endedAt }) ?? true else {
            throw CDRRefusal(sentence: "the answer is no time between the start and the end")
        }
        // Where the time of the answer is missing, it follows from how long was talked.
        if answer.isEmpty, result == .answered, billed > 0 {
            guard billed <= endedAt.seconds - startedAt.seconds else {
                throw CDRRefusal(sentence: "the time of the answer is missing, and the talk is longer than the call")
            }
            answeredAt = endedAt.adding(seconds: -billed)
        }
        return CallLine(
            line: number, caller: caller.number, callerName: caller.name, dialled: destination,
            from: CallChannel(channel), to: destinationChannel.isEmpty ? nil : CallChannel(destinationChannel),
            application: application, mailbox: mailbox, startedAt: startedAt, answeredAt: answeredAt, endedAt: endedAt,
            result: result, part: uniqueID.isEmpty ? nil : uniqueID, whole: linkedID.isEmpty ? nil : linkedID,
            sequence: sequence)
    }
}

/// Who called, from the source and `"Name" <number>`.
struct CDRCaller {
    /// Empty where the number was withheld.
    let number: String
    /// nil where it only repeats the number.
    let name: String?

    init(source: String, callerID: String) {
        let parts = callerID.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
        let given = Self.unquoted(parts.first ?? "")
        let bracketed = parts.count == 2 ? String(parts[1].prefix { $0 != ">" }) : ""
        let sent = source.isEmpty ? bracketed : source
        let isWithheld = sent.isEmpty || Self.isWithheld(sent)
        let repeats =
            given.isEmpty || isWithheld && Self.isWithheld(given) || Self.digits(given) == Self.digits(sent)
        number = isWithheld ? "" : sent
        name = repeats ? nil : given
    }

    /// What telephone systems write instead of a number: a word, or nothing but zeros.
    private static func isWithheld(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
            || [
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

/// Why a line of the log cannot be read.
struct CDRRefusal: Error {
    let sentence: String
}
