/// Texts that are not kept whole where they are long: what a person, an error or a log can take in.
package enum CutText {
    /// Bytes that a line of an error or a message has at most.
    package static let line = 4000
    /// Bytes of a name or an argument that a sentence repeats.
    package static let word = 120

    /// Returns the text, or as much of it as so many bytes hold and how much is missing.
    package static func of(_ text: String, bytes: Int) -> String {
        let utf8 = text.utf8
        guard utf8.count > bytes else { return text }
        var end = utf8.index(utf8.startIndex, offsetBy: bytes)
        while end.samePosition(in: text.unicodeScalars) == nil { utf8.formIndex(before: &end) }
        return "\(text[..<end])… (\(utf8.distance(from: end, to: utf8.endIndex)) bytes more)"
    }

    /// Returns a sentence, each of whose lines is cut where it is longer than a message's may be.
    package static func message(_ text: String) -> String {
        guard text.utf8.count > line else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { of(String($0), bytes: line - 40) }.joined(separator: "\n")
    }
}

extension String {
    /// The text as a sentence repeats it: whole where it is short.
    package var inSentence: String { CutText.of(self, bytes: CutText.word) }
}

extension Sequence<String> {
    /// The first ten as a sentence lists them, and how many are left out: `a, b and 1,790 more`.
    package var listed: String { listed(separator: ", ") }

    /// A few words as a sentence offers them: `a, b or c`.
    package var choices: String {
        let words = Array(self)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// - Parameters:
    ///   - most: How many are named.
    ///   - bytes: How much of each is told.
    package func listed(separator: String, most: Int = 10, bytes: Int = CutText.word) -> String {
        var (words, count) = ([String](), 0)
        for name in self {
            count += 1
            if count <= most { words.append(CutText.of(name, bytes: bytes)) }
        }
        let list = words.joined(separator: separator)
        return count > most ? "\(list) and \(Grouped.text(Int64(count - most))) more" : list
    }
}

/// Whole numbers with a comma between thousands.
package enum Grouped {
    /// `4,211`
    package static func text(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }
}
