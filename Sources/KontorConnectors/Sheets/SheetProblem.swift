package import KontorCore

/// One thing that is wrong in a table, with its place as a spreadsheet's user finds it.
package struct SheetProblem: Sendable, Equatable {
    /// The line in the file, from 1.
    package let line: Int
    /// The column, from 1; nil where the whole line is meant.
    package let column: Int?
    /// The column's header; nil where the whole line is meant.
    package let header: String?
    /// What is wrong and what to write instead, without the place and without a closing point.
    package let sentence: String

    package init(line: Int, column: Int? = nil, header: String? = nil, sentence: String) {
        self.line = line
        self.column = column
        self.header = header
        self.sentence = sentence
    }

    /// `line 4, column 7 (Bestand)`.
    package var place: String {
        guard let column else { return "line \(line)" }
        return "line \(line), column \(column)" + (header.map { " (\($0))" } ?? "")
    }
}

extension SheetProblem: CustomStringConvertible {
    package var description: String { "\(place): \(sentence)" }
}

/// What a sheet calls one of its columns, and where that stands.
package struct SheetHeading: Sendable, Equatable {
    package let header: String
    /// From 1; nil where the sheet has no such column.
    package let column: Int?
}

/// What came out of reading a table: its lines, or everything that is wrong with it.
package struct SheetReading<Line: Sendable>: Sendable {
    /// The lines that could be read; to be used only where `problems` is empty.
    package let lines: [Line]
    /// All problems, in the order of the file.
    package let problems: [SheetProblem]
    /// The sheet's columns by what the records call them; empty where the file could not be read as a table.
    package var headings: [String: SheetHeading] = [:]

    /// Returns the lines; a table with any problem is refused as a whole.
    ///
    /// - Parameter name: the file's name as the user gave it.
    /// - Throws: `Failure.invalid` whose details hold every problem.
    package func accepted(name: String) throws(Failure) -> [Line] {
        guard let first = problems.first else { return lines }
        let details = Plain.fields([
            "file": .text(name),
            "count": .integer(Int64(problems.count)),
            "problems": .list(problems.map(\.plain)),
        ])
        guard problems.count > 1 else { throw Failure(.invalid, "\(name), \(first)", details: details) }
        let message = "\(name) has \(problems.count) problems; correct them and read it again"
        throw Failure(.invalid, message, details: details)
    }

    /// Returns the problems for people, one a line; beyond `limit` only how many more there are.
    package func report(limit: Int = 20) -> String {
        var text = problems.prefix(limit).map(\.description)
        if problems.count > limit { text.append("… and \(problems.count - limit) more") }
        return text.joined(separator: "\n")
    }
}

extension SheetReading: Equatable where Line: Equatable {}

extension SheetProblem {
    fileprivate var plain: Plain {
        .fields([
            "line": .integer(Int64(line)),
            "column": column.map { .integer(Int64($0)) } ?? .null,
            "header": header.map { .text($0) } ?? .null,
            "sentence": .text(sentence),
        ])
    }
}
