import Foundation
import KontorCore
import KontorLua

/// A file that the user named, as the table that verbs take: its name and its bytes.
enum FileValue {
    static func read(_ path: String) throws -> LuaValue {
        .table(
            LuaTable(fields: [
                (key: "name", value: .text((path as NSString).lastPathComponent)),
                (key: "content", value: .string(LuaString(bytes: try bytes(path)))),
            ]))
    }

    /// Returns what is in a file.
    ///
    /// - Throws: `Failure` that says whether it is missing, a folder, closed to us, or too large.
    static func bytes(_ path: String) throws -> [UInt8] { try OpenFile.bytes(of: path, name: path) }
}
