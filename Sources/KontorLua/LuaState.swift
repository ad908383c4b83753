internal import CLuaShim

/// One Lua world: its globals, its memory, its limits.
///
/// A state is used by one thread at a time; hold it inside an actor or a queue, and let nothing await while Lua runs.
public final class LuaState {
    let handle: OpaquePointer
    let port: OpaquePointer
    let configuration: LuaConfiguration
    /// Whatever the host wants its functions to find again by `call.state.companion`, so that one function serves many
    /// states. Kept alive by the state.
    public var companion: AnyObject?
    /// The chunks loaded, by the short name that Lua's messages have for them.
    var chunks: [String: String] = [:]
    /// The chunks' sources by their full names.
    var sources: [String: ChunkSource] = [:]
    /// Whether a script's `__tostring` is being asked about an error: what it raises is not asked about in turn.
    var isTelling = false
    /// The host types whose metatables the state has, at their index; kept alive here.
    private var types: [AnyObject?] = []

    /// Makes a state with the library that scripts may use. Throws if there is no memory for it.
    public init(_ configuration: LuaConfiguration = .init()) throws(LuaError) {
        var options = klua_options()
        options.host = Dispatch.host
        options.memory = max(0, configuration.memoryBytes ?? 0)
        options.crossing = max(1024, configuration.maximumCrossingBytes)
        options.source = max(0, configuration.maximumSourceBytes)
        options.depth = UInt32(clamping: max(1, configuration.maximumDepth))
        let seed = configuration.randomSeed ?? configuration.determinism?.seed
        options.seeded = seed != nil
        options.seed = seed ?? 0
        options.deterministic = configuration.determinism != nil
        options.now = configuration.determinism?.now ?? 0
        guard let handle = klua_open(&options), let port = klua_port_of(handle) else {
            throw LuaError(.memory, "there is no memory for a Lua state")
        }
        self.handle = handle
        self.port = port
        self.configuration = configuration
        klua_set_context(handle, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { klua_close(handle) }

    /// Bytes that the state holds now, tapes included.
    public var memoryUsed: Int { klua_memory_used(handle) }

    /// Whether a call that went on in the middle of an instruction, past its limit, was left by force. Every further call
    /// throws an error with the code `stateLost`: make a new state.
    public var isLost: Bool { klua_is_lost(handle) }

    /// Whether the running call is past its limit or interrupted, and ends as soon as the host returns; false outside of
    /// one. For host functions that take long: what they do from then on is thrown away.
    public var isStopping: Bool { klua_is_stopping(handle) }

    /// What stops a running call, from any thread.
    public var interruptHandle: LuaInterrupt { LuaInterrupt(port: port) }

    /// Frees what no script can reach any more.
    ///
    /// - Parameter limits: What it may use: of a large state it takes seconds.
    public func collectGarbage(limits: LuaLimits = .none) throws(LuaError) {
        try run(KLUA_COLLECT, 0, limits, { _ in }) { _ in }
    }

    /// Makes the metatable of a host type when it is used first; returns false without memory.
    func know(_ type: HostType, of owner: AnyObject) -> Bool {
        if type.index < types.count, types[type.index] != nil { return true }
        let made: Void? = try? run(
            KLUA_REGISTER, UInt64(UInt(bitPattern: type.raw)), .none,
            { writer in
                for functions in [type.metamethods, type.methods] {
                    writer.beginTable(fieldCount: functions.count)
                    for (name, function) in functions {
                        writer.key(name)
                        writer.host(function)
                    }
                    writer.endTable()
                }
            }
        ) { _ in }
        guard made != nil else { return false }
        while types.count <= type.index { types.append(nil) }
        types[type.index] = owner
        return true
    }
}

@available(*, unavailable)
extension LuaState: Sendable {}
