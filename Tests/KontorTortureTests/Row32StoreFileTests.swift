import KontorTorture
import Testing

extension OfficeTorture {
    struct StoreFileTests {
        @Test func damageIsSeenAndNothingLeadsElsewhere() throws { try expectRowHeld(32) }
    }
}
