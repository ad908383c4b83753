import Foundation
import Mistakes

/// Which mistakes of all that could be made are made.
struct Selection {
    let root: String

    /// What is itself a test, or what tests and benchmarks are made with.
    private static let leftOut = [
        "Sources/KontorTorture/", "Sources/KontorTesting/", "Sources/kontor-generate/", "Sources/kontor/Attack/",
        "Sources/kontor/Commands/Attack",
    ]

    /// Every mistake in the sources and plugins.
    func all() throws -> [Mistake] {
        let listed = try perform(["git", "ls-files", "Sources", "plugins", "examples"], in: root).output
        let files = listed.split(separator: "\n").map(String.init)
            .filter { file in !Self.leftOut.contains { file.hasPrefix($0) } }
        func text(_ file: String) throws -> String { try String(contentsOfFile: root + "/" + file, encoding: .utf8) }
        let swift = files.filter { $0.hasSuffix(".swift") }
        let signatures = Signatures(of: try swift.map(text))
        return try swift.flatMap { SwiftMistakes(in: try text($0), file: $0, signatures: signatures).found }
            + files.filter { $0.hasSuffix(".c") }.flatMap { CMistakes.found(in: try text($0), file: $0) }
            + files.filter { $0.hasSuffix(".lua") }.flatMap { LuaMistakes.found(in: try text($0), file: $0) }
    }

    /// The lines that changed since a revision, by file.
    func changedLines(since base: String) throws -> [String: Set<Int>] {
        let diff = try perform(["git", "diff", "-U0", base, "--", "Sources", "plugins", "examples"], in: root).output
        var lines: [String: Set<Int>] = [:]
        var file = ""
        for line in diff.split(separator: "\n") {
            if line.hasPrefix("+++ b/") { file = String(line.dropFirst(6)) }
            guard let match = line.firstMatch(of: /^@@ -[0-9,]+ \+([0-9]+)(,([0-9]+))? @@/) else { continue }
            let (start, count) = (Int(match.output.1) ?? 0, match.output.3.flatMap { Int($0) } ?? 1)
            lines[file, default: []].formUnion(start..<(start + count))
        }
        return lines
    }

    /// Chooses by chance, each kind as often as the others as far as there are so many, none within another.
    ///
    /// Whether a mistake is chosen follows from the seed and its text: what changes elsewhere does not matter.
    static func choose(_ count: Int, of all: [Mistake], seed: UInt64) -> [Int: Mistake] {
        var seen: [String: Int] = [:]
        let drawn = all.map { mistake in
            seen[mistake.key, default: 0] += 1
            return (mistake, lot(of: "\(seed) \(seen[mistake.key] ?? 0) \(mistake.key)"))
        }
        var byKind = MistakeKind.allCases.map { kind in
            drawn.filter { $0.0.kind == kind }.sorted { $0.1 > $1.1 }.map(\.0)
        }
        var taken: [String: [Range<Int>]] = [:]
        var chosen: [Int: Mistake] = [:]
        while chosen.count < count, byKind.contains(where: { !$0.isEmpty }) {
            for index in byKind.indices where chosen.count < count {
                guard let mistake = byKind[index].popLast() else { continue }
                // Lua's are made one at a time, so they may overlap.
                let isFree =
                    !mistake.isBuiltIn || !taken[mistake.file, default: []].contains { $0.overlaps(mistake.range) }
                guard isFree else { continue }
                if mistake.isBuiltIn { taken[mistake.file, default: []].append(mistake.range) }
                chosen[chosen.count + 1] = mistake
            }
        }
        return chosen
    }

    /// FNV-1a, mixed as SplitMix64 does: close texts draw far lots, and the same everywhere.
    private static func lot(of text: String) -> UInt64 {
        var mixed = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
