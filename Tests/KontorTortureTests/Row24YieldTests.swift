import KontorTorture
import Testing

extension Torture {
    struct YieldTests {
        @Test func nothingYieldsOutOfTheHost() throws { try expectRowHeld(24) }
    }
}
