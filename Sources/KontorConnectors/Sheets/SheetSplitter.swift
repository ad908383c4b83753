internal import KontorCore
internal import KontorIntake

/// Cuts a file's bytes into rows and cells in one pass.
///
/// The rows that come out all have as many cells as the header; the others become problems.
struct SheetSplitter {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line: Int
    /// The row's cells as far as a table has columns, how many it really has, and the last that holds something.
    private var row: [Sheet.Place] = []
    private var cellCount = 0
    private var lastFilled = -1
    private var watch = WorkWatch()
    private var rowLine: Int

    private(set) var header: [String]?
    private(set) var headerLine = 1
    private(set) var cells: [Sheet.Place] = []
    private(set) var lines: [Int] = []
    private(set) var problems: [ImportProblem] = []

    /// Columns that a table has at most: no list of an office comes near it.
    static let mostColumns = 200

    init(bytes: [UInt8], format: SheetFormat) {
        self.bytes = bytes
        separator = format.separator
        position = format.start
        line = format.line
        rowLine = format.line
    }

    /// Reads to the end; throws where a quotation mark is never closed, because all that follows would be in doubt.
    mutating func run() throws(SheetRefusal) {
        while position < bytes.count, !watch.isStopped(after: 16) {
            if bytes[position] == Ascii.quote {
                try takeQuoted()
            } else {
                append(takePlain())
            }
            if position >= bytes.count {
                try finishRow()
            } else if bytes[position] == separator {
                position += 1
                if position == bytes.count {
                    append(Sheet.Place(start: Int32(position), end: Int32(position)))
                    try finishRow()
                }
            } else {
                skipLineEnd()
                try finishRow()
            }
        }
    }

    private mutating func append(_ place: Sheet.Place) {
        if !isBlank(place) { lastFilled = cellCount }
        cellCount += 1
        if row.count <= Self.mostColumns { row.append(place) }
    }

    private mutating func takePlain() -> Sheet.Place {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == Ascii.lineFeed || byte == Ascii.carriageReturn { break }
            position += 1
        }
        return Sheet.Place(start: Int32(start), end: Int32(position))
    }

    private mutating func takeQuoted() throws(SheetRefusal) {
        let opened = line
        let start = position + 1
        var hasDoubledQuotes = false
        position = start
        while true {
            guard position < bytes.count else {
                throw SheetRefusal(
                    line: opened, column: name(of: cellCount), place: cellCount + 1,
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
        append(Sheet.Place(start: Int32(start), end: Int32(position), hasDoubledQuotes: hasDoubledQuotes))
        position += 1
        refuseTextAfterQuote()
    }

    private mutating func refuseTextAfterQuote() {
        let place = cellCount - 1
        let extra = takePlain()
        guard Sheet.trimmed(bytes[Int(extra.start)..<Int(extra.end)]).isEmpty else {
            let sentence = "there is text after the closing quotation mark; double a quotation mark within a cell"
            problems.append(ImportProblem(line: line, column: name(of: place), place: place + 1, sentence))
            return
        }
    }

    private func name(of column: Int) -> String {
        guard let header, column < header.count else { return "" }
        return header[column]
    }

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == Ascii.lineFeed }

    private mutating func skipLineEnd() {
        position += bytes[position] == Ascii.carriageReturn && isLineFeed(at: position + 1) ? 2 : 1
        line += 1
    }
}

extension SheetSplitter {
    private mutating func finishRow() throws(SheetRefusal) {
        defer {
            row.removeAll(keepingCapacity: true)
            (cellCount, lastFilled) = (0, -1)
            rowLine = line
        }
        let filled = lastFilled
        guard filled >= 0 else { return }
        guard let header else {
            guard filled < Self.mostColumns else {
                throw SheetRefusal(
                    line: rowLine,
                    sentence: "the table has \(Grouped.text(filled + 1)) columns, at most \(Self.mostColumns); "
                        + "remove those that are not needed")
            }
            header = row[...filled].map { text($0) }
            headerLine = rowLine
            return
        }
        guard filled < header.count, cellCount >= header.count else {
            let cells = filled < header.count ? cellCount : filled + 1
            let sentence =
                "the line has \(cells) cells, but the header has \(header.count); "
                + (cells > header.count
                    ? "put a cell that holds a separator in quotation marks" : "add the missing ones")
            problems.append(ImportProblem(line: rowLine, sentence))
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
