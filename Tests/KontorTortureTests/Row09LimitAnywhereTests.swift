import KontorTorture
import Testing

extension Torture {
    struct LimitAnywhereTests {
        @Test(arguments: TortureSet.row(9)?.cases ?? [])
        func theLimitStrikesEverywhere(_ attack: TortureCase) { expectHeld(attack) }
    }
}
