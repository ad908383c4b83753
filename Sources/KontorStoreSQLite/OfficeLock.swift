internal import Foundation
internal import KontorCore

/// The lock that makes one process own an office; it ends with the process, however that ends.
package final class OfficeLock {
    private let descriptor: Int32

    /// Takes the lock, waiting up to `patience` seconds.
    ///
    /// - Throws: `OfficeInUse` with the owner's process id; `Failure.unavailable` where the file cannot be made.
    package init(file: String, patience: Double = 2) throws {
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(.unavailable, "cannot make \(file): \(String(cString: strerror(errno)))")
        }
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard waited < patience else {
                let owner = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
                close(descriptor)
                throw OfficeInUse(owner: owner.trimmingCharacters(in: .whitespacesAndNewlines))
            }
            usleep(50_000)
            waited += 0.05
        }
        let owner = "\(getpid())\n"
        ftruncate(descriptor, 0)
        _ = owner.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }
}

/// Another process owns the office.
package struct OfficeInUse: Error, CustomStringConvertible {
    /// The owner's process id, empty where it could not be read.
    package let owner: String

    package var description: String {
        let who = owner.isEmpty ? "another process" : "process \(owner)"
        return "the office is in use by \(who): wait until it ends, or end it"
    }
}
