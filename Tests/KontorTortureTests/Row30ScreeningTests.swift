import Testing

extension OfficeTorture {
    struct ScreeningTests {
        @Test func aPolicyKnowsItsArgumentAndNothingElse() throws { try expectRowHeld(30) }
    }
}
