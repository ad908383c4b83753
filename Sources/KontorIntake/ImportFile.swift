/// The file that lines come from.
package struct ImportFile: Sendable {
    /// Without its folder.
    package let name: String
    /// SHA-256 of its bytes.
    package let digest: String
    /// Each field's column in this file: `on_hand` may stand under `Bestand`.
    package let columns: [String: ImportColumn]

    package init(name: String, digest: String, columns: [String: ImportColumn] = [:]) {
        self.name = name
        self.digest = digest
        self.columns = columns
    }
}

/// A column as a file's header names it, and its place from 1; 0 where the file has no such column.
package struct ImportColumn: Sendable, Equatable {
    package let header: String
    package let place: Int

    package init(_ header: String, place: Int) {
        self.header = header
        self.place = place
    }
}
