internal import KontorCore
internal import KontorLua
internal import KontorPluginHost

/// How a failure is told to people: one sentence, where it happened, and the calls that led there.
///
/// Nothing of it is sent to a terminal raw.
package struct ErrorText {
    private let style: Style
    /// Chunks whose frames say nothing to the reader.
    private let hiddenChunks: Set<String>

    /// Chunks that somebody types in.
    private static let typedChunks = [Compilation.chunkName, "eval"]

    package init(colour: Bool) {
        style = Style(colour: colour)
        hiddenChunks = [Prelude.chunkName, "previous", "require"]
    }

    /// Returns the text, without a line break at the end.
    package func text(of error: any Error) -> String {
        // Whose line met damage says nothing about it.
        let (message, place, frames) = parts(of: Damage.behind(error) ?? error)
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = lines.isEmpty ? "" : lines.removeFirst()
        var text = style.alarm("error:") + " " + Self.bounded(VisibleText.of(first))
        for line in lines { text += "\n" + Self.bounded(VisibleText.of(line, keepsLines: true)) }
        for line in trace(place, frames) { text += "\n  " + style.dim(Self.bounded(VisibleText.of(line))) }
        return text
    }

    /// Returns the sentence without the place, and the place as `x.lua:3`; nil where there is none.
    package func facts(of error: any Error) -> (message: String, place: String?) {
        let (message, place, _) = parts(of: error)
        return (message, place.map { "\($0.chunk):\($0.line)" })
    }

    /// What makes a control character visible makes it longer.
    private static func bounded(_ line: String) -> String { CutText.of(line, bytes: CutText.line) }

    /// Where an error is, and the line itself where it is known.
    private struct Place {
        let chunk: String
        let line: Int
        let text: String?
    }

    /// Innermost first; a policy says its name and then what went wrong in it.
    private func parts(of error: any Error) -> (String, Place?, [LuaError.Frame]) {
        switch error {
        case let error as LuaError:
            if let policy = Self.policy(behind: error) {
                let inner = parts(of: policy)
                return (inner.0, inner.1, inner.2 + error.traceback)
            }
            let place = error.chunk.flatMap { chunk in
                error.line.map { Place(chunk: chunk, line: $0, text: error.sourceLine) }
            }
            return (error.message, place, error.traceback)
        case let failure as PolicyFailure:
            let inner = parts(of: failure.error)
            return ("policy \(failure.policy) of plugin \(failure.plugin): \(inner.0)", inner.1, inner.2)
        default: return ("\(error)", nil, [])
        }
    }

    /// The policy that failed below, however often Lua passed the error on.
    private static func policy(behind error: LuaError) -> PolicyFailure? {
        var inner: (any Error)? = error.cause
        while let lua = inner as? LuaError { inner = lua.cause }
        return inner as? PolicyFailure
    }

    private func trace(_ place: Place?, _ frames: [LuaError.Frame]) -> [String] {
        let shown = frames.filter { $0.line > 0 && !hiddenChunks.contains($0.chunk) }
        var lines = shown.map { frame in
            "at \(frame.chunk):\(frame.line)" + (frame.function.map { " in \($0)" } ?? "")
        }
        let index = shown.firstIndex { $0.chunk == place?.chunk && $0.line == place?.line }
        let place = place.flatMap { hiddenChunks.contains($0.chunk) ? nil : $0 }
        if let place, index == nil { lines.insert("at \(place.chunk):\(place.line)", at: 0) }
        // That an error in a line just typed is in that line goes without saying.
        let saysNothing = lines.count == 1 && Self.typedChunks.contains { lines[0].hasPrefix("at \($0):1") }
        if saysNothing { return [] }
        if let place, let text = place.text, !Self.typedChunks.contains(place.chunk) || place.line > 1 {
            lines.insert("  \(place.line) | \(text)", at: (index ?? 0) + 1)
        }
        return lines
    }
}
