internal import Synchronization

/// What a verb declares, put together once, by whichever thread asks first.
final class VerbDeclaration: Sendable {
    /// `@unchecked Sendable`: the list is filled before anybody else sees it, under the lock, and only read afterwards;
    /// the closure keeps no state of its own.
    struct Known: @unchecked Sendable {
        let summary: String
        let list: VerbBuilder
        let run: (VerbCall) throws -> APIValue
    }

    /// `@unchecked Sendable`: never changed, and called once, under the lock.
    private struct Making: @unchecked Sendable {
        let summary: () -> String
        let declare: (VerbBuilder) -> ((VerbCall) throws -> APIValue)
    }

    private let making: Making
    private let made = Mutex<Known?>(nil)

    init(summary: @escaping () -> String, declare: @escaping (VerbBuilder) -> ((VerbCall) throws -> APIValue)) {
        making = Making(summary: summary, declare: declare)
    }

    var known: Known {
        made.withLock { made in
            if let made { return made }
            let list = VerbBuilder()
            let run = making.declare(list)
            let known = Known(summary: making.summary(), list: list, run: run)
            made = known
            return known
        }
    }
}
