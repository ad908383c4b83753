import KontorTorture
import Testing

extension Torture {
    struct ReachTests {
        @Test(arguments: TortureSet.row(14)?.cases ?? [])
        func nothingReachesOut(_ attack: TortureCase) { expectHeld(attack) }
    }
}
