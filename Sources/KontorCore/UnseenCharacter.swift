/// Characters that nobody sees and that make two texts different: marks of a file's beginning, blanks without width,
/// marks that turn the direction of what follows.
package enum UnseenCharacter {
    /// Where a text stands.
    package enum Use: Sendable {
        /// It names a record: nothing unseen may be in it.
        case key
        /// It is a name that people read: what joins letters or keeps them apart is part of some languages' spelling.
        case name
    }

    /// Returns the first of them, nil where there is none.
    package static func first(in text: String, as use: Use) -> Unicode.Scalar? {
        // What is ASCII is seen, or a control character, which others look for.
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return text.unicodeScalars.first { isUnseen($0) && !(use == .name && isSpelling($0)) }
    }

    /// Whether anything of a text can be seen: more than blanks, control characters, and what nobody sees.
    package static func leavesAnything(of text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            if scalar.isASCII { return (0x21...0x7E).contains(scalar.value) }
            return !scalar.properties.isWhitespace && !isUnseen(scalar) && scalar.properties.generalCategory != .control
        }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Joiners between letters, and what chooses the look of the character before it.
    private static func isSpelling(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }
}
