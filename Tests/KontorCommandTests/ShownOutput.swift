import Foundation

/// What a page shows of a program's output, compared with what is printed.
///
/// `…` stands for anything within a line, a line that is `…` alone for any lines. Blanks at the end of a line and
/// empty lines at the end of the output do not count: nobody sees them.
struct ShownOutput {
    private let lines: [String]

    init(_ lines: [String]) { self.lines = Self.visible(lines) }

    /// Returns whether a program that printed `text` printed what is shown.
    func matches(_ text: String) -> Bool {
        Self.match(lines[...], Self.visible(text.components(separatedBy: "\n"))[...])
    }

    /// The lines as a reader sees them.
    static func visible(_ lines: [String]) -> [String] {
        var lines = lines.map { line in String(line.reversed().drop { $0.isWhitespace }.reversed()) }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func match(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let line = shown.first else { return printed.isEmpty }
        if line == "…" {
            return (printed.startIndex...printed.endIndex).contains { match(shown.dropFirst(), printed[$0...]) }
        }
        guard let real = printed.first, match(line: line, real) else { return false }
        return match(shown.dropFirst(), printed.dropFirst())
    }

    private static func match(line: String, _ real: String) -> Bool {
        let parts = line.components(separatedBy: "…")
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return line == real }
        guard real.hasPrefix(first) else { return false }
        var rest = real.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
