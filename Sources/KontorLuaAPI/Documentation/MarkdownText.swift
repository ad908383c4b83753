/// Plain text as Markdown.
enum MarkdownText {
    /// Returns the text with what Markdown would act on escaped; code between backticks stays code.
    static func escaped(_ text: String, inTable: Bool = false) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        // An odd number of backticks: the last one is no mark.
        let isPaired = parts.count % 2 == 1
        var escaped = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { escaped += isPaired || index < parts.count - 1 ? "`" : "\\`" }
            let isCode = index % 2 == 1 && (isPaired || index < parts.count - 1)
            escaped += isCode ? code(part, inTable: inTable) : prose(part)
        }
        return inTable ? String(escaped.map { $0 == "\n" ? " " : $0 }) : escaped
    }

    /// Returns a row of a table.
    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    /// Returns a table, nothing where it has no rows; columns that are empty in every row are left out.
    static func table(_ heads: [String], _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let kept = heads.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        let divider = kept.map { _ in "---" }
        return [row(kept.map { heads[$0] }), row(divider)] + rows.map { cells in row(kept.map { cells[$0] }) }
    }

    /// Returns Lua set out as code, nothing for no code.
    static func lua(_ code: String) -> [String] {
        code.isEmpty
            ? [] : ["```lua"] + code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + ["```"]
    }

    private static func code(_ text: Substring, inTable: Bool) -> String {
        inTable ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : String(text)
    }

    private static func prose(_ text: Substring) -> String {
        var escaped = ""
        var before: Character = " "
        for (index, character) in zip(text.indices, text) {
            let next = text.index(after: index)
            let after = next < text.endIndex ? text[next] : " "
            let isInWord = (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
            switch character {
            case "*", "<", ">", "[", "]", "|", "\\": escaped += "\\\(character)"
            case "_" where !isInWord: escaped += "\\_"
            default: escaped.append(character)
            }
            before = character
        }
        return escaped
    }
}
