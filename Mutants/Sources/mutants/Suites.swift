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
struct SuiteRunner {
    let folder: String
    let shared: SharedSwitch

    static func names(in folder: String) throws -> [String] {
        let listed = try perform(["swift", "test", "list", "--skip-build"], in: folder)
        guard listed.status == 0 else { throw Trouble("the tests cannot be listed: \(listed.output.suffix(500))") }
        let names = listed.output.split(separator: "\n").compactMap { line -> String? in
            guard let slash = line.firstIndex(of: "/"), line.contains("Tests.") else { return nil }
            return String(line[..<slash]).replacing("`", with: "")
        }
        return Set(names).sorted()
    }

    /// Runs one suite.
    func run(_ name: String, within limit: Double = 900) throws -> Outcome {
        let pattern = name.replacing(".", with: "\\.") + "/"
        return try perform(
            [
                "swift", "test", "--skip-build", "--ignore-lock", "--disable-xctest", "--filter", "^" + pattern,
            ], in: folder, environment: shared.environment, within: limit)
    }

    /// Finds out what each suite reaches.
    func measure(_ names: [String], say: (String) -> Void) throws -> [Suite] {
        try names.enumerated().map { index, name in
            try shared.set(0)
            let outcome = try run(name)
            var suite = Suite(name: name, seconds: outcome.seconds, reached: try shared.reached)
            suite.passes = outcome.status == 0
            if !suite.passes { say("\(name) fails without a mistake, so it is left out") }
            if index % 20 == 19 { say("\(index + 1) of \(names.count) suites measured") }
            return suite
        }
    }
}

extension Outcome {
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
