internal import Synchronization

/// Which statements of a store are kept prepared: the first so many that are asked for.
///
/// GRDB keeps each that it is asked to for ever, some kilobytes for each, and what a script looks for makes new ones.
final class RememberedStatements: Sendable {
    private static let most = 400
    private let known = Mutex<Set<String>>([])

    /// Returns whether the statement is kept; one that is not is prepared each time.
    func mayCache(_ sql: String) -> Bool {
        known.withLock { known in
            if known.contains(sql) { return true }
            guard known.count < Self.most else { return false }
            known.insert(sql)
            return true
        }
    }
}
