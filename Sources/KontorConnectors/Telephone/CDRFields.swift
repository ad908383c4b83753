internal import KontorCore

/// One line of `Master.csv`, cut into its columns.
struct CDRFields {
    /// Where the line stands; more than one where it was written twice.
    var lines: [Int]
    let source: String
    let destination: String
    let callerID: String
    let channel: String
    let destinationChannel: String
    let application: String
    let applicationData: String
    let start: String
    let answer: String
    let end: String
    let disposition: String
    let uniqueID: String
    let linkedID: String
    let sequence: Int

    /// What tells this row from every other: two of the same are one, however often it was written.
    var key: [String] { [channel, destinationChannel, application, start, answer, end, disposition] }

    /// The columns that are always there; behind them come the unique id, the user field and three newer ones, as
    /// `cdr.conf` says.
    private static let fixedCount = 16

    init(_ line: ArraySlice<UInt8>, line number: Int) throws(CDRRefusal) {
        let columns = try CDRText.columns(line)
        guard (CDRFields.fixedCount...CDRFields.fixedCount + 5).contains(columns.count) else {
            let count = columns.count == 1 ? "1 column" : "\(columns.count) columns"
            let sentence = "the line has \(count) instead of 16 to 21; it is no line of Master.csv"
            throw CDRRefusal(sentence: sentence)
        }
        lines = [number]
        source = columns[1]
        destination = columns[2]
        callerID = columns[4]
        channel = columns[5]
        destinationChannel = columns[6]
        application = columns[7]
        applicationData = columns[8]
        start = columns[9]
        answer = columns[10]
        end = columns[11]
        disposition = columns[14]
        guard NumberCell.digits(columns[12].utf8) != nil, NumberCell.digits(columns[13].utf8) != nil else {
            throw CDRRefusal(sentence: "the duration is no number of seconds")
        }
        let extra = columns[CDRFields.fixedCount...]
        uniqueID = extra.first.flatMap { CDRFields.epoch(of: $0) == nil ? nil : $0 } ?? ""
        let hasNewer = extra.count >= 3
        linkedID = hasNewer ? columns[columns.count - 2] : ""
        sequence = hasNewer ? Int(columns[columns.count - 1]) ?? 0 : 0
    }

    /// The second since 1970 in which a channel was made, from a unique id such as `1795416730.0` or `pbx-1795416730.0`.
    static func epoch(of uniqueID: String) -> Int64? {
        let parts = uniqueID.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy(Ascii.isDigit),
            let digits = parts[0].split(separator: "-").last, digits.utf8.count >= 9
        else { return nil }
        return NumberCell.digits(digits.utf8)
    }
}

/// Cutting the record into lines and columns.
enum CDRText {
    /// The lines that hold something, with their numbers; a line never continues on the next one here.
    static func lines(_ bytes: [UInt8]) -> [(Int, ArraySlice<UInt8>)] {
        TextCheck.body(of: bytes).split(separator: Ascii.lineFeed, omittingEmptySubsequences: false).enumerated()
            .map { ($0.offset + 1, Sheet.trimmed($0.element)) }
            .filter { !$0.1.isEmpty }
    }

    /// Beyond so many columns a line is not cut any further.
    private static let mostColumns = 100
    /// Bytes that a line has at most.
    private static let longestLine = 20_000

    static func columns(_ line: ArraySlice<UInt8>) throws(CDRRefusal) -> [String] {
        guard line.count <= longestLine else {
            throw CDRRefusal(
                sentence: "the line has \(Grouped.text(line.count)) bytes, at most \(Grouped.text(longestLine)); "
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
