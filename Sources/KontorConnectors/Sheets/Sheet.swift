package import KontorIntake

/// A table read from a file: its header, and rows that know their lines.
///
/// Cells stay slices of the file's bytes until somebody asks for their text.
package struct Sheet: Sendable {
    /// The whole file's text in UTF-8.
    package let bytes: [UInt8]
    /// `;`, `,` or tab.
    package let separator: UInt8
    /// The header's names as they are written, in the file's order.
    package let header: [String]
    /// The line the header stands in, from 1.
    package let headerLine: Int
    /// The line each row begins in, from 1.
    package let lines: [Int]
    /// Everything wrong that does not keep the other rows from being read, such as a row with too few cells.
    package let problems: [ImportProblem]

    /// Where each cell stands, row by row, `header.count` of them each.
    let cells: [Place]
    /// How the file's letters were read, to be said; nil for UTF-8.
    let note: String?

    /// How many rows have as many cells as the header.
    package var rowCount: Int { lines.count }

    /// The text of one cell, without quotes and without space around it; rows and columns count from 0.
    package func text(row: Int, column: Int) -> String {
        String(decoding: cell(row: row, column: column), as: UTF8.self)
    }

    /// The bytes of one cell, without quotes and without space around them.
    func cell(row: Int, column: Int) -> ArraySlice<UInt8> {
        let place = cells[row * header.count + column]
        let raw = Sheet.trimmed(bytes[Int(place.start)..<Int(place.end)])
        guard place.hasDoubledQuotes else { return raw }
        var plain: [UInt8] = []
        var previousWasQuote = false
        for byte in raw {
            previousWasQuote = byte == Ascii.quote && !previousWasQuote
            if !previousWasQuote { plain.append(byte) }
        }
        return plain[...]
    }

    /// Where a cell's bytes are; a file has less than two gigabytes.
    struct Place {
        var start: Int32
        var end: Int32
        var hasDoubledQuotes = false
    }

    /// Cuts off space and no-break space at both ends.
    static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        while let first = cell.first {
            if first <= Ascii.space {
                cell = cell.dropFirst()
            } else if first == 0xC2, cell.count > 1, cell[cell.startIndex + 1] == 0xA0 {
                cell = cell.dropFirst(2)
            } else {
                break
            }
        }
        while let last = cell.last {
            if last <= Ascii.space {
                cell = cell.dropLast()
            } else if last == 0xA0, cell.count > 1, cell[cell.endIndex - 2] == 0xC2 {
                cell = cell.dropLast(2)
            } else {
                break
            }
        }
        return cell
    }
}
