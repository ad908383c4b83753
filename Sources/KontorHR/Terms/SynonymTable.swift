/// Words that mean the same in an office, German and English, as rows of data.
package struct SynonymTable: Sendable, Equatable {
    /// Words of one meaning, and narrower ones that imply it.
    ///
    /// A search for one of `same` finds all of `same` and of `includes`; a search for an included word finds none of the
    /// row: accounts payable is bookkeeping, but not all bookkeeping is accounts payable.
    package struct Row: Sendable, Equatable {
        package let same: [String]
        package let includes: [String]

        package init(_ same: [String], includes: [String] = []) {
            self.same = same
            self.includes = includes
        }
    }

    private var rows: [Row]
    private var rowsByTerm: [String: [Int]]

    package init(_ rows: [Row] = []) {
        self.rows = []
        rowsByTerm = [:]
        for row in rows { add(row) }
    }

    /// Returns the table with more rows, such as a company's own words.
    package func adding(_ rows: [Row]) -> SynonymTable {
        var table = self
        for row in rows { table.add(row) }
        return table
    }

    /// Returns the term itself, first, then what means the same, then what implies it.
    package func forms(of term: String) -> [String] {
        let own = (rowsByTerm[Self.key(term)] ?? []).map { rows[$0] }
        var forms: [String] = []
        var seen: Set<String> = []
        for form in [term] + own.flatMap(\.same) + own.flatMap(\.includes) where seen.insert(Self.key(form)).inserted {
            forms.append(form)
        }
        return forms
    }

    private mutating func add(_ row: Row) {
        for term in row.same where rowsByTerm[Self.key(term)]?.last != rows.count {
            rowsByTerm[Self.key(term), default: []].append(rows.count)
        }
        rows.append(row)
    }

    /// Letters, digits and the signs that tell `C` from `C++`.
    private static func key(_ term: String) -> String {
        Folding.string(Folding.fold(term).filter { Folding.isWord($0) || "+#.".unicodeScalars.contains($0) })
    }
}
