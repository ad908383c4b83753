import KontorCore
import Testing

@testable import KontorConnectors

/// What the refusal of a cell says to write is taken where it is written.
struct AdviceTests {
    /// Every number that a sentence says to write.
    private func advice(_ sentence: String) -> [String] {
        guard let start = sentence.range(of: "; ") else { return [] }
        var words = sentence[start.upperBound...]
        if let note = words.range(of: " ("), let end = words.range(of: ")") {
            words = words[..<note.lowerBound] + words[end.upperBound...]
        }
        return words.split(whereSeparator: { " ;".contains($0) }).map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
            .filter { $0.first?.isNumber == true }.map(String.init)
    }

    private func check<Value>(_ kind: CellKind<Value>, _ text: String) -> Int {
        guard let sentence = refusal(kind, text) else { return 0 }
        let advised = advice(sentence)
        for word in advised where !(word == "0" && sentence.contains("more than 0")) {
            #expect(refusal(kind, word) == nil, "\(text): \(sentence)")
        }
        return advised.count
    }

    private func refusal<Value>(_ kind: CellKind<Value>, _ text: String) -> String? {
        do {
            _ = try kind.read(Array(text.utf8)[...])
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test func isTakenForEveryNumber() throws {
        let yen = try #require(Currency("JPY"))
        var random = SeededRandom(seed: 7)
        let signs = Array("0123456789012345,..,'- x")
        var count = 0
        for _ in 1...4000 {
            let length = 2 + Int(random.next() % 8)
            let text = String((0..<length).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
            count += check(.quantity, text) + check(.wholeNumber, text)
            count += check(.money(.euro), text) + check(.money(yen), text)
            count += check(.positiveQuantity("0 is not possible here; leave it empty if there is none"), text)
        }
        for text in ["1.234", "1,955", "12.345", "999,999"] {
            count +=
                check(.quantity, text) + check(.wholeNumber, text) + check(.money(.euro), text)
                + check(.money(yen), text)
        }
        #expect(count > 1000)
    }
}
