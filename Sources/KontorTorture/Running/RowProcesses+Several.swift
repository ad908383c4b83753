import Foundation
import Synchronization

extension RowProcesses {
    /// Runs rows, some at a time, and returns what became of their cases, in the order of the rows.
    ///
    /// - Parameter ended: Gets each row once it and all before it have ended, one call at a time.
    package func verdicts(
        on rows: [TortureRow], atOnce: Int, ended: @Sendable (TortureRow, [TortureVerdict]) -> Void
    ) -> [[TortureVerdict]] {
        let course = Mutex(RowCourse(count: rows.count))
        DispatchQueue.concurrentPerform(iterations: atOnce) { _ in
            while let index = course.withLock({ $0.begin() }) {
                let verdicts = verdicts(on: rows[index])
                course.withLock { course in
                    for index in course.end(index, verdicts) { ended(rows[index], course.verdicts[index]) }
                }
            }
        }
        return course.withLock(\.verdicts)
    }
}

/// Which of several rows were begun, have ended, and were told of.
struct RowCourse {
    private var ended: [[TortureVerdict]?]
    private var begun = 0
    private var told = 0

    init(count: Int) { ended = Array(repeating: nil, count: count) }

    /// What became of the rows that were told of.
    var verdicts: [[TortureVerdict]] { ended.prefix(told).compactMap { $0 } }

    /// Returns the row to begin next; nil where all are begun.
    mutating func begin() -> Int? {
        guard begun < ended.count else { return nil }
        defer { begun += 1 }
        return begun
    }

    /// Notes how a row ended and returns the rows that can be told of now.
    mutating func end(_ index: Int, _ verdicts: [TortureVerdict]) -> Range<Int> {
        ended[index] = verdicts
        let first = told
        while told < ended.count, ended[told] != nil { told += 1 }
        return first..<told
    }
}
