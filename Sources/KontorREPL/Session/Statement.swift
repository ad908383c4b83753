internal import KontorCore
internal import KontorLua

/// What was typed at the prompt: a command of the prompt itself, or Lua.
enum Entry: Equatable {
    case nothing
    case command(PromptCommand)
    case lua(String)

    /// What people type before they know of the colon.
    private static let words: Set<String> = ["help", "quit", "exit"]

    /// Tells a first line's kind.
    init(_ line: String) {
        let text = line.trimmingSpace
        if text.isEmpty {
            self = .nothing
        } else if Self.words.contains(text) {
            self = .command(PromptCommand(":" + text))
        } else if text.hasPrefix(":"), !text.hasPrefix("::") {
            self = .command(PromptCommand(text))
        } else {
            self = .lua(line)
        }
    }
}

/// A line that begins with a colon. `::` begins a label of Lua.
enum PromptCommand: Equatable {
    case quit
    case help(String?)
    case `try`(String)
    case keep
    /// With what to tell.
    case unknown(String)

    static let summaries: [(name: String, arguments: String, summary: String)] = [
        ("help", "NAME", "What Kontor can do, or what NAME is, as help() does."),
        ("try", "STATEMENT", "Runs a statement and shows what it would change. Nothing is changed."),
        ("keep", "", "Runs the statement of the last :try, and keeps what it changes."),
        ("quit", "", "Ends the session, as Ctrl-D does."),
    ]

    init(_ text: String) {
        let word = text.dropFirst().prefix { $0 != " " && $0 != "\t" }
        let rest = String(text.dropFirst(1 + word.count)).trimmingSpace
        switch word {
        case "quit", "q", "exit": self = .quit
        case "help", "h", "?": self = .help(rest.isEmpty ? nil : rest)
        case "try": self = rest.isEmpty ? .unknown(":try needs a statement, such as :try 1 + 1") : .try(rest)
        case "keep": self = .keep
        default:
            let names = Self.summaries.map { ":" + $0.name }
            let hint = NearestName.hint(":" + word, among: names)
            self = .unknown("there is no command :\(word)\(hint.isEmpty ? "; :help lists them" : hint)")
        }
    }
}

/// A statement as far as it was typed.
enum Compilation {
    case complete(LuaFunction)
    /// More lines must follow.
    case incomplete(LuaError)
    case wrong(LuaError)

    static let chunkName = "prompt"

    /// Compiles a statement, first as an expression whose value is wanted.
    init(_ source: String, in state: LuaState, limits: LuaLimits = .none) {
        let asExpression: LuaError
        do {
            self = .complete(try state.load("return " + source, name: Self.chunkName, limits: limits))
            return
        } catch { asExpression = error }
        guard asExpression.code == .syntax else {
            self = .wrong(asExpression)
            return
        }
        do {
            self = .complete(try state.load(source, name: Self.chunkName, limits: limits))
        } catch {
            guard error.wantsMoreSource || asExpression.wantsMoreSource else {
                self = .wrong(error)
                return
            }
            // A text that is not closed at the end of its line is wrong, not unfinished.
            let atNextLine = ["return " + source, source].compactMap { Self.failure($0 + "\n", in: state, limits) }
            self = atNextLine.contains(where: \.wantsMoreSource) ? .incomplete(error) : .wrong(error)
        }
    }

    private static func failure(_ source: String, in state: LuaState, _ limits: LuaLimits) -> LuaError? {
        do {
            _ = try state.load(source, name: Self.chunkName, limits: limits)
            return nil
        } catch { return error }
    }
}

extension LuaError {
    /// Whether the source ended where more of it was expected.
    var wantsMoreSource: Bool { code == .syntax && message.hasSuffix("<eof>") }
}

extension String {
    /// The text without white space around it.
    var trimmingSpace: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
