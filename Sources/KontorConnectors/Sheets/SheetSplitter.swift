/// Cuts a file's bytes into rows and cells in one pass.
///
/// The rows that come out all have as many cells as the header; the others become problems.
struct SheetSplitter {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line: Int
    private var row: [Sheet.Place] = []
    private var rowLine: Int

    private(set) var header: [String]?
    private(set) var headerLine = 1
    private(set) var cells: [Sheet.Place] = []
    private(set) var lines: [Int] = []
    private(set) var problems: [SheetProblem] = []

    init(bytes: [UInt8], format: SheetFormat) {
        self.bytes = bytes
        separator = format.separator
        position = format.start
        line = format.line
        rowLine = format.line
    }

    /// Reads to the end; throws where a quotation mark is never closed, because all that follows would be in doubt.
    mutating func run() throws(SheetRefusal) {
        while position < bytes.count {
            if bytes[position] == Ascii.quote {
                try takeQuoted()
            } else {
                takePlain()
            }
            if position >= bytes.count {
                finishRow()
            } else if bytes[position] == separator {
                position += 1
                if position == bytes.count {
                    row.append(Sheet.Place(start: Int32(position), end: Int32(position)))
                    finishRow()
                }
            } else {
                skipLineEnd()
                finishRow()
            }
        }
    }

    private mutating func takePlain() {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
            position += 1
        }
        row.append(Sheet.Place(start: Int32(start), end: Int32(position)))
    }

    private mutating func takeQuoted() throws(SheetRefusal) {
        let opened = line
        let start = position + 1
        var hasDoubledQuotes = false
        position = start
        while true {
            guard position < bytes.count else {
                throw SheetRefusal(
                    line: opened, column: row.count + 1, header: name(of: row.count),
                    sentence: "the quotation mark that opens this cell is never closed; add one at the cell's end")
            }
            let byte = bytes[position]
            if byte == Ascii.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Ascii.quote else { break }
                hasDoubledQuotes = true
                position += 1
            } else if byte == Ascii.lineFeed || (byte == Ascii.carriageReturn && !isLineFeed(at: position + 1)) {
                line += 1
            }
            position += 1
        }
        row.append(Sheet.Place(start: Int32(start), end: Int32(position), hasDoubledQuotes: hasDoubledQuotes))
        position += 1
        refuseTextAfterQuote()
    }

    private mutating func refuseTextAfterQuote() {
        let place = row.count - 1
        takePlain()
        guard let extra = row.popLast(), Sheet.trimmed(bytes[Int(extra.start)..<Int(extra.end)]).isEmpty else {
            let sentence = "there is text after the closing quotation mark; double a quotation mark within a cell"
            problems.append(SheetProblem(line: line, column: place + 1, header: name(of: place), sentence: sentence))
            return
        }
    }

    private func name(of column: Int) -> String? {
        guard let header, column < header.count else { return nil }
        return header[column]
    }

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == Ascii.lineFeed }

    private mutating func skipLineEnd() {
        position += bytes[position] == Ascii.carriageReturn && isLineFeed(at: position + 1) ? 2 : 1
        line += 1
    }
}

extension SheetSplitter {
    private mutating func finishRow() {
        defer {
            row.removeAll(keepingCapacity: true)
            rowLine = line
        }
        guard let filled = row.lastIndex(where: { !isBlank($0) }) else { return }
        guard let header else {
            header = row[...filled].map { text($0) }
            headerLine = rowLine
            return
        }
        guard filled < header.count, row.count >= header.count else {
            let cells = filled < header.count ? row.count : filled + 1
            let sentence =
                "the line has \(cells) cells, but the header has \(header.count); "
                + (cells > header.count
                    ? "put a cell that holds a separator in quotation marks" : "add the missing ones")
            problems.append(SheetProblem(line: rowLine, sentence: sentence))
            return
        }
        cells.append(contentsOf: row[..<header.count])
        lines.append(rowLine)
    }

    private func isBlank(_ place: Sheet.Place) -> Bool {
        place.start == place.end || Sheet.trimmed(bytes[Int(place.start)..<Int(place.end)]).isEmpty
    }

    private func text(_ place: Sheet.Place) -> String {
        let raw = String(decoding: Sheet.trimmed(bytes[Int(place.start)..<Int(place.end)]), as: UTF8.self)
        guard place.hasDoubledQuotes else { return raw }
        return raw.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }
}
