import Foundation
import Testing

/// Runs the built program as a user would, in a folder of its own that goes with the test.
final class Shell {
    /// What a run of the program gave.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: String
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
        let made = try kontor("init", "office", "--example", example)
        try #require(made.status == 0, "\(made.errors)")
        current = folder + "/office"
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
        var environment = ProcessInfo.processInfo.environment
        environment["KONTOR_SHARE"] = Self.repository
        environment["KONTOR_OFFICE"] = nil
        environment["LANG"] = "C.UTF-8"
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
