import Foundation
import KontorStore
import KontorStoreSQLite
import Testing

/// Whole numbers that Kontor never writes, in whatever column: one sentence and status 1, or no harm; never a trap.
@Suite struct DamagedNumberTests {
    private struct Column: Sendable {
        let table: String
        let name: String
    }

    private static let commands: [[String]] = [
        ["verify"], ["do", "supply-run", "--preview"], ["journal", "--changes"], ["do", "screen", "office-assistant"],
        ["eval", "kontor.inventory.movement.issue('PAPIER-A3', { quantity = 1 })"],
        ["eval", "kontor.equipment.ticket.find {}"], ["do", "whom-to-call", "COPIER-1"],
        ["do", "open-count", "Materialraum", "--preview"],
    ]

    private static func path(_ shell: Shell) -> String { shell.folder + "/office/kontor.sqlite" }

    /// Runs statements by whose rules nothing is kept from being stored.
    private static func execute(_ shell: Shell, _ statements: [String]) throws {
        let store = try SQLiteStore(file: path(shell), readers: 0)
        defer { store.closeAtExit() }
        try store.read { connection in
            for sql in ["PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON"] + statements {
                try connection.execute(sql)
            }
        }
    }

    private static func columns(_ shell: Shell) throws -> [Column] {
        let store = try SQLiteStore(file: path(shell), readers: 0)
        defer { store.closeAtExit() }
        return try store.read { connection in
            let sql = """
                SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND c.type = 'INTEGER' ORDER BY 1, c.cid
                """
            return try connection.rows(sql).compactMap { row in
                guard let table = row[0].text, let name = row[1].text,
                    try connection.row("SELECT 1 FROM \"\(table)\" LIMIT 1") != nil
                else { return nil }
                return Column(table: table, name: name)
            }
        }
    }

    private static func judge(_ outcome: Shell.Outcome, _ what: String) {
        #expect([0, 1].contains(outcome.status), "\(what): \(outcome)")
        for inner in ["own fault", "StoreError", "Fatal error", "DatabaseError"] {
            #expect(!outcome.errors.contains(inner), "\(what): \(outcome.errors)")
        }
        if outcome.errors.contains("damaged") {
            #expect(outcome.status == 1, "\(what)")
            #expect(!outcome.errors.contains(".lua:"), "\(what): \(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(what): \(outcome.errors)")
        }
    }

    /// Each column of each table that has rows, each with another command; the next value begins with another one.
    @Test(arguments: [Int64.max, .min])
    func areToldInEveryColumn(_ number: Int64) throws {
        let shell = try Shell(example: "krueger")
        let columns = try Self.columns(shell)
        #expect(columns.count > 40)
        let sound = try Data(contentsOf: URL(fileURLWithPath: Self.path(shell)))
        var found = 0
        for (index, column) in columns.enumerated() {
            let what = "\(column.table).\(column.name) = \(number)"
            let triggers = ["entry_final", "entry_kept", "change_kept", "change_final"]
            try Self.execute(
                shell,
                triggers.map { "DROP TRIGGER journal_\($0)" } + [
                    "UPDATE OR IGNORE \"\(column.table)\" SET \"\(column.name)\" = \(number)"
                ])
            let words = Self.commands[(index + (number > 0 ? 0 : 3)) % Self.commands.count]
            let outcome = try shell.run([Shell.products + "/kontor"] + words)
            Self.judge(outcome, "\(what), \(words)")
            if outcome.errors.contains("damaged") { found += 1 }
            for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: Self.path(shell) + end) }
            try sound.write(to: URL(fileURLWithPath: Self.path(shell)))
        }
        #expect(found > 5)
    }

    /// Those that numbers are counted on from, by the command that counts.
    @Test(arguments: [
        ("UPDATE OR IGNORE journal_entry SET number = 9223372036854775807", ["verify"]),
        ("UPDATE OR IGNORE journal_entry SET number = 9223372036854775807", ["eval", "kontor.storage.set('a', 1)"]),
        (
            "UPDATE \"order\" SET state = 'cancelled'; "
                + "UPDATE OR IGNORE \"order\" SET number = '2026-9223372036854775807'", ["do", "supply-run"]
        ),
        (
            "UPDATE ticket SET number = 'T-9223372036854775807'",
            ["do", "report-fault", "COPIER-2", "--words", "paper jam"]
        ),
        ("UPDATE \"count\" SET number = 'C-9223372036854775807'", ["do", "open-count", "Empfang"]),
        (
            "UPDATE OR IGNORE application SET number = 'A-9223372036854775807'",
            ["import", "application", "cv.txt", "--opening", "office-assistant"]
        ),
        (
            "UPDATE opening SET seats = 9223372036854775807; UPDATE criterion SET weight = 9223372036854775807",
            ["do", "screen", "office-assistant"]
        ),
    ])
    func areToldByWhoCountsOn(_ statement: String, _ words: [String]) throws {
        let shell = try Shell(example: "krueger")
        try shell.write("Ada Lovelace\nada@example.org\n", to: "cv.txt")
        try shell.kontor("do", "supply-run")
        try shell.kontor("do", "report-fault", "COPIER-1", "--words", "paper jam")
        try shell.kontor("do", "open-count", "Materialraum")
        try Self.execute(
            shell, ["DROP TRIGGER journal_entry_final"] + statement.split(separator: ";").map(String.init))
        let outcome = try shell.run([Shell.products + "/kontor"] + words)
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.errors.hasPrefix("error: the office's records are damaged ("), "\(outcome)")
        #expect(outcome.errors.hasSuffix("): put a backup back\n"), "\(outcome)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }
}
