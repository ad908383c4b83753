import KontorTorture
import Testing

extension Torture {
    struct ErrorValueTests {
        @Test(arguments: TortureSet.row(18)?.cases ?? [])
        func anyErrorValueCanBeShown(_ attack: TortureCase) { expectHeld(attack) }
    }
}
