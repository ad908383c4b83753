internal import KontorCore

/// The keys that stood on the lines of a file so far, as they are compared.
package struct SeenKeys: Sendable {
    private var first: [String: (name: String, line: Int)] = [:]

    package init() {}

    package mutating func reserve(_ count: Int) { first.reserveCapacity(count) }

    /// Returns where a key that looks the same stood first, nil where this is the first.
    package mutating func note(_ name: String, _ line: Int) -> (name: String, line: Int)? {
        let folded = FoldedText.key(name)
        if let known = first[folded] { return known }
        first[folded] = (name, line)
        return nil
    }
}
