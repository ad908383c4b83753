/// Makes what a terminal would act on visible: escapes, control characters, marks that turn the direction of text.
package enum VisibleText {
    /// Returns a text that no terminal acts on; line breaks and tabs stay where `keepsLines` says so.
    package static func of(_ text: String, keepsLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            if keepsLines, scalar == "\n" || scalar == "\t" {
                visible.unicodeScalars.append(scalar)
            } else if isUnsafe(scalar) {
                visible += escape(scalar)
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// Returns bytes as text; those that are not UTF-8 become `\xFF`.
    package static func of(_ bytes: [UInt8], keepsLines: Bool = false) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return of(text, keepsLines: keepsLines) }
        var visible = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = [1, 2, 3, 4].first { length in
                length <= rest.count && String(validating: rest.prefix(length), as: UTF8.self) != nil
            }
            if let length {
                visible += of(String(decoding: rest.prefix(length), as: UTF8.self), keepsLines: keepsLines)
                rest = rest.dropFirst(length)
            } else {
                visible += "\\x" + hex(UInt32(first), digits: 2)
                rest = rest.dropFirst()
            }
        }
        return visible
    }

    /// Returns bytes as a string that Lua reads back.
    package static func quoted(_ bytes: [UInt8]) -> String {
        let escaped = bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            default: [byte]
            }
        }
        return "\"\(of(escaped))\""
    }

    /// Returns JSON in which what a terminal would act on is written as JSON escapes; its lines stay.
    package static func json(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\n" }) else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            // All of them are within the first 65,536, so that four digits do.
            if isUnsafe(scalar), scalar != "\n" {
                visible += "\\u" + hex(scalar.value, digits: 4)
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: scalar.value < 128 ? "\\x" + hex(scalar.value, digits: 2) : "\\u{\(hex(scalar.value, digits: 1))}"
        }
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 0x7F..<0xA0: true
        // Direction marks, line and paragraph separators, the byte-order mark.
        case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: true
        default: false
        }
    }
}
