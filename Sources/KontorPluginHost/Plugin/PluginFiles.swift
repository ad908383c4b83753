internal import Foundation
internal import KontorCore
internal import KontorLua

/// A plugin's own Lua files: its manifest, its code and what its `require` finds, never outside its folder.
///
/// Of a pinned plugin only what was read for its hash is ever run; whatever happens in the folder afterwards, or while it
/// is read, changes nothing.
struct PluginFiles {
    let plugin: String
    let isShipped: Bool
    private let place: Place
    /// What was read is what runs, however often the plugin's code is loaded.
    private let known = KnownSources()

    private final class KnownSources {
        var texts: [String: String] = [:]
        /// The files that were looked at and in which nothing is to be refused.
        var sound: Set<String> = []
    }

    private enum Place {
        /// Read when it is needed: the office's own files are trusted as office.lua is.
        case folder(String)
        case content(PluginContent)
    }

    /// - Throws: `Failure.refused` where the office pinned the plugin and its files are others.
    init(folder: String, entry: OfficeFile.Entry, isShipped: Bool) throws {
        plugin = entry.name
        self.isShipped = isShipped
        guard let pin = entry.pin else {
            place = .folder(folder)
            return
        }
        let content = try PluginContent(folder: folder, plugin: plugin)
        try pin.refuseOthers(than: content, of: plugin)
        place = .content(content)
    }

    /// Reads a file of the plugin; symbolic links that lead out of the folder are refused.
    func source(_ file: String) throws -> String {
        if let text = known.texts[file] { return text }
        guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
            throw failure(.invalid, file, "it is not readable as UTF-8")
        }
        let body = LuaFile.body(of: text)
        known.texts[file] = body
        return body
    }

    /// Whether a file's text was looked at already, for whatever state, and passed.
    func isSound(_ file: String) -> Bool { known.sound.contains(file) }

    func noteSound(_ file: String) { known.sound.insert(file) }

    /// Whether a chunk of that name is a file of the plugin that was read and has that line.
    func hasRead(chunk: String, line: Int) -> Bool {
        let home = "plugins/\(plugin)/"
        guard chunk.hasPrefix(home), let text = known.texts[String(chunk.dropFirst(home.count))] else { return false }
        return (1...(text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)).contains(line)
    }

    private func bytes(of file: String) throws -> Data {
        switch place {
        case .content(let content):
            guard let bytes = content.luaFiles[file] else { throw failure(.notFound, file, "there is no such file") }
            return bytes
        case .folder(let folder):
            let path = "\(folder)/\(file)"
            var status = stat()
            guard stat(path, &status) == 0 else {
                guard errno != ENOENT else { throw failure(.notFound, file, "there is no such file") }
                throw failure(.unavailable, file, "it cannot be read: \(SystemWords.ofLastError)")
            }
            // Nobody may be at the other end of a pipe, and a device never ends.
            guard status.st_mode & S_IFMT == S_IFREG else { throw failure(.refused, file, "it is not a file") }
            let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
            guard URL(fileURLWithPath: path).resolvingSymlinksInPath().path.hasPrefix(home + "/") else {
                throw failure(.refused, file, "it leads out of the plugin's folder")
            }
            do { return Data(try OpenFile(path).bytes()) } catch { throw failure(error.code, file, error.sentence) }
        }
    }

    private func failure(_ code: Failure.Code, _ file: String, _ sentence: String) -> Failure {
        Failure(code, "plugins/\(plugin)/\(file): \(sentence)")
    }
}
