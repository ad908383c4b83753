import KontorTorture
import Testing

extension Torture {
    struct RepetitionTests {
        @Test(arguments: TortureSet.row(23)?.cases ?? [])
        func deterministicStatesRepeat(_ attack: TortureCase) { expectHeld(attack) }
    }
}
