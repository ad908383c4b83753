import Foundation

/// A suite of tests, with what it reaches and how long it takes.
struct Suite: Codable {
    /// `KontorHRTests.RedactionTests`
    let name: String
    var seconds = 0.0
    var reached: Set<Int> = []
    /// Whether it passes without any mistake; what does not says nothing.
    var passes = true
}

/// Runs suites of the built copy.
struct SuiteRunner: Sendable {
    let folder: String
    let shared: SharedSwitch

    static func names(in folder: String) throws -> [String] {
        let listed = try perform(
            ["swift", "test", "list", "--skip-build"], in: folder, environment: ThrowawayCopy.environment)
        guard listed.status == 0 else { throw Trouble("the tests cannot be listed: \(listed.output.suffix(500))") }
        let names = listed.output.split(separator: "\n").compactMap { line -> String? in
            guard let slash = line.firstIndex(of: "/"), line.contains("Tests.") else { return nil }
            return String(line[..<slash]).replacing("`", with: "")
        }
        return Set(names).sorted()
    }

    /// Runs suites in one process.
    func run(_ names: [String], within limit: Double = 900) throws -> Outcome {
        let pattern = names.map { $0.replacing(".", with: "\\.") }.joined(separator: "|")
        // What `swift test` starts, without its second of looking at the package.
        let words = [
            folder + "/.build/debug/kontorPackageTests.xctest", "--testing-library", "swift-testing", "--filter",
            "^(\(pattern))/",
        ]
        let environment = shared.environment.merging(ThrowawayCopy.environment) { $1 }
        return try perform(words, in: folder, environment: environment, within: limit)
    }

    /// Finds out what a suite reaches.
    func measure(_ name: String) throws -> Suite {
        try shared.set(0)
        let outcome = try run([name])
        return Suite(
            name: name, seconds: outcome.seconds, reached: try shared.reached, passes: outcome.status == 0)
    }
}

extension Outcome {
    /// Those of the suites that failed; all where the process ended before it could say so.
    func suitesThatFailed(of suites: [Suite]) -> [Suite] {
        let names = output.matches(of: /Suite "?([A-Za-z_0-9]+)"? failed/).map { String($0.output.1) }
        let failed = suites.filter { suite in names.contains { suite.name.hasSuffix("." + $0) } }
        return failed.isEmpty ? suites : failed
    }

    /// The first test that failed.
    var failedTest: String? {
        for line in output.split(separator: "\n") {
            if let match = line.firstMatch(of: /Test "?([A-Za-z_0-9]+)[^ ]* (recorded an issue|failed)/) {
                return String(match.output.1)
            }
        }
        return nil
    }
}
