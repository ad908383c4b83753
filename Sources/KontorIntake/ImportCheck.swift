internal import KontorCore

/// Collects what is wrong, so that all of it is said at once.
package struct ImportCheck {
    package let file: ImportFile
    package private(set) var problems: [ImportProblem]

    package init(_ file: ImportFile, earlier: [ImportProblem]) {
        self.file = file
        problems = earlier
    }

    /// Notes a problem; `field` is said in the words of the file's header.
    package mutating func refuse(_ line: Int, _ field: String, _ sentence: String) {
        let column = file.columns[field]
        problems.append(
            ImportProblem(line: line, column: column?.header ?? field, place: column?.place ?? 0, sentence))
    }

    /// Refuses an empty cell.
    package mutating func empty(_ line: Int, _ field: String) { refuse(line, field, "the cell is empty; fill it in") }

    /// Refuses a word that is none of a closed list, with the nearest of it, or all.
    package mutating func unknown(
        _ kind: String, _ word: String, _ line: Int, _ field: String, among known: [String], shown: [String]? = nil
    ) {
        guard !word.isEmpty else { return empty(line, field) }
        let hint = NearestName.hint(word, among: known)
        let all = "; write one of \((shown ?? known).joined(separator: ", "))"
        refuse(line, field, "no \(kind) \(word)\(hint.isEmpty ? all : hint)")
    }

    /// Refuses a name that stood on an earlier line already; `place` says where, such as ` in Lager 1`.
    package mutating func duplicate(
        _ name: String, where place: String = "", _ line: Int, _ field: String, _ seen: inout [String: Int]
    ) {
        guard let first = seen.updateValue(line, forKey: name) else { return }
        seen[name] = first
        refuse(line, field, "\(name)\(place) stands in line \(first) already; remove one of them")
    }

    /// - Throws: `Failure.invalid` with everything that was found.
    package func finish(lines: Int) throws {
        if problems.isEmpty, lines == 0 {
            throw ImportProblem.failure([ImportProblem(line: 0, "there are no lines in it; fill it in")], in: file.name)
        }
        guard problems.isEmpty else { throw ImportProblem.failure(problems, in: file.name) }
    }
}
