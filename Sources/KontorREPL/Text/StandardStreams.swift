internal import Foundation
internal import KontorCore
package import KontorLua
internal import Synchronization

/// The program's own standard output and standard error: a terminal that acts on what it gets, or something that keeps
/// bytes, such as a pipe or a file.
///
/// All that is written to standard output goes through here, and what could not be written is remembered: `finish` tells.
package enum StandardStreams {
    package static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    package static let errorIsTerminal = isatty(STDERR_FILENO) == 1
    package static let outputHasColour = outputIsTerminal && isColourWelcome
    package static let errorHasColour = errorIsTerminal && isColourWelcome

    /// Columns that a line of output may take; 100 where no terminal says it.
    package static var width: Int {
        guard outputIsTerminal else { return 100 }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// How much of a value is shown: what a person can take in on a terminal, all of it where a program or a file gets it.
    package static var limits: ValueText.Limits { outputIsTerminal ? ValueText.Limits() : .everything }

    /// https://no-color.org
    private static var isColourWelcome: Bool {
        let environment = ProcessInfo.processInfo.environment
        return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    private static let output = Mutex(OutputBuffer(isTerminal: outputIsTerminal))

    /// Whether standard output is for one value that a program reads, so that what scripts print goes to standard error.
    package static var isForData: Bool {
        get { data.load(ordering: .relaxed) }
        set { data.store(newValue, ordering: .relaxed) }
    }
    private static let data = Atomic(false)

    /// Writes a line that is safe to show as it is, colours included.
    package static func write(_ line: String) { output.withLock { $0.add(Array((line + "\n").utf8)) } }

    /// Writes a file's bytes as they are, into a pipe or a file.
    package static func pass(_ bytes: [UInt8]) { output.withLock { $0.add(bytes) } }

    /// Writes what was written so far.
    package static func flush() {
        output.withLock { $0.flush() }
        fflush(nil)
    }

    /// Writes a line of errors that is safe to show as it is, below what was printed before.
    package static func writeError(_ line: String) {
        // Where errors cannot be told, nothing is left to tell that to.
        _ = writeError(Array((line + "\n").utf8))
    }

    /// - Returns: The number of the error where it could not be written.
    private static func writeError(_ bytes: [UInt8]) -> Int32? {
        flush()
        return OutputBuffer.write(bytes, to: STDERR_FILENO)
    }

    /// The number of the first error of what was printed beside a value for a program.
    private static let unprinted = Mutex<Int32?>(nil)

    /// Writes what a script printed: whatever it is into a pipe or a file, but nothing that a terminal would act on.
    package static func writePrinted(_ line: LuaString) {
        guard !isForData else {
            let error = writeError(PrintedLine.bytes(line, isTerminal: errorIsTerminal) + [UInt8(ascii: "\n")])
            return unprinted.withLock { $0 = $0 ?? error }
        }
        output.withLock { $0.add(PrintedLine.bytes(line, isTerminal: outputIsTerminal) + [UInt8(ascii: "\n")]) }
    }

    /// Writes what is left.
    ///
    /// - Throws: `Failure.unavailable` where something could not be written.
    /// - Returns: False where nobody reads any more, which is no fault: `kontor journal | head`.
    package static func finish() throws -> Bool {
        flush()
        let streams = [
            ("output", output.withLock(\.failure)), ("error, to which print goes here,", unprinted.withLock(\.self)),
        ]
        for case (let stream, let number?) in streams {
            if number == EPIPE { return false }
            throw Failure(
                .unavailable, "standard \(stream) cannot be written: \(String(cString: strerror(number)).lowercased())")
        }
        return true
    }

    /// Sees to it that the first three descriptors are taken: a file that the program opens must not become its standard
    /// output because whoever started it closed that.
    package static func secure() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
            // For reading what is to be written to, so that writing fails and is told.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}

/// What is to be written to standard output: line by line to a terminal, by large pieces elsewhere.
private struct OutputBuffer {
    private var bytes: [UInt8] = []
    private let room: Int
    /// The number of the first error; nothing is written after it.
    private(set) var failure: Int32?

    init(isTerminal: Bool) { room = isTerminal ? 0 : 1 << 16 }

    mutating func add(_ more: [UInt8]) {
        guard failure == nil else { return }
        bytes += more
        if bytes.count > room { flush() }
    }

    mutating func flush() {
        guard failure == nil, !bytes.isEmpty else { return }
        failure = Self.write(bytes, to: STDOUT_FILENO)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes all of it; returns the number of the error where that fails.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    wait(for: descriptor)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }

    /// A pipe that its other end made one that does not block.
    private static func wait(for descriptor: Int32) {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }
}

/// A line that a script printed, as its receiver gets it.
enum PrintedLine {
    static func bytes(_ line: LuaString, isTerminal: Bool) -> [UInt8] {
        isTerminal ? Array(VisibleText.of(line.bytes, keepsLines: true).utf8) : line.bytes
    }
}
