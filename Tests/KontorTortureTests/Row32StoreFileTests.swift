import KontorTorture
import Testing

extension Torture {
    struct StoreFileTests {
        @Test func damageIsSeenAndNothingLeadsElsewhere() throws { try expectRowHeld(32) }
    }
}
