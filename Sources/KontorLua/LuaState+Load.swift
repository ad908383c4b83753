internal import CLuaShim

extension LuaState {
    /// Returns the function that a chunk of source is. Only text is read, never bytecode.
    ///
    /// - Parameters:
    ///   - name: What messages call the chunk, such as `plugins/acme/init.lua`.
    ///   - environment: The globals that the chunk has in place of the state's own.
    ///   - limits: What reading it may use: a source of a megabyte can be written so that it takes seconds.
    public func load(
        _ source: String, name: String, environment: LuaTable? = nil, limits: LuaLimits = .none
    ) throws(LuaError) -> LuaFunction {
        try load(.text(source), name, environment, limits) { $0.string(source) }
    }

    /// Returns the function that a chunk of source is, given as the bytes of a file.
    public func load(
        _ source: [UInt8], name: String, environment: LuaTable? = nil, limits: LuaLimits = .none
    ) throws(LuaError) -> LuaFunction {
        try load(.bytes(source), name, environment, limits) { $0.bytes(source) }
    }

    private func load(
        _ source: ChunkSource, _ name: String, _ environment: LuaTable?, _ limits: LuaLimits,
        _ write: (inout LuaWriter) -> Void
    ) throws(LuaError) -> LuaFunction {
        chunks[shortName(name)] = name
        sources[name] = source
        return try run(
            KLUA_LOAD, 0, limits,
            { writer in
                write(&writer)
                writer.string("@" + name)
                if let environment { writer.table(environment) }
            }
        ) { try $0.function() }
    }

    /// Returns what Lua's messages call a chunk: at most 59 bytes, the end of longer names.
    private func shortName(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return bytes.count < 60 ? name : "..." + String(decoding: bytes.suffix(56), as: UTF8.self)
    }
}

extension LuaState {
    /// Sets a global, past any metatable that a script gave the globals.
    ///
    /// - Parameter limits: What it may use: a script that ran before can have made the table of the globals a slow one.
    public func setGlobal(_ name: String, _ value: LuaValue, limits: LuaLimits = .none) throws(LuaError) {
        try run(
            KLUA_SET_GLOBAL, 0, limits,
            { writer in
                writer.string(name)
                writer.value(value)
            }
        ) { _ in }
    }

    /// Lets no chunk that is loaded from now on set a global, by whatever way it tries: where one does, an error is raised
    /// at its line. The host's own globals are set before.
    public func lockGlobals() throws(LuaError) { try run(KLUA_LOCK_GLOBALS, 0, .none, { _ in }) { _ in } }

    /// Returns a global, nil where there is none; a table by copy.
    public func global(_ name: String, limits: LuaLimits = .none) throws(LuaError) -> LuaValue {
        try run(KLUA_GET_GLOBAL, 0, limits, { $0.string(name) }) { try $0.value() }
    }
}
