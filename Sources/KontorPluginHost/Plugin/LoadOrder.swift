package import KontorCore

/// The order in which plugins answer: each after those that its manifest names, otherwise in the office's order.
///
/// A name that is not among the plugins asks for nothing.
package struct LoadOrder {
    /// The names in their order.
    package private(set) var ordered: [String] = []
    /// Plugins that cannot be put in order, because each is to come after the other.
    package private(set) var refused: [(plugin: String, reason: Failure)] = []

    package init(_ manifests: [Manifest]) {
        var waiting = manifests.map(\.name)
        let earlier = Self.earlier(manifests)
        while !waiting.isEmpty {
            let isFree = { (name: String) in earlier[name, default: []].isDisjoint(with: waiting) }
            if let next = waiting.firstIndex(where: isFree) {
                ordered.append(waiting.remove(at: next))
                continue
            }
            let circle = Self.circle(waiting, earlier)
            waiting.removeAll { circle.contains($0) }
            let sentence =
                "the plugins \(circle.joined(separator: ", ")) are each to come after the other; "
                + "change after or before in plugin.lua of one of them"
            refused += circle.map { ($0, Failure(.conflict, sentence)) }
        }
    }

    /// For each plugin those that must come before it.
    private static func earlier(_ manifests: [Manifest]) -> [String: Set<String>] {
        var earlier: [String: Set<String>] = [:]
        for manifest in manifests {
            earlier[manifest.name, default: []].formUnion(manifest.after)
            for name in manifest.before { earlier[name, default: []].insert(manifest.name) }
        }
        return earlier
    }

    /// Returns plugins of which each waits for another of them, in the office's order.
    ///
    /// Where none is free, whoever goes from one to a plugin that it waits for, and on, comes round.
    private static func circle(_ waiting: [String], _ earlier: [String: Set<String>]) -> [String] {
        var path: [String] = []
        var current = waiting.first
        while let name = current {
            if let start = path.firstIndex(of: name) {
                let members = Set(path[start...])
                return waiting.filter { members.contains($0) }
            }
            path.append(name)
            current = waiting.first { earlier[name, default: []].contains($0) }
        }
        return waiting
    }
}
