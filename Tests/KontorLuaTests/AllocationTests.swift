import CLuaShim
import Testing

@testable import KontorLua

struct AllocationTests {
    private func border(_ state: LuaState) throws {
        let shape = LuaShape(name: "r", fields: ["a", "b"])
        let type = LuaUserType(name: "money")
        try state.define("make") { call in
            let function = try call.arguments.function()
            _ = try call.state.call(function, [["k": [1, 2, 3]], .userdata(LuaUserdata(type, a: 1, b: 2))])
            call.results.record(shape) { record in
                record.string("text")
                record.value(["list": ["x", "y"]])
            }
            call.results.host(HostFunction(name: "inner") { _ in throw LuaError(.value, "refused") })
        }
        let source = """
            local t = { name = 'n', 1, 2, 3 }
            local record, inner = make(function(a, m) t[#t + 1] = tostring(m) return a end)
            local ok, why = pcall(inner)
            local co = coroutine.wrap(function() coroutine.yield(record.b.list) error({ why }) end)
            co()
            pcall(co)
            return t, function() return record end, record
            """
        let values = try state.run(source)
        guard let function = values.dropFirst().first?.function else { throw LuaError(.value, "no function") }
        _ = try state.call(function)
        _ = failure { try state.run("error({ code = 1 })") }
    }

    @Test func survivesTheFailureOfEachAllocation() throws {
        var failed: UInt64 = 0
        for n in UInt64(1)... {
            let state = try LuaState()
            klua_fail_allocation(state.handle, n)
            let error = failure { try border(state) }
            let hasFailed = klua_allocation_failed(state.handle)
            klua_fail_allocation(state.handle, 0)
            #expect(try state.run("return 'still here'") == ["still here"])
            guard hasFailed else {
                #expect(error == nil)
                break
            }
            failed = n
        }
        #expect(failed > 100)
    }
}
