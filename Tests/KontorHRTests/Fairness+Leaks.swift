@testable import KontorHR

extension Fairness {
    /// Returns the swaps that show through the redaction of `text`. A policy that looked at one is found in screening,
    /// where it is asked about each variant that reads otherwise.
    static func leaks(of text: String, name: String) -> [Swap] {
        let redacted = Redaction(text, name: name).text
        let leaking = variants(of: text, name: name).filter { Redaction($0.text, name: $0.name).text != redacted }
        return Swap.allCases.filter { swap in leaking.contains { $0.what == swap } }
    }
}
