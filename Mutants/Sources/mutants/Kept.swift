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

    private var trialsFile: String { folder + "/.trials.jsonl" }

    /// What was noticed before, by its key: tests are added, not taken away. What survived is tried again.
    func noticed() -> [String: Trial] {
        let text = (try? String(contentsOfFile: trialsFile, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").map { Data($0.utf8) }
        let trials = lines.compactMap { try? JSONDecoder().decode(Trial.self, from: $0) }
        return Dictionary(trials.filter { $0.result == .noticed }.map { ($0.mistake.key, $0) }) { $1 }
    }

    func keep(_ trial: Trial) throws {
        let line = try JSONEncoder().encode(trial) + Data("\n".utf8)
        guard let file = FileHandle(forWritingAtPath: trialsFile) else {
            try line.write(to: URL(fileURLWithPath: trialsFile))
            return
        }
        try file.seekToEnd()
        try file.write(contentsOf: line)
        try file.close()
    }
}
