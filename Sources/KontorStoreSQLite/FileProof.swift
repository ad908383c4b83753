internal import KontorCore
package import KontorStore

/// The proof of an office's file by itself: SQLite's own checks, and the schema against the steps that made it.
package struct FileProof {
    private let connection: any Connection
    private let migrations: [Migration]

    package init(_ connection: any Connection, _ migrations: [Migration]) {
        self.connection = connection
        self.migrations = migrations
    }

    /// Returns a sentence per thing that is wrong.
    package func findings() throws -> [String] {
        do { return try integrity() + references() + schema() } catch let damage as DamagedRecords {
            return ["the file cannot be read: \(damage.what)"]
        } catch let error as StoreError {
            return ["the file cannot be read: \(error.words)"]
        }
    }

    /// Pages, indexes, and the rules of the schema (https://sqlite.org/pragma.html#pragma_integrity_check).
    private func integrity() throws -> [String] {
        try connection.texts("PRAGMA integrity_check(\(Verification.findingLimit))")
            .filter { $0 != "ok" }.map { "the file: \($0)" }
    }

    private func references() throws -> [String] {
        var findings: [String] = []
        // Of each broken reference the table, the row's number there, and what it names.
        let broken = try connection.rows(
            "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT \(Verification.findingLimit)"
        ) { (table: String, row: StoredValue, target: String) in (table: table, row: row, target: target) }
        for one in broken {
            let id =
                (try? connection.value("SELECT id FROM \"\(one.table)\" WHERE rowid = ?", [one.row]).text) ?? nil
            findings.append("\(one.table) \(id ?? "?"): it names a \(one.target) that does not exist")
        }
        return findings
    }

    /// One thing that a schema declares.
    private struct Declared: Hashable {
        let kind: String
        let name: String
        let table: String
        let sql: String
    }

    private func schema() throws -> [String] {
        let made = try SQLiteStore()
        try made.write { try Migrator(migrations).migrate($0, at: Instant(microseconds: 0)) }
        let wanted = try made.read { try declared($0) }
        let there = try declared(connection)
        var findings: [String] = []
        for one in wanted.values where there[one.name] == nil { findings.append("\(one.kind) \(one.name) is missing") }
        for one in there.values {
            guard let other = wanted[one.name] else {
                findings.append("\(one.kind) \(one.name) on \(one.table) is none of Kontor's")
                continue
            }
            if other != one { findings.append("\(one.kind) \(one.name) is not as Kontor made it") }
        }
        return findings.sorted()
    }

    private func declared(_ connection: any Connection) throws -> [String: Declared] {
        let all = try connection.rows("SELECT type, name, tbl_name, COALESCE(sql, '') FROM sqlite_master") {
            (kind: String, name: String, table: String, sql: String) in
            Declared(kind: kind, name: name, table: table, sql: sql)
        }
        return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
