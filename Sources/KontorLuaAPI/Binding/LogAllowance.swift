internal import KontorCore

/// What one call may leave in the log, so that a loop does not fill a disk or bury what others said.
///
/// Each plugin that takes part in the call has a share of its own, and so have the refusals: whoever fills the log first
/// must not hide what is refused after that.
struct LogAllowance {
    /// Lines of one share.
    static let lines = 200
    /// Bytes that a line may have.
    static let bytes = 3900

    private var counts: [Share: Int] = [:]

    private struct Share: Hashable {
        let plugin: String?
        let isRefusal: Bool
        var order: (String, Int) { (plugin ?? "", isRefusal ? 1 : 0) }
    }

    /// Returns the line as it is to be written; nil where its share of the call is written.
    ///
    /// - Parameter plugin: Whose share it is; of a refusal, who was refused.
    mutating func admit(_ line: LogLine, of plugin: String?) -> LogLine? {
        let share = Share(plugin: plugin, isRefusal: line.level == "refused")
        counts[share, default: 0] += 1
        guard let count = counts[share], count <= Self.lines else { return nil }
        return LogLine(
            level: line.level, plugin: line.plugin, message: CutText.of(line.message, bytes: Self.bytes),
            words: line.words.map { CutText.of($0, bytes: Self.bytes) })
    }

    /// Begins the next call, and returns the lines that say how much of each share of this one was left out.
    mutating func end() -> [LogLine] {
        guard !counts.isEmpty else { return [] }
        defer { counts.removeAll(keepingCapacity: true) }
        let full = counts.filter { $0.value > Self.lines }.sorted { $0.key.order < $1.key.order }
        return full.map { share, count in
            let more = count - Self.lines
            let what = share.isRefusal ? "refusal" : "line"
            return LogLine(
                level: "warning", plugin: share.plugin,
                message: "\(more) more \(more == 1 ? "\(what) was" : "\(what)s were") left out: "
                    + "one call writes at most \(Self.lines)")
        }
    }
}
