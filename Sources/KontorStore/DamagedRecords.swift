internal import Foundation
internal import Synchronization

/// The office's records are not what Kontor wrote: no verb's failure and nobody's wrong use, so that no script goes on
/// with it and no plugin is blamed for it.
///
/// Whoever makes one has found damage, so the transaction of this thread keeps nothing, even where a script catches it.
package struct DamagedRecords: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was found, such as `table price_break is missing`; never what a record says.
    package let what: String

    package init(_ what: String) {
        self.what = what
        Self.note(what)
    }

    /// Makes one of a transaction that is over or never began: there is nothing left on its thread to refuse.
    package init(afterTransaction what: String) {
        self.what = what
        Self.last.withLock { $0 = what }
    }

    package var description: String { "the office's records are damaged (\(what)): put a backup back" }
}

extension DamagedRecords {
    /// What was found on each thread since its transaction began: values are read by code that cannot throw.
    private static let found = Mutex<[UInt: String]>([:])
    /// How many threads are in `found`: nearly always none, and then nobody waits for the lock.
    private static let count = Atomic<Int>(0)
    private static let last = Mutex<String?>(nil)

    /// The last damage that was found since the program began, nil where none was.
    package static var lastFound: DamagedRecords? { last.withLock { $0 }.map { DamagedRecords(known: $0) } }

    /// Notes damage where it is read and nothing can be thrown.
    package static func note(_ what: String) {
        last.withLock { $0 = what }
        found.withLock { found in
            if found.updateValue(what, forKey: thread) == nil { count.add(1, ordering: .relaxed) }
        }
    }

    /// Returns what was noted on this thread, once; nil where nothing was.
    package static func taken() -> DamagedRecords? {
        guard count.load(ordering: .relaxed) > 0 else { return nil }
        let what = found.withLock { found in
            let what = found.removeValue(forKey: thread)
            if what != nil { count.subtract(1, ordering: .relaxed) }
            return what
        }
        return what.map { DamagedRecords(known: $0) }
    }

    private init(known what: String) { self.what = what }

    private static var thread: UInt { UInt(pthread_self()) }
}
