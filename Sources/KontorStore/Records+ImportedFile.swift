internal import KontorCore

/// A file that was taken in, for who looks up later where something came from.
package struct FileStamp: Sendable {
    /// What was read from it, such as `items`.
    package let kind: String
    /// Without its folder.
    package let name: String
    /// SHA-256 of its bytes, hexadecimal.
    package let digest: String

    package init(kind: String, name: String, digest: String) {
        self.kind = kind
        self.name = name
        self.digest = digest
    }
}

extension Records {
    /// Notes from which file something came, for who looks it up later; nothing is decided by it.
    @discardableResult
    package func noteImport(_ file: FileStamp, lines: Int) throws -> Record<ImportedFile> {
        try create(ImportedFile.self) {
            $0.kind = file.kind
            $0.name = file.name
            $0.digest = file.digest
            $0.lines = lines
            $0.importedAt = now
        }
    }

    /// Returns the ids of the files with which a record came in, none where somebody made it by hand.
    package func files(thatMade record: String) throws -> [String] {
        // In this order each step finds few: the record's first entry, the office's files, and the entry of each.
        let sql = """
            SELECT i.id FROM journal_change c CROSS JOIN imported_file i \
            CROSS JOIN journal_change f ON f.record = i.id AND f.entry = c.entry \
            WHERE c.record = ? AND c.action = 'create' AND f.action = 'create' ORDER BY i.id
            """
        return try connection.texts(sql, [.text(record)])
    }
}
