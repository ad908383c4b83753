package import KontorIntake

/// Reads a CSV file as spreadsheets write it (RFC 4180, with `;`, `,` or tab) into a `Sheet`.
package enum SheetReader {
    /// The largest file that is read: no stock list of an office comes near it.
    package static let byteLimit = 64 << 20

    /// Returns the table, or the one problem that keeps any of it from being read.
    package static func read(_ bytes: [UInt8]) -> Result<Sheet, SheetRefusal> {
        do {
            return .success(try sheet(bytes))
        } catch {
            return .failure(error)
        }
    }

    private static func sheet(_ bytes: [UInt8]) throws(SheetRefusal) -> Sheet {
        guard bytes.count <= byteLimit else {
            throw SheetRefusal(line: 1, sentence: "the file is larger than 64 MB; divide it")
        }
        let text = try SheetText.of(bytes)
        let bytes = text.bytes
        let start = TextCheck.body(of: bytes).startIndex
        let format = SheetFormat.detect(bytes, from: start)
        var splitter = SheetSplitter(bytes: bytes, format: format)
        try splitter.run()
        guard let header = splitter.header else {
            throw SheetRefusal(line: 1, sentence: "the file is empty; it needs a line of headers and lines below it")
        }
        return Sheet(
            bytes: bytes, separator: format.separator, header: header, headerLine: splitter.headerLine,
            lines: splitter.lines, problems: headerProblems(header, line: splitter.headerLine) + splitter.problems,
            cells: splitter.cells, note: text.note)
    }

    private static func headerProblems(_ header: [String], line: Int) -> [ImportProblem] {
        var problems: [ImportProblem] = []
        var seen: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            let column = index + 1
            if name.isEmpty {
                let sentence = "the column has no header; name it or remove it"
                problems.append(ImportProblem(line: line, place: column, sentence))
            } else if let first = seen[name.lowercased()] {
                let sentence = "the header stands twice, in columns \(first) and \(column); rename or remove one"
                problems.append(ImportProblem(line: line, column: name, place: column, sentence))
            } else {
                seen[name.lowercased()] = column
            }
        }
        return problems
    }
}

/// The problem that ends the reading of a file.
package struct SheetRefusal: Error, Sendable, Equatable {
    package let problem: ImportProblem

    init(line: Int, column: String = "", place: Int = 0, sentence: String) {
        problem = ImportProblem(line: line, column: column, place: place, sentence)
    }
}

/// How a file separates its cells, and where its table begins.
struct SheetFormat {
    let separator: UInt8
    let start: Int
    /// The line the table begins in: 2 after Excel's `sep=;`.
    let line: Int

    static func detect(_ bytes: [UInt8], from start: Int) -> SheetFormat {
        let first = bytes[start...].prefix { $0 != Ascii.lineFeed && $0 != Ascii.carriageReturn }
        let declared = first.filter { $0 != Ascii.quote }
        if declared.count == 5, String(decoding: declared.prefix(4), as: UTF8.self).lowercased() == "sep=" {
            var next = first.endIndex
            if next < bytes.count, bytes[next] == Ascii.carriageReturn { next += 1 }
            if next < bytes.count, bytes[next] == Ascii.lineFeed { next += 1 }
            return SheetFormat(separator: declared[4], start: next, line: 2)
        }
        return SheetFormat(separator: separator(ofHeaderAt: start, in: bytes), start: start, line: 1)
    }

    /// Bytes of a header that are enough to know its separator by.
    private static let longestLook = 1 << 16

    /// The separator that the header holds most of, outside quotes.
    private static func separator(ofHeaderAt start: Int, in bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var sawText = false
        for byte in bytes[start...].prefix(longestLook) {
            if byte == Ascii.quote { isQuoted.toggle() }
            let endsLine = byte == Ascii.lineFeed || byte == Ascii.carriageReturn
            if endsLine && !isQuoted && sawText { break }
            if byte > Ascii.space { sawText = true }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [Ascii.semicolon, Ascii.tab, Ascii.comma]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? Ascii.semicolon
    }
}
