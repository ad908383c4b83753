import Foundation

extension Shell {
    /// A moment at which the program is killed.
    enum Moment {
        case after(seconds: Double)
        /// As soon as so much of the work is in the write-ahead log, which is while it is committed.
        case written(bytes: Int)
    }

    /// Runs the program undisturbed in a copy of the office.
    ///
    /// - Returns: The copy, and moments to kill the same work at: spread over its time, and over its commit.
    func undisturbed(_ words: [String], moments count: Int) throws -> (office: Shell, moments: [Moment]) {
        // The first run of a program is slower, which would spread the moments too far.
        try copy().run(words) { _ in false }
        let copy = try copy()
        var (seconds, written) = (0.0, 0)
        try copy.run(words) { elapsed in
            (seconds, written) = (elapsed, max(written, copy.logSize))
            return false
        }
        let times = (1...count).map { Moment.after(seconds: seconds * Double($0) / Double(count + 1)) }
        let commits = (0..<count).map { Moment.written(bytes: max(1, written * $0 / max(1, count - 1))) }
        return (copy, times + commits)
    }

    /// Runs the program and kills it, as `kill -9` does, when the moment has come.
    func run(_ words: [String], killedAt moment: Moment) throws {
        try run(words) { elapsed in
            switch moment {
            case .after(let seconds): elapsed >= seconds
            case .written(let bytes): self.logSize >= bytes
            }
        }
    }

    /// A second office with the same content.
    func copy() throws -> Shell {
        let copy = try Shell()
        try FileManager.default.copyItem(atPath: folder + "/office", toPath: copy.folder + "/office")
        copy.current = copy.folder + "/office"
        return copy
    }

    /// - Parameter isOver: Gets the seconds since the start; the program is killed where it returns true.
    private func run(_ words: [String], until isOver: (Double) -> Bool) throws {
        let running = try start([Self.products + "/kontor"] + words)
        let start = ContinuousClock.now
        while running.process.isRunning {
            if isOver((ContinuousClock.now - start) / .seconds(1)) {
                kill(running.process.processIdentifier, SIGKILL)
            }
            usleep(100)
        }
        _ = try finish(running)
    }

    /// The bytes in the write-ahead log, 0 where there is none.
    private var logSize: Int {
        var status = stat()
        return stat(folder + "/office/kontor.sqlite-wal", &status) == 0 ? Int(status.st_size) : 0
    }
}
