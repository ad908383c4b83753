internal import Foundation

/// A regular file that is open; it is closed with this object.
///
/// Every file that Kontor opens goes through here: nothing that is opened can make it wait, and each cause has a sentence
/// of its own.
package final class OpenFile: Sendable {
    package let descriptor: Int32

    deinit { close(descriptor) }

    /// The largest file that is read as a whole.
    package static let limit = 32 << 20

    /// Opens a file for reading; links are followed where its user named it.
    package convenience init(_ path: String, followingLinks: Bool = true) throws(FileFault) {
        try self.init(at: AT_FDCWD, path, O_RDONLY | (followingLinks ? 0 : O_NOFOLLOW))
    }

    /// Opens a file beside others whose folder is open.
    ///
    /// - Parameters:
    ///   - folder: The folder's descriptor.
    ///   - flags: As of open(2); a new file is its owner's alone.
    package init(at folder: Int32, _ name: String, _ flags: Int32) throws(FileFault) {
        // Without waiting: nobody may be at the other end of a pipe.
        let opened = openat(folder, name, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0o600)
        guard opened >= 0 else {
            let number = errno
            var status = stat()
            // Nobody is at the other end of a pipe, or it is a socket.
            if number == ENXIO, fstatat(folder, name, &status, 0) == 0 {
                throw status.st_mode & S_IFMT == S_IFIFO ? FileFault.pipe : .special
            }
            let fault = FileFault(errno: number)
            throw fault == .circle && flags & O_NOFOLLOW != 0 ? FileFault.link : fault
        }
        descriptor = opened
        var status = stat()
        guard fstat(opened, &status) == 0 else { throw FileFault(errno: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileFault.folder
        case S_IFIFO: throw FileFault.pipe
        default: throw FileFault.special
        }
    }

    /// Reads the file from its beginning.
    ///
    /// - Throws: `FileFault.tooLarge` beyond `limit`.
    package func bytes(limit: Int = OpenFile.limit) throws(FileFault) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFault(errno: errno) }
        guard status.st_size <= limit else { throw FileFault.tooLarge }
        // One more than it has, so that its end is seen at once.
        var bytes = try part(from: 0, room: Int(status.st_size) + 1)
        var isAtEnd = bytes.count <= status.st_size
        while !isAtEnd {
            guard bytes.count <= limit else { throw FileFault.tooLarge }
            let more = try part(from: bytes.count, room: 64 << 10)
            bytes += more
            isAtEnd = more.count < 64 << 10
        }
        return bytes
    }

    /// Reads so many bytes, fewer at the file's end.
    private func part(from start: Int, room: Int) throws(FileFault) -> [UInt8] {
        var problem: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            while count < room {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = pread(descriptor, rest.baseAddress, rest.count, off_t(start + count))
                if read < 0, errno == EINTR { continue }
                if read < 0 { problem = errno }
                guard read > 0 else { return }
                count += read
            }
        }
        guard problem == 0 else { throw FileFault(errno: problem) }
        return bytes
    }

    /// Writes behind what the file has where it was opened so, else from its beginning.
    package func write(_ bytes: some Sequence<UInt8>) throws(FileFault) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw FileFault(errno: errno)
            }
            rest = rest.dropFirst(count)
        }
    }
}

extension OpenFile {
    /// Returns what is in a file that somebody named.
    ///
    /// - Parameter name: What the failure calls it.
    /// - Throws: `Failure` that says why it cannot be read.
    package static func bytes(of path: String, name: String, followingLinks: Bool = true) throws(Failure) -> [UInt8] {
        do { return try OpenFile(path, followingLinks: followingLinks).bytes() } catch { throw error.failure(name) }
    }
}
