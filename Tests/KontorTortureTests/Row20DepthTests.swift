import KontorTorture
import Testing

extension Torture {
    struct DepthTests {
        @Test func depthEndsBeforeTheStack() throws { try expectRowHeld(20) }
    }
}
