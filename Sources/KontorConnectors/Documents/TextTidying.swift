internal import Foundation

/// Making text from documents comparable: one spelling for what looks the same.
enum TextTidying {
    /// Returns the text with composed umlauts, plain spaces, `\n` as the only line end and no invisible characters.
    static func tidied(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if previous != "\r" { scalars.append("\n") }
            case "\t", "\u{0C}": scalars.append(scalar)
            case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}": scalars.append(" ")
            // Soft hyphen, zero width spaces and marks, byte-order mark: they split words that nobody sees split.
            case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": break
            case "\u{FB00}"..."\u{FB06}": scalars.append(contentsOf: ligature(scalar).unicodeScalars)
            default: if scalar.value >= 0x20, scalar.value != 0x7F { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }

    /// Returns the text of `pdftotext -layout` without its empty margins: gaps within a line become three spaces.
    ///
    /// A gap still tells a date column from what was done then, and a side column from the main one.
    static func withoutMargins(_ page: some StringProtocol) -> String {
        var lines: [String] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            var kept = ""
            var gap = 0
            for character in line.utf8.isEmpty ? "" : line[...] {
                if character == " " || character == "\t" {
                    gap += 1
                    continue
                }
                if gap > 0, !kept.isEmpty { kept += gap > 2 ? "   " : String(repeating: " ", count: gap) }
                gap = 0
                kept.append(character)
            }
            if !kept.isEmpty || lines.last?.isEmpty == false { lines.append(kept) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private static func ligature(_ scalar: Unicode.Scalar) -> String {
        ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
    }
}
