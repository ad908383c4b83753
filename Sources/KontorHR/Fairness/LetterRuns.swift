internal import KontorCore

/// Words inside a text, replaced one by one.
enum LetterRuns {
    /// Returns `text` with each run of letters and digits replaced for which `replacement` has another; it is given the
    /// run folded and as it was written.
    static func replaced(in text: String, by replacement: (_ folded: String, _ written: String) -> String?) -> String {
        var result = ""
        var run = String.UnicodeScalarView()
        func close() {
            guard !run.isEmpty else { return }
            let written = String(run)
            result += replacement(Folding.string(Folding.fold(written)), written) ?? written
            run = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars.untilStopped(each: 64) {
            if Folding.isWord(scalar) || (0x300...0x36F).contains(scalar.value) {
                run.append(scalar)
            } else {
                close()
                result.unicodeScalars.append(scalar)
            }
        }
        close()
        return result
    }

    /// Returns `text` in the letters' case of `original`.
    static func styled(_ text: String, like original: String) -> String {
        if original.count > 1, original == original.uppercased(), original != original.lowercased() {
            return text.uppercased()
        }
        return original.first?.isLowercase == true ? text.lowercased() : text
    }
}
