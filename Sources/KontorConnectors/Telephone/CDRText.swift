internal import KontorCore

/// Cutting the log into records and columns, as other programs read CSV.
struct CDRText {
    /// One record, and the line in which it begins, from 1.
    struct Line {
        let number: Int
        let bytes: ArraySlice<UInt8>
    }

    /// Bytes that a record has at most.
    private static let longest = 20_000
    /// Beyond so many columns a record is not cut any further.
    private static let mostColumns = 100

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var number = 1

    init(_ bytes: [UInt8]) {
        self.bytes = TextCheck.body(of: bytes)
        position = self.bytes.startIndex
    }

    /// Returns the next line that holds something, nil at the end; a quoted cell may go on over several lines.
    ///
    /// Where a quotation mark is not closed, the line may have been cut off: it is taken together with the lines behind it
    /// only where that makes a record. No line is looked at more than three times, whatever stands in the file.
    ///
    /// - Parameter isRecord: Whether several lines together are one.
    mutating func next(_ isRecord: (ArraySlice<UInt8>) -> Bool) -> Line? {
        while position < bytes.endIndex {
            let (start, first) = (number, line(at: position))
            position = first.endIndex + 1
            number += 1
            if !Self.isClosed(first), let last = closing(first) {
                let whole = Sheet.trimmed(bytes[first.startIndex..<last.end])
                if isRecord(whole) {
                    position = last.end + 1
                    number += last.count
                    return Line(number: start, bytes: whole)
                }
            }
            let content = Sheet.trimmed(first)
            if !content.isEmpty { return Line(number: start, bytes: content) }
        }
        return nil
    }

    private func line(at start: Int) -> ArraySlice<UInt8> {
        bytes[start..<(bytes[start...].firstIndex(of: Ascii.lineFeed) ?? bytes.endIndex)]
    }

    /// Returns where the quotation mark is closed that a line leaves open, and how many lines further; nil where it is not
    /// near.
    private func closing(_ first: ArraySlice<UInt8>) -> (end: Int, count: Int)? {
        var (next, count) = (first.endIndex + 1, 0)
        while next < bytes.endIndex, next - first.startIndex <= Self.longest {
            let line = line(at: next)
            count += 1
            if !Self.isClosed(line) { return (line.endIndex, count) }
            next = line.endIndex + 1
        }
        return nil
    }

    /// Whether as many quotation marks are closed as are opened.
    private static func isClosed(_ line: ArraySlice<UInt8>) -> Bool {
        line.count { $0 == Ascii.quote }.isMultiple(of: 2)
    }

    static func columns(_ line: ArraySlice<UInt8>) throws(CDRRefusal) -> [String] {
        guard line.count <= longest else {
            throw CDRRefusal(
                sentence: "the line has \(Grouped.text(line.count)) bytes, at most \(Grouped.text(longest)); "
                    + "it is no line of Master.csv")
        }
        var columns: [String] = []
        var current: [UInt8] = []
        var isQuoted = false
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if byte == Ascii.quote {
                if isQuoted, index + 1 < line.endIndex, line[index + 1] == Ascii.quote {
                    current.append(byte)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == Ascii.comma, !isQuoted {
                guard columns.count < mostColumns else {
                    throw CDRRefusal(
                        sentence: "the line has more than \(mostColumns) columns; it is no line of Master.csv")
                }
                columns.append(text(current))
                current.removeAll(keepingCapacity: true)
            } else {
                current.append(byte)
            }
            index += 1
        }
        guard !isQuoted else { throw CDRRefusal(sentence: "a quotation mark is not closed; the line is cut off") }
        return columns + [text(current)]
    }

    /// Names come as the caller's network sent them: UTF-8, or else Latin-1.
    private static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        text.unicodeScalars.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
        return text
    }
}
