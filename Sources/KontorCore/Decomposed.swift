internal import Foundation

/// Letters taken apart: each with its marks behind it, and signs that only look otherwise (`Ａ`, `㎏`, `ｶ`) as what they
/// are.
package enum Decomposed {
    /// Returns the signs of `text` in Unicode's compatibility decomposition (NFKD).
    package static func scalars(of text: String) -> [Unicode.Scalar] {
        text.utf8.allSatisfy { $0 < 0x80 }
            ? Array(text.unicodeScalars) : Array(text.decomposedStringWithCompatibilityMapping.unicodeScalars)
    }
}
