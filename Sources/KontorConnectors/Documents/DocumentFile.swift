internal import Foundation
import KontorCore

/// Reading a file that somebody sent in.
enum DocumentFile {
    /// Returns the file's bytes, never more than `limit`.
    static func bytes(of file: String, limit: Int) throws(Failure) -> [UInt8] {
        var status = stat()
        guard stat(file, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw unreadable(file) }
            throw Failure(.notFound, "there is no file \(file); check the path")
        }
        // A pipe or a device could keep the reader waiting for ever.
        guard status.st_mode & S_IFMT == S_IFREG else {
            let what = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no ordinary file"
            throw Failure(.invalid, "\(file) is \(what); name a document")
        }
        guard status.st_size <= limit else {
            throw Failure(.limit, "\(file) is larger than \(limit >> 20) MB; ask for a smaller file")
        }
        guard status.st_size > 0 else {
            throw Failure(.invalid, "\(file) is empty: there is no text in it; ask for the document again")
        }
        guard let handle = FileHandle(forReadingAtPath: file),
            let content = try? handle.read(upToCount: limit)
        else { throw unreadable(file) }
        return [UInt8](content)
    }

    private static func unreadable(_ file: String) -> Failure {
        Failure(.unavailable, "\(file) cannot be read: \(String(cString: strerror(errno))); check its permissions")
    }
}
