import Foundation

/// One start of the program, from its beginning to its end.
struct ProgramStart {
    /// The status that it ended with; nil where it had to be ended.
    let status: Int32?
    let output: String
    let errors: String
    /// Bytes that it took at most, as far as was seen: it is looked at every few milliseconds.
    private(set) var peakBytes = 0

    /// Starts the program and waits for its end, at most so many seconds.
    ///
    /// - Parameter meanwhile: What is done as soon as the watched word stands on standard error.
    init(
        _ program: String, _ words: [String], in folder: String, patience: Double,
        environment: [String: String] = [:], watched word: String? = nil,
        meanwhile: () throws -> Void = {}
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "KONTOR_OFFICE" }
            .merging(environment) { $1 }
        // Files, unlike pipes, take any amount while nobody reads.
        let names = [folder + "/../output", folder + "/../errors"]
        defer { for name in names { unlink(name) } }
        for name in names { _ = FileManager.default.createFile(atPath: name, contents: nil) }
        let done = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in done.signal() }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: names[0])
        process.standardError = FileHandle(forWritingAtPath: names[1])
        try process.run()
        let end = DispatchTime.now() + patience
        var word = word
        var hasEnded = false
        while !hasEnded, .now() < end {
            hasEnded = done.wait(timeout: .now() + .milliseconds(2)) == .success
            peakBytes = max(peakBytes, ProcessMemory.peak(of: process.processIdentifier))
            guard let watched = word, Self.text(of: names[1]).contains(watched) else { continue }
            try meanwhile()
            word = nil
        }
        if !hasEnded { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        let isOwnEnd = hasEnded && process.terminationReason == .exit
        status = !hasEnded ? nil : isOwnEnd ? process.terminationStatus : -process.terminationStatus
        output = Self.text(of: names[0])
        errors = Self.text(of: names[1])
    }

    private static func text(of file: String) -> String {
        String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
}
