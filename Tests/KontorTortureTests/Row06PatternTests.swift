import KontorTorture
import Testing

extension Torture {
    struct PatternTests {
        @Test(arguments: TortureSet.row(6)?.cases ?? [])
        func patternsAreOnTheLimit(_ attack: TortureCase) { expectHeld(attack) }
    }
}
