import Foundation
import KontorCore
import Testing

@testable import KontorHR

/// SplitMix64: the same bytes on every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct RobustnessTests {
    private func ask(_ text: String, name: String) {
        let redacted = Redaction(text, name: name)
        let cv = CVText(redacted.text)
        let finder = TermFinder()
        for term in ["Buchhaltung", "C++", ".NET", "Microsoft Excel", "-", "ß"] { _ = finder.find(term, in: cv) }
        let experience = Experience(cv, asOf: SampleCV.today)
        _ = experience.matching(roles: ["office work"], in: cv)
        _ = Languages(cv)
        _ = Fairness.variants(of: text, name: name)
        _ = LawfulCriteria().objections(to: text)
    }

    @Test(arguments: 0..<40)
    func survivesRandomBytes(_ seed: Int) {
        var random = Seeded(state: UInt64(seed))
        let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
        ask(String(decoding: bytes, as: UTF8.self), name: String(decoding: bytes.prefix(12), as: UTF8.self))
    }

    @Test(arguments: 0..<60)
    func survivesPiecesOfCVsInAnyOrder(_ seed: Int) {
        let pieces = [
            "geb. ", "12.03.1985", "2018", " – ", "heute", "\n", "\u{C}", "-\n", "Tel. ", "+49 ", "040 ", "@", "www.",
            "/in",
            "Frau", "zur ", "Sekretärin", "[name]", "[", "]", "* ", "Kinder", "zwei ", "Straße 5", ", 20095 Hamburg",
            "seit ",
            "März ", "\u{308}", "\u{AD}", "Deutsch ", "C1", "kein ", ":", "   ", "A N N A", "Anna", "Abitur ",
            "Ausbildung\n",
            "Berufserfahrung\n", "C++", "ﬁ", "\r\n", "\"name\": ", "99999999999999999999", "Jahrgang ", "unter ",
        ]
        var random = Seeded(state: UInt64(1000 + seed))
        let text = (0..<80).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        ask(text, name: "Anna Frau")
        let once = Redaction(text, name: "Anna Frau").text
        #expect(once.filter { $0.isNewline }.count == text.filter { $0.isNewline }.count)
    }

    @Test(arguments: [
        "ich bin ", "Ich bin eine ", "meine ", "als ", "aus Syrien ", "komme aus ", "王", "田中太郎です ", "1,78 m ", "52 ",
        "Mutter ",
        "DE89 ", "Alter: 55. Ich ", "Frau Anna GmbH ", "Burnout ", "Familienstand: ledig, Excel, ", "Türkin ", "शर्मा",
        "Ü50 ", "I am a ",
        "my ", "gebürtige ", "nie ohne SAP, keine Scheu vor SAP und ", "Geb.-Dat. ", "d.o.b. ", "5'11\" ", "Heimat ",
        "Heimat ist Krebspatientin ", "geboren ", "1979 geboren ", "12.03.1979 | ", "12.03.1979\nGeburtsdatum\n", "w, ",
        "m/w/d: ", "m/", "Tochter (12) ", "Ich heiße Anna ", "Geburtsdatum / ", "Geburtsdatum | ", "Sohn eines ",
        "ein Koch aus Syrien ", "in Deutschland seit 2015 ", "Anna (45), ", "I turned ", "Petersen-Anna-", "Fr. Anna ",
        "🎂 ", "Geb.-Dat. und Ort ", "Polish national ", "Alter\t", "geb. 12.03.1989 (",
    ])
    func readsSentencesInProportionToTheText(_ piece: String) { takesTimeInProportionToTheText(piece) }

    @Test(arguments: [
        " ", "a", "-\n", "\n", "[", "2018 ", "@", "keine SAP, ", "Anna ", "(", "* 1.1.1990 ", "A ", "Jan 15 - Dez 19 ",
        "Deutsch C1 ", "C1 Deutsch ", "C1 Deutsch C1, ", "Deutsch\nEnglisch\nC1\nB1\n",
        "B1, ", "Sprachen\nDeutsch\nC1\n", "Sprachen\nC1\n", "SAP und ", "- SAP\n", "SAP ☐ ",
        "lernen SAP, ", "5 J. ",
        "Elternzeit 2012-2016\n", "Elternzeit 2012-2016 ", "SAP:\nkeine\n", "nicht fließend Deutsch ",
    ])
    func takesTimeInProportionToTheText(_ piece: String) {
        // Once more where it took longer, because a machine that is busy with other things makes one of them long; a
        // quadratic reader takes 16 times.
        var ratios: [Double] = []
        repeat {
            let short = seconds(for: piece, bytes: 5_000)
            ratios.append(seconds(for: piece, bytes: 20_000) / max(short, 0.002))
        } while ratios.last! >= 8 && ratios.count < 3
        #expect(ratios.contains { $0 < 8 }, "\(ratios)")
    }

    /// Processor time for a text of so many bytes.
    private func seconds(for piece: String, bytes: Int) -> Double {
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        let start = processorSeconds()
        let cv = CVText(Redaction(text, name: "Anna Petersen").text)
        _ = TermFinder().find("SAP", in: cv)
        _ = Experience(cv, asOf: SampleCV.today)
        _ = Languages(cv)
        _ = CandidateReader(text: text, fileName: "x.txt")
        return processorSeconds() - start
    }

    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
