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

/// Scripts that several tests run.
enum Scripts {
    /// Weak tables that each hold the key of another one, in no order that a collector could follow: one of its steps
    /// takes seconds.
    static let slowToCollect = """
        local keys, tables, order, mt, n = {}, {}, {}, { __mode = "k" }, 30000
        for i = 1, n + 1 do keys[i] = {} end
        for i = 1, n do tables[i] = setmetatable({}, mt) order[i] = i end
        for i = n, 2, -1 do local j = math.random(i) order[i], order[j] = order[j], order[i] end
        for i = 1, n do tables[order[i]][keys[i]] = keys[i + 1] end
        first, all, keys = keys[1], tables, nil
        """

    /// Two strings that one instruction compares for some tenths of a second.
    static let slowToCompare = "a = ('\\0'):rep(40000000) b = a .. 'b' a = a .. 'a'"
}
