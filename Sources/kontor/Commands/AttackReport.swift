import KontorCore
import KontorTorture

/// What became of one row of `kontor doctor --attack`.
struct AttackReport {
    let row: TortureRow
    let verdicts: [TortureVerdict]

    var held: Int { verdicts.count(where: \.held) }
    var hasHeld: Bool { held == verdicts.count }

    /// A line for the row, and one for each case that did not hold.
    var lines: [String] {
        ["\(row.number < 10 ? " " : "")\(row.number)  \(row.threat): held \(held) of \(verdicts.count)"]
            + failed.map { "    \($0.name): \($0.faults.joined(separator: "; "))" }
    }

    var plain: Plain {
        [
            "row": .integer(Int64(row.number)), "threat": .text(row.threat), "attacks": .integer(Int64(verdicts.count)),
            "held": .integer(Int64(held)), "failed": .list(failed.map(plain)),
        ]
    }

    private var failed: [TortureVerdict] { verdicts.filter { !$0.held } }

    private func plain(_ verdict: TortureVerdict) -> Plain {
        ["name": .text(verdict.name), "faults": .list(verdict.faults.map { .text($0) })]
    }
}
