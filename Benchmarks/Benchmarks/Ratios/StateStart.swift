import KontorTesting
import Rows
import StockLua

/// What a script, a session or a plugin begins with: a state of its own with the whole API.
enum StateStart {
    static func register() {
        let states = NewStates()
        Ratio.register(.newState, iterations: 40) {
            Pair(
                ours: { try Ratio.time { try states.open(40) } },
                theirs: {
                    try Ratio.time { try NotDone.unless(stock_lua_bare_states(40) == 0, "there is no memory") }
                })
        }
        Ratio.register(.newStateMemory, iterations: 2) {
            Pair(ours: { .nanoseconds(try states.open(1)) }, theirs: { .nanoseconds(1000) })
        }
    }
}
