import KontorTorture
import Testing

extension Torture {
    struct YieldTests {
        @Test(arguments: TortureSet.row(24)?.cases ?? [])
        func nothingYieldsOutOfTheHost(_ attack: TortureCase) { expectHeld(attack) }
    }
}
