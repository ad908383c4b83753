import KontorCore

/// A sheet whose columns are known, read cell by cell; what is wrong with a cell is remembered, not thrown.
package struct SheetTable: Sendable {
    package let sheet: Sheet
    /// Everything wrong so far: in the file, in its header, in the cells that were read.
    package private(set) var problems: [SheetProblem]
    private let places: [Int?]
    private let headings: [String: SheetHeading]

    package init(_ sheet: Sheet, schema: SheetSchema) {
        self.sheet = sheet
        let bound = schema.bind(sheet)
        places = bound.places
        headings = schema.headings(sheet, places: bound.places)
        problems = sheet.problems + bound.problems
        if sheet.rowCount == 0, problems.isEmpty {
            problems.append(
                SheetProblem(
                    line: sheet.headerLine, sentence: "there are headers, but no lines below them; fill in at least one"
                ))
        }
    }

    /// Returns the value of a cell; nil where it is empty, or cannot be read and is now among the problems.
    package mutating func value<Value>(_ column: SheetColumn<Value>, row: Int) -> Value? {
        guard let place = places[column.index] else { return nil }
        let cell = sheet.cell(row: row, column: place)
        guard !cell.isEmpty else {
            if column.presence == .required { report(column, row: row, "the cell is empty; fill it in") }
            return nil
        }
        do {
            return try column.kind.read(cell)
        } catch {
            report(column, row: row, error.sentence)
            return nil
        }
    }

    /// Returns whether the cell holds nothing, or its column is not there.
    package func isBlank<Value>(_ column: SheetColumn<Value>, row: Int) -> Bool {
        places[column.index].map { sheet.cell(row: row, column: $0).isEmpty } ?? true
    }

    /// Adds a problem with the cell that `column` has in `row`.
    package mutating func report<Value>(_ column: SheetColumn<Value>, row: Int, _ sentence: String) {
        let place = places[column.index]
        problems.append(
            SheetProblem(
                line: sheet.lines[row], column: place.map { $0 + 1 }, header: place.map { sheet.header[$0] },
                sentence: sentence))
    }

    /// Returns the lines with all problems, sorted as the file is.
    func reading<Line>(_ lines: [Line]) -> SheetReading<Line> {
        let sorted = problems.enumerated().sorted { left, right in
            (left.element.line, left.element.column ?? 0, left.offset)
                < (right.element.line, right.element.column ?? 0, right.offset)
        }
        return SheetReading(lines: lines, problems: sorted.map(\.element), headings: headings)
    }
}

/// Reading a file into lines of one kind.
enum SheetLines {
    /// Problems after which a file is not read on: nobody reads them all.
    private static let mostProblems = 20_000

    /// Reads the file, and each of its rows with `line`.
    static func read<Line>(
        _ bytes: [UInt8], schema: SheetSchema, line: (inout SheetTable, Int) -> Line?
    ) -> SheetReading<Line> {
        switch SheetReader.read(bytes) {
        case .failure(let refusal): return SheetReading(lines: [], problems: [refusal.problem])
        case .success(let sheet):
            var table = SheetTable(sheet, schema: schema)
            var lines: [Line] = []
            lines.reserveCapacity(sheet.rowCount)
            var watch = WorkWatch()
            for row in 0..<sheet.rowCount where !watch.isStopped(after: 64 * sheet.header.count) {
                if table.problems.count >= mostProblems { break }
                if let line = line(&table, row) { lines.append(line) }
            }
            return table.reading(lines)
        }
    }
}
