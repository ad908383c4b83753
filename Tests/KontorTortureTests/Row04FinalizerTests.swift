import KontorTorture
import Testing

extension Torture {
    struct FinalizerTests {
        @Test(arguments: TortureSet.row(4)?.cases ?? [])
        func scriptsHaveNoFinalizers(_ attack: TortureCase) { expectHeld(attack) }
    }
}
