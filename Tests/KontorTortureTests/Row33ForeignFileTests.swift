import KontorTorture
import Testing

extension OfficeTorture {
    struct ForeignFileTests {
        @Test func whatStrangersSendHarmsNobody() throws { try expectRowHeld(33) }

        @Test func hasFortyAttacksAtLeast() throws { #expect(try #require(TortureSet.row(33)).names.count >= 40) }

        @Test func theSetHasTwelveHundredAttacksAtLeast() {
            #expect(TortureSet.rows.map(\.names.count).reduce(0, +) >= 1200)
        }
    }
}
