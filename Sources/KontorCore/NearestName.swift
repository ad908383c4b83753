/// Finding what was probably meant, for "did you mean …?".
package enum NearestName {
    /// Returns the candidate that is fewest edits away from `name`; nil where none is close enough to help.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        NearestNames(candidates).of(name)
    }

    /// Returns `; did you mean X?` or nothing, ready to end a sentence with.
    package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
        NearestNames(candidates).hint(name)
    }
}

/// The names that one of may have been meant, made ready once for many questions.
package struct NearestNames: Sendable {
    /// Characters of the longest name that is compared: comparing takes the time of the product of two lengths.
    private static let longest = 64

    private let names: [(name: String, folded: [Unicode.Scalar])]

    package init(_ names: some Sequence<String>) {
        self.names = names.lazy.filter { $0.utf8.count <= 8 * Self.longest }.map {
            ($0, Array(FoldedText.fold($0).unicodeScalars))
        }
    }

    /// Returns the name that is fewest edits away from `name`; nil where none is close enough to help.
    package func of(_ name: String) -> String? {
        guard name.utf8.count <= 4 * Self.longest else { return nil }
        let wanted = Array(FoldedText.fold(name).unicodeScalars)
        guard wanted.count <= Self.longest else { return nil }
        // Only what is nearer than the best so far is worth the whole comparison.
        var allowed = max(1, wanted.count / 3 + (wanted.count < 4 ? 0 : 1))
        var best: String?
        for candidate in names.untilStopped(each: 64) {
            guard let distance = Self.distance(wanted, candidate.folded, atMost: allowed) else { continue }
            best = candidate.name
            guard distance > 0 else { break }
            allowed = distance - 1
        }
        return best ?? names.first { Self.isShortFor($0.folded, wanted) }?.name
    }

    /// Returns `; did you mean X?` or nothing, ready to end a sentence with.
    package func hint(_ name: String) -> String { of(name).map { "; did you mean \($0)?" } ?? "" }

    /// `qty` for `quantity`: the same first letter, and the others in their order.
    private static func isShortFor(_ candidate: [Unicode.Scalar], _ wanted: [Unicode.Scalar]) -> Bool {
        guard wanted.count >= 2, candidate.first == wanted.first else { return false }
        var rest = wanted[...]
        for scalar in candidate where rest.first == scalar { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Edits between two words, a swap of neighbours counting as one; nil beyond `atMost`.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost: Int) -> Int? {
        guard abs(left.count - right.count) <= atMost else { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        if atMost == 0 { return left == right ? 0 : nil }
        var beforeLast = Array(0...right.count)
        var last = beforeLast
        var current = beforeLast
        var leastBefore = 0
        for row in 1...left.count {
            current[0] = row
            var least = row
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                least = min(least, cost)
            }
            // Each later row is made of the two before it.
            if least > atMost, leastBefore > atMost { return nil }
            leastBefore = least
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= atMost ? last[right.count] : nil
    }
}
