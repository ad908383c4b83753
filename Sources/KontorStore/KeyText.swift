internal import KontorCore

/// The keys that people give records: what they see of one is what there is, and no key passes for an id.
package enum KeyText {
    /// What is wrong with a key, as the end of a sentence that begins with its field; nil where nothing is.
    package static func fault(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return "must not be empty" }
        if let hidden = scalars.first(where: isHidden) {
            let code = String(hidden.value, radix: 16, uppercase: true)
            let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
            return "must not have characters in it that nobody sees, such as U+\(digits)"
        }
        if first.properties.isWhitespace || last.properties.isWhitespace {
            return "must not begin or end with a blank"
        }
        if IDText.prefix(of: text) != nil { return "must not look like the id of a record; take another one" }
        return nil
    }

    /// Control and format characters, those that turn the direction of writing, and fillers.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return !(0x20...0x7E).contains(scalar.value) }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
