import KontorTorture
import Testing

extension Torture {
    struct ParserTests {
        @Test func parsingIsOnTheLimit() throws { try expectRowHeld(21) }
    }
}
