import Foundation
import Synchronization

/// Work on a thread with a stack of a chosen size, which can be given up when it does not end.
final class ThreadWork<Result: Sendable>: Sendable {
    private let outcome = Mutex<Result?>(nil)
    private let done = DispatchSemaphore(value: 0)

    /// Starts the work.
    init(stackBytes: Int, _ body: @escaping @Sendable () -> Result) {
        let thread = Thread { [self] in
            let result = body()
            outcome.withLock { $0 = result }
            done.signal()
        }
        thread.stackSize = stackBytes
        thread.start()
    }

    /// Returns the result, nil where there is none after so many seconds.
    func result(within seconds: Double) -> Result? {
        _ = done.wait(timeout: .now() + seconds)
        return outcome.withLock { $0 }
    }
}
