internal import CLibEdit
internal import Foundation

/// Lines typed at a terminal, with editing and history by libedit.
///
/// One editor at a time, used by the thread that made it.
package final class LineEditor: LineSource {
    private let editor: OpaquePointer
    private let history: OpaquePointer
    private let file: HistoryFile?
    /// What libedit shows; it asks again whenever it draws the line anew.
    private var prompt: UnsafeMutablePointer<CChar>?
    private var wasCancelled = false

    package var isInteractive: Bool { true }

    /// Returns nil where libedit cannot work with the terminal.
    ///
    /// - Parameter historyFile: Where lines are remembered; nil for this session only.
    package init?(historyFile: String?) {
        Self.useUTF8()
        guard let editor = kedit_open("kontor") else { return nil }
        guard let history = history_init() else {
            el_end(editor)
            return nil
        }
        self.editor = editor
        self.history = history
        file = historyFile.map { HistoryFile(path: $0) }
        _ = kedit_history_bound(history, HistoryFile.entries)
        file?.load(into: history)
        kedit_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
        kedit_set_manners(editor)
        kedit_use_history(editor, history)
        kedit_set_prompt(editor) { LineEditor.of($0)?.prompt }
        kedit_bind(editor, "^C", "kontor-cancel", "Forget the line") { editor, _ in
            LineEditor.of(editor)?.wasCancelled = true
            return UInt8(CC_EOF)
        }
        kedit_bind(editor, "^Z", "kontor-stop", "Stop until the shell continues it") { _, _ in
            raise(SIGTSTP)
            return UInt8(CC_REDISPLAY)
        }
        kedit_take_signal_keys(editor)
    }

    deinit {
        el_end(editor)
        history_end(history)
        free(prompt)
    }

    package func read(prompt: String) -> LineInput {
        free(self.prompt)
        self.prompt = strdup(prompt)
        wasCancelled = false
        var count: Int32 = 0
        let bytes = el_gets(editor, &count)
        if wasCancelled {
            StandardStreams.write("^C")
            return .cancelled
        }
        guard let bytes, count > 0 else {
            StandardStreams.write("")
            return .end
        }
        var line = String(cString: bytes)
        while line.hasSuffix("\n") { line.removeLast() }
        remember(line)
        return .line(line)
    }

    private func remember(_ line: String) {
        guard line.contains(where: { $0 != " " && $0 != "\t" }) else { return }
        _ = kedit_history_add(history, line)
        file?.save(history)
    }

    private static func of(_ editor: OpaquePointer?) -> LineEditor? {
        guard let owner = kedit_owner(editor) else { return nil }
        return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
    }

    /// libedit takes bytes for characters after the locale; numbers keep their C form.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        let isUTF8 = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
        if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    }
}
