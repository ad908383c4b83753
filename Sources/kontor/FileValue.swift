import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI

/// A file that the user named, as the table that verbs take: its name and its bytes.
enum FileValue {
    /// Reads a file whole.
    ///
    /// - Throws: `Failure` where it cannot be read, or has a name under which it cannot be kept.
    static func read(_ path: String) throws -> LuaValue {
        let content = try bytes(path)
        let name = (path as NSString).lastPathComponent
        if let fault = FileArgument.faultOfName(name) {
            throw Failure(.invalid, "\(path.inSentence): the file's name \(fault); give it another one")
        }
        return .table(
            LuaTable(fields: [
                (key: "name", value: .text(name)), (key: "content", value: .string(LuaString(bytes: content))),
            ]))
    }

    /// Returns what is in a file.
    ///
    /// - Throws: `Failure` that says whether it is missing, a folder, closed to us, or too large.
    static func bytes(_ path: String) throws -> [UInt8] { try OpenFile.bytes(of: path, name: path) }
}
