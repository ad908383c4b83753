internal import KontorCore

/// A CV's letters as `FoldedText` compares them, sign by sign, so that what was found can be quoted as it was written.
enum Folding {
    /// Stands for a placeholder of a redaction in folded text, so that no search can match one.
    static let hidden: Unicode.Scalar = "\u{FFFC}"

    /// Appends what `scalar` is compared as; nothing for invisible signs and accents.
    static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
        FoldedText.append(scalar, to: &folded)
    }

    /// Returns `text` folded, sign by sign.
    static func fold(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    /// Returns the folded words of `text`: runs of letters and digits.
    static func words(_ text: String) -> [String] {
        fold(text).split { !isWord($0) }.map(string)
    }

    /// Returns a folded word in the one spelling that umlauts and what is written for them have in common: `Özdemir`,
    /// `Oezdemir` and `Ozdemir` are `ozdemir`. For names, which people write as their keyboards let them.
    static func skeleton(_ folded: String) -> String {
        var result = ""
        var before: Character?
        for character in folded {
            if character == "e", let last = before, last == "a" || last == "o" || last == "u" {
                before = character
                continue
            }
            if character == "s", before == "s" {
                before = nil
                continue
            }
            result.append(character)
            before = character
        }
        return result.utf8.allSatisfy { $0 < 0x80 } ? result : withoutMarks(result)
    }

    /// Without the accents of scripts that folding leaves alone: `Παπαδόπουλος` is `ΠΑΠΑΔΟΠΟΥΛΟΣ`, `Фёдор` is `Федор`.
    private static func withoutMarks(_ word: String) -> String {
        string(Decomposed.scalars(of: word).filter { !(0x300...0x36F).contains($0.value) })
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            : scalar.properties.isAlphabetic || isMark(scalar)
    }

    /// A sign that is written onto the letter before it, and so belongs to its word: `शर्मा` has one in the middle.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

    /// Hyphens that join words, and the signs that PDFs leave where a word was broken at the end of a line.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || isSoftHyphen(scalar)
    }

    static func isSoftHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{AD}" || scalar == "\u{AC}" }

    /// Every dash that people put between two dates.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        isHyphen(scalar) || (0x2012...0x2015).contains(scalar.value) || scalar == "\u{2212}" || scalar == "→"
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
            || (!scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator)
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
