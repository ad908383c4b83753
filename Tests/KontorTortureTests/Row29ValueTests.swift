import KontorTorture
import Testing

extension Torture {
    struct ValueTests {
        @Test func valuesAreTotal() throws { try expectRowHeld(29) }
    }
}
