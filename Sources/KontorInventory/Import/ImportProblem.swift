package import KontorCore

/// One thing that is wrong in a file, and where.
package struct ImportProblem: Sendable, Equatable {
    /// The line in the file, the header being the first; 0 for the file as a whole.
    package let line: Int
    /// The column as the file's header names it; empty for the whole line.
    package let column: String
    package let sentence: String

    package init(line: Int, column: String = "", _ sentence: String) {
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    /// `line 4, column Bestand: …`
    package var text: String {
        if line == 0 { return sentence }
        return "line \(line)\(column.isEmpty ? "" : ", column \(column)"): \(sentence)"
    }

    /// Returns all problems of one file as the one failure that refuses it.
    package static func failure(_ problems: [ImportProblem], in file: String) -> Failure {
        let sorted = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
        let list = sorted.map { problem in
            Plain.fields([
                "line": .integer(Int64(problem.line)), "column": .text(problem.column),
                "message": .text(problem.sentence),
            ])
        }
        return Failure(
            .invalid, "\(file): \(count), nothing was imported\n" + sorted.map(\.text).joined(separator: "\n"),
            details: .fields(["problems": .list(list)]))
    }
}

/// The file that lines come from.
package struct ImportFile: Sendable {
    /// Without its folder.
    package let name: String
    /// SHA-256 of its bytes.
    package let digest: String
    /// The header's word for each field, where it is another: `["on_hand": "Bestand"]`.
    package let columns: [String: String]

    package init(name: String, digest: String, columns: [String: String] = [:]) {
        self.name = name
        self.digest = digest
        self.columns = columns
    }
}

/// Collects what is wrong, so that all of it is said at once.
struct ImportCheck {
    let file: ImportFile
    private(set) var problems: [ImportProblem]

    init(_ file: ImportFile, earlier: [ImportProblem]) {
        self.file = file
        problems = earlier
    }

    /// Notes a problem; `field` is said in the words of the file's header.
    mutating func refuse(_ line: Int, _ field: String, _ sentence: String) {
        problems.append(ImportProblem(line: line, column: file.columns[field] ?? field, sentence))
    }

    /// Refuses a quantity that is negative, absurd, or a part of what comes whole.
    mutating func quantity(_ value: Quantity?, _ line: Int, _ field: String, unit: String) {
        guard let value else { return }
        if value < .zero {
            refuse(line, field, "it must not be negative, got \(value)")
        } else if value.thousandths > Quantity.limit {
            refuse(line, field, "\(value) is absurd")
        } else if !StockUnit.allows(value, in: unit) {
            refuse(line, field, "this comes in whole \(unit), got \(value)")
        }
    }

    /// Refuses a name that stood on an earlier line already.
    mutating func duplicate(_ name: String, _ line: Int, _ field: String, _ seen: inout [String: Int]) {
        if let first = seen[name] {
            refuse(line, field, "\(name) is on line \(first) already")
        } else {
            seen[name] = line
        }
    }

    /// - Throws: `Failure.invalid` with everything that was found.
    func finish(lines: Int) throws {
        if problems.isEmpty, lines == 0 {
            throw ImportProblem.failure([ImportProblem(line: 0, "it has no lines")], in: file.name)
        }
        guard problems.isEmpty else { throw ImportProblem.failure(problems, in: file.name) }
    }
}
