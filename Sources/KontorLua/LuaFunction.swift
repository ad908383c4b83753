internal import CLuaShim

/// A function of one state, held from Swift.
///
/// It may be let go on any thread, also after its state is gone. It can be called only through its state.
public final class LuaFunction: Sendable {
    /// The part of the state that outlives it. Retained here; all that is done with it locks.
    nonisolated(unsafe) let port: OpaquePointer
    let slot: UInt32

    /// Makes one more holder of a slot.
    init(port: OpaquePointer, slot: UInt32) {
        self.port = klua_port_retain(port)
        self.slot = slot
        klua_slot_retain(port, slot)
    }

    deinit {
        klua_slot_release(port, slot)
        klua_port_release(port)
    }

    /// Where the function was written; nil for functions of the host or the library, and when its state is gone.
    public var definedAt: (chunk: String, line: Int)? {
        var line: Int32 = 0
        let chunk = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer -> String? in
            guard let start = buffer.baseAddress, klua_slot_place(port, slot, start, 1024, &line) else { return nil }
            return String(cString: start)
        }
        guard let chunk else { return nil }
        return (chunkName(chunk), Int(line))
    }
}

/// Returns a chunk's name as it was given, without Lua's mark for what kind of name it is.
func chunkName(_ source: String) -> String {
    source.hasPrefix("@") || source.hasPrefix("=") ? String(source.dropFirst()) : source
}
