internal import KontorCore
package import KontorIntake

/// A sheet whose columns are known, read cell by cell; what is wrong with a cell is remembered, not thrown.
package struct SheetTable: Sendable {
    package let sheet: Sheet
    /// Everything wrong so far: in the file, in its header, in the cells that were read.
    package private(set) var problems: [ImportProblem]
    private let places: [Int?]
    private let columns: [String: ImportColumn]
    private let notes: [String]

    package init(_ sheet: Sheet, schema: SheetSchema) {
        self.sheet = sheet
        let bound = schema.bind(sheet)
        places = bound.places
        columns = schema.headings(sheet, places: bound.places)
        problems = sheet.problems + bound.problems
        notes = (sheet.note.map { [$0] } ?? []) + bound.notes
        if sheet.rowCount == 0, problems.isEmpty {
            problems.append(
                ImportProblem(
                    line: sheet.headerLine, "there are headers, but no lines below them; fill in at least one"))
        }
    }

    /// Returns what a cell says; what cannot be read is then among the problems.
    ///
    /// A column that must be there and is not was told of at the header: its cells are as good as unread.
    package mutating func told<Value>(_ column: SheetColumn<Value>, row: Int) -> Told<Value> {
        guard let place = places[column.index] else { return column.presence == .optional ? .absent : .unread }
        let cell = sheet.cell(row: row, column: place)
        guard !cell.isEmpty else {
            guard column.presence == .required else { return .empty }
            report(column, row: row, "the cell is empty; fill it in")
            return .unread
        }
        do {
            return .value(try column.kind.read(cell))
        } catch {
            report(column, row: row, error.sentence)
            return .unread
        }
    }

    /// Returns whether the sheet has the column.
    package func has<Value>(_ column: SheetColumn<Value>) -> Bool { places[column.index] != nil }

    /// Adds a problem with the cell that `column` has in `row`.
    package mutating func report<Value>(_ column: SheetColumn<Value>, row: Int, _ sentence: String) {
        let place = places[column.index]
        problems.append(
            ImportProblem(
                line: sheet.lines[row], column: place.map { sheet.header[$0] } ?? "", place: place.map { $0 + 1 } ?? 0,
                sentence))
    }

    /// Returns the lines with all problems, sorted as the file is.
    func file<Line>(_ lines: [Line]) -> IncomingFile<Line> {
        IncomingFile(
            columns: columns, lines: lines, problems: ImportProblem.sorted(problems), notes: notes)
    }
}

/// Reading a file into lines of one kind.
enum SheetLines {
    /// Problems after which a file is not read on: nobody reads them all.
    private static let mostProblems = 20_000

    /// Reads the file, and each of its rows with `line`.
    static func read<Line>(
        _ bytes: [UInt8], schema: SheetSchema, line: (inout SheetTable, Int) -> Line
    ) -> IncomingFile<Line> {
        switch SheetReader.read(bytes) {
        case .failure(let refusal): return IncomingFile(lines: [], problems: [refusal.problem])
        case .success(let sheet):
            var table = SheetTable(sheet, schema: schema)
            var lines: [Line] = []
            lines.reserveCapacity(sheet.rowCount)
            var watch = WorkWatch()
            for row in 0..<sheet.rowCount where !watch.isStopped(after: 64 * sheet.header.count) {
                if table.problems.count >= mostProblems { break }
                lines.append(line(&table, row))
            }
            return table.file(lines)
        }
    }
}
