/// A word of a command line that people are shown, to be typed or pasted as it stands.
enum ShellWord {
    /// Returns the word, quoted where a shell would read it otherwise.
    ///
    /// A path that begins with a hyphen would be an option.
    static func of(_ word: String) -> String {
        guard !word.hasPrefix("-") else { return of("./" + word) }
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./+,:@%".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
