internal import Foundation
internal import KontorCore
internal import KontorStore

/// All files of a plugin, read at once: what its hash is made of, and, where the office pinned it, what runs.
///
/// The hash is that of a text with a line for each file, sorted by the bytes of the paths: the file's SHA-256 in
/// hexadecimal, two spaces, the path from the plugin's folder. `sha256sum` makes the same, see docs/decisions.
package struct PluginContent: Sendable {
    /// The hash of all files and their names: 64 hexadecimal digits.
    package let sha256: String
    /// What can be run, by the path from the plugin's folder.
    let luaFiles: [String: Data]

    /// Reads a plugin's folder. Names that begin with a point are left out: nothing can load them.
    ///
    /// - Throws: `Failure` that names the file where there is a symbolic link, something that is no file, a name
    ///   that cannot be written on a line, or too much.
    package init(folder: String, plugin: String) throws {
        var lines: [(path: String, sha256: String)] = []
        var luaFiles: [String: Data] = [:]
        try PluginFolder(plugin: plugin).read(folder) { path, data in
            lines.append((path, Digest.sha256(Array(data))))
            if path.hasSuffix(".lua") { luaFiles[path] = data }
        }
        lines.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        sha256 = Digest.sha256(Array(lines.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8))
        self.luaFiles = luaFiles
    }
}
