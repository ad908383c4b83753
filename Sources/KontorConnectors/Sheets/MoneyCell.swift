import KontorCore

/// Taking the currency off a price.
enum MoneyCell {
    /// Returns the number within a price such as `19,90 €`, `EUR 19.90` or `12,-`.
    static func amount(_ cell: ArraySlice<UInt8>, in currency: Currency) throws(CellRefusal) -> ArraySlice<UInt8> {
        guard let last = cell.last, let first = cell.first, !Ascii.isDigit(last) || !Ascii.isDigit(first) else {
            return cell
        }
        var text = String(decoding: cell, as: UTF8.self)
        for (sign, code) in signs {
            guard let rest = without(sign, text) else { continue }
            guard code == currency.code else {
                let sentence = "\(quoted(cell)) is not in \(currency); write the price in \(currency)"
                throw CellRefusal(sentence: sentence)
            }
            text = rest
            break
        }
        if let rest = without(currency.code, text) { text = rest }
        for ending in [",-", ",--", ",–", ",—"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count))
            break
        }
        return Array(text.utf8)[...]
    }

    /// The signs and codes that stand beside prices in European offices.
    private static let signs = [
        ("€", "EUR"), ("EUR", "EUR"), ("Euro", "EUR"), ("CHF", "CHF"), ("Fr.", "CHF"), ("US$", "USD"), ("$", "USD"),
        ("USD", "USD"), ("£", "GBP"), ("GBP", "GBP"),
    ]

    /// The text without `mark` at its beginning or end, nil where it stands at neither.
    private static func without(_ mark: String, _ text: String) -> String? {
        if text.hasPrefix(mark) { return trimmed(text.dropFirst(mark.count)) }
        if text.hasSuffix(mark) { return trimmed(text.dropLast(mark.count)) }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        String(decoding: Sheet.trimmed(Array(text.utf8)[...]), as: UTF8.self)
    }
}
