/// Words that mean the same in an office, German and English, as rows of data.
///
/// A row works in both directions and is not transitive: a term that stands in two rows has the words of both, but its
/// neighbours in one do not mean those in the other.
package struct SynonymTable: Sendable, Equatable {
    private var rows: [[String]]
    private var rowsByTerm: [String: [Int]]

    package init(rows: [[String]] = []) {
        self.rows = []
        rowsByTerm = [:]
        for row in rows { add(row) }
    }

    /// Returns the table with more rows, such as a company's own words.
    package func adding(_ rows: [[String]]) -> SynonymTable {
        var table = self
        for row in rows { table.add(row) }
        return table
    }

    /// Returns the term itself, first, and everything that means the same.
    package func forms(of term: String) -> [String] {
        var forms = [term]
        var seen: Set = [Self.key(term)]
        for row in rowsByTerm[Self.key(term)] ?? [] {
            for form in rows[row] where seen.insert(Self.key(form)).inserted { forms.append(form) }
        }
        return forms
    }

    private mutating func add(_ row: [String]) {
        for term in row where rowsByTerm[Self.key(term)]?.last != rows.count {
            rowsByTerm[Self.key(term), default: []].append(rows.count)
        }
        rows.append(row)
    }

    /// Letters, digits and the signs that tell `C` from `C++`.
    private static func key(_ term: String) -> String {
        Folding.string(Folding.fold(term).filter { Folding.isWord($0) || "+#.".unicodeScalars.contains($0) })
    }
}
