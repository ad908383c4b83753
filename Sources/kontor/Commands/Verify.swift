import ArgumentParser
import KontorCore
import KontorLuaAPI
import KontorStore
import KontorStoreSQLite

/// `kontor verify`: the proof that the records are what the journal says.
struct Verify: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Replay the journal and compare every table and document with it.",
        discussion: """
            The head that is printed is the journal's last entry with its hash. Kept elsewhere, it shows later whether
            what led to it is still there: kontor verify --since HEAD.
            """)

    @OptionGroup var options: CommonOptions
    @Option(help: "A head that was printed earlier, NUMBER:HASH or the hash alone: its entry must still be there.")
    var since: String?

    func validate() throws {
        if let since, JournalHead(since) == nil {
            throw ValidationError(
                "--since must be a head that kontor verify printed, NUMBER: and 64 hexadecimal digits, got \(since)")
        }
    }

    func run() throws {
        let office = try OpenOffice(options)
        let summary = try office.records.store.read { connection in
            let found = try FileProof(connection, Migrations.all).findings()
            var verification = Verification(
                connection: connection, areas: Registry.areas, folder: office.host.desk.folder)
            return try verification.run(since: since.flatMap { JournalHead($0) }, found: found)
        }
        if options.json {
            Terminal.say(json: Self.plain(summary))
        } else {
            for line in Self.lines(summary) { Terminal.say(line) }
        }
        if summary.findingCount > 0 { throw ExitCode(ErrorReport.Status.failed) }
    }

    private static func plain(_ summary: Verification.Summary) -> Plain {
        .fields([
            "entries": .integer(Int64(summary.entries)), "changes": .integer(Int64(summary.changes)),
            "records": .integer(Int64(summary.records)), "events": .integer(Int64(summary.events)),
            "documents": .integer(Int64(summary.documents)), "rules": .integer(Int64(summary.invariants)),
            "erased": .integer(Int64(summary.erased)), "uncompared": .list(summary.uncompared.map { .text($0) }),
            "strays": .list(summary.strays.map { .text($0) }),
            "findings": .list(summary.findings.map { .text($0) }),
            "finding_count": .integer(Int64(summary.findingCount)),
            "head": .text("\(summary.head)"),
        ])
    }

    private static func lines(_ summary: Verification.Summary) -> [String] {
        var lines = summary.findings
        let left = summary.findingCount - summary.findings.count
        if left > 0 { lines.append("… and \(left) more") }
        if summary.erased > 0 { lines.append("\(count(summary.erased, "change")) erased, as the journal says") }
        if !summary.uncompared.isEmpty {
            let shown = summary.uncompared.prefix(10)
            let left = summary.uncomparedCount - shown.count
            lines.append(
                "not compared, because of what was erased: \(shown.joined(separator: ", "))"
                    + (left > 0 ? " … and \(left) more" : ""))
        }
        lines += summary.strays.map { "\($0): no record names this document; remove it where nobody needs it" }
        lines.append("head \(summary.head)")
        let verdict = summary.findingCount == 0 ? "all in order" : "\(summary.findingCount) not in order"
        lines.append(
            "\(summary.entries) journal \(summary.entries == 1 ? "entry" : "entries") with "
                + "\(summary.changes) changes, \(summary.records) records, \(count(summary.events, "event")), "
                + "\(count(summary.documents, "document")), \(summary.invariants) rules: \(verdict)")
        return lines
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
