internal import CLibEdit
internal import Foundation

/// The file that remembers what was typed, for its owner's eyes only. Trouble with it never disturbs a session.
package struct HistoryFile {
    let path: String
    static let entries: Int32 = 1000

    /// `$XDG_STATE_HOME/kontor/history`, else `~/.local/state/kontor/history`; nil without a home.
    package static var standardPath: String? { path(in: ProcessInfo.processInfo.environment) }

    static func path(in environment: [String: String]) -> String? {
        // A relative folder is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/kontor/history" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/kontor/history"
    }

    /// Reads the file into a history, which stays empty where there is none.
    func load(into history: OpaquePointer) { _ = kedit_history_load(history, path) }

    /// Writes the history beside the file, then puts it in its place, so that a crash leaves the one or the other.
    func save(_ history: OpaquePointer) {
        let folder = (path as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let draft = "\(path).\(getpid())"
        unlink(draft)
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        guard let file = fdopen(descriptor, "w") else {
            close(descriptor)
            return
        }
        let isWritten = kedit_history_save(history, file) >= 0
        guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return
        }
    }
}
