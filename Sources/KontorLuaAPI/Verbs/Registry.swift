/// Every function of `kontor.*`.
package enum Registry {
    package static let verbs: [Verb] = CoreVerbs.all

    /// Returns the verb with that name, with or without `kontor.` before it.
    package static func verb(_ name: String) -> Verb? {
        let wanted = name.hasPrefix("kontor.") ? String(name.dropFirst(7)) : name
        return verbs.first { $0.name == wanted }
    }
}
