import KontorTorture
import Testing

extension Torture {
    struct MemoryTests {
        @Test func memoryIsCountedAndLimited() throws { try expectRowHeld(10) }
    }
}
