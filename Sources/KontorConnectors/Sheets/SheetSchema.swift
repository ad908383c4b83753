internal import KontorCore
internal import KontorIntake

/// The columns that a table is expected to have.
///
/// Each is found by any of its accepted headers; capitals, spaces, points and dashes in them do not count.
package struct SheetSchema: Sendable {
    /// Whether a column has to be there, and each of its cells filled.
    package enum Presence: Sendable {
        case required
        /// The column has to be there; a cell may be empty.
        case mayBeEmpty
        case optional
    }

    /// One column, for whoever makes a sheet.
    package struct Declaration: Sendable {
        /// What the records call it; nil for what is read and not kept.
        package let field: String?
        /// The words by which it is known; the first is the one that messages name.
        package let headers: [String]
        package let presence: Presence
        /// What a cell holds, for people.
        package let holds: String
    }

    package private(set) var declarations: [Declaration] = []

    package init() {}

    /// Declares a column and returns the handle to read its cells with.
    ///
    /// - Parameters:
    ///   - field: what the records call it, so that what they find wrong can be said of the sheet's own column; an export is
    ///     headed by it, so that is accepted as well.
    ///   - headers: the accepted spellings; the first is the one that messages name.
    package mutating func column<Value>(
        _ kind: CellKind<Value>, _ presence: Presence, as field: String? = nil, _ headers: String...
    ) -> SheetColumn<Value> {
        let isKnown = field.map { field in headers.contains { Self.folded($0) == Self.folded(field) } } ?? true
        declarations.append(
            Declaration(
                field: field, headers: headers + (isKnown ? [] : [field ?? ""]), presence: presence, holds: kind.words))
        return SheetColumn(index: declarations.count - 1, kind: kind, presence: presence)
    }
}

/// One declared column of a schema.
package struct SheetColumn<Value: Sendable>: Sendable {
    let index: Int
    let kind: CellKind<Value>
    let presence: SheetSchema.Presence
}

extension SheetSchema {
    /// Returns for each declared column its place in the sheet, what is missing or there twice, and what is passed over.
    ///
    /// A column that nobody asked for is passed over and named: other people's sheets have many. One that is nearly known is
    /// a slip of the pen, and where a column is missing, any other may be it.
    func bind(_ sheet: Sheet) -> (places: [Int?], problems: [ImportProblem], notes: [String]) {
        var places: [Int?] = Array(repeating: nil, count: declarations.count)
        var problems: [ImportProblem] = []
        var unknown: [Int] = []
        let known = lookup()
        for (column, header) in sheet.header.enumerated() where !header.isEmpty {
            guard let index = known[SheetSchema.folded(header)] else {
                unknown.append(column)
                continue
            }
            if let first = places[index] {
                let isSameName = FoldedText.same(sheet.header[first], header)
                if !isSameName {
                    let other = "column \(first + 1) (\(sheet.header[first]))"
                    problems.append(problem(sheet, column, "means the same as \(other); remove one of them"))
                }
            } else {
                places[index] = column
            }
        }
        let missing = declarations.indices.filter { places[$0] == nil }
        let hints = HeaderHints(missing.flatMap { declarations[$0].headers })
        let isIncomplete = missing.contains { declarations[$0].presence != .optional }
        var passedOver: [String] = []
        for column in unknown {
            let header = sheet.header[column]
            if let near = hints.nearest(header) {
                let sentence = "this column is not known here; did you mean “\(near)”?"
                problems.append(problem(sheet, column, sentence))
            } else if isIncomplete {
                problems.append(problem(sheet, column, "this column is not known here; remove or rename it"))
            } else {
                passedOver.append(header)
            }
        }
        for index in missing where declarations[index].presence != .optional {
            let sentence = "the column “\(declarations[index].headers[0])” is missing; add it"
            problems.append(ImportProblem(line: sheet.headerLine, sentence))
        }
        return (places, problems, note(ofPassedOver: passedOver).map { [$0] } ?? [])
    }

    /// Headers that a note names.
    private static let mostNamed = 10

    private func note(ofPassedOver headers: [String]) -> String? {
        guard let first = headers.first else { return nil }
        guard headers.count > 1 else { return "column \(first.inSentence) is not known here, and passed over" }
        let left = headers.count - Self.mostNamed
        let named = headers.prefix(Self.mostNamed).map(\.inSentence).joined(separator: ", ")
        return "columns \(named)\(left > 0 ? " and \(left) more" : "") are not known here, and passed over"
    }

    /// Returns where each declared field stands in the sheet; one that is not there by the name it should have.
    func headings(_ sheet: Sheet, places: [Int?]) -> [String: ImportColumn] {
        var headings: [String: ImportColumn] = [:]
        for (index, declaration) in declarations.enumerated() {
            guard let field = declaration.field, let name = declaration.headers.first else { continue }
            let place = places[index]
            headings[field] = ImportColumn(place.map { sheet.header[$0] } ?? name, place: place.map { $0 + 1 } ?? 0)
        }
        return headings
    }

    private func lookup() -> [String: Int] {
        var known: [String: Int] = [:]
        for (index, declaration) in declarations.enumerated() {
            for header in declaration.headers { known[SheetSchema.folded(header)] = index }
        }
        return known
    }

    private func problem(_ sheet: Sheet, _ column: Int, _ sentence: String) -> ImportProblem {
        ImportProblem(line: sheet.headerLine, column: sheet.header[column], place: column + 1, sentence)
    }

    /// A header's letters and digits: `Art.-Nr.` and `ArtNr` are the same. Nothing of what is too long for a header: a whole
    /// document can stand where headers are looked for.
    static func folded(_ header: String) -> String {
        guard header.utf8.count <= longestHeader else { return "" }
        var folded = String.UnicodeScalarView()
        for scalar in FoldedText.fold(header).unicodeScalars
        where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            folded.append(scalar)
        }
        return String(folded)
    }

    /// Bytes.
    private static let longestHeader = 1000
}
