internal import KontorCore

/// What tells a file that was taken in from every other.
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
    /// Returns the sentence for a file that was taken in before, nil for a new one.
    package func importedBefore(_ file: FileStamp) throws -> String? {
        let known = try first(
            ImportedFile.self, "WHERE kind = ? AND digest = ?", [.text(file.kind), .text(file.digest)])
        return known.map {
            "\(file.name) was imported on \(time.wallText($0.importedAt)) already; nothing was changed"
        }
    }

    /// Remembers a file, so that the same one changes nothing a second time.
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
}
