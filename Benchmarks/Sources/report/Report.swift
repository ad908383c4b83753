import Foundation
import Rows

/// The measured ratios beside their limits.
struct Report {
    private struct Line {
        let row: Row
        let samples: [Double]

        /// The middle of the samples.
        var median: Double { samples.isEmpty ? .nan : samples[samples.count / 2] }
        var isFine: Bool { median <= row.limit }
    }

    private let lines: [Line]

    /// Reads one file of samples per row; a row without one stands in the table as not measured.
    init(samples folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        lines = try Row.all.map { row in
            let file = files.first { $0.contains(".\(row.name).") && $0.contains("ratio") }
            let text = try file.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) } ?? ""
            return Line(
                row: row, samples: text.split(separator: "\n").compactMap { Double($0) }.map { $0 / 1000 }.sorted())
        }
    }

    var isFine: Bool { lines.allSatisfy(\.isFine) }

    var table: String {
        var text =
            "| what | against | at most | measured | half of the pairs within |\n| --- | --- | ---: | ---: | ---: |\n"
        for line in lines {
            let samples = line.samples
            let measured =
                samples.isEmpty
                ? "not measured | " : "\(shown(line.median))\(line.isFine ? "" : " (missed)") | \(spread(samples))"
            text += "| \(line.row.what) | \(line.row.against) | \(shown(line.row.limit)) | \(measured) |\n"
        }
        return text
    }

    private func spread(_ samples: [Double]) -> String {
        "\(shown(samples[samples.count / 4])) to \(shown(samples[samples.count * 3 / 4]))"
    }

    private func shown(_ number: Double) -> String { String(format: "%.2f", number) }

    private static let (begin, end) = ("<!-- measured: begin -->\n", "<!-- measured: end -->\n")

    /// Replaces the table between the page's two marks.
    func write(into page: String) throws {
        let text = try String(contentsOfFile: page, encoding: .utf8)
        guard let begin = text.range(of: Self.begin), let end = text.range(of: Self.end) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        let new = text[..<begin.upperBound] + table + text[end.lowerBound...]
        try Data(new.utf8).write(to: URL(fileURLWithPath: page), options: .atomic)
    }
}
