internal import KontorCore
internal import KontorLua
internal import KontorStore

/// What a log and the records may keep of an error: where it was and of what kind. Its words may hold whatever the plugin
/// read, such as what a note says of a person, so they are only shown.
enum ErrorKind {
    static func of(_ error: any Error) -> String {
        switch error {
        case let policy as PolicyFailure:
            return "policy \(policy.policy) of plugin \(policy.plugin): \(of(policy.error))"
        case let failure as Failure: return "it failed as \(failure.code.rawValue)"
        case is Misuse: return "a function was used wrongly"
        case let lua as LuaError: return kind(of: lua) + (place(of: lua).map { " at \($0)" } ?? "")
        default: return "an error of the program"
        }
    }

    private static func kind(of error: LuaError) -> String {
        switch error.code {
        // Words of our own, with nothing of the plugin in them.
        case .timeLimit, .memoryLimit, .memory, .interrupted, .stateLost: return error.message
        case .syntax: return "its source does not parse"
        case .runtime, .value:
            if let policy = error.cause as? PolicyFailure { return of(policy) }
            return error.cause is Misuse ? "a function was used wrongly" : "an error was raised"
        }
    }

    /// The innermost line that is in a plugin's own file; a chunk that a plugin loads has whatever name it gives.
    private static func place(of error: LuaError) -> String? {
        if let chunk = error.chunk, let line = error.line, isFile(chunk) { return "\(chunk):\(line)" }
        return error.traceback.first { $0.line > 0 && isFile($0.chunk) }.map { "\($0.chunk):\($0.line)" }
    }

    private static func isFile(_ chunk: String) -> Bool {
        chunk.hasPrefix("plugins/") && chunk.hasSuffix(".lua") && chunk.utf8.count < 200
            && chunk.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    }
}

/// The one door by which an error becomes words, wherever it is told.
package enum ErrorWords {
    /// Returns what is to be told: the error's own sentence where it is made for people.
    package static func of(_ error: any Error) -> String {
        switch error {
        case let returned as ReturnedFailure: returned.failure.message
        case is Failure, is Misuse, is LuaError, is PolicyFailure: CutText.message("\(error)")
        case let other as any Error & CustomStringConvertible where !isForeign(other):
            CutText.message(other.description)
        default: "Kontor's own fault, please report it: \(type(of: error))"
        }
    }

    /// Whether its description is a dump of what is in it, such as those of Foundation.
    private static func isForeign(_ error: any Error) -> Bool {
        String(reflecting: type(of: error)).hasPrefix("Foundation")
            || String(reflecting: type(of: error)).hasPrefix("Swift.")
    }
}
