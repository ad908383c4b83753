import KontorTorture
import Testing

extension Torture {
    struct BytecodeTests {
        @Test(arguments: TortureSet.row(13)?.cases ?? [])
        func onlyTextIsLoaded(_ attack: TortureCase) { expectHeld(attack) }
    }
}
