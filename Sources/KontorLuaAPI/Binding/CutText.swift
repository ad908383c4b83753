/// A text that is not kept whole where it is long.
enum CutText {
    /// Returns the text, or as much of it as so many bytes hold and how much is missing.
    static func of(_ text: String, bytes: Int) -> String {
        let utf8 = text.utf8
        guard utf8.count > bytes else { return text }
        var end = utf8.index(utf8.startIndex, offsetBy: bytes)
        while end.samePosition(in: text.unicodeScalars) == nil { utf8.formIndex(before: &end) }
        return "\(text[..<end])… (\(utf8.distance(from: end, to: utf8.endIndex)) bytes more)"
    }
}
