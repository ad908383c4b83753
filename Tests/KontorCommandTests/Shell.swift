import Foundation
import Testing

/// Runs the built program as a user would, in a folder of its own that goes with the test.
final class Shell {
    /// What a run of the program gave.
    struct Outcome: Equatable {
        var status: Int32 = 0
        var output = ""
        var errors = ""
    }

    let folder: String
    /// What the office held when that was last looked at, and the bytes that held it.
    private(set) var known: Holdings?
    /// The folder of the built products: the test runner lies beside the program.
    static let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .path
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init() throws {
        folder = NSTemporaryDirectory() + "kontor-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Makes an office from an example and goes into it.
    convenience init(example: String) throws {
        try self.init()
        let made = try ExampleOffice.of(example)
        try FileManager.default.copyItem(atPath: made.folder, toPath: folder + "/office")
        current = folder + "/office"
        known = made.holdings
    }

    var current: String?

    @discardableResult
    func kontor(_ arguments: String...) throws -> Outcome { try run([Self.products + "/kontor"] + arguments) }

    /// Runs a command; `input` is given on standard input.
    @discardableResult
    func run(_ words: [String], input: String = "") throws -> Outcome {
        let process = try start(words, input: input)
        return try finish(process)
    }

    /// The program's surroundings: the plugins of this repository, no office from outside.
    var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["KONTOR_SHARE"] = Self.repository
        environment["KONTOR_OFFICE"] = nil
        environment["LANG"] = "C.UTF-8"
        // What the program has at its end it leaves to the system, which under AddressSanitizer is no leak.
        environment["ASAN_OPTIONS"] = "detect_leaks=0"
        return environment
    }

    struct Running {
        let process: Process
        let output: String
        let errors: String
    }

    /// Starts a command without waiting for it.
    func start(_ words: [String], input: String = "") throws -> Running {
        let name = UUID().uuidString
        let (output, errors, given) = ("\(folder)/\(name).out", "\(folder)/\(name).err", "\(folder)/\(name).in")
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        try input.write(toFile: given, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: current ?? folder)
        process.environment = environment
        process.standardInput = FileHandle(forReadingAtPath: given)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        return Running(process: process, output: output, errors: errors)
    }

    func finish(_ running: Running) throws -> Outcome {
        running.process.waitUntilExit()
        return Outcome(
            status: running.process.terminationStatus,
            output: try String(contentsOfFile: running.output, encoding: .utf8),
            errors: try String(contentsOfFile: running.errors, encoding: .utf8))
    }

    /// Writes a file below the current folder.
    func write(_ text: String, to file: String) throws {
        let path = "\(current ?? folder)/\(file)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Returns a file's text.
    func read(_ file: String) throws -> String {
        try String(contentsOfFile: "\(current ?? folder)/\(file)", encoding: .utf8)
    }

    static func example(_ file: String) -> String { "\(repository)/examples/day/\(file)" }
}

/// What an office holds, as far as it can be lost or half-written: journal, records and kept files.
struct Holdings {
    /// The database and each kept file, byte for byte: where they are the same, so is the proof.
    let database: Data
    let files: [String: Data]
    let proof: String
}

extension Shell {
    /// What the office holds, as far as it can be lost or half-written: journal, records and kept files.
    ///
    /// The journal is proven along the way, anew where a byte is another.
    func holdings() throws -> String {
        let office = current ?? folder
        let database = ["kontor.sqlite", "kontor.sqlite-wal"].reduce(into: Data()) { bytes, name in
            bytes += FileManager.default.contents(atPath: "\(office)/\(name)") ?? Data()
        }
        let names = FileManager.default.enumerator(atPath: "\(office)/files")?.compactMap { $0 as? String } ?? []
        let files = Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, FileManager.default.contents(atPath: "\(office)/files/\(name)") ?? Data())
            })
        if let known, known.database == database, known.files == files { return known.proof }
        let verified = try kontor("verify")
        #expect(verified.output.hasSuffix(": all in order\n"), "\(verified)")
        // The head follows from moments and ids of the run.
        let lines = verified.output.split(separator: "\n").filter { !$0.hasPrefix("head ") }
        let proof = lines.joined(separator: "\n") + "\n" + names.sorted().joined(separator: "\n")
        known = Holdings(database: database, files: files, proof: proof)
        return proof
    }

    /// Gives the program a bad input and returns what it says; it must print nothing else and change nothing.
    func refusal(
        _ words: [String], input: String = "", status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let before = try holdings()
        let outcome = try run([Self.products + "/kontor"] + words, input: input)
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        #expect(outcome.output == "", sourceLocation: sourceLocation)
        #expect(try holdings() == before, sourceLocation: sourceLocation)
        return outcome.errors
    }
}
