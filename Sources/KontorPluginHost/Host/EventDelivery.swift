internal import KontorCore
internal import KontorStore

/// How one event stands with one plugin, and what becomes of it: a table of states and of what can happen in them.
enum EventDelivery: Equatable {
    /// Its turn has not come, or the handler was never asked.
    case waiting
    /// The handler failed; it is asked again later, and what comes after it waits.
    case resting(EventRest)
    /// The handler failed too often; what comes after it goes on, and a person decides about this one.
    case aside
    /// The handler took it. Final.
    case delivered
    /// A person gave it up. Final.
    case dropped

    /// How long it rests after each failure; after one more it is put aside.
    static let rests: [Int64] = [60, 600, 3600]
    /// How often a handler is asked before its event is put aside.
    static let attempts = rests.count + 1

    /// What can happen to it.
    enum Happening {
        case taken
        case failed(reason: String, content: String?, at: Instant)
        case givenUp
    }

    /// Whether the handler is to be asked now, by a run that has kept something.
    ///
    /// - Parameter content: The hash of the plugin's files as they are now.
    func isDue(at now: Instant, content: @autoclosure () -> String?) -> Bool {
        switch self {
        case .waiting: true
        case .resting(let rest): rest.until <= now || isAnother(content())
        case .aside, .delivered, .dropped: false
        }
    }

    /// Whether the plugin's files are others than those whose handler failed: then it is asked at once, and as often again.
    func isAnother(_ content: String?) -> Bool {
        guard case .resting(let rest) = self, let content, let failed = rest.content else { return false }
        return content != failed
    }

    /// Returns the state that follows; nil where that cannot happen in this one.
    func after(_ happening: Happening) -> EventDelivery? {
        switch (self, happening) {
        case (.waiting, .taken), (.resting, .taken), (.aside, .taken): .delivered
        case (.waiting, .failed(let reason, let content, let now)):
            .resting(Self.rest(after: 1, reason, content, now))
        case (.resting(let rest), .failed(let reason, let content, let now)):
            Self.failed(attempts: isAnother(content) ? 1 : rest.attempts + 1, reason, content, now)
        case (.aside, .failed): .aside
        case (.waiting, .givenUp), (.resting, .givenUp), (.aside, .givenUp): .dropped
        case (.delivered, _), (.dropped, _): nil
        }
    }

    private static func failed(attempts: Int, _ reason: String, _ content: String?, _ now: Instant) -> EventDelivery {
        attempts >= Self.attempts ? .aside : .resting(rest(after: attempts, reason, content, now))
    }

    private static func rest(after attempts: Int, _ reason: String, _ content: String?, _ now: Instant) -> EventRest {
        EventRest(
            attempts: attempts, until: now.adding(seconds: rests[attempts - 1]), content: content, reason: reason)
    }
}
