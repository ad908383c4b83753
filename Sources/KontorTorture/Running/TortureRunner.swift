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
    /// Runs the attacks of a row from an index on, in a process of its own, and says what `RowProgress` wants to hear.
    ///
    /// - Parameter program: The program that offices are attacked through.
    package func run(_ row: TortureRow, from first: Int, program: String, say: (String) -> Void) {
        let office = OfficeRunner(program: program, patience: patience)
        for index in row.names.indices.dropFirst(first) {
            say(RowLine.begun(index).text)
            let verdict =
                index < row.cases.count
                ? verdict(on: row.cases[index]) : office.verdict(on: row.officeCases[index - row.cases.count])
            say(RowLine.done(index, verdict.faults).text)
        }
    }
}
