internal import KontorCore

/// What to say of a word that is none of those that are known: the nearest, or all, and how to say that it is new.
///
/// Made once for all words of a file.
package struct UnknownWord: Sendable {
    package static var newPlaces: String { "\(OptionWord("new_places")) takes a new one" }
    package static var newCategories: String { "\(OptionWord("new_categories")) takes a new one" }
    package static var newUnits: String { "\(OptionWord("new_units")) takes a new one" }

    private let kind: String
    private let known: [String]
    private let shown: [String]
    private let option: String?

    /// - Parameters:
    ///   - shown: Those that are told where none is near; all of them where nothing is said.
    ///   - option: How to say that the word is meant; nil where nothing can be new.
    package init(_ kind: String, among known: [String], shown: [String]? = nil, option: String? = nil) {
        self.kind = kind
        self.known = known
        self.shown = shown ?? known
        self.option = option
    }

    package func fault(_ word: String) -> String { "no \(kind) \(word)" }

    package func advice(_ word: String) -> Advice {
        Advice {
            let hint = NearestName.hint(word, among: known)
            let all = shown.isEmpty ? "; there is none yet" : "; write one of \(shown.joined(separator: ", "))"
            return (hint.isEmpty ? all : hint) + (option.map { "; " + $0 } ?? "")
        }
    }
}
