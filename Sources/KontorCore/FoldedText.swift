internal import Foundation

/// Text as it is compared where people would see no difference: the keys of records, above all.
///
/// Two spellings that fold to the same text look alike: `A8` and `a8`, `Bü1` with one letter or with a u and two dots,
/// `Straße` and `STRASSE`, a blank and a no-break space.
package enum FoldedText {
    /// Returns what a key is compared as.
    package static func key(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text.lowercased() }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
            guard isBlank(scalar) else {
                visible.append(scalar)
                continue
            }
            if let last = visible.last, last != " " { visible.append(" ") }
        }
        if visible.last == " " { visible.removeLast() }
        return composed(String(visible).uppercased().lowercased())
    }

    /// Returns the text with each letter and its marks as one, where there is such a letter (NFC): the same text, in the
    /// bytes in which it is kept.
    package static func composed(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Asked of what is ASCII without its table of properties, which takes most of the time for a long text.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    /// Whether a byte is a visible character of ASCII, which only its case can disguise.
    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
