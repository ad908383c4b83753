import Testing

@testable import KontorHR

struct FairnessTests {
    @Test(arguments: SampleCV.all)
    func everyVariantRedactsToTheSameText(_ sample: SampleCV) {
        let redacted = Redaction(sample.text, name: sample.name).text
        let variants = Fairness.variants(of: sample.text, name: sample.name)
        #expect(variants.count >= 5)
        for variant in variants {
            #expect(variant.text != sample.text)
            #expect(Redaction(variant.text, name: variant.name).text == redacted, "\(variant.what)")
        }
        #expect(Fairness.leaks(of: sample.text, name: sample.name).isEmpty)
    }

    @Test func swapsEachThingInItsPlace() {
        let text = "Anna Petersen\nFrau, ledig\n* 14.03.1999\nTel. 040 66969-803\nSekretärin, Jahrgang 1999"
        let variants = Fairness.variants(of: text, name: "Anna Petersen")
        func texts(_ what: Fairness.Swap) -> [String] { variants.filter { $0.what == what }.map(\.text) }
        #expect(texts(.name).first?.hasPrefix("Mehmet Yıldırım\nFrau, ledig") == true)
        #expect(
            texts(.sex) == ["Anna Petersen\nHerr, ledig\n* 14.03.1999\nTel. 040 66969-803\nSekretär, Jahrgang 1999"])
        #expect(texts(.family).first?.contains("Frau, verheiratet") == true)
        #expect(texts(.age).first?.contains("* 14.03.1979") == true)
    }

    @Test func saysWhenASwapShowsThroughTheRedaction() {
        let text = "Staatsangehörigkeit: deutsch Abitur 2003 · 12.03.1985"
        #expect(Fairness.leaks(of: text, name: "Anna Petersen") == [.nationality])
    }

    @Test func hasNoVariantWhereThereIsNothingToSwap() {
        #expect(Fairness.variants(of: "Bürokraft seit 2018", name: "").isEmpty)
    }

    @Test(arguments: [
        ("Annas Weg", "Mehmets Weg"), ("A. Petersen", "M. Yıldırım"), ("PETERSEN, Anna", "YILDIRIM, Mehmet"),
        ("anna.petersen@example.org", "mehmet.yildirim@example.org"),
        ("A N N A   P E T E R S E N", "M E H M E T   Y I L D I R I M"),
    ])
    func swapsEveryFormOfTheName(_ text: String, _ expected: String) {
        let variants = Fairness.variants(of: text, name: "Anna Petersen")
        #expect(variants.first?.text == expected)
    }

    @Test func takesNoNameThatTheTextContains() {
        let variants = Fairness.variants(of: "Anna Petersen, Schimanski GmbH", name: "Anna Petersen")
        #expect(!variants.contains { $0.name.contains("Schimanski") })
    }

    @Test(arguments: [
        ("Ich bin Türkin. Excel", Fairness.Swap.nationality), ("Ich komme aus Syrien. Excel", .nationality),
        ("I am a Nigerian. Excel", .nationality),
        ("Ich bin eine Frau. Excel", .sex), ("I am a woman. Excel", .sex), ("Meine Tochter und ich. Excel", .family),
        ("My husband and I. Excel", .family), ("Mutter von zwei Kindern. Excel", .family), ("Ich bin 52. Excel", .age),
        ("Ü50, Excel", .age), ("mit 52 Jahren Excel gelernt", .age), ("Ich trage Kopftuch. Excel", .religion),
        ("Ich bin Christ. Excel", .religion), ("Nichtraucher, Excel", .health), ("2019 Burnout. Excel", .health),
    ])
    func swapsWhatASentenceTells(_ text: String, _ swap: Fairness.Swap) {
        let variants = Fairness.variants(of: text, name: "Anna Petersen").filter { $0.what == swap }
        #expect(variants.count == 1 && variants[0].text != text && variants[0].text.contains("Excel"), "\(variants)")
        #expect(Fairness.leaks(of: text, name: "Anna Petersen") == [], "\(variants)")
    }

    /// Whatever a sentence tells, somebody else's reads the same.
    @Test func theSwapOfASentenceReadsTheSame() {
        var failed: [String] = []
        for sentence in GeneratedSentence.all {
            for (_, write) in GeneratedSentence.places.prefix(3) {
                let text = write(sentence.text)
                let own = Redaction(text, name: "Robin Sommer").text
                for variant in Fairness.variants(of: text, name: "Robin Sommer") {
                    let other = Redaction(variant.text, name: variant.name).text
                    if other != own { failed.append("\(variant.what): \(variant.text) -> \(other), not \(own)") }
                }
            }
        }
        #expect(failed.prefix(20) == [], "\(failed.count)")
    }
}
