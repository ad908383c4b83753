/// Finds mistakes in C: conditions, comparisons in them, and calls whose result nobody takes.
public enum CMistakes {
    public static func found(in source: String, file: String) -> [Mistake] {
        var found: [Mistake] = []
        var offset = 0
        var isDefinition = false
        let bytes = Array(source.utf8)
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = offset
            offset += line.utf8.count + 1
            let text = line.drop { $0 == " " }
            let indent = line.utf8.count - text.utf8.count
            let isContinued = isDefinition
            isDefinition = (isDefinition || text.hasPrefix("#")) && line.hasSuffix("\\")
            if isContinued || text.hasPrefix("#") || text.hasPrefix("/") || text.hasPrefix("*") { continue }
            for opening in ["if (", "} else if ("] where text.hasPrefix(opening) {
                let open = start + indent + opening.utf8.count
                guard let close = closing(bytes, from: open) else { continue }
                found += conditions(bytes, open..<close, file, index + 1)
            }
            if let call = text.wholeMatch(of: /[a-z_A-Z0-9]+\([^;{}]*\);/), !text.hasPrefix("return"),
                !text.hasPrefix("if")
            {
                let statement = String(call.output)
                found.append(
                    Mistake(
                        .droppedStatement, file: file, line: index + 1,
                        range: (start + indent)..<(start + indent + statement.utf8.count), original: statement,
                        changed: "", spliced: "if (!\(Mistake.switchMark)) \(statement)"))
            }
        }
        return found
    }

    /// The place of the bracket that closes one that is open before `start`.
    private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 1
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return index }
            if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: ";") { return nil }
        }
        return nil
    }

    private static func conditions(_ bytes: [UInt8], _ range: Range<Int>, _ file: String, _ line: Int) -> [Mistake] {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let mark = Mistake.switchMark
        var found = [
            Mistake(
                .negatedCondition, file: file, line: line, range: range, original: text, changed: "!(\(text))",
                spliced: "\(mark) != !!(\(text))")
        ]
        if !text.contains(" && "), !text.contains(" || "),
            let match = text.firstMatch(of: /^(.*[^<>=-]) (<|<=|>|>=) ([^<>=].*)$/)
        {
            let sign = String(match.output.2)
            let moved = sign.hasSuffix("=") ? String(sign.dropLast()) : sign + "="
            let changed = "\(match.output.1) \(moved) \(match.output.3)"
            found.append(
                Mistake(
                    .boundary, file: file, line: line, range: range, original: text, changed: changed,
                    spliced: "(\(mark) ? (\(changed)) : (\(text)))"))
        }
        return found
    }
}
