import Foundation
import KontorLua

/// Runs attacks, each on a fresh state and on a thread of its own.
package struct TortureRunner: Sendable {
    /// Seconds after which a case counts as hanging, by the clock on the wall.
    package let patience: Double
    /// Whether nothing else happens in this process, so that its memory can be watched.
    package let isAlone: Bool

    /// Makes a runner.
    package init(patience: Double = 20, isAlone: Bool = false) {
        self.patience = patience
        self.isAlone = isAlone
    }

    /// Returns what became of an attack. One that hangs keeps its thread, and the process should soon end.
    package func verdict(on attack: TortureCase) -> TortureVerdict {
        let work = ThreadWork(stackBytes: attack.stackBytes) { [isAlone] in
            do {
                return TortureJudge().faults(of: attack, try TortureObservation(of: attack, isAlone: isAlone))
            } catch {
                return ["the case could not be run: \(error)"]
            }
        }
        let faults = work.result(within: patience) ?? ["still running after \(Int(patience)) s"]
        return TortureVerdict(name: attack.name, faults: faults)
    }
}

extension TortureRunner {
    /// Runs the cases of a row from an index on, in a process of its own, and says what `RowProgress` wants to hear.
    package func run(_ row: TortureRow, from index: Int, say: (String) -> Void) {
        for (index, attack) in row.cases.enumerated().dropFirst(index) {
            say(RowLine.begun(index).text)
            say(RowLine.done(index, verdict(on: attack).faults).text)
        }
    }
}
