internal import KontorLua

/// Lua of our own around a plugin's function: its lines are in no trace.
struct LuaWrapper {
    /// What its chunk is called.
    let name: String
    /// Source that returns a function.
    let source: String

    /// Returns the wrapper's function in a state.
    func function(in state: LuaState) throws -> LuaFunction {
        guard let function = try state.call(state.load(source, name: name)).first?.function else {
            throw LuaError(.runtime, "\(name) is no function")
        }
        return function
    }

    /// Calls a function that came from the wrapper.
    func call(
        _ function: LuaFunction, _ arguments: [LuaValue], in state: LuaState, _ limits: LuaLimits
    ) throws -> [LuaValue] {
        do { return try state.call(function, arguments, limits: limits) } catch {
            var told = error
            told.traceback.removeAll { $0.chunk == name }
            throw told
        }
    }
}
