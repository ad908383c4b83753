import Benchmark
import KontorLua
import Rows
import StockLua

/// Lua states to compare: ours, and a stock one with C functions.
final class Border {
    private let ours: LuaState
    private let chunk: LuaFunction
    private let theirs: OpaquePointer

    init(_ source: String) throws {
        ours = try LuaState()
        let add = HostFunction(name: "add") { call in
            let sum = try call.arguments.integer() &+ call.arguments.integer()
            call.results.integer(sum)
        }
        try ours.setGlobal("add", .host(add))
        chunk = try ours.load(source, name: "benchmark")
        guard let state = stock_lua_open(), stock_lua_load(state, source) == 0 else {
            throw LuaError(.memory, "the stock state does not open")
        }
        theirs = state
    }

    deinit { stock_lua_close(theirs) }

    /// The two ways to run the chunk.
    var pair: Pair {
        Pair(
            ours: { try Ratio.time { _ = try self.ours.call(self.chunk) } },
            theirs: { Ratio.time { _ = stock_lua_run(self.theirs) } })
    }
}
