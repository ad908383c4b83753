/// What spreadsheets make of numbers that are names.
package enum SpreadsheetTraces {
    /// Whether a long number was shortened to its first digits and a power of ten, such as `1,2E+05`.
    package static func isShortened(_ text: String) -> Bool {
        var rest = Array(text.utf8.prefix(33))[...]
        guard rest.count <= 32, takeDigits(&rest) else { return false }
        if rest.first == UInt8(ascii: ",") || rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) else { return false }
        }
        guard let letter = rest.popFirst(), letter | 0x20 == UInt8(ascii: "e"), let sign = rest.popFirst(),
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return false }
        return takeDigits(&rest) && rest.isEmpty
    }

    /// Takes the digits off the beginning; false where there are none.
    private static func takeDigits(_ text: inout ArraySlice<UInt8>) -> Bool {
        let count = text.prefix { $0 &- 48 < 10 }.count
        text.removeFirst(count)
        return count > 0
    }

    /// Returns the number without the zeros at its beginning, which spreadsheets drop; nil for what is no number.
    package static func withoutLeadingZeros(_ text: String) -> String? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        return String(text.drop { $0 == "0" })
    }
}
