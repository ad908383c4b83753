import Testing

extension Torture {
    struct ScreeningTests {
        @Test func aPolicyKnowsItsArgumentAndNothingElse() throws { try expectRowHeld(30) }
    }
}
