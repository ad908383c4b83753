/// What one call may leave in the log, so that a loop does not fill a disk or bury what others said.
struct LogAllowance {
    /// Lines that one call may write.
    static let lines = 200
    /// Bytes that a line may have.
    static let bytes = 4096

    private var count = 0

    /// Returns the line as it is to be written; nil where the call has written its share.
    mutating func admit(_ line: LogLine) -> LogLine? {
        count += 1
        guard count <= Self.lines else { return nil }
        return LogLine(level: line.level, plugin: line.plugin, message: Self.cut(line.message))
    }

    /// Begins the next call, and returns the line that says how much of this one was left out; nil where nothing was.
    mutating func end() -> LogLine? {
        defer { count = 0 }
        let more = count - Self.lines
        guard more > 0 else { return nil }
        return LogLine(
            level: "warning", plugin: nil,
            message: "\(more) more \(more == 1 ? "line was" : "lines were") left out: "
                + "one call writes at most \(Self.lines)")
    }

    private static func cut(_ message: String) -> String {
        let utf8 = message.utf8
        guard utf8.count > bytes else { return message }
        var end = utf8.index(utf8.startIndex, offsetBy: bytes)
        while end.samePosition(in: message.unicodeScalars) == nil { utf8.formIndex(before: &end) }
        return "\(message[..<end])… (\(utf8.distance(from: end, to: utf8.endIndex)) bytes more)"
    }
}
