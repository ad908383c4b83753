/// One mail address, such as `ada@example.org`, as it may stand alone in a letter's head.
///
/// Of what RFC 5321 and 6531 allow, quoted names and numbers in place of a domain are left out: nobody has them, and
/// they are where one address is made to read as two.
package struct EmailAddress: Hashable, Sendable {
    /// The address as it was given.
    package let text: String

    /// Reads an address; nil where it is none, or more than one.
    package init?(_ text: String) {
        let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2 else { return nil }
        let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard String(parts[0]).utf8.count <= 64, names.allSatisfy(Self.isName), labels.allSatisfy(Self.isLabel) else {
            return nil
        }
        self.text = text
    }

    private static func isName(_ name: Substring.UnicodeScalarView) -> Bool {
        !name.isEmpty && name.allSatisfy { isWord($0) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0) }
    }

    private static func isLabel(_ label: Substring.UnicodeScalarView) -> Bool {
        guard label.allSatisfy({ isWord($0) || $0 == "-" }), String(label).utf8.count <= 63 else { return false }
        return label.first.map { $0 != "-" } == true && label.last != "-"
    }

    /// A letter, also with marks, or a digit, of any script.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}
