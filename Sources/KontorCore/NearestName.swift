/// Finding what was probably meant, for "did you mean …?".
package enum NearestName {
    /// Characters of the longest name that is compared: comparing takes the time of the product of two lengths.
    private static let longest = 64

    /// Returns the candidate that is fewest edits away from `name`; nil where none is close enough to help.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        guard name.utf8.count <= 4 * longest else { return nil }
        let wanted = Array(FoldedText.fold(name).unicodeScalars)
        guard wanted.count <= longest else { return nil }
        let allowed = max(1, wanted.count / 3 + (wanted.count < 4 ? 0 : 1))
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate.utf8.count <= 8 * longest {
            let distance = distance(wanted, Array(FoldedText.fold(candidate).unicodeScalars), atMost: allowed)
            if let distance, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name ?? candidates.first { isShortFor(FoldedText.fold($0), wanted) }
    }

    /// `qty` for `quantity`: the same first letter, and the others in their order.
    private static func isShortFor(_ candidate: String, _ wanted: [Unicode.Scalar]) -> Bool {
        guard wanted.count >= 2, candidate.unicodeScalars.first == wanted.first else { return false }
        var rest = wanted[...]
        for scalar in candidate.unicodeScalars where rest.first == scalar { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Returns `; did you mean X?` or nothing, ready to end a sentence with.
    package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
        of(name, among: candidates).map { "; did you mean \($0)?" } ?? ""
    }

    /// Edits between two words, a swap of neighbours counting as one; nil beyond `atMost`.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost: Int) -> Int? {
        guard abs(left.count - right.count) <= atMost else { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count] <= atMost ? last[right.count] : nil
    }
}
