import ArgumentParser
import Foundation
import KontorTorture

/// `kontor attack-row`: one row of the torture set in this process, which may not survive it.
struct AttackRow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attack-row", abstract: "Run one row of kontor doctor --attack.", shouldDisplay: false)

    @Argument(help: "The row's number.") var row: Int
    @Option(help: "The case to begin with, from 0.") var from = 0

    func run() throws {
        guard let row = TortureSet.row(row) else { throw WrongUsage("there is no row \(row)") }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        TortureRunner(isAlone: true).run(row, from: from, program: program) { line in
            FileHandle.standardOutput.write(Data((line + "\n").utf8))
        }
        // A case that hangs still has its thread.
        _exit(0)
    }
}
