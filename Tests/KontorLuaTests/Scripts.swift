@testable import KontorLua

extension LuaState {
    /// Returns what a chunk returns.
    @discardableResult
    func run(_ source: String, name: String = "test.lua", limits: LuaLimits = .none) throws -> [LuaValue] {
        try call(try load(source, name: name), limits: limits)
    }

    /// Makes a global of a host function.
    func define(_ name: String, _ body: @escaping (inout LuaCall) throws -> Void) throws {
        try setGlobal(name, .host(HostFunction(name: name, body)))
    }
}

/// Returns the error that `body` throws, nil if it throws none of Lua.
func failure<R>(_ body: () throws -> R) -> LuaError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? LuaError
    }
}
