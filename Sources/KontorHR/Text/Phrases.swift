/// A set of words and phrases to recognise in running text, written as people write them.
///
/// A phrase that ends in `*` also takes longer last words: `staatsangehörig*` takes `Staatsangehörigkeit`.
struct Phrases: Sendable {
    private var byFirstWord: [String: [Phrase]] = [:]
    /// By how they begin.
    private var stems: [Opening: [String]] = [:]

    /// The first two bytes of a word or stem: enough to pass over nearly all words at once.
    struct Opening: Hashable, Sendable {
        private let bytes: UInt16

        init(_ word: String) { bytes = word.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } }
    }

    struct Phrase: Sendable {
        let words: [String]
        let isStem: Bool
    }

    init(_ phrases: [String]) {
        for phrase in phrases {
            let words = Folding.words(phrase)
            let isStem = phrase.hasSuffix("*")
            guard let first = words.first else { continue }
            if words.count == 1, isStem, first.utf8.count >= 2 {
                stems[Opening(first), default: []].append(first)
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
        return isStemmed(words[index].text) ? 1 : nil
    }

    func contains(_ word: String) -> Bool {
        byFirstWord[word]?.contains { $0.words.count == 1 } == true || isStemmed(word)
    }

    /// The words that begin a phrase, apart from those of one word that take endings.
    var firstWords: Dictionary<String, [Phrase]>.Keys { byFirstWord.keys }
    /// How those begin.
    var openings: Dictionary<Opening, [String]>.Keys { stems.keys }

    private func isStemmed(_ word: String) -> Bool {
        stems.isEmpty ? false : stems[Opening(word)]?.contains { word.hasPrefix($0) } == true
    }
}

/// Rows that each have phrases of their own, looked up by how a word begins: most words begin none of them.
struct PhraseRows<Row: Sendable>: Sendable {
    let all: [Row]
    private var byFirstWord: [String: [Int]] = [:]
    private var byOpening: [Phrases.Opening: [Int]] = [:]

    init(_ rows: [Row], phrases: (Row) -> Phrases) {
        all = rows
        for (index, row) in rows.enumerated() {
            for word in phrases(row).firstWords { byFirstWord[word, default: []].append(index) }
            for opening in phrases(row).openings { byOpening[opening, default: []].append(index) }
        }
    }

    /// The rows of which a phrase may begin with `word`, in their order.
    func beginning(with word: String) -> [Row] {
        let known = byFirstWord[word] ?? []
        let stemmed = byOpening[Phrases.Opening(word)] ?? []
        if known.isEmpty, stemmed.isEmpty { return [] }
        return Set(known + stemmed).sorted().map { all[$0] }
    }
}
