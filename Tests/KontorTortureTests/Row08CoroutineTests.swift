import KontorTorture
import Testing

extension Torture {
    struct CoroutineTests {
        @Test(arguments: TortureSet.row(8)?.cases ?? [])
        func theLimitCoversAllCoroutines(_ attack: TortureCase) { expectHeld(attack) }
    }
}
