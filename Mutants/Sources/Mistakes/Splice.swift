/// A source in which mistakes stand behind their switch.
public struct Splice {
    public let text: String
    /// The lines, from 1, that each mistake takes in `text`, by its number.
    public let lines: [Int: ClosedRange<Int>]

    /// - Parameter mistakes: Those of this file by their number; they must not overlap.
    public init(_ source: String, _ mistakes: [Int: Mistake]) {
        let bytes = Array(source.utf8)
        var result: [UInt8] = []
        var line = 1
        var position = 0
        var lines: [Int: ClosedRange<Int>] = [:]
        func append(_ part: some Sequence<UInt8>) {
            for byte in part {
                result.append(byte)
                if byte == UInt8(ascii: "\n") { line += 1 }
            }
        }
        for (number, mistake) in mistakes.sorted(by: { $0.value.range.lowerBound < $1.value.range.lowerBound }) {
            append(bytes[position..<mistake.range.lowerBound])
            let first = line
            let written = mistake.spliced.replacing(Mistake.switchMark, with: "kontor_mutant(\(number))")
            append(written.utf8)
            lines[number] = first...line
            position = mistake.range.upperBound
        }
        append(bytes[position...])
        text = String(decoding: result, as: UTF8.self)
        self.lines = lines
    }
}
