import Foundation
import Mistakes

/// How many mistakes were noticed, by target.
struct Figures {
    let trials: [Trial]

    init(_ trials: [Trial]) { self.trials = trials }

    private func count(_ trials: [Trial], _ result: Trial.Result) -> Int { trials.count { $0.result == result } }

    var summary: String {
        let visible = trials.count - count(trials, .invisible)
        let noticed = count(trials, .noticed)
        let share = visible == 0 ? 100 : noticed * 1000 / visible
        return
            "\(noticed) of \(visible) noticed (\(share / 10).\(share % 10) %), \(count(trials, .survived)) survived, "
            + "\(count(trials, .unreached)) are reached by no test, \(count(trials, .invisible)) are invisible"
    }

    /// Writes the table between its marks.
    func write(into file: String, seed: UInt64) throws {
        let (opening, closing) = ("<!-- figures -->\n", "<!-- end of figures -->")
        var text = try String(contentsOfFile: file, encoding: .utf8)
        guard let start = text.range(of: opening), let end = text.range(of: closing) else {
            throw Trouble("\(file) has no place for the figures")
        }
        var table = "| target | mistakes | noticed | survived | reached by no test | invisible |\n"
        table += "| --- | ---: | ---: | ---: | ---: | ---: |\n"
        for (target, group) in Dictionary(grouping: trials, by: \.mistake.target).sorted(by: { $0.key < $1.key }) {
            table += row(target, group)
        }
        table += row("all", trials)
        text.replaceSubrange(
            start.upperBound..<end.lowerBound, with: "\(trials.count) mistakes, seed \(seed): \(summary).\n\n\(table)\n"
        )
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func row(_ name: String, _ trials: [Trial]) -> String {
        let counts = [Trial.Result.noticed, .survived, .unreached, .invisible].map { "\(count(trials, $0))" }
        return "| \(name) | \(trials.count) | \(counts.joined(separator: " | ")) |\n"
    }
}
