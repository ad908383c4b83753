/// Finding the line of a key in a Lua file of literals.
///
/// Lua keeps no lines of values, so the source is searched: comments and texts do not count, and of several keys of one
/// name the one of the element that is meant is taken.
struct LiteralPlace {
    /// The source with every comment and text blanked out, line by line.
    private let lines: [[UInt8]]

    init(_ source: String) {
        lines = Self.blanked(Array(source.utf8)).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// Returns the line, from 1, of `settings[2].type`; where it is not there, of what it would be in; nil where there is
    /// nothing of it.
    func line(of key: String) -> Int? {
        let parts = key.split(separator: ".").map { part in
            let pieces = part.split(whereSeparator: { "[]".contains($0) })
            return (name: String(pieces.first ?? ""), index: pieces.count > 1 ? Int(pieces[1]) : nil)
        }
        guard let last = parts.last else { return returnLine }
        let index = parts.dropLast().last?.index ?? 1
        let own = lines(assigning: last.name)
        if let line = own.count >= index ? own[index - 1] : own.last { return line }
        let outer = parts.dropLast().first.flatMap { lines(assigning: $0.name).first }
        return outer ?? returnLine
    }

    private var returnLine: Int? { lines.firstIndex { Self.words(of: $0).contains("return") }.map { $0 + 1 } }

    /// The lines on which `name =` stands, once for each time.
    private func lines(assigning name: String) -> [Int] {
        lines.enumerated().flatMap { number, line in
            Array(repeating: number + 1, count: Self.words(of: line, beforeAssignment: true).count { $0 == name })
        }
    }

    /// The names on a line, or only those before an equals sign.
    private static func words(of line: [UInt8], beforeAssignment: Bool = false) -> [String] {
        var found: [String] = []
        var word: [UInt8] = []
        func isAssigned(_ rest: ArraySlice<UInt8>) -> Bool {
            let next = rest.drop { $0 == 32 || $0 == 9 }
            return next.first == UInt8(ascii: "=") && next.dropFirst().first != UInt8(ascii: "=")
        }
        for (index, byte) in line.enumerated() {
            let isName = byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isName { word.append(byte) }
            let ends = !isName || index == line.count - 1
            guard ends, !word.isEmpty else { continue }
            let rest = isName ? [] : line[index...]
            if !beforeAssignment || isAssigned(rest) { found.append(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        return found
    }

    /// Puts spaces in place of short comments and quoted texts; long brackets are left, as manifests have none.
    private static func blanked(_ source: [UInt8]) -> [UInt8] {
        var result = source
        var quote: UInt8?
        var isComment = false
        var isEscaped = false
        for (index, byte) in source.enumerated() {
            if byte == UInt8(ascii: "\n") {
                (quote, isComment, isEscaped) = (nil, false, false)
                continue
            }
            if quote == nil, !isComment {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                isComment = byte == UInt8(ascii: "-") && index + 1 < source.count && source[index + 1] == byte
                if quote == nil, !isComment { continue }
            } else if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == quote {
                quote = nil
            }
            result[index] = UInt8(ascii: " ")
        }
        return result
    }
}
