import KontorTorture
import Testing

extension Torture {
    struct MissingPluginTests {
        @Test func noOtherRuleStepsIn() throws { try expectRowHeld(31) }
    }
}
