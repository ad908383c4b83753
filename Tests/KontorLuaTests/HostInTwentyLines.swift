import KontorLua

func answer(to question: String) throws -> [LuaValue] {
    let state = try LuaState(LuaConfiguration(memoryBytes: 16 << 20, output: { print("script:", $0) }))
    let stock = ["PAPIER-A4": 12]
    let onHand = HostFunction(name: "on_hand") { call in
        let sku = try call.arguments.string()
        guard let number = stock[sku] else { throw LuaError(.runtime, "no item \(sku)") }
        call.results.integer(Int64(number))
    }
    try state.setGlobal("on_hand", .host(onHand))
    do {
        let chunk = try state.load(question, name: "question.lua")
        return try state.call(chunk, limits: LuaLimits(cpuSeconds: 0.2))
    } catch let error where error.code == .timeLimit {
        return ["too slow"]
    }
}
