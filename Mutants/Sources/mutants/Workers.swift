import Foundation

/// Does the same with many things, a few at a time, each worker with a runner of its own.
struct Workers<Runner: Sendable>: Sendable {
    private let runners: [Runner]

    init(_ runners: [Runner]) { self.runners = runners }

    /// - Returns: What came of each, in the order in which they were given.
    func map<Thing: Sendable, Result: Sendable>(
        _ things: [Thing], _ work: @Sendable @escaping (Thing, Runner) throws -> Result
    ) throws -> [Result] {
        let done = Done<Result>(count: things.count)
        DispatchQueue.concurrentPerform(iterations: runners.count) { worker in
            while let next = done.next() {
                done.put(Swift.Result { try work(things[next], runners[worker]) }, at: next)
            }
        }
        return try done.results()
    }
}

private final class Done<Result: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Swift.Result<Result, any Error>?]
    private var position = 0

    init(count: Int) { all = Array(repeating: nil, count: count) }

    func next() -> Int? {
        lock.withLock {
            defer { position += 1 }
            return position < all.count ? position : nil
        }
    }

    func put(_ result: Swift.Result<Result, any Error>, at index: Int) { lock.withLock { all[index] = result } }

    func results() throws -> [Result] { try lock.withLock { try all.compactMap { try $0?.get() } } }
}
