import KontorTorture
import Testing

extension Torture {
    struct EscalationTests {
        @Test func grantsBelongToTheOffice() throws { try expectRowHeld(26) }
    }
}
