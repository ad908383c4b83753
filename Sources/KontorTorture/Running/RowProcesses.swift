import Foundation

/// Runs rows in processes of their own, so that an attack that kills or hangs one is scored instead of ending the
/// program.
package struct RowProcesses: Sendable {
    /// The program that runs a row.
    private let program: String
    /// What it is told: the row's number, and the case to begin with.
    private let arguments: @Sendable (_ row: Int, _ first: Int) -> [String]
    /// Seconds without a word after which a process is ended.
    private let patience: Double

    /// - Parameter patience: Seconds without a word after which a process is ended; more than its own runner has.
    package init(
        program: String, patience: Double, arguments: @escaping @Sendable (_ row: Int, _ first: Int) -> [String]
    ) {
        self.program = program
        self.patience = patience
        self.arguments = arguments
    }

    /// Returns what became of the cases of a row.
    package func verdicts(on row: TortureRow) -> [TortureVerdict] {
        var progress = RowProgress(row.names)
        while let first = progress.next {
            do {
                progress.ended(try run(arguments(row.number, first)) { progress.note($0) })
            } catch {
                progress.ended("could not be started: \(error)")
            }
        }
        return progress.verdicts
    }

    /// Runs one process and returns how it ended.
    private func run(_ arguments: [String], note: (String) -> Void) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try? pipe.fileHandleForWriting.close()
        let hasEnded = listen(to: pipe.fileHandleForReading, note)
        if !hasEnded { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if !hasEnded { return "hung and was ended after \(Int(patience)) s" }
        return process.terminationReason == .uncaughtSignal
            ? "died of signal \(process.terminationStatus)" : "ended with status \(process.terminationStatus)"
    }

    /// Hands on each line; returns false if the other side was silent for too long.
    private func listen(to handle: FileHandle, _ note: (String) -> Void) -> Bool {
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        var waited = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = poll(&waited, 1, Int32(patience * 1000))
            if ready == 0 { return false }
            let count = ready < 0 ? 0 : read(handle.fileDescriptor, &buffer, buffer.count)
            if ready < 0 || count < 0, errno == EINTR { continue }
            guard count > 0 else { return true }
            rest += buffer.prefix(count)
            while let end = rest.firstIndex(of: 10) {
                note(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
        }
    }
}
