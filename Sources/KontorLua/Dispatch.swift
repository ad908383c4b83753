internal import CLuaShim

/// How C calls Swift. No Lua error can pass through these frames: C has pushed nothing and raises nothing meanwhile.
enum Dispatch {
    static let host = klua_host(dispatch: call, release: release, print: write)

    private static let call:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<klua_level>?, UnsafeMutableRawPointer?
        ) -> Int32 = { function, level, context in
            guard let function, let level, let context else { return 0 }
            // In plain memory: a call owns nothing, and to end it as a value takes as long as to read an argument.
            return withUnsafeTemporaryAllocation(
                byteCount: MemoryLayout<LuaCall>.size, alignment: MemoryLayout<LuaCall>.alignment
            ) { memory -> Int32 in
                guard let start = memory.baseAddress else { return 0 }
                let call = start.bindMemory(to: LuaCall.self, capacity: 1)
                call.initialize(to: LuaCall(level: level, context: context))
                return Unmanaged<HostFunction>.fromOpaque(function)._withUnsafeGuaranteedRef { function -> Int32 in
                    do {
                        try function.body(&call.pointee)
                        return 0
                    } catch {
                        return report(error, of: function, on: level)
                    }
                }
            }
        }

    private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { object in
        guard let object else { return }
        Unmanaged<AnyObject>.fromOpaque(object).release()
    }

    private static let write: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Void = {
        context, bytes, count in
        guard let context else { return }
        let state = Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue()
        state.configuration.output(LuaString(bytes: Array(UnsafeBufferPointer(start: bytes, count: count))))
    }

    /// Writes what is to be raised; returns 1 to have the caller's position put before it, 2 to raise it as it is.
    private static func report(
        _ error: any Error, of function: HostFunction, on level: UnsafeMutablePointer<klua_level>
    ) -> Int32 {
        klua_tape_reset(&level.pointee.out)
        var writer = LuaWriter(tape: &level.pointee.out)
        guard let content = content(of: error) else {
            let content = LuaError(.runtime, String(describing: error), cause: error).content
            level.pointee.cause = Unmanaged.passRetained(content).toOpaque()
            writer.string(content.message)
            return 1
        }
        level.pointee.cause = Unmanaged.passRetained(content).toOpaque()
        if let origin = content.origin {
            if let value = origin.value {
                writer.value(value)
                return 2
            }
            if let chunk = origin.chunk, let line = origin.line {
                writer.string("\(chunk):\(line): \(content.message)")
                return 2
            }
        }
        if content.code == .value {
            function.write(content.message, to: &writer)
        } else {
            writer.string(content.message)
        }
        return 1
    }

    /// Returns what a `LuaError` holds, nil for other errors. A conditional cast takes as long as a whole call.
    private static func content<E: Error>(of error: E) -> LuaError.Content? {
        E.self == LuaError.self ? unsafeBitCast(error, to: LuaError.self).content : nil
    }
}
