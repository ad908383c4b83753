package import KontorCore
package import KontorStore

/// One step of the schema, frozen once it is shipped.
package struct Migration: Sendable {
    /// Sorts: `0001_first_day`.
    package let name: String
    /// Asked for when the step is due.
    package let statements: @Sendable () -> [String]
    /// What is done behind the statements where SQL cannot say it; frozen with them.
    package let finish: @Sendable (any Connection) throws -> Void

    package init(
        _ name: String, finish: @escaping @Sendable (any Connection) throws -> Void = { _ in },
        _ statements: @escaping @Sendable () -> [String]
    ) {
        self.name = name
        self.statements = statements
        self.finish = finish
    }
}

/// Brings an office's tables to what this program knows.
package struct Migrator {
    private let migrations: [Migration]

    package init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Returns the names of the steps that the office lacks.
    ///
    /// - Throws: `Failure.refused` where the office has a step that this program does not know.
    package func pending(_ connection: any Connection) throws -> [String] {
        let exists = try connection.row("SELECT 1 FROM sqlite_master WHERE name = 'kontor_migration'") != nil
        guard exists else { return migrations.map(\.name) }
        let applied = try connection.texts("SELECT name FROM kontor_migration")
        let known = Set(migrations.map(\.name))
        if let newer = applied.sorted().last(where: { !known.contains($0) }) {
            throw Failure(
                .refused,
                "this office was used by a newer version of Kontor (it has \(newer)): install that version or a later one"
            )
        }
        return migrations.map(\.name).filter { !applied.contains($0) }
    }

    /// The same for an office that was made before: one without tables is none.
    ///
    /// - Throws: `DamagedRecords` where its steps are not those that an office can have.
    package func pendingInOffice(_ connection: any Connection) throws -> [String] {
        let tables = try connection.texts("SELECT name FROM sqlite_master WHERE type = 'table'")
        guard !tables.isEmpty else {
            throw Failure(
                .unavailable,
                "kontor.sqlite has no records in it: put the backup back; kontor init makes a new office")
        }
        guard tables.contains("kontor_migration") else { throw DamagedRecords("table kontor_migration is missing") }
        let pending = try pending(connection)
        // The steps are taken in their order, the first when the office is made.
        guard pending == migrations.map(\.name).suffix(pending.count), pending.count < migrations.count else {
            throw DamagedRecords("kontor_migration does not list the steps of an office")
        }
        return pending
    }

    /// Runs the steps that are missing, inside the transaction of `connection`.
    package func migrate(_ connection: any Connection, at now: Instant) throws {
        let pending = Set(try pending(connection))
        guard !pending.isEmpty else { return }
        try connection.execute(
            "CREATE TABLE IF NOT EXISTS kontor_migration (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT")
        for migration in migrations where pending.contains(migration.name) {
            for statement in migration.statements() { try connection.execute(statement) }
            try migration.finish(connection)
            try connection.execute(
                "INSERT INTO kontor_migration (name, applied_at) VALUES (?, ?)",
                [.text(migration.name), .integer(now.microseconds)])
        }
    }
}

/// The tables as the declarations say them today; a test holds the frozen migrations against it.
package enum DeclaredSchema {
    package static func statements(for areas: [Area]) -> [String] {
        let derived = (Journal.tables + Events.tables + RecordKeys.tables + areas.flatMap(\.derived)).flatMap(
            \.statements)
        let nouns = areas.flatMap(\.nouns)
        let tables = nouns.flatMap { TableText.statements(for: $0, suffix: " STRICT") }
        let words = nouns.flatMap(\.wordsStatements)
        return tables + (derived + words).map { $0 + suffix(ofDerived: $0) } + guards
    }

    /// A table whose key has several columns is kept in that key's order, without a second tree for the row's number.
    private static func suffix(ofDerived statement: String) -> String {
        guard statement.hasPrefix("CREATE TABLE") else { return "" }
        return statement.contains("PRIMARY KEY (") ? " STRICT, WITHOUT ROWID" : " STRICT"
    }

    /// The journal only grows; emptying a change's salt and payload is how a person is erased.
    private static let guards = [
        """
        CREATE TRIGGER journal_entry_final BEFORE UPDATE ON journal_entry \
        BEGIN SELECT RAISE(ABORT, 'the journal is final'); END
        """,
        """
        CREATE TRIGGER journal_entry_kept BEFORE DELETE ON journal_entry \
        BEGIN SELECT RAISE(ABORT, 'the journal is final'); END
        """,
        """
        CREATE TRIGGER journal_change_kept BEFORE DELETE ON journal_change \
        BEGIN SELECT RAISE(ABORT, 'the journal is final'); END
        """,
        """
        CREATE TRIGGER journal_change_final BEFORE UPDATE ON journal_change \
        WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.entry <> NEW.entry \
        OR OLD.position <> NEW.position OR OLD.noun <> NEW.noun OR OLD.record <> NEW.record \
        OR OLD.action <> NEW.action OR OLD.digest <> NEW.digest \
        BEGIN SELECT RAISE(ABORT, 'the journal is final'); END
        """,
    ]
}
