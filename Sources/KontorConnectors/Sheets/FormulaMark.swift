/// The apostrophe before a text that a spreadsheet would run as a formula: it goes out with one and comes in without.
package enum FormulaMark {
    /// Returns the text as a cell holds it.
    package static func marked(_ text: String) -> String { isFormula(text[...]) ? "'" + text : text }

    /// Returns what a cell's text says.
    package static func unmarked(_ text: String) -> String {
        text.utf8.first == apostrophe && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
    }

    /// Whether a spreadsheet would take it for more than a text; behind blanks, which some take off, and behind apostrophes,
    /// so that those of the text itself stay apart from the mark.
    private static func isFormula(_ text: Substring) -> Bool {
        let first = text.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
        return first.map(starters.contains) ?? false
    }

    private static let apostrophe = UInt8(ascii: "'")
    /// What begins a formula, the wide forms of East Asia too.
    private static let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
