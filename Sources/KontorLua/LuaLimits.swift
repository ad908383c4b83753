internal import CLuaShim

/// What one call may use, calls inside it included.
public struct LuaLimits: Sendable, Hashable {
    /// Seconds of the thread's CPU time; nil for no limit.
    public var cpuSeconds: Double?
    /// Bytes that the whole state may hold while the call runs; nil for the state's own limit.
    public var memoryBytes: Int?

    /// Makes limits; what is nil is not limited.
    @inlinable
    public init(cpuSeconds: Double? = nil, memoryBytes: Int? = nil) {
        self.cpuSeconds = cpuSeconds
        self.memoryBytes = memoryBytes
    }

    /// No limits beside those of the state and of the calls around.
    @inlinable public static var none: LuaLimits { LuaLimits() }

    /// Whether nothing is limited.
    @inlinable var isNone: Bool { cpuSeconds == nil && memoryBytes == nil }

    /// The same for C, where 0 means none.
    var raw: klua_limits {
        let nanoseconds = cpuSeconds.map { UInt64(min(max($0, 1e-9), 1e9) * 1e9) } ?? 0
        return klua_limits(nanoseconds: nanoseconds, memory: memoryBytes.map { max($0, 1) } ?? 0)
    }
}
