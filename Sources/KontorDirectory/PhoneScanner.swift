/// Walks through a text and takes the first telephone number out of it.
struct PhoneScanner {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    /// What may stand between the digits of one number.
    private static let separators: Set<Character> = [
        " ", "-", "/", ".", "(", ")", "[", "]", "'", "\u{2019}", "~", "_", "|", "\\", ":", "\u{B7}",
    ]
    /// Letters that scanned paper shows instead of digits.
    private static let mistakenLetters: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1"]
    /// Words before an extension, in German, English, French and Italian offices.
    private static let extensionWords: Set<String> = [
        "durchwahl", "dw", "app", "apparat", "hausapparat", "nst", "nebenstelle", "klappe", "kl", "ext", "extn",
        "extension", "x", "poste", "interno", "intern",
    ]
    /// Words before a number that is short enough to be something else.
    private static let labels: Set<String> = [
        "tel", "telefon", "telephone", "fon", "phone", "ruf", "notruf", "nr", "nummer", "number", "fax", "mobil",
        "mobile",
        "handy", "zentrale",
    ]

    /// Whether a word belongs to numbers: a label, or the word before an extension.
    static func isKnownWord(_ word: String) -> Bool {
        let folded = word.lowercased()
        return labels.contains(folded) || extensionWords.contains(folded)
    }

    /// Takes the first number, and returns where it stands; nil where nothing looks like one.
    mutating func first(into text: inout PhoneText) -> Range<Int>? {
        var lastWord = ""
        while position < characters.count {
            let character = characters[position]
            if character.isLetter {
                lastWord = takeWord()
                continue
            }
            guard character == "+" || isDigit(character) || character == "(" || character == "-" else {
                position += 1
                continue
            }
            let start = position
            var run = takeRun()
            guard !run.digits.isEmpty else {
                position = max(position, start + 1)
                continue
            }
            run.beginsWithHyphen = start == 0 && characters[0] == "-"
            accept(run, after: lastWord, at: start, into: &text)
            guard text.digits.isEmpty, text.namedExtension == nil else {
                let begin = text.namedExtension != nil && text.digits.isEmpty ? 0 : start
                var end = position
                while end > begin + 1, Self.separators.contains(characters[end - 1]) { end -= 1 }
                return begin..<end
            }
        }
        return nil
    }

    /// Fills in what was found; leaves `digits` empty where nothing looks like a number.
    mutating func scan(into text: inout PhoneText) {
        var lastWord = ""
        while position < characters.count {
            let character = characters[position]
            if character.isLetter {
                lastWord = takeWord()
            } else if character == "+" || isDigit(character) || character == "(" || character == "-" {
                let isFirst = text.digits.isEmpty && text.namedExtension == nil
                let start = position
                var run = takeRun()
                if run.digits.isEmpty {
                    position = max(position, start + 1)
                    continue
                }
                guard isFirst else {
                    text.hasMore = true
                    if text.isShort { text.digits = "" }
                    return
                }
                run.beginsWithHyphen = start == 0 && characters[0] == "-"
                accept(run, after: lastWord, at: start, into: &text)
            } else {
                position += 1
            }
        }
    }

    /// Keeps the run where it is long enough for a number, or where what stands before it says that it is one.
    private mutating func accept(_ run: PhoneText, after word: String, at start: Int, into text: inout PhoneText) {
        if Self.extensionWords.contains(word), run.digits.count <= PhoneNumber.longestExtension, !run.hasPlus {
            text.namedExtension = run.digits
            return
        }
        let isLong = run.digits.count >= 6 || run.hasPlus || (run.digits.hasPrefix("0") && run.digits.count >= 5)
        guard isLong || start == 0 || Self.labels.contains(word) else { return }
        text = run
        takeNamedExtension(into: &text)
    }

    private mutating func takeWord() -> String {
        let start = position
        while position < characters.count, characters[position].isLetter { position += 1 }
        return String(characters[start..<position]).lowercased()
    }

