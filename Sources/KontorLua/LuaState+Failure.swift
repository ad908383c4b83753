internal import CLuaShim

extension LuaState {
    /// Returns the error that a failed operation left on its level.
    func failure(
        _ status: Int, _ level: UnsafeMutablePointer<klua_level>, _ limits: LuaLimits
    ) -> LuaError {
        // The shim writes the error object, what its __tostring says, and four cells for each frame, uncounted.
        var reader = LuaReader(
            tape: &level.pointee.out, cursor: UnsafeRawPointer(level.pointee.out.bytes) ?? UnsafeRawPointer(level),
            count: .max, arrayCount: 0, origin: .result)
        let end = reader.cursor + (level.pointee.out.bytes == nil ? 0 : level.pointee.out.used)
        let object = reader.cursor < end ? reader.anyValue() : .nil
        let said = reader.cursor < end ? reader.anyValue() : .nil
        var shortNames = chunks
        var frames: [LuaError.Frame] = []
        while reader.cursor < end {
            let source = chunkName("\(reader.anyValue().string ?? "")")
            shortNames["\(reader.anyValue().string ?? "")"] = source
            let line = Int(reader.anyValue().integer ?? 0)
            let name = reader.anyValue().string.map { "\($0)" }
            frames.append(LuaError.Frame(chunk: source, line: line, function: name))
        }
        var error = LuaError(.runtime, "", traceback: frames)
        error.cause = cause(level)
        describe(&error, status, limits)
        if status == KLUA_ERROR || status == KLUA_SYNTAX {
            if case .string(let text) = object {
                error.place(text.description, shortNames)
            } else {
                error.value = object
                error.message = words(of: object, said)
            }
        }
        if let chunk = error.chunk, let line = error.line { error.sourceLine = sources[chunk]?.line(line) }
        return error
    }

    /// What an error object is to people. What a script's own `__tostring` says is asked for with limits of its own.
    private func words(of object: LuaValue, _ said: LuaValue) -> String {
        if let text = said.text { return Self.cut(text) }
        if let function = said.function, let text = told(by: function) { return Self.cut(text) }
        switch object {
        case .nil: return "error() was called without a message"
        case .boolean(let flag): return "\(flag)"
        case .integer(let number): return "\(number)"
        case .number(let number): return "\(number)"
        case .table(let table):
            let text = table["message"]?.text ?? table["code"]?.text
            return text.map(Self.cut) ?? "the error object is a table"
        default: return "the error object is \(object.kind)"
        }
    }

    private func told(by function: LuaFunction) -> String? {
        guard !isTelling else { return nil }
        isTelling = true
        defer { isTelling = false }
        return try? call(function, limits: LuaLimits(cpuSeconds: 0.02)).first?.text
    }

    /// As much of a message as a person reads; a script may make one of any length.
    private static func cut(_ message: String) -> String {
        message.utf8.count <= 4096 ? message : String(decoding: message.utf8.prefix(4096), as: UTF8.self)
    }

    private func cause(_ level: UnsafeMutablePointer<klua_level>) -> (any Error)? {
        guard let cause = level.pointee.cause else { return nil }
        let content = Unmanaged<LuaError.Content>.fromOpaque(cause).takeUnretainedValue()
        return content.origin?.cause ?? LuaError(content)
    }

    private func describe(_ error: inout LuaError, _ status: Int, _ limits: LuaLimits) {
        switch status {
        case KLUA_SYNTAX: error.code = .syntax
        case KLUA_NO_MEMORY:
            error.code = .memory
            error.message = "there is not enough memory"
        case KLUA_NO_TIMER:
            error.code = .memory
            error.message = "not started: the system has no timer left to hold the time limit with"
        case KLUA_OVER_TIME:
            error.code = .timeLimit
            let own = limits.cpuSeconds.map { " of \($0) s" } ?? ""
            error.message = "stopped at its limit\(own) of CPU time"
        case KLUA_OVER_MEMORY:
            error.code = .memoryLimit
            let bytes = limits.memoryBytes ?? configuration.memoryBytes
            let own = bytes.map { " of \(($0 + 524_288) / 1_048_576) MB" } ?? ""
            error.message = "stopped at its limit\(own) of memory"
        case KLUA_LOST:
            error.code = .stateLost
            error.message = "the Lua state is lost: one of its calls could not be stopped otherwise"
        case KLUA_INTERRUPTED:
            error.code = .interrupted
            error.message = "interrupted"
        default: break
        }
        guard error.code != .syntax, let frame = error.traceback.first, frame.line > 0 else { return }
        guard !error.message.isEmpty else { return }
        error.chunk = frame.chunk
        error.line = frame.line
    }
}

extension LuaValue {
    /// The string, else nil.
    public var string: LuaString? { if case .string(let string) = self { string } else { nil } }
}

extension LuaError {
    /// Takes the message apart into place and sentence, if it begins with the place in a known chunk.
    fileprivate mutating func place(_ text: String, _ shortNames: [String: String]) {
        message = text
        for (short, full) in shortNames where text.hasPrefix(short + ":") {
            let rest = text.dropFirst(short.count + 1)
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let line = Int(digits), rest.dropFirst(digits.count).hasPrefix(": ") else { continue }
            chunk = full
            self.line = line
            message = String(rest.dropFirst(digits.count + 2))
            return
        }
    }
}
