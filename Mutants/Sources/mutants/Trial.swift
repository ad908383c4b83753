import Foundation
import Mistakes

/// What became of a mistake.
struct Trial: Codable {
    enum Result: String, Codable {
        case noticed, survived
        /// No test comes by.
        case unreached
        /// Nothing visible shows it; a reason is on record.
        case invisible
    }

    let number: Int
    let mistake: Mistake
    let result: Result
    /// The suite and the test that noticed it, or the reason.
    let by: String

    var line: String {
        "\(result.rawValue)  \(mistake.file):\(mistake.line)  \(mistake.kind.rawValue): \(mistake.original) → "
            + "\(mistake.changed.isEmpty ? "nothing" : mistake.changed)\(by.isEmpty ? "" : "  [\(by)]")"
    }
}

/// Tries mistakes one at a time.
struct Trials: Sendable {
    let copy: ThrowawayCopy
    let suites: [Suite]
    /// Seconds of tests for one mistake at most.
    let budget: Double
    let reasons: [String: String]

    /// - Parameter runner: One that nobody else uses meanwhile.
    func trial(of number: Int, _ mistake: Mistake, with runner: SuiteRunner) throws -> Trial {
        if let reason = reasons[mistake.key] {
            return Trial(number: number, mistake: mistake, result: .invisible, by: reason)
        }
        let reaching = mistake.isBuiltIn ? suites.filter { $0.passes && $0.reached.contains(number) } : luaSuites
        guard !reaching.isEmpty else { return Trial(number: number, mistake: mistake, result: .unreached, by: "") }
        try make(mistake, number, with: runner)
        defer { try? unmake(mistake, with: runner) }
        var spent = 0.0
        var count = 0
        for batch in Self.batches(reaching.sorted { rank($0, mistake) < rank($1, mistake) }) {
            guard spent < budget else { break }
            let expected = batch.map(\.seconds).reduce(0, +)
            let outcome = try runner.run(batch.map(\.name), within: expected * 4 + 30)
            spent += outcome.seconds
            count += batch.count
            guard outcome.status != 0 || outcome.isLate else { continue }
            let failed = outcome.suitesThatFailed(of: batch)
            guard try isBecause(of: mistake, number, failed, with: runner) else { continue }
            let test = outcome.isLate ? "it does not end" : outcome.failedTest ?? "it crashes"
            let among = batch.count == 1 ? batch[0].name : "among \(batch.count) suites"
            return Trial(number: number, mistake: mistake, result: .noticed, by: "\(among): \(test)")
        }
        let how =
            count == reaching.count ? "by all \(count) suites that reach it" : "\(count) of \(reaching.count) suites"
        return Trial(number: number, mistake: mistake, result: .survived, by: how)
    }

    /// Whether these suites fail with the mistake again and pass without it: a busy machine fails a test now and then.
    private func isBecause(
        of mistake: Mistake, _ number: Int, _ suites: [Suite], with runner: SuiteRunner
    ) throws -> Bool {
        let (names, limit) = (suites.map(\.name), suites.map(\.seconds).reduce(0, +) * 4 + 30)
        let again = try runner.run(names, within: limit)
        guard again.status != 0 || again.isLate else { return false }
        try unmake(mistake, with: runner)
        defer { try? make(mistake, number, with: runner) }
        return try runner.run(names, within: limit).status == 0
    }

    private func make(_ mistake: Mistake, _ number: Int, with runner: SuiteRunner) throws {
        if !mistake.isBuiltIn { try change(mistake) }
        try runner.shared.set(mistake.isBuiltIn ? number : 0)
    }

    private func unmake(_ mistake: Mistake, with runner: SuiteRunner) throws {
        if !mistake.isBuiltIn { try copy.write(copy.source(mistake.file), to: mistake.file) }
        try runner.shared.set(0)
    }

    /// Suites that run in one process: few at first, as most mistakes are noticed at once, then more and more.
    private static func batches(_ suites: [Suite]) -> [[Suite]] {
        var batches: [[Suite]] = []
        var seconds = 0.0
        var allowed = 4.0
        for suite in suites {
            if batches.isEmpty || seconds + suite.seconds > allowed {
                if !batches.isEmpty { allowed = min(allowed * 2, 60) }
                batches.append([])
                seconds = 0
            }
            batches[batches.count - 1].append(suite)
            seconds += suite.seconds
        }
        return batches
    }

    /// What may come by a plugin's rules: which line of Lua runs is not known.
    private var luaSuites: [Suite] {
        let targets = ["KontorLuaAPITests", "KontorCommandTests", "KontorPluginHostTests", "KontorREPLTests"]
        return suites.filter { suite in suite.passes && targets.contains { suite.name.hasPrefix($0 + ".") } }
    }

    /// The tests of its own target first, then the shortest; the tables of rules before all others where a rule is wrong.
    private func rank(_ suite: Suite, _ mistake: Mistake) -> Double {
        if !mistake.isBuiltIn, suite.name == "KontorLuaAPITests.RuleRowTests" { return 0 }
        return suite.seconds / (suite.name.hasPrefix(mistake.target + "Tests.") ? 4 : 1)
    }

    private func change(_ mistake: Mistake) throws {
        let bytes = Array(try copy.source(mistake.file).utf8)
        let text =
            bytes[..<mistake.range.lowerBound] + Array(mistake.spliced.utf8) + bytes[mistake.range.upperBound...]
        try copy.write(String(decoding: text, as: UTF8.self), to: mistake.file)
    }
}
