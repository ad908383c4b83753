internal import KontorCore

/// Reading text as people write it into cells.
enum TextCell {
    /// Returns the text of a cell, of several lines too.
    static func text(_ cell: ArraySlice<UInt8>) throws(CellRefusal) -> String {
        let text = FormulaMark.unmarked(String(decoding: cell, as: UTF8.self))
        if cell.first == UInt8(ascii: "#"), formulaErrors.contains(text) {
            throw CellRefusal(sentence: "\(quoted(cell)) is a spreadsheet's error; correct the formula")
        }
        if cell.contains(0xEF), text.unicodeScalars.contains("\u{FFFD}") {
            throw CellRefusal(sentence: "\(quoted(cell)) holds “\u{FFFD}”, where a letter was lost; write it anew")
        }
        if let hidden = text.unicodeScalars.first(where: { isControl($0) && !endsLine($0) && $0 != "\t" }) {
            throw unseen(hidden, cell)
        }
        return text
    }

    /// Returns the text of a cell that is one line of at most so many characters.
    static func line(
        _ cell: ArraySlice<UInt8>, most: Int, as use: UnseenCharacter.Use = .name
    ) throws(CellRefusal) -> String {
        let text = try text(cell)
        if let hidden = UnseenCharacter.first(in: text, as: use) { throw unseen(hidden, cell) }
        if text.unicodeScalars.contains(where: endsLine) {
            throw CellRefusal(sentence: "\(quoted(cell)) has a line break in it; write it on one line")
        }
        if text.unicodeScalars.contains("\t") {
            throw CellRefusal(sentence: "\(quoted(cell)) has a tab in it; write a blank instead")
        }
        guard text.count <= most else {
            throw CellRefusal(sentence: "\(quoted(cell)) has more than \(most) characters; shorten it")
        }
        return text
    }

    private static func unseen(_ scalar: Unicode.Scalar, _ cell: ArraySlice<UInt8>) -> CellRefusal {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return CellRefusal(
            sentence: "\(quoted(cell)) holds a character that nobody sees (number \(code)); write it anew")
    }

    static func shortened(_ cell: ArraySlice<UInt8>) -> CellRefusal {
        CellRefusal(
            sentence: "\(quoted(cell)) was shortened by the spreadsheet; "
                + "format the column as text and enter the number again")
    }

    /// The category of all control characters is fixed: https://www.unicode.org/policies/stability_policy.html.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static let formulaErrors: Set<String> = [
        "#NV", "#N/A", "#WERT!", "#VALUE!", "#BEZUG!", "#REF!", "#NAME?", "#DIV/0!", "#ZAHL!", "#NUM!", "#NULL!",
    ]
}
