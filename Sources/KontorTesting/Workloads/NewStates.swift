internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI

/// New Lua states with the whole API ready, as each script, session and plugin gets one.
public struct NewStates {
    public init() {}

    /// Opens and closes states; returns the bytes that the last one held.
    @discardableResult
    public func open(_ count: Int) throws -> Int {
        var used = 0
        for _ in 0..<count {
            let state = try LuaState()
            try Binding.install(Session(plugin: nil, granted: nil, desk: Desk()), in: state)
            used = state.memoryUsed
        }
        return used
    }
}
