import KontorTorture
import Testing

extension Torture {
    struct RewritingTests {
        @Test func theHostReliesOnNothingThatScriptsWrite() throws { try expectRowHeld(15) }
    }
}
