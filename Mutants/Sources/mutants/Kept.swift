import Foundation
import Mistakes

/// What a run found out, kept beside the copy for the next one that makes the same mistakes.
struct Kept {
    private let folder: String
    private let mistakes: [Int: Mistake]

    /// - Parameter mistakes: Those that are built in.
    init(in folder: String, _ mistakes: [Int: Mistake]) {
        self.folder = folder
        self.mistakes = mistakes
    }

    private struct Measures: Codable {
        let keys: [Int: String]
        let binary: Double
        let suites: [Suite]
    }

    private var keys: [Int: String] { mistakes.mapValues(\.key) }

    /// When the tests were built, in seconds since 1970.
    private func builtAt() throws -> Double {
        let file = folder + "/.build/debug/kontorPackageTests.xctest"
        let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        return date?.timeIntervalSince1970 ?? 0
    }

    /// The suites as they were measured with this build; nil where they were not.
    func suites() throws -> [Suite]? {
        guard let data = FileManager.default.contents(atPath: folder + "/.measures.json"),
            let kept = try? JSONDecoder().decode(Measures.self, from: data), kept.keys == keys,
            try kept.binary == builtAt()
        else { return nil }
        return kept.suites
    }

    func keep(_ suites: [Suite]) throws {
        let data = try JSONEncoder().encode(Measures(keys: keys, binary: try builtAt(), suites: suites))
        try data.write(to: URL(fileURLWithPath: folder + "/.measures.json"))
    }
}

/// What was noticed before, in a file of the repository: a trial of hours goes on where it was stopped, on another machine
/// too. A line each: the mistake's key, a tab, the suite and the test that noticed it.
///
/// Tests are added, not taken away, so what was noticed stays so; what survived is tried again.
struct Noticed {
    private let file: String

    init(_ file: String) { self.file = file }

    /// By the mistakes' keys.
    func all() throws -> [String: String] { try KeyedLines.read(file) }

    /// Two workers add to it.
    private static let lock = NSLock()

    func add(_ trial: Trial) throws { try Self.lock.withLock { try append(trial) } }

    private func append(_ trial: Trial) throws {
        let line = Data("\(trial.mistake.key)\t\(trial.by)\n".utf8)
        guard let open = FileHandle(forWritingAtPath: file) else {
            try Data("# Which test noticed a mistake: its key, a tab, suite and test. Written by make mutants.\n".utf8)
                .write(to: URL(fileURLWithPath: file))
            return try append(trial)
        }
        try open.seekToEnd()
        try open.write(contentsOf: line)
        try open.close()
    }
}
