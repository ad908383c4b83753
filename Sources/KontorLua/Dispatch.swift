internal import CLuaShim

/// Keeps what a host function threw until the error leaves Lua.
final class Cause {
    let error: any Error

    init(_ error: any Error) { self.error = error }
}

/// How C calls Swift. No Lua error can pass through these frames: C has pushed nothing and raises nothing meanwhile.
enum Dispatch {
    static let host = klua_host(dispatch: call, release: release, print: write)

    private static let call:
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<klua_level>?, UnsafeMutableRawPointer?
        ) -> Int32 = { function, level, context in
            guard let function, let level, let context else { return 0 }
            return Unmanaged<HostFunction>.fromOpaque(function)._withUnsafeGuaranteedRef { function in
                var call = LuaCall(level: level, context: context)
                do {
                    try function.body(&call)
                    return 0
                } catch {
                    return report(error, of: function, on: level)
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
        level.pointee.cause = Unmanaged.passRetained(Cause((error as? LuaError)?.cause ?? error)).toOpaque()
        guard let error = error as? LuaError else {
            writer.string(String(describing: error))
            return 1
        }
        if let value = error.value {
            writer.value(value)
            return 2
        }
        if let chunk = error.chunk, let line = error.line {
            writer.string("\(chunk):\(line): \(error.message)")
            return 2
        }
        let isNamed = error.code != .value || error.message.hasPrefix(function.name)
        writer.string(isNamed ? error.message : "\(function.name): \(error.message)")
        return 1
    }
}
