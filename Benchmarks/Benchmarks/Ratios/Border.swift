import Benchmark
import KontorLua
import Rows
import StockLua

/// Lua states to compare: ours with Swift functions, and a stock one with the same functions in C.
final class Border {
    let ours: LuaState
    let chunk: LuaFunction
    let theirs: OpaquePointer

    init(_ source: String) throws {
        ours = try LuaState()
        for (name, function) in BorderFunctions.all { try ours.setGlobal(name, .host(function)) }
        chunk = try ours.load(source, name: "benchmark")
        guard let state = stock_lua_open(), stock_lua_load(state, source) == 0 else {
            throw LuaError(.memory, "the stock state does not open")
        }
        theirs = state
    }

    deinit { stock_lua_close(theirs) }

    /// The two ways to run the chunk; ours under limits of time and memory where `isLimited`.
    func pair(isLimited: Bool = false) -> Pair {
        let limits = isLimited ? LuaLimits(cpuSeconds: 60, memoryBytes: 1 << 30) : .none
        return Pair(
            ours: { try Ratio.time { _ = try self.ours.call(self.chunk, limits: limits) } },
            theirs: {
                try Ratio.time { try NotDone.unless(stock_lua_run(self.theirs) == 0, "the chunk failed in stock Lua") }
            })
    }

    /// The two ways to call the Lua function that the chunk leaves as the global `callback`, with two integers.
    func callbackPair(times: Int) throws -> Pair {
        _ = try ours.call(chunk)
        guard case .function(let callback) = try ours.global("callback") else {
            throw NotDone(sentence: "the chunk set no callback")
        }
        var sums: (Int64, Int64) = (0, 1)
        return Pair(
            ours: {
                try Ratio.time {
                    var sum: Int64 = 0
                    for i in 0..<Int64(times) {
                        sum = try self.ours.call(
                            callback,
                            write: { arguments in
                                arguments.integer(sum)
                                arguments.integer(i)
                            }, read: { try $0.integer() })
                    }
                    sums.0 = sum
                }
            },
            theirs: {
                let time = Ratio.time { sums.1 = Int64(stock_lua_call_add(self.theirs, Int32(times))) }
                try NotDone.unless(sums.0 == sums.1, "the sums are \(sums.0) and \(sums.1)")
                return time
            })
    }
}
