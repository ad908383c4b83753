/// Collects what is wrong with a file against the records, so that all of it is said at once.
package struct ImportCheck {
    private let name: String
    private let columns: [String: ImportColumn]
    package private(set) var problems: [ImportProblem]

    package init<Line>(_ file: IncomingFile<Line>) {
        name = file.notes.isEmpty ? file.name : "\(file.name) (\(file.notes.joined(separator: ", ")))"
        columns = file.columns
        problems = file.problems
    }

    /// Notes a problem; `field` is said in the words of the file's header. Of what the file has no column for, that is
    /// said.
    package mutating func refuse(_ line: Int, _ field: String, _ sentence: String, advice: Advice? = nil) {
        let column = columns[field]
        if let column, column.place == 0 {
            let missing = "\(sentence); there is no column “\(column.header)” here"
            return problems.append(ImportProblem(line: line, missing, advice: advice))
        }
        problems.append(
            ImportProblem(
                line: line, column: column?.header ?? field, place: column?.place ?? 0, sentence, advice: advice))
    }

    /// Notes what the rules of a record find wrong with a line.
    package mutating func refuse(_ line: Int, _ problem: FieldProblem) {
        refuse(line, problem.field, problem.fault, advice: problem.advice)
    }

    /// Refuses a key that stood on an earlier line already, or looks like one that did.
    ///
    /// - Parameter place: Says where, such as ` in Lager 1`.
    package mutating func duplicate(
        _ name: String, where place: String = "", _ line: Int, _ field: String, _ seen: inout SeenKeys
    ) {
        guard let first = seen.note(name, line) else { return }
        let sentence =
            first.name == name
            ? "\(name)\(place) stands in line \(first.line) already; remove one of them"
            : "\(name) looks like \(first.name) (line \(first.line)); write both the same, or give one another name"
        refuse(line, field, sentence)
    }

    /// - Throws: `Failure.invalid` with everything that was found.
    package func finish(lines: Int) throws {
        if problems.isEmpty, lines == 0 {
            throw ImportProblem.failure([ImportProblem(line: 0, "there are no lines in it; fill it in")], in: name)
        }
        guard problems.isEmpty else { throw ImportProblem.failure(problems, in: name) }
    }
}
