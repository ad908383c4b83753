internal import Foundation
import KontorCore

/// One run of a program within limits: no shell, no input, its output read up to a bound.
struct ToolRun {
    let program: String
    /// util-linux's `prlimit`, which sets the limits and becomes the program.
    let limiter: String
    let arguments: [String]
    let limits: DocumentText.Limits

    enum Ending: Equatable {
        case exited(Int32)
        case killed(signal: Int32)
        /// The wall clock ran out.
        case tooSlow
        /// It wrote more than the limit.
        case tooMuch
    }

    struct Output {
        let ending: Ending
        let bytes: [UInt8]
        /// The beginning of what it wrote to standard error.
        let complaint: String
    }

    /// SIGXCPU where the program can receive it; started from a dispatch thread, which blocks it, SIGKILL a second later.
    static let outOfTimeSignals = [SIGXCPU, SIGKILL]
    static let abortSignal = SIGABRT
    private static let complaintLimit = 16 << 10

    /// Runs the program to its end, or to the first limit.
    ///
    /// - Throws: `Failure.unavailable` where it cannot be started.
    func run(reading file: String) throws(Failure) -> Output {
        let (output, complaint) = (Pipe(), Pipe())
        let ended = DispatchSemaphore(value: 0)
        let deadline = DispatchTime.now() + .milliseconds(limits.wallMilliseconds)
        let process = try start(reading: file, output, complaint) { ended.signal() }
        var reader = PipeReader(
            output: output.fileHandleForReading.fileDescriptor, limit: limits.textBytes,
            complaint: complaint.fileHandleForReading.fileDescriptor, complaintLimit: ToolRun.complaintLimit)
        let stopped = reader.read(until: deadline)
        let isLate = stopped != nil || ended.wait(timeout: deadline) == .timedOut
        if isLate {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
        }
        // It has ended; Foundation gives up what it holds for it only where it was also asked this way.
        process.waitUntilExit()
        let ending = stopped ?? (isLate ? .tooSlow : ToolRun.ending(of: process))
        return Output(ending: ending, bytes: reader.bytes, complaint: String(decoding: reader.complaint, as: UTF8.self))
    }

    /// Pauses before it is tried again to start the program, in milliseconds: a machine that has no room for one more process
    /// has some a moment later.
    private static let pauses: [UInt32] = [20, 80, 320]

    private func start(
        reading file: String, _ output: Pipe, _ complaint: Pipe, ended: @escaping @Sendable () -> Void
    ) throws(Failure) -> Process {
        var pauses = Self.pauses[...]
        while true {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: limiter)
            process.arguments =
                [
                    "--cpu=\(limits.cpuSeconds):\(limits.cpuSeconds + 1)", "--as=\(limits.memoryBytes)", "--core=0",
                    "--",
                    program,
                ] + arguments
            process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = complaint
            process.terminationHandler = { _ in ended() }
            do {
                try process.run()
                return process
            } catch {
                guard let pause = pauses.popFirst() else {
                    throw Failure(
                        .unavailable,
                        "\(program) could not be started to read \(file) (\(Self.reason(error))): see that it can be run, "
                            + "and that the machine has room for one more process")
                }
                usleep(pause * 1000)
            }
        }
    }

    /// What the system says, without paths.
    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(Int32(cause.code))) : "\(cause.domain) \(cause.code)"
    }

    private static func ending(of process: Process) -> Ending {
        process.terminationReason == .uncaughtSignal
            ? .killed(signal: process.terminationStatus) : .exited(process.terminationStatus)
    }
}

/// Reads two pipes at once, so that a program that fills one is never stuck while the other is waited for.
private struct PipeReader {
    private(set) var bytes: [UInt8] = []
    private(set) var complaint: [UInt8] = []
    private var waiting: [pollfd]
    private let limit: Int
    private let complaintLimit: Int

    init(output: Int32, limit: Int, complaint: Int32, complaintLimit: Int) {
        waiting = [output, complaint].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        self.limit = limit
        self.complaintLimit = complaintLimit
    }

    /// Returns nil where both pipes came to their end, else what stopped the reading.
    mutating func read(until deadline: DispatchTime) -> ToolRun.Ending? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while waiting.contains(where: { $0.fd >= 0 }) {
            let now = DispatchTime.now()
            guard now < deadline else { return .tooSlow }
            let remaining = (deadline.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000 + 1
            // poll skips descriptors that are negative: those that came to their end.
            guard poll(&waiting, 2, Int32(clamping: remaining)) >= 0 || errno == EINTR else { return nil }
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = Foundation.read(waiting[index].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    waiting[index].fd = -1
                    continue
                }
                if index == 0 {
                    bytes += buffer[..<count]
                    guard bytes.count <= limit else { return .tooMuch }
                } else {
                    complaint += buffer[..<min(count, complaintLimit - complaint.count)]
                }
            }
        }
        return nil
    }
}
