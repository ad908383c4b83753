import KontorTorture
import Testing

extension Torture {
    struct ClosingChainTests {
        @Test func chainsOfClosingEnd() throws { try expectRowHeld(12) }
    }
}
