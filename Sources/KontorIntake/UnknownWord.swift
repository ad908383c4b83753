internal import KontorCore

/// What to say of a word that is none of those that are known: the nearest, or all, and how to say that it is new.
package enum UnknownWord {
    package static let newPlaces = "--new-places takes a new one"
    package static let newCategories = "--new-categories takes a new one"
    package static let newUnits = "--new-units takes a new one"

    /// - Parameters:
    ///   - shown: Those that are told where none is near; all of them where nothing is said.
    ///   - option: How to say that the word is meant; nil where nothing can be new.
    package static func sentence(
        _ kind: String, _ word: String, among known: [String], shown: [String]? = nil, option: String? = nil
    ) -> String {
        let hint = NearestName.hint(word, among: known)
        let shown = shown ?? known
        let all = shown.isEmpty ? "; there is none yet" : "; write one of \(shown.joined(separator: ", "))"
        return "no \(kind) \(word)\(hint.isEmpty ? all : hint)\(option.map { "; " + $0 } ?? "")"
    }
}
