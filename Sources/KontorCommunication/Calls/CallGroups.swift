internal import KontorCore
package import KontorIntake

/// Putting the lines of one call together.
package enum CallGroups {
    /// A channel's lines follow each other at once; after a restart the same name means another call.
    static let gapSeconds: Int64 = 5

    /// Returns the lines of each call, in the order in which they began; each line once.
    ///
    /// More lines only ever join calls: what belongs together does so whatever else is known.
    package static func group(_ lines: [CallLine]) -> [[CallLine]] {
        var lines = lines
        var seen: Set<CallLine.Key> = []
        lines.removeAll { !seen.insert($0.key).inserted }
        seen = []
        lines.sort { order(of: $0) < order(of: $1) }
        var union = Union(count: lines.count)
        joinByName(lines, &union)
        joinByChannel(lines, &union)
        joinPickups(lines, &union)
        var groups: [Int: [CallLine]] = [:]
        for (index, line) in lines.enumerated() { groups[union.root(index), default: []].append(line) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The order does not depend on the file: where lines begin in the same second, the caller's own come before those of
    /// the system's inner channels, and what ended first before what went on.
    private static func order(of line: CallLine) -> (Instant, Int, Int, Instant, String, String) {
        (
            line.startedAt, line.from.isLocal ? 1 : 0, line.sequence, line.endedAt, line.from.recorded,
            line.to?.recorded ?? ""
        )
    }

    private static func joinByName(_ lines: [CallLine], _ union: inout Union) {
        var seen: [String: Int] = [:]
        for (index, line) in lines.enumerated() {
            for name in Set([line.part, line.whole, line.callName].compactMap(\.self)) {
                if let first = seen[name] { union.join(first, index) } else { seen[name] = index }
            }
        }
    }

    private static func joinByChannel(_ lines: [CallLine], _ union: inout Union) {
        var last: [String: (index: Int, end: Instant)] = [:]
        for (index, line) in lines.enumerated() {
            for channel in [line.from, line.to].compactMap(\.self) where channel.isUnique {
                let before = last[channel.name]
                if let before, line.startedAt <= before.end.adding(seconds: gapSeconds) {
                    union.join(before.index, index)
                }
                last[channel.name] = (index, max(line.endedAt, before?.end ?? line.endedAt))
            }
        }
    }

    /// Whoever picks up a call that rings elsewhere dials for it: nothing but the moment and the telephone ties both.
    private static func joinPickups(_ lines: [CallLine], _ union: inout Union) {
        let pickups = lines.indices.filter { lines[$0].application == .pickup }
        guard !pickups.isEmpty else { return }
        let answered = lines.indices.filter { lines[$0].isTaken }.sorted { lines[$0].taken < lines[$1].taken }
        for pickup in pickups {
            let candidates = answered[first(answered, lines, from: lines[pickup].startedAt.adding(seconds: -1))...]
                .prefix(mostAnswered).prefix { lines[$0].taken <= lines[pickup].endedAt.adding(seconds: 2) }
                .filter { lines[$0].isPickedUp(by: lines[pickup]) }
            // Two calls answered at once for the same group: nobody can tell which was picked up.
            if candidates.count == 1 { union.join(pickup, candidates[0]) }
        }
    }

    /// Nobody has more calls answered in the moment of a pickup.
    private static let mostAnswered = 50

    private static func first(_ answered: [Int], _ lines: [CallLine], from moment: Instant) -> Int {
        var (low, high) = (0, answered.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[answered[middle]].taken < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CallLine {
    /// The name of a call that begins with it. Where the telephone system gives none, nothing else begins there at that
    /// moment; so lines of one name are one call, whatever their channels are called.
    var callName: String { whole ?? part ?? "\(startedAt) \(from.recorded)" }
    /// Whether a person took it; applications answer too.
    var isTaken: Bool { result == .answered && to != nil && application != .voicemail }
    /// When it was taken.
    var taken: Instant { answeredAt ?? startedAt }
    /// Whether it tried to reach a person.
    var isAttempt: Bool { application != .voicemail && application != .pickup && (to != nil || application == .dial) }
    /// Whom it reached or tried: the extension, or the number behind a trunk.
    var party: String {
        if let to, to.isExtension { return to.peer }
        return dialled
    }

    var ringSeconds: Int { Int((result == .answered ? answeredAt ?? endedAt : endedAt).seconds - startedAt.seconds) }
    var talkSeconds: Int { result == .answered ? Int(endedAt.seconds - (answeredAt ?? endedAt).seconds) : 0 }

    /// Whether it is the call that `pickup` dialled for: `*8210` is for what rings at 210, `*8` for what rings in the group.
    func isPickedUp(by pickup: CallLine) -> Bool {
        guard let to, to.isExtension, pickup.from.isExtension else { return false }
        let isForGroup = pickup.dialled.utf8.count <= 3
        return to.peer == pickup.from.peer || isForGroup || pickup.dialled.hasSuffix(to.peer)
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
        // The earlier line leads, so that a call's name does not depend on the order of joining.
        parents[max(left, right)] = min(left, right)
    }
}
