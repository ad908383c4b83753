import Testing

@testable import KontorLua

struct ValueTests {
    @Test func runs() throws {
        let state = try LuaState()
        let chunk = try state.load("return 1 + 1, 'x', ...", name: "a.lua")
        #expect(try state.call(chunk, [3, "y"]) == [2, "x", 3, "y"])
    }
}
