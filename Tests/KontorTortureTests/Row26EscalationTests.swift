import KontorTorture
import Testing

extension OfficeTorture {
    struct EscalationTests {
        @Test func grantsBelongToTheOffice() throws { try expectRowHeld(26) }
    }
}
