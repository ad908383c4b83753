/// Why Lua code, or a value at its border, failed.
///
/// `@unchecked Sendable`: the content is never changed while another error shares it, and nothing in `value` belongs to
/// one thread, because what would (functions of the host, coroutines) is left out when it is set.
public struct LuaError: Error, @unchecked Sendable {
    /// What kind of failure it is.
    public enum Code: String, Sendable, CaseIterable {
        /// The source does not parse.
        case syntax
        /// A script, or a host function that it called, raised an error.
        case runtime
        /// The machine had no memory left, or no timer for a time limit.
        case memory
        /// A call used up its CPU time.
        case timeLimit
        /// A state, or a call, used more memory than it may.
        case memoryLimit
        /// Somebody interrupted the call.
        case interrupted
        /// A call of the state could only be ended by giving the state up, now or before.
        case stateLost
        /// A value was not what the other side expects, or cannot cross.
        case value
    }

    /// One Lua function that was running.
    public struct Frame: Sendable, Hashable {
        /// The chunk's name as it was given.
        public let chunk: String
        /// The line that was running, from 1; 0 where it is not known.
        public let line: Int
        /// What the caller calls the function; nil where it has no name.
        public let function: String?

        /// Makes a frame.
        public init(chunk: String, line: Int, function: String?) {
            self.chunk = chunk
            self.line = line
            self.function = function
        }
    }

    /// What the error holds. Shared by its copies, so that throwing and catching one moves a single pointer.
    final class Content {
        var code: Code
        var message: String
        /// What an error that a host function throws mostly has nothing of: it is made, and gone, the sooner.
        var origin: Origin?

        init(_ code: Code, _ message: String, _ origin: Origin?) {
            self.code = code
            self.message = message
            self.origin = origin
        }
    }

    /// Where an error was raised, and what is behind it.
    final class Origin {
        var chunk: String?
        var line: Int?
        var sourceLine: String?
        var traceback: [Frame] = []
        var value: LuaValue?
        var cause: (any Error)?

        init() {}

        init(copying other: Origin) {
            chunk = other.chunk
            line = other.line
            sourceLine = other.sourceLine
            traceback = other.traceback
            value = other.value
            cause = other.cause
        }
    }

    private(set) var content: Content

    /// Makes an error. Thrown by a host function, it is raised in Lua with the caller's place before the message.
    public init(_ code: Code, _ message: String) { content = Content(code, message, nil) }

    /// Makes an error that has a place, or something behind it.
    public init(
        _ code: Code, _ message: String, chunk: String? = nil, line: Int? = nil, traceback: [Frame] = [],
        value: LuaValue? = nil, cause: (any Error)? = nil
    ) {
        let origin = Origin()
        origin.chunk = chunk
        origin.line = line
        origin.traceback = traceback
        origin.value = value?.withoutWhatIsBound
        origin.cause = cause
        content = Content(code, message, origin)
    }

    /// Makes one more copy of an error.
    init(_ content: Content) { self.content = content }

    /// The content, this error's alone.
    private var own: Content {
        mutating get {
            if !isKnownUniquelyReferenced(&content) {
                content = Content(code, message, content.origin.map(Origin.init(copying:)))
            }
            return content
        }
    }

    /// The origin, this error's alone.
    private var ownOrigin: Origin {
        mutating get {
            let content = own
            if let origin = content.origin { return origin }
            let origin = Origin()
            content.origin = origin
            return origin
        }
    }

    /// Returns an error that a host function throws to raise a value, such as a table, in Lua.
    public static func value(_ value: LuaValue) -> LuaError {
        LuaError(.runtime, value.text ?? value.table?["message"]?.text ?? "\(value.kind)", value: value)
    }
}

extension LuaError: CustomStringConvertible {
    /// The place, the message, the line itself, and the functions that were running, a line each.
    public var description: String {
        var text = message
        if let chunk, let line {
            text = "\(chunk):\(line): \(message)"
            if let sourceLine { text += "\n    \(line) | \(sourceLine)" }
        }
        for frame in traceback {
            let place = "\(frame.chunk):\(frame.line)"
            text += "\n    at \(place)" + (frame.function.map { " in \($0)" } ?? "")
        }
        return text
    }
}

extension LuaError {
    /// What kind of failure it is.
    public var code: Code {
        get { content.code }
        set { own.code = newValue }
    }

    /// One sentence, without the place.
    public var message: String {
        get { content.message }
        set { own.message = newValue }
    }

    /// The chunk's name as it was given; nil where the error has no place.
    public var chunk: String? {
        get { content.origin?.chunk }
        set { ownOrigin.chunk = newValue }
    }

    /// The line in `chunk`, from 1.
    public var line: Int? {
        get { content.origin?.line }
        set { ownOrigin.line = newValue }
    }

    /// The text of that line, without the spaces around it and cut after 160 characters; nil where the state did not
    /// load it from the host.
    public var sourceLine: String? {
        get { content.origin?.sourceLine }
        set { ownOrigin.sourceLine = newValue }
    }

    /// The Lua functions that were running, innermost first, at most twenty.
    public var traceback: [Frame] {
        get { content.origin?.traceback ?? [] }
        set { ownOrigin.traceback = newValue }
    }

    /// The error object, if it was not a string. As thrown by a host function: what to raise in Lua. Functions of the
    /// host and coroutines are not kept, alone or in a table: an error may be caught on any thread.
    public var value: LuaValue? {
        get { content.origin?.value }
        set { ownOrigin.value = newValue?.withoutWhatIsBound }
    }

    /// What a host function threw, if that is why.
    public var cause: (any Error)? {
        get { content.origin?.cause }
        set { ownOrigin.cause = newValue }
    }
}

extension LuaValue {
    /// The value without what belongs to the thread that uses a state; nil where nothing is left.
    fileprivate var withoutWhatIsBound: LuaValue? {
        switch self {
        case .host, .coroutine: return nil
        case .table(var table):
            table.array = table.array.map { $0.withoutWhatIsBound ?? .nil }
            table.fields = table.fields.compactMap { key, value in
                guard let key = key.withoutWhatIsBound, let value = value.withoutWhatIsBound else { return nil }
                return (key: key, value: value)
            }
            return .table(table)
        case .nil, .boolean, .integer, .number, .string, .function, .userdata: return self
        }
    }
}
