/// Finds mistakes in the Lua of plugins. Nothing is built there: the file itself is changed for the trial.
public enum LuaMistakes {
    private static let signs: [(kind: MistakeKind, find: String, write: String)] = [
        (.boundary, " < ", " <= "), (.boundary, " <= ", " < "), (.boundary, " > ", " >= "), (.boundary, " >= ", " > "),
        (.negatedCondition, " == ", " ~= "), (.negatedCondition, " ~= ", " == "), (.droppedCondition, " and ", " or "),
        (.droppedCondition, " or ", " and "), (.arithmetic, " + ", " - "), (.arithmetic, " - ", " + "),
        (.negatedCondition, "if not ", "if "), (.otherEnd, "math.min(", "math.max("),
        (.otherEnd, "math.max(", "math.min("), (.rounding, "math.ceil(", "math.floor("),
        (.rounding, "math.floor(", "math.ceil("), (.swallowedError, "assert(", "("),
    ]

    public static func found(in source: String, file: String) -> [Mistake] {
        var found: [Mistake] = []
        var offset = 0
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = offset
            offset += line.utf8.count + 1
            let code = codeOnly(line)
            func note(_ kind: MistakeKind, _ place: Range<String.Index>, _ write: String) {
                let from = start + code.utf8.distance(from: code.startIndex, to: place.lowerBound)
                let original = String(line)
                let length = code.utf8.distance(from: place.lowerBound, to: place.upperBound)
                let here = from - start
                let changed =
                    String(decoding: line.utf8.prefix(here), as: UTF8.self) + write
                    + String(decoding: line.utf8.dropFirst(here + length), as: UTF8.self)
                found.append(
                    Mistake(
                        kind, file: file, line: index + 1, range: from..<(from + length), original: original,
                        changed: changed, spliced: write))
            }
            for (kind, find, write) in signs {
                for place in code.ranges(of: find) { note(kind, place, write) }
            }
            if let field = code.firstMatch(of: /^\s+([a-z_]+ = [^{}()]+(\([^{}()]*\))?,)\s*$/) {
                note(.fieldLeftOut, field.output.1.startIndex..<field.output.1.endIndex, "")
            }
            for number in code.matches(of: /[ (]([1-9][0-9]*)(?=[ ),]|$)/) {
                let digits = number.output.1
                note(.constant, digits.startIndex..<digits.endIndex, "\((Int(digits) ?? 0) + 1)")
            }
        }
        return found
    }

    /// The line with what stands in quotes or in a comment as blanks, byte for byte.
    private static func codeOnly(_ line: Substring) -> String {
        var bytes = Array(line.utf8)
        var quote: UInt8?
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil } else { bytes[index] = UInt8(ascii: " ") }
                if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                    index += 1
                    bytes[index] = UInt8(ascii: " ")
                }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "-"), index + 1 < bytes.count, bytes[index + 1] == byte {
                for rest in index..<bytes.count { bytes[rest] = UInt8(ascii: " ") }
                break
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
