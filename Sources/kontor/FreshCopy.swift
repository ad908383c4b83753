import Foundation
import KontorCore

/// Files and folders written anew with what others hold, and with the rights of an office: whose the others are, and
/// who may read them, stays theirs.
enum FreshCopy {
    /// - Throws: `Failure` with the name of what cannot be read or made.
    static func make(of source: String, at target: String) throws {
        var status = stat()
        guard stat(source, &status) == 0 else { throw FileFault(errno: errno).failure(source) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            let content = try OpenFile.bytes(of: source, name: source)
            return try write(content, to: target)
        }
        guard mkdir(target, 0o700) == 0 else { throw FileFault(errno: errno).failureOfWriting(target) }
        let names: [String]
        do { names = try RecordFolder(source).names() } catch { throw error.failure(source) }
        for name in names { try make(of: "\(source)/\(name)", at: "\(target)/\(name)") }
    }

    /// Writes a file that is not there yet.
    ///
    /// - Throws: `Failure` with its name; what was written of it then is gone.
    static func write(_ content: [UInt8], to path: String) throws {
        do { try writeWhole(content, to: path) } catch { throw error.failureOfWriting(path) }
    }

    private static func writeWhole(_ content: [UInt8], to path: String) throws(FileFault) {
        let file = try OpenFile(at: AT_FDCWD, path, O_WRONLY | O_CREAT | O_EXCL)
        do { try file.write(content) } catch {
            unlink(path)
            throw error
        }
    }
}
