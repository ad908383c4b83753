import Testing

@testable import KontorLua

/// Memory of the host counts as the script's, for as long as the host holds it.
struct ChargeTests {
    private let state: LuaState
    /// What `hold(bytes)` holds for the script, one after the other.
    private final class Holdings { var charges: [LuaCharge] = [] }
    private let holdings = Holdings()

    init() throws {
        state = try LuaState(LuaConfiguration(memoryBytes: 8 << 20))
        let holdings = holdings
        try state.setGlobal(
            "hold",
            .host(
                HostFunction(name: "hold") { call in
                    let charge = LuaCharge(call.state)
                    try charge.set(Int(call.arguments.integer()))
                    holdings.charges.append(charge)
                }))
        // Each of its results holds as much until it is collected.
        try state.setGlobal(
            "make",
            .host(
                HostFunction(name: "make") { call in
                    let charge = LuaCharge(call.state)
                    try charge.set(1 << 20)
                    call.results.host(HostFunction(name: "made") { _ in withExtendedLifetime(charge) {} })
                }))
    }

    private func code(_ source: String) -> LuaError.Code? {
        do throws(LuaError) {
            _ = try state.call(state.load(source, name: "test"))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func countsUntilItIsLetGo() throws {
        let before = state.memoryUsed
        let charge = LuaCharge(state)
        try charge.set(1000)
        #expect(state.memoryUsed == before + 1000)
        try charge.set(300)
        #expect(state.memoryUsed == before + 300)
        #expect(charge.bytes == 300)
        try state.charge(50)
        state.discharge(50)
        withExtendedLifetime(charge) {}
        let other = LuaCharge(state)
        #expect(throws: LuaError.self) { try other.set(.max) }
        #expect(throws: LuaError.self) { try other.set(1 << 40) }
        #expect(other.bytes == 0)
    }

    @Test func endsWithTheObject() throws {
        let before = state.memoryUsed
        do {
            let charge = LuaCharge(state)
            try charge.set(1 << 20)
        }
        #expect(state.memoryUsed == before)
    }

    @Test func killsTheCallThatHoldsTooMuch() {
        #expect(code("hold(1 << 20)") == nil)
        #expect(code("while true do pcall(hold, 1 << 20) end") == .memoryLimit)
        holdings.charges = []
        #expect(code("hold(1 << 20)") == nil)
    }

    /// Far beyond the limit there is nothing to be collected first.
    @Test func killsTheCallThatWouldHoldFarTooMuch() {
        #expect(code("pcall(hold, 1 << 40) while true do end") == .memoryLimit)
        #expect(holdings.charges.isEmpty)
        #expect(code("return 1") == nil)
    }

    /// What Lua could let go is collected before anything is killed.
    @Test func collectsWhatIsGarbageFirst() {
        #expect(code("for _ = 1, 1000 do make() end") == nil)
        #expect(code("local keep = {} while true do keep[#keep + 1] = make() end") == .memoryLimit)
        #expect(code("for _ = 1, 1000 do make() end") == nil)
    }

    @Test func mayOutliveTheState() throws {
        var state: LuaState? = try LuaState(LuaConfiguration(memoryBytes: 8 << 20))
        let charge = LuaCharge(state)
        try charge.set(1000)
        state = nil
        try charge.set(2000)
        #expect(charge.bytes == 1000)
    }

    @Test func countsWhatCopiesOfArgumentsTake() throws {
        var (cost, isSmall) = (0, true)
        try state.setGlobal(
            "weigh",
            .host(
                HostFunction(name: "weigh") { call in (cost, isSmall) = (call.argumentCost, call.argumentsAreSmall) }))
        #expect(code("weigh()") == nil)
        #expect(cost == 0)
        #expect(code("weigh(1, 'x', { 2, a = 3 })") == nil)
        #expect(cost == 6 * 160 + 2 * 2)
        #expect(isSmall)
        #expect(code("weigh(('x'):rep(100000), setmetatable({}, {}))") == nil)
        #expect(cost == 2 * 160 + 200_000)
        #expect(!isSmall)
    }
}
