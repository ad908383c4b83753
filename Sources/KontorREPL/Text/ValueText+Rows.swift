internal import KontorCore
internal import KontorLua

extension ValueText {
    /// A list of tables as one aligned table, each row's reasons below it.
    func rows(_ list: LuaTable, indent: Int, depth: Int) -> [String] {
        let shapes = list.array.prefix(limits.elements).compactMap { $0.table.map { Shape($0) } }
        var columns = self.columns(of: shapes, depth: depth)
        let left = fit(&columns, indent: indent)
        var lines = [margin(indent) + line(columns.map { ($0.name, $0) }, header: true)]
        for (index, shape) in shapes.enumerated() {
            lines.append(margin(indent) + line(columns.map { ($0.cells[index], $0) }, header: false))
            if let reasons = shape.table["why"]?.table, Shape(reasons).isSentences {
                lines += sentences(reasons, indent: indent + 4)
            }
        }
        if list.array.count > limits.elements {
            lines.append(margin(indent) + "… \(Grouped.text(Int64(list.array.count - limits.elements))) more")
        }
        if !left.isEmpty { lines += wrapped("not shown: " + left.joined(separator: ", "), indent: indent) }
        return lines
    }

    /// One column: its name, its cells, how wide it is, and whether numbers are set right.
    private struct Column {
        let name: String
        let cells: [String]
        let isNumeric: Bool
        var width: Int
    }

    private func columns(of shapes: [Shape], depth: Int) -> [Column] {
        let hidesID = shapes.allSatisfy(\.hasBusinessKey)
        var names: [String] = []
        for shape in shapes {
            for (key, _) in shape.fields {
                guard let name = key.text, name != "why", !(name == "id" && hidesID) else { continue }
                if !names.contains(name) { names.append(name) }
            }
        }
        return names.map { name in
            let values = shapes.map { $0.table[name] ?? .nil }
            let cells = values.map { cell($0, depth: depth) }
            let isNumeric = values.allSatisfy { isNumber($0) } && values.contains { $0 != .nil }
            let visible = VisibleText.of(name)
            let width = ([visible] + cells).map { DisplayWidth.of($0) }.max() ?? 0
            return Column(name: visible, cells: cells, isNumeric: isNumeric, width: width)
        }
    }

    private func isNumber(_ value: LuaValue) -> Bool {
        switch value {
        case .nil, .integer, .number, .userdata: true
        default: false
        }
    }

    private func cell(_ value: LuaValue, depth: Int) -> String {
        switch value {
        case .nil: return ""
        case .table(let table) where !table.isFailure:
            let text = inline(value, depth: depth + 1)
            if limits.cell == .max || DisplayWidth.of(text) <= 24 { return text }
            return table.array.isEmpty ? "{ … }" : "\(table.array.count)"
        default: return DisplayWidth.cut(plain(value, depth: depth + 1), to: limits.cell)
        }
    }

    /// Leaves away the last columns where a line does not hold them all; returns their names.
    private func fit(_ columns: inout [Column], indent: Int) -> [String] {
        guard limits.leavesColumns else { return [] }
        var left: [String] = []
        while columns.count > 1, indent + columns.reduce(-2, { $0 + $1.width + 2 }) > width {
            left.insert(columns.removeLast().name, at: 0)
        }
        if let first = columns.first { columns[0].width = min(first.width, width - indent) }
        return left
    }

    private func line(_ cells: [(text: String, column: Column)], header: Bool) -> String {
        let padded = cells.map { text, column in
            guard limits.leavesColumns else {
                // Whole; but one text of a megabyte does not make each row as long.
                return DisplayWidth.padded(text, to: min(column.width, 200), right: column.isNumeric)
            }
            return DisplayWidth.padded(
                DisplayWidth.cut(text, to: column.width), to: column.width, right: column.isNumeric)
        }
        var line = padded.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return header ? style.dim(line) : line
    }
}
