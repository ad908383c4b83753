internal import CLuaShim

extension LuaState {
    /// Returns what a function returns for arguments. Values cross by copy.
    public func call(
        _ function: LuaFunction, _ arguments: [LuaValue] = [], limits: LuaLimits = .none
    ) throws(LuaError) -> [LuaValue] {
        try check(function.port)
        return try run(
            KLUA_CALL, UInt64(function.slot), limits, { for argument in arguments { $0.value(argument) } },
            { try $0.values() })
    }

    /// Returns what `read` makes of a function's results, for the arguments that `write` writes. Allocates nothing.
    ///
    /// What the closures throw is thrown as a `LuaError` with it as the cause.
    @inlinable
    public func call<R>(
        _ function: LuaFunction, limits: LuaLimits = .none, write: (inout LuaWriter) throws -> Void,
        read: (inout LuaReader) throws -> R
    ) throws(LuaError) -> R {
        let crossing = try enter(for: function)
        defer { leave(crossing) }
        do {
            var writer = LuaWriter(tape: crossing.arguments)
            try write(&writer)
        } catch {
            throw LuaError(wrapping: error)
        }
        if limits.isNone { try cross(crossing, function) } else { try cross(crossing, function, limits) }
        do {
            var reader = LuaReader(tape: crossing.results, origin: .result)
            return try read(&reader)
        } catch {
            throw LuaError(wrapping: error)
        }
    }

    /// The tapes of one call, for code that other modules inline: one pointer, which is passed in a register.
    @usableFromInline
    struct Crossing {
        @usableFromInline let arguments: UnsafeMutableRawPointer
        @inlinable var results: UnsafeMutableRawPointer { arguments + Tape.next }
        var level: UnsafeMutablePointer<klua_level> { arguments.assumingMemoryBound(to: klua_level.self) }

        init(level: UnsafeMutablePointer<klua_level>) { arguments = UnsafeMutableRawPointer(level) }
    }

    @usableFromInline
    func enter(for function: LuaFunction) throws(LuaError) -> Crossing {
        try check(function.port)
        guard let level = klua_enter(handle) else { throw LuaError(.memory, "there is no memory for the call") }
        return Crossing(level: level)
    }

    @usableFromInline
    func cross(_ crossing: Crossing, _ function: LuaFunction) throws(LuaError) {
        let status = klua_run(handle, crossing.level, Int32(KLUA_CALL), UInt64(function.slot), nil)
        guard status == KLUA_OK else { throw failure(Int(status), crossing.level, .none) }
    }

    @usableFromInline
    func cross(_ crossing: Crossing, _ function: LuaFunction, _ limits: LuaLimits) throws(LuaError) {
        var raw = limits.raw
        let status = klua_run(handle, crossing.level, Int32(KLUA_CALL), UInt64(function.slot), &raw)
        guard status == KLUA_OK else { throw failure(Int(status), crossing.level, limits) }
    }

    @usableFromInline
    func leave(_ crossing: Crossing) {
        klua_leave(handle, crossing.level)
        withExtendedLifetime(self) {}
    }

    /// Throws if a reference belongs to another state.
    @inline(__always)
    func check(_ port: OpaquePointer) throws(LuaError) {
        guard port == self.port else { throw LuaError(.value, "the function belongs to another Lua state") }
    }

    /// Runs one operation of the shim.
    func run<R>(
        _ operation: Int, _ subject: UInt64, _ limits: LuaLimits,
        _ write: (inout LuaWriter) throws -> Void, _ read: (inout LuaReader) throws -> R
    ) throws(LuaError) -> R {
        var yielded = false
        return try run(operation, subject, limits, write, read, yielded: &yielded)
    }

    /// Runs one operation of the shim; `yielded` says whether a coroutine yielded.
    func run<R>(
        _ operation: Int, _ subject: UInt64, _ limits: LuaLimits,
        _ write: (inout LuaWriter) throws -> Void, _ read: (inout LuaReader) throws -> R, yielded: inout Bool
    ) throws(LuaError) -> R {
        guard let level = klua_enter(handle) else { throw LuaError(.memory, "there is no memory for the call") }
        defer {
            klua_leave(handle, level)
            withExtendedLifetime(self) {}
        }
        do {
            var writer = LuaWriter(tape: &level.pointee.in)
            try write(&writer)
        } catch {
            throw LuaError(wrapping: error)
        }
        var raw = limits.raw
        let status = Int(klua_run(handle, level, Int32(operation), subject, &raw))
        guard status == KLUA_OK || status == KLUA_YIELDED else {
            throw failure(status, level, limits)
        }
        yielded = status == KLUA_YIELDED
        do {
            var reader = LuaReader(tape: &level.pointee.out, origin: .result)
            return try read(&reader)
        } catch {
            throw LuaError(wrapping: error)
        }
    }
}

extension LuaError {
    /// Makes an error of any other, which becomes its cause.
    @usableFromInline
    init(wrapping error: any Error) {
        if let error = error as? LuaError {
            self = error
        } else {
            self.init(.value, String(describing: error), cause: error)
        }
    }
}