    private mutating func takeNamedExtension(into text: inout PhoneText) {
        var next = position
        while next < characters.count, " ,;(#.-/".contains(characters[next]) { next += 1 }
        let isMarked = next > position && characters[position..<next].contains("#")
        let start = next
        while next < characters.count, characters[next].isLetter { next += 1 }
        let word = String(characters[start..<next]).lowercased()
        guard isMarked ? word.isEmpty : Self.extensionWords.contains(word) else { return }
        while next < characters.count, " .:=-".contains(characters[next]) { next += 1 }
        let digits = characters[next...].prefix { isDigit($0) }
        guard (1...PhoneNumber.longestExtension).contains(digits.count) else { return }
        text.namedExtension = String(digits)
        position = next + digits.count
    }
}

extension PhoneScanner {
    /// Takes digits and separators up to the first character that belongs to neither, or to a second number.
    private mutating func takeRun() -> PhoneText {
        var run = PhoneText()
        while position < characters.count {
            let character = characters[position]
            if isDigit(character) {
                run.digits.append(character)
            } else if character == "+" {
                if run.hasPlus || !run.digits.isEmpty { break }
                run.hasPlus = true
            } else if let spelled = spelledWord(after: run.digits) {
                run.digits += spelled.digits
                position += spelled.length
                continue
            } else if let digit = mistakenDigit() {
                run.digits.append(digit)
                run.hasMistakenLetters = true
            } else if Self.separators.contains(character) {
                if beginsAnotherNumber(after: run.digits.count, at: position) {
                    run.hasMore = true
                    break
                }
                if character == "-", !run.digits.isEmpty, run.hyphens.last != run.digits.count {
                    run.hyphens.append(run.digits.count)
                }
                if character == "(", characters[position...].starts(with: "(0)"), run.optionalZero == nil {
                    run.optionalZero = run.digits.count
                }
            } else {
                break
            }
            position += 1
        }
        if run.hyphens.last == run.digits.count { run.hyphens.removeLast() }
        return run
    }

    /// Whether the separator at `index` ends a complete number: `… 70/71`, `… / 0172 1234567`.
    private func beginsAnotherNumber(after count: Int, at index: Int) -> Bool {
        guard count >= 8 else { return false }
        if endsInLastDigits(at: index) { return true }
        var rest: [Character] = []
        var separators: [Character] = []
        for character in characters[index...] {
            if isDigit(character) {
                rest.append(character)
            } else if Self.separators.contains(character) || character == "+" {
                if rest.isEmpty { separators.append(character) }
            } else {
                break
            }
        }
        if separators.contains("/"), (1...3).contains(rest.count) { return true }
        return rest.first == "0" && rest.count >= 8
    }

    /// Whether nothing but the last digits of further numbers follows: `/41/42`.
    private func endsInLastDigits(at index: Int) -> Bool {
        let tail = characters[index...].prefix { isDigit($0) || $0 == "/" || $0 == " " }
        let parts = tail.split(separator: "/").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
        return tail.drop { $0 == " " }.first == "/" && !parts.isEmpty && parts.allSatisfy { (1...3).contains($0.count) }
    }

    /// The digit that a lone letter right beside a digit stands for; nil for any other character.
    private func mistakenDigit() -> Character? {
        let neighbours = [position - 1, position + 1].filter(characters.indices.contains).map { characters[$0] }
        guard neighbours.contains(where: isDigit), !neighbours.contains(where: \.isLetter) else { return nil }
        return Self.mistakenLetters[characters[position]]
    }

    /// A word in capitals after a service prefix, as in `0800 KONTOR1`, in the digits of a keypad (ITU-T E.161).
    private func spelledWord(after digits: String) -> (digits: String, length: Int)? {
        guard ["0800", "0700", "0900", "00800", "0180"].contains(where: digits.hasPrefix), digits.count <= 6 else {
            return nil
        }
        let word = characters[position...].prefix { ("A"..."Z").contains($0) }
        guard word.count >= 3 else { return nil }
        let keys = word.compactMap { letter in
            ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"].firstIndex { $0.contains(letter) }
        }
        return (keys.map { String($0 + 2) }.joined(), word.count)
    }

    private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

extension PhoneText {
    /// An empty run, to be filled.
    init() {}
}
