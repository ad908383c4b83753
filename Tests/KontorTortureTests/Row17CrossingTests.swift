import KontorTorture
import Testing

extension Torture {
    struct CrossingTests {
        @Test(arguments: TortureSet.row(17)?.cases ?? [])
        func valuesCrossUnharmedOrAreRefused(_ attack: TortureCase) { expectHeld(attack) }
    }
}
