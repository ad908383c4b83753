import KontorTorture
import Testing

extension OfficeTorture {
    struct MissingPluginTests {
        @Test func noOtherRuleStepsIn() throws { try expectRowHeld(31) }
    }
}
