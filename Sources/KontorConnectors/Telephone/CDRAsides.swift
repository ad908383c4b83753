import KontorCore

/// Finding who called a colleague while talking to somebody else.
///
/// Nothing but the time ties such a call to the other one, so they stay two calls, and the first names the second.
enum CDRAsides {
    private struct Talk {
        let group: Int
        let from: Instant
        let to: Instant
    }

    /// Returns for each group of rows the group in which its caller was talking all the while, nil where none.
    static func during(_ groups: [[CDRRow]]) -> [Int?] {
        var talks: [String: [Talk]] = [:]
        for (index, rows) in groups.enumerated() {
            for row in rows where row.isTaken {
                for channel in [row.from, row.to].compactMap(\.self) where channel.isExtension {
                    let talk = Talk(group: index, from: row.answer ?? row.start, to: row.end)
                    talks[channel.peer, default: []].append(talk)
                }
            }
        }
        for peer in talks.keys { talks[peer]?.sort { $0.from < $1.from } }
        return groups.enumerated().map { index, rows in
            guard let first = rows.first, first.from.isExtension, first.to?.isExtension == true,
                let own = talks[first.from.peer]
            else { return nil }
            let end = rows.map(\.end).max() ?? first.end
            let begun = own[..<partition(own, at: first.start)].suffix(8)
            return begun.last { $0.group != index && $0.to >= end }?.group
        }
    }

    /// How many of the talks, which are in the order of their beginnings, began by `moment`.
    private static func partition(_ talks: [Talk], at moment: Instant) -> Int {
        var (low, high) = (0, talks.count)
        while low < high {
            let middle = (low + high) / 2
            if talks[middle].from <= moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
