import KontorTorture
import Testing

extension Torture {
    struct RewritingTests {
        @Test(arguments: TortureSet.row(15)?.cases ?? [])
        func theHostReliesOnNothingThatScriptsWrite(_ attack: TortureCase) { expectHeld(attack) }
    }
}
