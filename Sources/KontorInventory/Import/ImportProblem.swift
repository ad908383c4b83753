package import KontorCore

/// One thing that is wrong in a file, and where.
package struct ImportProblem: Sendable, Equatable {
    /// The line in the file, the header being the first; 0 for the file as a whole.
    package let line: Int
    /// The column as the file's header names it; empty for the whole line.
    package let column: String
    /// That column's place in the file, from 1, to say problems in the file's order; 0 where it is not known.
    package let place: Int
    package let sentence: String

    package init(line: Int, column: String = "", place: Int = 0, _ sentence: String) {
        self.line = line
        self.column = column
        self.place = place
        self.sentence = sentence
    }

    /// Problems that are told of one file: nobody reads thousands, and most of them are the same one.
    package static let shown = 50
    /// Characters of one problem: a cell that is quoted may be as long as the file.
    private static let longest = 500

    /// `line 4, column Bestand: …`
    package var text: String {
        let place = line == 0 ? "" : "line \(line)\(column.isEmpty ? "" : ", column \(column)"): "
        let text = place + sentence
        return text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
    }

    /// Returns the problems of one file as the one failure that refuses it: the first of them, and how many more there
    /// are.
    package static func failure(_ problems: [ImportProblem], in file: String) -> Failure {
        let sorted = problems.enumerated().sorted {
            ($0.element.line, $0.element.place, $0.offset) < ($1.element.line, $1.element.place, $1.offset)
        }.map(\.element)
        let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
        var lines = ["\(file): \(count), nothing was imported"] + sorted.prefix(shown).map(\.text)
        if problems.count > shown {
            lines.append("… and \(problems.count - shown) more; correct these and import the file again")
        }
        return Failure(
            .invalid, lines.joined(separator: "\n"),
            details: .fields([
                "count": .integer(Int64(problems.count)), "problems": .list(sorted.prefix(shown).map(\.plain)),
            ]))
    }

    private var plain: Plain {
        .fields([
            "line": .integer(Int64(line)), "column": .text(String(column.prefix(Self.longest))),
            "message": .text(String(sentence.prefix(Self.longest))),
        ])
    }
}

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
        let column = file.columns[field]
        problems.append(
            ImportProblem(line: line, column: column?.header ?? field, place: column?.place ?? 0, sentence))
    }

    /// Refuses a quantity that is negative, absurd, or a part of what comes whole.
    mutating func quantity(_ value: Quantity?, _ line: Int, _ field: String, unit: String) {
        guard let value else { return }
        if value < .zero {
            refuse(line, field, "\(value) is less than 0; write 0 or more")
        } else if value.thousandths > Quantity.limit {
            refuse(line, field, "\(value) is more than a billion; correct the number")
        } else if !StockUnit.allows(value, in: unit) {
            refuse(line, field, "this comes in whole \(unit), got \(value); correct the number or the unit")
        }
    }

    /// Refuses a sku that no item has, or a cell without one.
    mutating func unknownItem(_ sku: String, _ line: Int, hint: (String) -> String) {
        guard !sku.isEmpty else { return empty(line, "sku") }
        let advice = hint(sku)
        refuse(line, "sku", "no item \(sku)\(advice.isEmpty ? "; correct it, or take the item in first" : advice)")
    }

    /// Refuses an empty cell.
    mutating func empty(_ line: Int, _ field: String) { refuse(line, field, "the cell is empty; fill it in") }

    /// Refuses a word that is none of a closed list, with the nearest of it, or all.
    mutating func unknown(
        _ kind: String, _ word: String, _ line: Int, _ field: String, among known: [String], shown: [String]? = nil
    ) {
        guard !word.isEmpty else { return empty(line, field) }
        let hint = NearestName.hint(word, among: known)
        let all = "; write one of \((shown ?? known).joined(separator: ", "))"
        refuse(line, field, "no \(kind) \(word)\(hint.isEmpty ? all : hint)")
    }

    /// Refuses a name that stood on an earlier line already; `place` says where, such as ` in Lager 1`.
    mutating func duplicate(
        _ name: String, where place: String = "", _ line: Int, _ field: String, _ seen: inout [String: Int]
    ) {
        guard let first = seen.updateValue(line, forKey: name) else { return }
        seen[name] = first
        refuse(line, field, "\(name)\(place) stands in line \(first) already; remove one of them")
    }

    /// - Throws: `Failure.invalid` with everything that was found.
    func finish(lines: Int) throws {
        if problems.isEmpty, lines == 0 {
            throw ImportProblem.failure([ImportProblem(line: 0, "there are no lines in it; fill it in")], in: file.name)
        }
        guard problems.isEmpty else { throw ImportProblem.failure(problems, in: file.name) }
    }
}
