import KontorCommunication
import KontorCore
import KontorDirectory
import KontorStore

/// Callbacks and tasks that nobody covers, and who sees to them meanwhile.
struct NobodysWork {
    private let callbacks: Int
    private let tasks: Int
    /// To whom how many of them fall, by handle.
    private var seers: [String: Int] = [:]
    private var lost = 0
    private var gaps: [String] = []

    init(_ records: Records) throws {
        let waiting = try Communication(records).waiting(uncovered: true)
        let duties = Duties(records)
        let open = try duties.uncoveredTasks()
        (callbacks, tasks) = (waiting.count, open.count)
        for answer in try waiting.map(\.duty) + open.map(duties.assignee(of:)) {
            if let person = answer.person { seers[person.handle, default: 0] += 1 } else { lost += 1 }
            if let gap = answer.gap, !gaps.contains(gap) { gaps.append(gap) }
        }
    }

    var isEmpty: Bool { callbacks + tasks == 0 }

    /// Whether all of it falls to somebody.
    var isSeenTo: Bool { lost == 0 }

    /// `1 callback and 2 tasks are covered by nobody (nobody stands in for …); 3 fall to petra.voss`
    var words: String {
        let parts = [(callbacks, "callback"), (tasks, "task")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        let isOne = callbacks + tasks == 1
        var falls = seers.sorted { $0.key < $1.key }.map {
            "\($0.value) \($0.value == 1 ? "falls" : "fall") to \($0.key)"
        }
        if lost > 0 { falls.append("\(lost) to nobody at all") }
        return "\(parts.joined(separator: " and ")) \(isOne ? "is" : "are") covered by nobody "
            + "(\(gaps.listed(separator: "; ", bytes: 300))); \(falls.listed)"
    }
}
