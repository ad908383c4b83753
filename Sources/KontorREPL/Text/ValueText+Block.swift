internal import KontorCore
internal import KontorLua

extension ValueText {
    /// Returns a table over several lines.
    func block(_ table: LuaTable, indent: Int, depth: Int) -> [String] {
        let shape = Shape(table)
        guard depth < limits.depth else { return [margin(indent) + "{ … }"] }
        if shape.isListOfTables { return rows(table, indent: indent, depth: depth) }
        if shape.isSentences { return sentences(table, indent: indent == 0 ? 2 : indent) }
        var lines: [String] = []
        var inner = indent
        if let title = shape.title {
            lines.append(margin(indent) + style.bold(VisibleText.of(title)))
            inner += 2
        }
        lines += list(table.array, indent: inner, depth: depth)
        lines += fields(shape, indent: inner, depth: depth)
        return lines.isEmpty ? [margin(indent) + "{}"] : lines
    }

    /// One element below the other.
    private func list(_ array: [LuaValue], indent: Int, depth: Int) -> [String] {
        var lines: [String] = []
        for element in array.prefix(limits.elements) {
            if let table = element.table, !fits(element, indent: indent, depth: depth) {
                let inner = block(table, indent: indent + 2, depth: depth + 1)
                lines.append(margin(indent) + "- " + (inner.first?.dropFirst(indent + 2) ?? ""))
                lines += inner.dropFirst()
            } else {
                lines += wrapped(plain(element, depth: depth + 1), indent: indent)
            }
        }
        if array.count > limits.elements {
            lines.append(margin(indent) + "… \(Grouped.text(Int64(array.count - limits.elements))) more")
        }
        return lines
    }

    /// Short fields side by side, then long ones each below its name.
    private func fields(_ shape: Shape, indent: Int, depth: Int) -> [String] {
        var pairs: [(key: String, text: String)] = []
        var below: [String] = []
        let shown = shape.fields.filter { !isHidden($0.key, shape) }
        for (key, value) in shown.prefix(limits.elements) {
            let name = key.text.map { VisibleText.of($0) } ?? inline(key, depth: depth)
            if key.text == "why", let reasons = value.table, Shape(reasons).isSentences {
                below.append(margin(indent) + style.dim("why"))
                below += sentences(reasons, indent: indent + 2)
            } else if let table = value.table, !fits(value, indent: indent + 14, depth: depth) {
                below.append(margin(indent) + style.dim(name))
                below += block(table, indent: indent + 2, depth: depth + 1)
            } else {
                pairs.append((name, plain(value, depth: depth + 1)))
            }
        }
        if shown.count > limits.elements {
            below.append(margin(indent) + "… \(Grouped.text(Int64(shown.count - limits.elements))) more fields")
        }
        return columns(pairs, indent: indent, isRecord: shape.noun != nil) + below
    }

    /// The title says a record's key and name already, and nobody needs the id beside them.
    private func isHidden(_ key: LuaValue, _ shape: Shape) -> Bool {
        guard let noun = shape.noun, let name = key.text else { return false }
        return name == noun.keys.first?.name || name == "name" || (name == "id" && shape.hasBusinessKey)
    }

    /// Pairs of name and value, as many beside each other as a line holds where it is a record.
    private func columns(_ pairs: [(key: String, text: String)], indent: Int, isRecord: Bool) -> [String] {
        let keyWidth = pairs.map { DisplayWidth.of($0.key) }.max() ?? 0
        var lines: [String] = []
        var line = ""
        for (key, text) in pairs {
            let gap = line.isEmpty ? 0 : max(4, 32 - DisplayWidth.of(line.withoutStyle) % 32)
            let pair = style.dim(isRecord ? key : DisplayWidth.padded(key, to: keyWidth)) + "  " + text
            let columns = indent + DisplayWidth.of(line.withoutStyle) + gap + DisplayWidth.of(pair.withoutStyle)
            if isRecord, !line.isEmpty, columns <= width {
                line += String(repeating: " ", count: gap) + pair
            } else {
                if !line.isEmpty { lines.append(margin(indent) + line) }
                line = pair
            }
        }
        return line.isEmpty ? lines : lines + [margin(indent) + line]
    }

    /// Reasons: one sentence a line, wrapped.
    func sentences(_ table: LuaTable, indent: Int) -> [String] {
        var lines = table.array.prefix(limits.elements).flatMap { sentence -> [String] in
            guard case .string(let string) = sentence else { return [margin(indent) + inline(sentence, depth: 0)] }
            return wrapped(bare(string), indent: indent)
        }
        if table.array.count > limits.elements {
            lines.append(margin(indent) + "… \(Grouped.text(Int64(table.array.count - limits.elements))) more")
        }
        return lines
    }

    /// Whether a value is plain and short enough for the rest of a line.
    func fits(_ value: LuaValue, indent: Int, depth: Int) -> Bool {
        guard let table = value.table, !table.isFailure else { return true }
        let shape = Shape(table)
        guard shape.isPlain, !shape.isSentences || table.array.count == 1 else { return false }
        return DisplayWidth.of(inline(value, depth: depth + 1)) <= width - indent
    }

    func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }

    /// Returns text broken at spaces; what continues a line stands two columns further in.
    func wrapped(_ text: String, indent: Int) -> [String] {
        let room = max(16, width - indent - 2)
        guard DisplayWidth.of(text) > room else { return [margin(indent) + text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > room {
                lines.append(margin(indent + (lines.isEmpty ? 0 : 2)) + line)
                line = String(word)
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return lines + [margin(indent + (lines.isEmpty ? 0 : 2)) + line]
    }
}

extension String {
    /// The text without the escapes that `Style` puts around it.
    var withoutStyle: String {
        guard utf8.contains(0x1B) else { return self }
        var plain = ""
        var isEscape = false
        for character in self {
            if character == "\u{1B}" { isEscape = true } else if !isEscape { plain.append(character) }
            if isEscape, character == "m" { isEscape = false }
        }
        return plain
    }
}
