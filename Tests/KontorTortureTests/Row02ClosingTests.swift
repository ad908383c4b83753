import KontorTorture
import Testing

extension Torture {
    struct ClosingTests {
        @Test(arguments: TortureSet.row(2)?.cases ?? [])
        func nothingIsClosedAfterAKill(_ attack: TortureCase) { expectHeld(attack) }
    }
}
