import ArgumentParser
import Foundation
import Mistakes

/// `make mutants`
@main struct Mutants: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutants", abstract: "Make small mistakes in a copy of the sources and see which the tests notice."
    )

    @Option(help: "The repository.")
    var root = "."
    @Option(help: "Where the copy is made and built; what was built there before is used again.")
    var copy = NSTemporaryDirectory() + "kontor-mutants"
    @Option(help: "Only what changed since this revision.")
    var base: String?
    @Option(help: "Which mistakes: the same seed makes the same.")
    var seed: UInt64 = 1
    @Option(help: "How many mistakes.")
    var count = 100
    @Option(help: "Only in files whose path contains this.")
    var only: String?
    @Option(help: "Seconds of tests for one mistake at most.")
    var budget = 300.0
    @Option(help: "Write the figures of each target into this file.")
    var report: String?
    @Flag(help: "Take what is noticed by Mutants/noticed.tsv as noticed, and try the rest.")
    var resume = false
    @Flag(help: "Print what could be done, and do nothing.")
    var list = false

    func run() throws {
        let root = URL(fileURLWithPath: self.root).standardizedFileURL.path
        let selection = Selection(root: root)
        var all = try selection.all()
        if let only { all = all.filter { $0.file.contains(only) } }
        if let base {
            let changed = try selection.changedLines(since: base)
            all = all.filter { changed[$0.file]?.contains($0.line) == true }
        }
        say("\(all.count) mistakes can be made")
        // Some will not compile; as many more are chosen.
        var chosen = Selection.choose(count + count / 2, of: all, seed: seed)
        if list {
            for (number, mistake) in chosen.sorted(by: { $0.key < $1.key }) {
                Swift.print(
                    "\(number)  \(mistake.file):\(mistake.line)  \(mistake.kind.rawValue): \(mistake.original) → \(mistake.changed)"
                )
            }
            return
        }
        let copy = try ThrowawayCopy(of: root, in: self.copy)
        chosen = try copy.build(chosen, say: say)
        // The first so many of those that compile.
        let tried = chosen.sorted { $0.key < $1.key }.prefix(count)
        say("\(tried.count) mistakes are built in")
        let names = try SuiteRunner.names(in: copy.folder).filter { !$0.hasPrefix("KontorTortureTests.") }
        let runners = try (1...2).map {
            SuiteRunner(folder: copy.folder, shared: try SharedSwitch(copy.folder + "/.mutant\($0)"))
        }
        let kept = Kept(in: copy.folder, chosen)
        let measured = try kept.suites()
        let suites = try measured ?? Workers(runners).map(names) { name, runner in try runner.measure(name) }
        if measured == nil { try kept.keep(suites) }
        for suite in suites where !suite.passes { say("\(suite.name) fails without a mistake, so it is left out") }
        say("\(suites.count) suites are measured: \(Int(suites.map(\.seconds).reduce(0, +))) s")
        let trials = Trials(
            copy: copy, suites: suites, budget: budget, reasons: try KeyedLines.read(root + "/Mutants/invisible.txt"))
        let noticed = Noticed(root + "/Mutants/noticed.tsv")
        let before = resume ? try noticed.all() : [:]
        let told = tried.compactMap { number, mistake in
            before[mistake.key].map { Trial(number: number, mistake: mistake, result: .noticed, by: $0) }
        }
        let left = tried.filter { before[$0.value.key] == nil }
        let tell: @Sendable (Trial) throws -> Trial = { trial in
            if trial.result == .noticed { try noticed.add(trial) }
            FileHandle.standardOutput.write(Data("\(trial.line)\n".utf8))
            return trial
        }
        // Those in Lua last, and one at a time: their files are the same for all.
        let alone = Workers(Array(runners.prefix(1)))
        let results =
            try told
            + Workers(runners).map(left.filter(\.value.isBuiltIn)) {
                try tell(trials.trial(of: $0.key, $0.value, with: $1))
            }
            + alone.map(left.filter { !$0.value.isBuiltIn }) { try tell(trials.trial(of: $0.key, $0.value, with: $1)) }
        let figures = Figures(results)
        Swift.print(figures.summary)
        if let report { try figures.write(into: report, seed: seed) }
    }

    private func say(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// What is on record of mistakes: a line each, the mistake's key and a reason or a test behind a tab.
enum KeyedLines {
    static func read(_ file: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return [:] }
        var known: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2 else { throw Trouble("\(file): a line without what belongs to it: \(line)") }
            known[String(parts[0])] = String(parts[1])
        }
        return known
    }
}
