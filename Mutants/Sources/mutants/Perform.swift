import Foundation

/// What a program said and how it ended.
struct Outcome {
    let status: Int32
    let output: String
    let seconds: Double
    /// Whether it was stopped because it took too long.
    let isLate: Bool
}

/// Runs a program; its output and errors go to one file, so that nobody waits for a full pipe.
func perform(
    _ words: [String], in folder: String, environment: [String: String] = [:], within limit: Double = .infinity
) throws -> Outcome {
    let file = NSTemporaryDirectory() + "mutants-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["setsid", "--wait"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let writing = FileHandle(forWritingAtPath: file)
    process.standardOutput = writing
    process.standardError = writing
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = Date()
    try process.run()
    var isLate = false
    if limit < .infinity, ended.wait(timeout: .now() + limit) == .timedOut {
        isLate = true
        stop(process.processIdentifier)
    }
    process.waitUntilExit()
    let output = (try? String(decoding: Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)) ?? ""
    return Outcome(
        status: process.terminationStatus, output: output, seconds: Date().timeIntervalSince(start), isLate: isLate)
}

/// Ends a program with all that it started.
private func stop(_ process: Int32) {
    let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
    for child in children.split(separator: " ").compactMap({ Int32($0) }) {
        kill(-child, SIGKILL)
        kill(child, SIGKILL)
    }
    kill(process, SIGKILL)
}
