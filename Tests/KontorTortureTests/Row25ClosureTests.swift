import KontorTorture
import Testing

extension Torture {
    struct ClosureTests {
        @Test func closuresStayInTheirState() throws { try expectRowHeld(25) }
    }
}
