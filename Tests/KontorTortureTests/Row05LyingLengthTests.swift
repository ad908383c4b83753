import KontorTorture
import Testing

extension Torture {
    struct LyingLengthTests {
        @Test(arguments: TortureSet.row(5)?.cases ?? [])
        func lengthsAreOnlyClaims(_ attack: TortureCase) { expectHeld(attack) }
    }
}
