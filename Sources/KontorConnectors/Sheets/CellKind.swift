package import KontorCore
internal import KontorIntake

/// What a column's cells hold, and how one of them is read.
package struct CellKind<Value: Sendable>: Sendable {
    /// What a cell holds, for people: `text`.
    let words: String
    /// Reads the bytes of one cell that is not empty.
    let read: @Sendable (ArraySlice<UInt8>) throws(CellRefusal) -> Value
}

extension CellKind {
    /// Reads a value that stands by itself, such as a command's argument, as a sheet's cell is read.
    ///
    /// - Throws: `Failure.invalid` with what is wrong and what to write instead.
    package func value(of text: String) throws(Failure) -> Value {
        let cell = Sheet.trimmed(Array(text.utf8)[...])
        guard !cell.isEmpty else { throw Failure(.invalid, "there is nothing in it; fill it in") }
        do {
            return try read(cell)
        } catch {
            throw Failure(.invalid, error.sentence)
        }
    }
}

/// Why a cell cannot be what its column holds.
struct CellRefusal: Error {
    let sentence: String
}

extension CellKind where Value == String {
    /// Any text, of several lines too; what a spreadsheet writes for a formula that failed is refused.
    package static let text = CellKind(words: "text") { cell throws(CellRefusal) in try TextCell.text(cell) }

    /// One line of text that people read, such as a name.
    package static let line = CellKind(words: "one line of text") { cell throws(CellRefusal) in
        try TextCell.line(cell, most: 200)
    }

    /// A number that names something, such as a sku: one line, and nothing that a spreadsheet made of it.
    package static func number(most: Int) -> CellKind {
        CellKind(words: "a number or key") { cell throws(CellRefusal) in
            let line = try TextCell.line(cell, most: most, as: .key)
            guard !SpreadsheetTraces.isShortened(line) else { throw TextCell.shortened(cell) }
            return line
        }
    }

    /// The digits under a bar code; what a spreadsheet makes of long numbers is refused.
    package static let barcode = CellKind(words: "digits") { cell throws(CellRefusal) in
        if cell.allSatisfy(Ascii.isDigit) { return String(decoding: cell, as: UTF8.self) }
        guard !SpreadsheetTraces.isShortened(String(decoding: cell, as: UTF8.self)) else {
            throw TextCell.shortened(cell)
        }
        throw CellRefusal(sentence: "\(quoted(cell)) is no bar code; write its digits only")
    }
}

extension CellKind where Value == Quantity {
    /// An amount of something, zero or more, with at most three decimals.
    package static let quantity = CellKind(words: "a number from 0") { cell throws(CellRefusal) in
        let value = try NumberCell.scaled(cell, decimals: 3)
        guard value >= 0 else { throw CellRefusal(sentence: "\(quoted(cell)) is less than 0; write 0 or more") }
        guard value <= Quantity.limit else {
            throw CellRefusal(sentence: "\(quoted(cell)) is more than a billion; correct the number")
        }
        return Quantity(thousandths: value)
    }

    /// An amount of something that is more than zero.
    ///
    /// - Parameter zero: What to say of 0.
    package static func positiveQuantity(_ zero: String) -> CellKind {
        CellKind(words: "a number above 0") { cell throws(CellRefusal) in
            let value = try NumberCell.scaled(cell, decimals: 3)
            guard value >= 0 else {
                throw CellRefusal(sentence: "\(quoted(cell)) is less than 0; write more than 0, or leave it empty")
            }
            guard value > 0 else { throw CellRefusal(sentence: zero) }
            guard value <= Quantity.limit else {
                throw CellRefusal(sentence: "\(quoted(cell)) is more than a billion; correct the number")
            }
            return Quantity(thousandths: value)
        }
    }
}

extension CellKind where Value == Money {
    /// A price, zero or more, with the currency's sign or code beside it or without.
    package static func money(_ currency: Currency) -> CellKind {
        CellKind(words: "money") { cell throws(CellRefusal) in
            let amount = try MoneyCell.amount(cell, in: currency)
            let minor = try NumberCell.scaled(amount, decimals: currency.decimals, unit: currency.code)
            guard minor >= 0 else {
                throw CellRefusal(sentence: "\(quoted(cell)) is less than 0; write a price above 0")
            }
            guard let money = Money(exactly: minor, currency) else {
                let most = Money(minor: Money.limit, currency).amountText
                throw CellRefusal(sentence: "\(quoted(cell)) is too large; \(most) is the most")
            }
            return money
        }
    }
}

extension CellKind where Value == Int {
    /// A whole number, zero or more.
    package static let wholeNumber = CellKind(words: "a whole number from 0") { cell throws(CellRefusal) in
        let value = try NumberCell.scaled(cell, decimals: 0)
        guard (0...1_000_000_000).contains(value) else {
            let sentence = value < 0 ? "is less than 0; write 0 or more" : "is more than a billion; correct the number"
            throw CellRefusal(sentence: "\(quoted(cell)) \(sentence)")
        }
        return Int(value)
    }
}

extension CellKind where Value == Day {
    /// A day as `31.12.2026`, `1.2.2027` or `2026-12-31`.
    package static let day = CellKind(words: "a day") { cell throws(CellRefusal) in
        let text = String(decoding: cell, as: UTF8.self)
        if let day = Day(text) { return day }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isWritten =
            parts.count == 3 && (1...2).contains(parts[0].utf8.count) && (1...2).contains(parts[1].utf8.count)
            && parts[2].utf8.count == 4 && parts.joined().utf8.allSatisfy(Ascii.isDigit)
        if isWritten, let dayOfMonth = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) {
            if let day = Day(year: year, month: month, day: dayOfMonth) { return day }
            throw CellRefusal(sentence: "\(quoted(cell)) is not in the calendar; correct the day")
        }
        throw CellRefusal(sentence: "\(quoted(cell)) is no day; write it as 31.12.2026 or 2026-12-31")
    }
}

extension CellKind where Value == Bool {
    /// Yes or no, in German or English, or a cross.
    package static let flag = CellKind(words: "yes or no") { cell throws(CellRefusal) in
        switch String(decoding: cell, as: UTF8.self).lowercased() {
        case "ja", "j", "yes", "y", "x", "✓", "wahr", "true", "1": return true
        case "nein", "n", "no", "falsch", "false", "0": return false
        default: throw CellRefusal(sentence: "\(quoted(cell)) is neither yes nor no; write ja or nein")
        }
    }
}

/// The cell as a sentence shows it: in quotation marks, cut where it is long, on one line.
func quoted(_ cell: ArraySlice<UInt8>) -> String {
    let text = String(decoding: cell, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "“\(text.count > 40 ? text.prefix(39) + "…" : text[...])”"
}
