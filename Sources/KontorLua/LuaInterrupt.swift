internal import CLuaShim

/// Stops what a state runs, from any thread or a signal handler.
///
/// A state that runs nothing is left alone: the next call is not stopped.
public final class LuaInterrupt: Sendable {
    /// Retained; what is done with it is atomic.
    private nonisolated(unsafe) let port: OpaquePointer

    init(port: OpaquePointer) { self.port = klua_port_retain(port) }

    deinit { klua_port_release(port) }

    /// Stops the running call, and the calls around it, with `LuaError.Code.interrupted`.
    public func interrupt() { klua_interrupt(port) }
}
