package import KontorCore

/// One thing that is wrong in a file, and where; readers and areas say it in the same way.
package struct ImportProblem: Sendable, Equatable {
    /// The line in the file, from 1, the header being the first; 0 for the file as a whole.
    package let line: Int
    /// The column as the file's header names it; empty for the whole line, or where the header is empty.
    package let column: String
    /// That column's place in the file, from 1, to say problems in the file's order; 0 where it is not known.
    package let place: Int
    private let fault: String
    private let advice: Advice?

    /// What is wrong and what to write instead, without the place and without a closing point.
    package var sentence: String { fault + (advice?.text ?? "") }

    /// - Parameter advice: What to write instead, where that is to be looked for: sought for those problems only that
    ///   are told.
    package init(line: Int, column: String = "", place: Int = 0, _ sentence: String, advice: Advice? = nil) {
        self.line = line
        self.column = column
        self.place = place
        self.fault = sentence
        self.advice = advice
    }

    /// Problems that are told of one file: nobody reads thousands, and most of them are the same one.
    package static let shown = 50
    /// Characters of one problem: a cell that is quoted may be as long as the file.
    private static let longest = 500
    /// Characters of a column's header: what is wrong with the column must not be cut off behind it.
    private static let longestHeader = 60

    /// `line 4, column Bestand: …`
    package var text: String { text(sentence) }

    private func text(_ sentence: String) -> String {
        let text = whereabouts + sentence
        return text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
    }

    private var whereabouts: String {
        guard line > 0 else { return "" }
        let header = column.isEmpty && place > 0 ? String(place) : Self.cut(column)
        return "line \(line)\(header.isEmpty ? "" : ", column \(header)"): "
    }

    private static func cut(_ header: String) -> String {
        header.count > longestHeader ? header.prefix(longestHeader) + "…" : header
    }

    /// Returns the problems in the order of the file.
    package static func sorted(_ problems: [ImportProblem]) -> [ImportProblem] {
        problems.enumerated().sorted {
            ($0.element.line, $0.element.place, $0.offset) < ($1.element.line, $1.element.place, $1.offset)
        }.map(\.element)
    }

    /// Returns the problems of one file as the one failure that refuses it: the first of them, and how many more there
    /// are.
    ///
    /// - Parameter file: Its name, with how it was read where that was not plain.
    package static func failure(_ problems: [ImportProblem], in file: String) -> Failure {
        let told = sorted(problems).prefix(shown).map { (problem: $0, sentence: $0.sentence) }
        let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
        var lines = ["\(file): \(count), nothing was imported"] + told.map { $0.problem.text($0.sentence) }
        if problems.count > shown {
            lines.append("… and \(problems.count - shown) more; correct these and import the file again")
        }
        return Failure(
            .invalid, lines.joined(separator: "\n"),
            details: .fields([
                "count": .integer(Int64(problems.count)), "problems": .list(told.map { $0.problem.plain($0.sentence) }),
            ]))
    }

    private func plain(_ sentence: String) -> Plain {
        .fields([
            "line": .integer(Int64(line)), "column": .text(Self.cut(column)),
            "message": .text(String(sentence.prefix(Self.longest))),
        ])
    }
}
