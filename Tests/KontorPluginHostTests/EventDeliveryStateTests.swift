import KontorCore
import KontorStore
import Testing

@testable import KontorPluginHost

/// The table of what can happen to an event in each state: every state but the final ones has a way out.
@Suite struct EventDeliveryStateTests {
    private static let noon = Instant(microseconds: 1_795_431_600_000_000)

    private static func resting(_ attempts: Int, content: String? = "a") -> EventDelivery {
        .resting(EventRest(attempts: attempts, until: noon.adding(seconds: 60), content: content, reason: "no"))
    }

    private static func failing(_ content: String? = "a") -> EventDelivery.Happening {
        .failed(reason: "no", content: content, at: noon)
    }

    private static func rest(_ attempts: Int, _ seconds: Int64, content: String? = "a") -> EventDelivery {
        .resting(EventRest(attempts: attempts, until: noon.adding(seconds: seconds), content: content, reason: "no"))
    }

    @Test func goesFromStateToState() {
        let table: [(EventDelivery, EventDelivery.Happening, EventDelivery?)] = [
            (.waiting, .taken, .delivered), (.waiting, Self.failing(), Self.rest(1, 60)),
            (.waiting, .givenUp, .dropped),
            (Self.resting(1), .taken, .delivered), (Self.resting(1), Self.failing(), Self.rest(2, 600)),
            (Self.resting(2), Self.failing(), Self.rest(3, 3600)), (Self.resting(3), Self.failing(), .aside),
            (Self.resting(3), Self.failing("b"), Self.rest(1, 60, content: "b")),
            (Self.resting(3), Self.failing(nil), .aside), (Self.resting(1), .givenUp, .dropped),
            (.aside, .taken, .delivered), (.aside, Self.failing(), .aside), (.aside, .givenUp, .dropped),
            (.delivered, .taken, nil), (.delivered, Self.failing(), nil), (.delivered, .givenUp, nil),
            (.dropped, .taken, nil), (.dropped, Self.failing(), nil), (.dropped, .givenUp, nil),
        ]
        for (state, happening, next) in table { #expect(state.after(happening) == next, "\(state) \(happening)") }
    }

    @Test func isDueWhenItsTimeCameOrThePluginChanged() {
        let later = Self.noon.adding(seconds: 60)
        #expect(EventDelivery.waiting.isDue(at: Self.noon, content: nil))
        #expect(!Self.resting(1).isDue(at: Self.noon, content: "a"))
        #expect(Self.resting(1).isDue(at: later, content: "a"))
        #expect(Self.resting(1).isDue(at: Self.noon, content: "b"))
        #expect(!Self.resting(1).isDue(at: Self.noon, content: nil))
        #expect(!Self.resting(1, content: nil).isDue(at: Self.noon, content: "b"))
        for state in [EventDelivery.aside, .delivered, .dropped] { #expect(!state.isDue(at: later, content: "b")) }
    }
}
