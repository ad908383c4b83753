import KontorTorture
import Testing

extension Torture {
    struct RefusalTests {
        @Test func refusedAllocationsDoNoHarm() throws { try expectRowHeld(11) }
    }
}
