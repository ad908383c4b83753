import KontorTorture
import Testing

extension Torture {
    struct InjectionTests {
        @Test func textsAreOnlyTexts() throws { try expectRowHeld(27) }
    }
}
