import KontorTorture
import Testing

extension Torture {
    struct FloodTests {
        @Test(arguments: TortureSet.row(19)?.cases ?? [])
        func floodsEndAtTheLimit(_ attack: TortureCase) { expectHeld(attack) }
    }
}
