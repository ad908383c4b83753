import KontorCore

/// Putting the rows of one call together.
enum CDRGroups {
    /// A channel's rows follow each other at once; after a restart the same name means another call.
    private static let gapSeconds: Int64 = 5

    /// Returns the rows of each call, in the order in which they began.
    static func group(_ rows: [CDRRow]) -> [[CDRRow]] {
        let rows = rows.sorted { order(of: $0) < order(of: $1) }
        var union = Union(count: rows.count)
        joinByIdentity(rows, &union)
        joinByChannel(rows, &union)
        var groups: [Int: [CDRRow]] = [:]
        for (index, row) in rows.enumerated() { groups[union.root(index), default: []].append(row) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where rows begin in the same second, the caller's own come before those of the system's inner channels.
    private static func order(of row: CDRRow) -> (Instant, Int, Int, Int) {
        (row.start, row.from.isLocal ? 1 : 0, row.fields.sequence, row.fields.lines[0])
    }

    private static func joinByIdentity(_ rows: [CDRRow], _ union: inout Union) {
        var seen: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            for identity in Set([row.fields.uniqueID, row.fields.linkedID]) where !identity.isEmpty {
                if let first = seen[identity] { union.join(first, index) } else { seen[identity] = index }
            }
        }
    }

    private static func joinByChannel(_ rows: [CDRRow], _ union: inout Union) {
        var last: [String: (index: Int, end: Instant)] = [:]
        for (index, row) in rows.enumerated() {
            for key in [row.from.key, row.to?.key].compactMap(\.self) {
                let before = last[key]
                if let before, row.start <= before.end.adding(seconds: gapSeconds) { union.join(before.index, index) }
                last[key] = (index, max(row.end, before?.end ?? row.end))
            }
        }
    }
}

/// Sets that only ever grow together.
private struct Union {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(_ index: Int) -> Int {
        var root = index
        while parents[root] != root {
            parents[root] = parents[parents[root]]
            root = parents[root]
        }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(left), root(right))
        // The earlier row leads, so that a call's identity does not depend on the order of joining.
        parents[max(left, right)] = min(left, right)
    }
}
