import ArgumentParser
import KontorCore
import KontorLuaAPI
import KontorStore

/// `kontor verify`: the proof that the records are what the journal says.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Replay the journal and compare every table with it.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let office = try OpenOffice(options)
        let summary = try office.records.store.read { connection in
            var verification = Verification(connection: connection, areas: Registry.areas)
            return try verification.run()
        }
        if options.json {
            Terminal.say(
                json: .fields([
                    "entries": .integer(Int64(summary.entries)), "changes": .integer(Int64(summary.changes)),
                    "records": .integer(Int64(summary.records)), "findings": .list(summary.findings.map { .text($0) }),
                ]))
        } else {
            for finding in summary.findings { Terminal.say(finding) }
            Terminal.say(
                "\(summary.entries) journal \(summary.entries == 1 ? "entry" : "entries") with "
                    + "\(summary.changes) changes, \(summary.records) records, "
                    + "\(summary.invariants) rules: "
                    + (summary.findings.isEmpty ? "all in order" : "\(summary.findings.count) not in order"))
        }
        if !summary.findings.isEmpty { throw ExitCode(ErrorReport.Status.failed) }
    }
}
