import KontorTorture
import Testing

extension Torture {
    struct ReachTests {
        @Test func nothingReachesOut() throws { try expectRowHeld(14) }
    }
}
