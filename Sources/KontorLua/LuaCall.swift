internal import CLuaShim

/// One call of a host function, lent to it while it runs.
public struct LuaCall: ~Copyable {
    /// The arguments, read in order.
    public var arguments: LuaReader
    /// The results, in the order written.
    public var results: LuaWriter
    @usableFromInline let level: UnsafeMutableRawPointer
    private let context: UnsafeMutableRawPointer

    @inline(__always)
    init(level: UnsafeMutablePointer<klua_level>, context: UnsafeMutableRawPointer) {
        arguments = LuaReader(tape: &level.pointee.in, origin: .argument)
        results = LuaWriter(tape: &level.pointee.out)
        self.level = UnsafeMutableRawPointer(level)
        self.context = context
    }

    /// The state that the caller runs in; the function may call back into it.
    public var state: LuaState { Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue() }

    /// Returns a copy of the argument at an index from 0, nil where there are fewer.
    public func value(at index: Int) -> LuaValue {
        var reader = LuaReader(tape: UnsafeMutableRawPointer(level), origin: .argument)
        for _ in 0..<index { reader.skip() }
        return reader.isAtEnd ? .nil : reader.anyValue()
    }

    /// Writes all results.
    public mutating func `return`(_ values: LuaValue...) {
        for value in values { results.value(value) }
    }

    /// Where the Lua code that called is; nil where it is not Lua code.
    public var callerPosition: (chunk: String, line: Int)? { state.callerPosition }
}

extension LuaState {
    /// Where the Lua code is that called the running host function; nil outside of one.
    public var callerPosition: (chunk: String, line: Int)? {
        var line: Int32 = 0
        guard let chunk = klua_caller(handle, &line) else { return nil }
        return (chunkName(String(cString: chunk)), Int(line))
    }
}
