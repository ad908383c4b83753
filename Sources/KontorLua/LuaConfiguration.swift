/// How a state is made.
public struct LuaConfiguration {
    /// Bytes that the state may hold, tapes included; nil for no limit.
    public var memoryBytes: Int?
    /// Receives each line that a script prints, without its line end.
    public var output: (LuaString) -> Void
    /// Tables within tables that one value may have, at most 500.
    public var maximumDepth = 200
    /// Bytes that one crossing of the border may take.
    public var maximumCrossingBytes = 64 << 20
    /// Bytes of source that one chunk may have.
    public var maximumSourceBytes = 1 << 20
    /// Makes `math.random` repeat itself; nil for another sequence each time.
    public var randomSeed: UInt64?
    /// Makes everything that a script can see repeat itself; nil for Lua as it is. See `LuaDeterminism`.
    public var determinism: LuaDeterminism?

    /// Makes a configuration; printing goes to standard output unless `output` takes it.
    public init(memoryBytes: Int? = nil, output: @escaping (LuaString) -> Void = { print($0) }) {
        self.memoryBytes = memoryBytes
        self.output = output
    }
}
