import Foundation
import KontorCore
import KontorLua

/// A file that the user named, as the table that verbs take: its name and its bytes.
enum FileValue {
    /// The largest file that is read.
    static let limit = 32 << 20

    static func read(_ path: String) throws -> LuaValue {
        .table(
            LuaTable(fields: [
                (key: "name", value: .text((path as NSString).lastPathComponent)),
                (key: "content", value: .string(LuaString(bytes: Array(try bytes(path))))),
            ]))
    }

    /// Returns what is in a file.
    ///
    /// - Throws: `Failure` that says whether it is missing, a folder, closed to us, or too large.
    static func bytes(_ path: String) throws -> Data {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason =
                errno == ENOENT ? "there is no such file; check its name and folder" : String(cString: strerror(errno))
            throw Failure(.notFound, "\(path): \(reason)")
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure(.invalid, "\(path): this is a folder; name the file in it")
        }
        let tooLarge = Failure(.limit, "\(path): it is larger than 32 MB; divide it")
        guard status.st_size <= limit else { throw tooLarge }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.unavailable, "\(path): it cannot be read; check who may read it")
        }
        guard data.count <= limit else { throw tooLarge }
        return data
    }
}
