/// Finding the line of a key in a Lua file of literals.
///
/// Lua keeps no lines of values, so the source is read again: as far as tables, keys, texts and comments go.
struct LiteralPlace {
    /// The line, from 1, of each key and each element, by its path: `plugins[2].grant`.
    private var lines: [String: Int] = [:]
    private var returnLine: Int?

    /// One table that is open.
    private struct Table {
        /// Nil for what is no part of the result.
        let path: String?
        var elements = 0
        var key: String?
        /// Whether something of the current element was read.
        var isBegun = false
    }

    init(_ source: String) {
        var words = LiteralWords(source)
        var open: [Table] = [Table(path: nil)]
        while let word = words.next() {
            switch word.text {
            case "{", "(":
                let path = word.text == "{" ? begin(&open, word.line) : nil
                open.append(Table(path: path))
            case "}", ")":
                if open.count > 1 { open.removeLast() }
            case ",", ";":
                (open[open.count - 1].key, open[open.count - 1].isBegun) = (nil, false)
            case "return" where open.count == 1:
                returnLine = word.line
            default:
                if word.isKey, !open[open.count - 1].isBegun { open[open.count - 1].key = word.text }
                _ = begin(&open, word.line)
            }
        }
    }

    /// Notes where the current element of the innermost table stands, and returns its path.
    private mutating func begin(_ open: inout [Table], _ line: Int) -> String? {
        let last = open.count - 1
        // The table that the file returns is the one that follows `return`.
        guard last > 0 else { return returnLine == nil ? nil : "" }
        if !open[last].isBegun, open[last].key == nil { open[last].elements += 1 }
        open[last].isBegun = true
        guard let outer = open[last].path else { return nil }
        let path =
            open[last].key.map { outer.isEmpty ? $0 : "\(outer).\($0)" } ?? "\(outer)[\(open[last].elements)]"
        if lines[path] == nil { lines[path] = line }
        return path
    }

    /// Returns the line of `settings[2].type`; where it is not there, of what it would be in; nil where there is nothing
    /// of it.
    func line(of key: String) -> Int? {
        var path = key[...]
        while !path.isEmpty {
            if let line = lines[String(path)] { return line }
            path = path[..<(path.lastIndex { $0 == "." || $0 == "[" } ?? path.startIndex)]
        }
        return returnLine
    }
}
