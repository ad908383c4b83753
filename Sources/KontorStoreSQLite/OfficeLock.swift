internal import Foundation
internal import KontorCore

/// The lock that makes one process own an office; it ends with the process, however that ends.
package final class OfficeLock {
    private let file: OpenFile
    private var descriptor: Int32 { file.descriptor }

    /// Takes the lock, waiting up to `patience` seconds.
    ///
    /// - Throws: `OfficeInUse` with the owner's process id; `Failure` where the file cannot be made or is no file.
    package init(file path: String, patience: Double = 2) throws {
        do { file = try OpenFile(at: AT_FDCWD, path, O_RDWR | O_CREAT | O_NOFOLLOW) } catch {
            throw error.failure((path as NSString).lastPathComponent)
        }
        var waited = 0.0
        let descriptor = file.descriptor
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard waited < patience else {
                let owner = String(decoding: (try? file.bytes(limit: 4096)) ?? [], as: UTF8.self)
                throw OfficeInUse(owner: owner.split(separator: "\n").first.map(String.init) ?? "")
            }
            usleep(50_000)
            waited += 0.05
        }
        write(owner: "\(getpid())\n")
    }

    /// Written over what is there: ext4 brings a file that was emptied to the disk as soon as it is closed (ext4(5),
    /// `auto_da_alloc`), and every start would wait for that.
    private func write(owner: String) {
        let length = off_t(owner.utf8.count)
        _ = owner.withCString { pwrite(descriptor, $0, Int(length), 0) }
        if lseek(descriptor, 0, SEEK_END) > length { ftruncate(descriptor, length) }
    }
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
