import Testing

@testable import KontorLua

/// Functions that a state keeps to its end.
struct LastingFunctionTests {
    private func give(_ tally: Tally, isLasting: Bool, to state: LuaState) throws(LuaError) {
        let token = tally.token()
        let function = HostFunction(name: "f", isLasting: isLasting) { call in
            _ = token
            call.results.integer(try call.arguments.integer() + 1)
        }
        try state.setGlobal("f", .host(function))
    }

    /// Calls it, then forgets it.
    private func use(_ state: LuaState) throws(LuaError) {
        _ = try state.call(try state.load("assert(f(1) == 2)  f = nil", name: "use"))
        try state.collectGarbage()
    }

    @Test(arguments: [false, true])
    func areLetGoAtTheEndOfTheStateAndOthersWithTheLastScriptThatHasThem(_ isLasting: Bool) throws {
        let tally = Tally()
        do {
            let state = try LuaState()
            try give(tally, isLasting: isLasting, to: state)
            try use(state)
            _ = try state.call(try state.load("return 1", name: "after"))
            #expect(tally.alive == (isLasting ? 1 : 0))
        }
        #expect(tally.alive == 0)
    }

    @Test func takeLessMemory() throws {
        let used = try [false, true].map { isLasting in
            let state = try LuaState()
            let before = state.memoryUsed
            let functions = (0..<200).map { number in
                (LuaValue.integer(number), LuaValue.host(HostFunction(name: "f", isLasting: isLasting) { _ in }))
            }
            try state.setGlobal("all", .table(LuaTable(fields: functions)))
            return state.memoryUsed - before
        }
        #expect(used[1] + 200 * 32 <= used[0], "\(used)")
    }

    @Test func surviveTheFailureOfEachAllocation() throws {
        let tally = Tally()
        let failures = try EachAllocation { state in
            try give(tally, isLasting: true, to: state)
            try use(state)
        }
        #expect(failures.count > 5)
        #expect(failures.others == [:])
        #expect(tally.alive == 0)
    }
}
