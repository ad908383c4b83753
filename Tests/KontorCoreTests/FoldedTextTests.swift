import KontorCore
import Testing

struct FoldedTextTests {
    @Test(
        arguments: [
            ("A8", "a8"), ("Bü1", "Bu\u{308}1"), ("STRASSE 1", "Straße 1"), ("Lager 1", "Lager\u{A0}1"),
            ("Lager 1", " Lager  1 "), ("PAPIER", "PA\u{AD}PIER"), ("ΟΔΟΣ", "οδος"), ("ÄRMEL", "ärmel"),
        ])
    func foldsWhatLooksAlikeToTheSame(_ left: String, _ right: String) {
        #expect(Array(FoldedText.key(left).utf8) == Array(FoldedText.key(right).utf8))
    }

    @Test(arguments: [("A8", "A-8"), ("0815", "815"), ("Bü1", "Bu1"), ("Lager 1", "Lager1")])
    func keepsApartWhatPeopleTellApart(_ left: String, _ right: String) {
        #expect(FoldedText.key(left) != FoldedText.key(right))
    }

    @Test func composesLettersAndTheirMarks() {
        #expect(Array(FoldedText.composed("Bu\u{308}1").utf8) == Array("B\u{FC}1".utf8))
        #expect(FoldedText.composed("A8") == "A8")
    }
}
