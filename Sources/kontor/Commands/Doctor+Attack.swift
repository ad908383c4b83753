import ArgumentParser
import Foundation
import KontorCore
import KontorREPL
import KontorTorture

extension Doctor {
    /// Seconds without a word after which the process of a row is ended.
    private static let patience: Double = 60

    /// The rows that are asked for; all where none is.
    ///
    /// - Throws: `ValidationError` where one does not exist.
    func attackRows() throws -> [TortureRow] {
        let known = TortureSet.rows
        if let unknown = row.first(where: { TortureSet.row($0) == nil }) {
            throw ValidationError("--row must be from 1 to \(known.last?.number ?? 0), got \(unknown)")
        }
        return row.isEmpty ? known : known.filter { row.contains($0.number) }
    }

    /// Attacks the sandbox of this very program and says what held, row by row.
    ///
    /// - Throws: `ExitCode` where something did not.
    func runAttacks() throws {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        let processes = RowProcesses(program: program, patience: Self.patience) { row, first in
            ["attack-row", "\(row)", "--from", "\(first)"]
        }
        let rows = try attackRows()
        let verdicts = processes.verdicts(on: rows, atOnce: 2) { [isJSON = options.json] row, verdicts in
            guard !isJSON else { return }
            for line in AttackReport(row: row, verdicts: verdicts).lines { Terminal.say(line) }
            StandardStreams.flush()
        }
        let reports = zip(rows, verdicts).map(AttackReport.init)
        if options.json {
            Terminal.say(json: .list(reports.map(\.plain)))
        } else {
            let held = reports.map(\.held).reduce(0, +)
            Terminal.say("held \(held) of \(verdicts.joined().count) attacks")
        }
        if !reports.allSatisfy(\.hasHeld) { throw ExitCode(ErrorReport.Status.failed) }
    }
}
