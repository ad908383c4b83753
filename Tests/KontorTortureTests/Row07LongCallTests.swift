import KontorTorture
import Testing

extension Torture {
    struct LongCallTests {
        @Test func longWorkIsOnTheLimit() throws { try expectRowHeld(7) }
    }
}
