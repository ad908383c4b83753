import KontorCore
import Testing

@Suite struct FoldedWordsTests {
    @Test(arguments: [
        ("Übergabe", "übergabe"), ("ÄNDERUNG", "Aenderung"), ("GRÖSSE", "Größe"), ("Groesse", "Größe"),
        ("straße", "STRASSE"), ("Bu\u{308}ro", "Büro"), ("Straẞe", "strasse"), ("ｆａｘ", "Fax"), ("Ağaoğlu", "agaoglu"),
        ("İnce", "ince"), ("Nguyễn", "NGUYEN"), ("ﬁx", "fix"), ("Οδός", "ΟΔΟΣ"), ("Zoe\u{AD}", "zoë"),
    ])
    func findsTheSameWord(_ left: String, _ right: String) {
        #expect(FoldedText.same(left, right), "\(FoldedText.fold(left)) \(FoldedText.fold(right))")
    }

    @Test(arguments: [("Küche", "Kuchen"), ("schon", "schön"), ("Maße", "Mase"), ("7", "1")])
    func tellsOtherWordsApart(_ left: String, _ right: String) {
        #expect(!FoldedText.same(left, right))
    }

    @Test func isSearchedWithAndWithoutUmlauts() {
        let text = FoldedText.searchable(["Übergabe an Özgür"])
        #expect(text.contains("uebergabe") && text.contains("ubergabe") && text.contains("ozgur"))
        #expect(FoldedText.searchable(["Papier"]) == "papier")
    }

    @Test func foldsWhatIsFoldedToItself() {
        var scalars = String.UnicodeScalarView()
        for value in UInt32(0x20)...0x2FFF { Unicode.Scalar(value).map { scalars.append($0) } }
        let once = FoldedText.fold(String(scalars))
        #expect(FoldedText.fold(once) == once)
    }
}
