internal import Foundation

/// Where the time comes from; a parameter, so that tests and previews repeat exactly.
package protocol Clock: AnyObject {
    var now: Instant { get }
    /// Whether it stands still, so that of its day only the day is sure.
    var standsStill: Bool { get }
}

extension Clock {
    package var standsStill: Bool { false }
}

/// The machine's own clock.
package final class SystemClock: Clock {
    package init() {}

    package var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }
}

/// A clock that stands still until it is told: for tests, scratch offices and previews.
package final class ManualClock: Clock {
    package var now: Instant
    package var standsStill: Bool { true }
    package init(_ now: Instant) { self.now = now }

    package func advance(seconds: Int64) { now = now.adding(seconds: seconds) }
}
