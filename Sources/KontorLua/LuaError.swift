/// Why Lua code, or a value at its border, failed.
///
/// `value` may hold host functions, which are not Sendable. An error reaches its catcher on the thread that uses the
/// state, and a host function can be called only by a state that it is written to; whoever sends an error to another
/// thread must not write its `value` into a state there.
public struct LuaError: Error, @unchecked Sendable {
    /// What kind of failure it is.
    public enum Code: String, Sendable, CaseIterable {
        /// The source does not parse.
        case syntax
        /// A script, or a host function that it called, raised an error.
        case runtime
        /// The machine had no memory left.
        case memory
        /// A call used up its CPU time.
        case timeLimit
        /// A state, or a call, used more memory than it may.
        case memoryLimit
        /// Somebody interrupted the call.
        case interrupted
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

    /// What kind of failure it is.
    public var code: Code
    /// One sentence, without the place.
    public var message: String
    /// The chunk's name as it was given; nil where the error has no place.
    public var chunk: String?
    /// The line in `chunk`, from 1.
    public var line: Int?
    /// The Lua functions that were running, innermost first, at most twenty.
    public var traceback: [Frame]
    /// The error object, if it was not a string. As thrown by a host function: what to raise in Lua.
    public var value: LuaValue?
    /// What a host function threw, if that is why.
    public var cause: (any Error)?

    /// Makes an error. Thrown by a host function, it is raised in Lua with the caller's place before the message.
    public init(
        _ code: Code, _ message: String, chunk: String? = nil, line: Int? = nil, traceback: [Frame] = [],
        value: LuaValue? = nil, cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.chunk = chunk
        self.line = line
        self.traceback = traceback
        self.value = value
        self.cause = cause
    }

    /// Returns an error that a host function throws to raise a value, such as a table, in Lua.
    public static func value(_ value: LuaValue) -> LuaError {
        LuaError(.runtime, value.text ?? value.table?["message"]?.text ?? "\(value.kind)", value: value)
    }
}

extension LuaError: CustomStringConvertible {
    /// The place, the message, and the functions that were running, a line each.
    public var description: String {
        var text = message
        if let chunk, let line { text = "\(chunk):\(line): \(message)" }
        for frame in traceback {
            let place = "\(frame.chunk):\(frame.line)"
            text += "\n    at \(place)" + (frame.function.map { " in \($0)" } ?? "")
        }
        return text
    }
}
