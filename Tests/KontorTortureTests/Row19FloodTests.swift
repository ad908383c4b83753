import KontorTorture
import Testing

extension Torture {
    struct FloodTests {
        @Test func floodsEndAtTheLimit() throws { try expectRowHeld(19) }
    }
}
