package import KontorCore

/// One cell of a sheet that is written.
package enum SheetCell: Sendable, Equatable {
    case empty
    case text(String)
    case integer(Int64)
    case number(Double)
    case quantity(Quantity)
    case money(Money)
    case flag(Bool)
}

/// Writes a table as a file that spreadsheets read: RFC 4180, in UTF-8 with the mark by which Excel knows it.
package struct SheetWriter: Sendable {
    /// How a country's spreadsheets read such a file.
    package enum Style: Sendable {
        /// Semicolons between the cells, a comma before the decimals, ja and nein.
        case german
        /// Commas between the cells, a point before the decimals, yes and no.
        case international
    }

    package private(set) var bytes: [UInt8] = Array("\u{FEFF}".utf8)
    private let style: Style
    /// Amounts in it are written without its code.
    private let currency: Currency

    package init(_ style: Style, currency: Currency) {
        self.style = style
        self.currency = currency
    }

    /// Adds a line with the names of the columns.
    package mutating func header(_ names: [String]) { row(names.map { .text($0) }) }

    package mutating func row(_ cells: [SheetCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            append(text(of: cell))
        }
        bytes += [Ascii.carriageReturn, Ascii.lineFeed]
    }

    private var separator: UInt8 { style == .german ? Ascii.semicolon : Ascii.comma }

    private func text(of cell: SheetCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): FormulaMark.marked(text)
        case .integer(let value): "\(value)"
        case .number(let value): decimal("\(value)")
        case .quantity(let quantity): decimal(quantity.description)
        case .money(let money):
            decimal(money.amountText) + (money.currency == currency ? "" : " \(money.currency.code)")
        case .flag(let flag): style == .german ? (flag ? "ja" : "nein") : (flag ? "yes" : "no")
        }
    }

    private func decimal(_ text: String) -> String { style == .german ? text.replacing(".", with: ",") : text }

    private mutating func append(_ text: String) {
        let needsQuotes = text.utf8.contains { byte in
            byte == separator || byte == Ascii.quote || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
        }
        let isTrimmed =
            text.utf8.first.map { $0 > Ascii.space } ?? true && text.utf8.last.map { $0 > Ascii.space } ?? true
        guard needsQuotes || !isTrimmed else {
            bytes += text.utf8
            return
        }
        bytes.append(Ascii.quote)
        for byte in text.utf8 {
            if byte == Ascii.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Ascii.quote)
    }
}
