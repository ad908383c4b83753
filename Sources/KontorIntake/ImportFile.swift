/// A column as a file's header names it, and its place from 1; 0 where the file has no such column.
package struct ImportColumn: Sendable, Equatable {
    package let header: String
    package let place: Int

    package init(_ header: String, place: Int) {
        self.header = header
        self.place = place
    }
}

/// The lines of one kind that a file holds, with what is wrong where they were read.
package struct IncomingFile<Line: Sendable>: Sendable {
    /// Without its folder.
    package var name: String
    /// SHA-256 of its bytes, for who looks it up later; nothing is decided by it.
    package var digest: String
    /// Each field's column in this file: `on_hand` may stand under `Bestand`.
    package let columns: [String: ImportColumn]
    /// Every line, also one of which a cell cannot be read: what else is wrong with it is then said at once.
    package let lines: [Line]
    /// Everything that is wrong where the file was read, in its order.
    package let problems: [ImportProblem]
    /// What was understood without being said, such as the letters' encoding.
    package let notes: [String]

    package init(
        name: String = "", digest: String = "", columns: [String: ImportColumn] = [:], lines: [Line],
        problems: [ImportProblem] = [], notes: [String] = []
    ) {
        self.name = name
        self.digest = digest
        self.columns = columns
        self.lines = lines
        self.problems = problems
        self.notes = notes
    }
}

extension IncomingFile: Equatable where Line: Equatable {}
