import Testing

@testable import KontorLua

struct ValueTests {
    static var values: [LuaValue] {
        [
            .nil, true, false, 0, -1, .integer(.max), .integer(.min), 0.5, .number(.infinity), .number(-.infinity), "",
            "text", "ünï", .string(LuaString(bytes: [0, 255, 0, 128])), .text(String(repeating: "x", count: 100_000)),
            [1, 2, "three"], ["a": 1, "b": ["c": true]],
            .table(LuaTable(array: [1], fields: [(key: true, value: 2.5)])),
        ]
    }

    @Test func carriesEachKindThereAndBack() throws {
        let state = try LuaState()
        let echo = try state.load("return ...", name: "echo.lua")
        for value in Self.values { #expect(try state.call(echo, [value]) == [value]) }
        #expect(try state.call(echo, Self.values) == Self.values)
    }

    @Test func carriesEachKindThroughAHostFunction() throws {
        let state = try LuaState()
        try state.define("echo") { call in
            for value in try call.arguments.values() { call.results.value(value) }
        }
        let chunk = try state.load("return echo(...)", name: "echo.lua")
        #expect(try state.call(chunk, Self.values) == Self.values)
    }

    @Test func passesNotANumberUnharmed() throws {
        let state = try LuaState()
        let result = try state.run("local n = 0/0 return n")
        #expect(result.first?.number?.isNaN == true)
    }

    @Test func keepsIntegersAndNumbersApart() throws {
        let state = try LuaState()
        #expect(try state.run("return 1, 1.0") == [.integer(1), .number(1)])
    }

    @Test func givesFunctionsByReference() throws {
        let state = try LuaState()
        let made = try state.run(
            "\n\nlocal function twice(n) return n * 2 end\nreturn { policies = { twice } }", name: "p/init.lua")
        let function = try #require(made.first?.table?["policies"]?.table?.array.first?.function)
        #expect(try state.call(function, [21]) == [42])
        #expect(function.definedAt?.chunk == "p/init.lua")
        #expect(function.definedAt?.line == 3)
    }

    @Test func refusesAFunctionOfAnotherState() throws {
        let one = try LuaState()
        let other = try LuaState()
        let function = try #require(try one.run("return function() end").first)
        let echo = try other.load("return ...", name: "echo.lua")
        #expect(failure { try other.call(echo, [function]) }?.message.contains("another state") == true)
        #expect(failure { try other.call(try #require(function.function)) }?.code == .value)
    }

    @Test func readsAnArrayUpToItsFirstHole() throws {
        let state = try LuaState()
        let result = try state.run("return {1, nil, 3}").first
        #expect(result == .table(LuaTable(array: [1], fields: [(key: 3, value: 3)])))
    }

    @Test func believesNoLengthThatATableClaims() throws {
        let state = try LuaState()
        let source = """
            local t = {}
            for i = 0, 62 do t[1 << i] = i end
            return setmetatable(t, { __len = function() return 1 << 60 end, __index = function() error("touched") end,
              __pairs = function() error("touched") end })
            """
        #expect(try state.run(source).first?.table?.array == [0, 1])
    }

    @Test func showsReadOnlyTablesThatCannotBeChanged() throws {
        let state = try LuaState()
        var table: LuaTable = ["name": "bolt", "size": 3]
        table.array = [1, 2]
        table.isReadOnly = true
        try state.setGlobal("t", .table(table))
        #expect(try state.run("return t.name, #t, rawget(t, 'size'), rawlen(t), next({})") == ["bolt", 2, 3, 2, .nil])
        #expect(try state.run("local n = 0 for k in pairs(t) do n = n + 1 end return n, t") == [4, .table(table)])
        for change in ["t.name = 1", "rawset(t, 'name', 1)", "table.insert(t, 1)", "setmetatable(t, {})"] {
            #expect(failure { try state.run(change) } != nil, "\(change)")
        }
        #expect(try state.run("return t.name, getmetatable(t)") == ["bolt", false])
    }
}
