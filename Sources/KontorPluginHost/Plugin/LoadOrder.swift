package import KontorCore

/// The order in which plugins answer: each after those that its manifest names, otherwise in the office's order.
///
/// A name that is not among the plugins asks for nothing.
package struct LoadOrder {
    /// The names in their order.
    package private(set) var ordered: [String] = []
    /// Plugins that cannot be put in order, because with them each of several is to come after the other.
    package private(set) var refused: [(plugin: String, reason: Failure)] = []

    /// - Parameter shipped: The names of those that come with Kontor, which are never the ones to be left out.
    package init(_ manifests: [Manifest], shipped: [String] = []) {
        var waiting = manifests.map(\.name)
        let earlier = Self.earlier(manifests)
        while !waiting.isEmpty {
            let isFree = { (name: String) in earlier[name, default: []].isDisjoint(with: waiting) }
            if let next = waiting.firstIndex(where: isFree) {
                ordered.append(waiting.remove(at: next))
                continue
            }
            // Without the last of them, as the office lists them, the others were in order: it closes the circle.
            let circle = Self.circle(waiting, earlier)
            guard let closing = circle.last(where: { !shipped.contains($0) }) ?? circle.last else { break }
            waiting.removeAll { $0 == closing }
            let sentence =
                "the plugins \(circle.listed) are each to come after the other, and \(closing) closes "
                + "the circle; change after or before in plugin.lua of one of them"
            refused.append((closing, Failure(.conflict, sentence)))
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
