/// A set of words and phrases to recognise in running text, written as people write them.
///
/// A phrase that ends in `*` also takes longer last words: `staatsangehörig*` takes `Staatsangehörigkeit`.
struct Phrases: Sendable {
    private var byFirstWord: [String: [Phrase]] = [:]
    private var stems: [String] = []

    private struct Phrase: Sendable {
        let words: [String]
        let isStem: Bool
    }

    init(_ phrases: [String]) {
        for phrase in phrases {
            let words = Folding.words(phrase)
            let isStem = phrase.hasSuffix("*")
            guard let first = words.first else { continue }
            if words.count == 1, isStem {
                stems.append(first)
            } else {
                byFirstWord[first, default: []].append(Phrase(words: words, isStem: isStem))
            }
        }
        for key in byFirstWord.keys { byFirstWord[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// Returns how many words the longest phrase takes that begins at `index` and stays in its line; nil for none.
    func match(in cv: CVText, at index: Int) -> Int? {
        let words = cv.words
        for phrase in byFirstWord[words[index].text] ?? [] {
            let end = index + phrase.words.count
            guard end <= words.count, words[end - 1].line == words[index].line else { continue }
            let isMatch = zip(words[index..<end], phrase.words).enumerated().allSatisfy { offset, pair in
                guard offset == 0 || !cv.isSeparated(before: index + offset) else { return false }
                return offset == phrase.words.count - 1 && phrase.isStem
                    ? pair.0.text.hasPrefix(pair.1) : pair.0.text == pair.1
            }
            if isMatch { return phrase.words.count }
        }
        return stems.contains { words[index].text.hasPrefix($0) } ? 1 : nil
    }

    func contains(_ word: String) -> Bool {
        byFirstWord[word]?.contains { $0.words.count == 1 } == true || stems.contains { word.hasPrefix($0) }
    }
}
