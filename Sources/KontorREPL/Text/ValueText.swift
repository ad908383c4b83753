internal import KontorCore
package import KontorLua

/// How values of Lua are shown to people.
///
/// What is short is written as Lua would write it. What is long is set out in lines: records with their fields in the
/// order of the declaration, lists of records as a table, reasons as sentences. Nothing of it is sent to a terminal
/// raw: control characters are made visible.
package struct ValueText {
    /// Columns that a line may take.
    package let width: Int
    let style: Style
    package var limits: Limits

    /// How much is shown of what is large.
    package struct Limits: Sendable {
        /// Elements of one list, rows of one table.
        package var elements = 40
        /// Tables within tables.
        package var depth = 6
        /// Characters of one text.
        package var characters = 4000
        /// Columns of one cell of a table.
        package var cell = 40
        /// Whether the last columns of a table are left away where a line does not hold them all.
        package var leavesColumns = true

        package init() {}

        /// Shows everything: for output that another program reads.
        package static var everything: Limits {
            var limits = Limits()
            (limits.elements, limits.depth, limits.characters) = (.max, 100, .max)
            (limits.cell, limits.leavesColumns) = (.max, false)
            return limits
        }
    }

    package init(width: Int, colour: Bool, limits: Limits = Limits()) {
        self.width = max(20, width)
        style = Style(colour: colour)
        self.limits = limits
    }

    /// Returns the results of a call, one below the other, without a line break at the end; nothing for no results.
    package func text(of values: [LuaValue]) -> String {
        if let failure = failure(in: values) { return failure }
        return values.map { top($0) }.joined(separator: "\n")
    }

    /// Returns one value as it is shown by itself: texts without quotes.
    private func top(_ value: LuaValue) -> String {
        switch value {
        case .string(let string): bare(string, keepsLines: true)
        case .table(let table) where !table.isFailure: self.table(table)
        default: inline(value, depth: 0)
        }
    }

    private func table(_ table: LuaTable) -> String {
        if Shape(table).isPlain {
            let line = inline(.table(table), depth: 0)
            if DisplayWidth.of(line) <= width { return line }
        }
        return block(table, indent: 0, depth: 0).joined(separator: "\n")
    }

    /// `nil   not_found: no item PAPER-A4; did you mean PAPIER-A4?` for what failed as expected.
    private func failure(in values: [LuaValue]) -> String? {
        guard values.count == 2, values[0] == .nil, let error = values[1].table, error.isFailure else { return nil }
        return style.dim("nil") + "   " + failureText(error)
    }

    func failureText(_ error: LuaTable) -> String {
        let (code, message) = (error["code"]?.text ?? "error", error["message"]?.text ?? "")
        return style.alarm(VisibleText.of(code)) + ": " + VisibleText.of(message, keepsLines: true)
    }

    func bare(_ string: LuaString, keepsLines: Bool = false) -> String {
        let visible = VisibleText.of(string.bytes, keepsLines: keepsLines)
        guard visible.count > limits.characters else { return visible }
        let more = Grouped.text(Int64(visible.count - limits.characters))
        return visible.prefix(limits.characters) + "… \(more) more characters"
    }
}

extension LuaTable {
    /// Whether the table is an `err`, as a function that failed returns it.
    var isFailure: Bool {
        guard array.isEmpty, (2...3).contains(fields.count), let code = self["code"]?.text else { return false }
        return Failure.Code(rawValue: code) != nil && self["message"]?.text != nil
    }
}
