import Foundation
import Testing

@testable import KontorLua

private final class Marker {
    let onEnd: () -> Void
    init(_ onEnd: @escaping () -> Void) { self.onEnd = onEnd }
    deinit { onEnd() }
}

struct ReferenceTests {
    @Test func dropsReferencesThatAnotherThreadLetsGo() async throws {
        let state = try LuaState()
        let make = try state.load("return function() return ('x'):rep(10) end", name: "m.lua")
        for _ in 0..<20 {
            var functions: [LuaFunction] = []
            for _ in 0..<100 { if let function = try state.call(make).first?.function { functions.append(function) } }
            let box = functions
            functions = []
            await Task.detached { _ = box.count }.value
        }
        try state.collectGarbage()
        #expect(state.memoryUsed < 200_000)
    }

    @Test func letsReferencesOutliveTheirState() throws {
        var state: LuaState? = try LuaState()
        let function = try #require(try state?.run("return function() end").first?.function)
        #expect(function.definedAt != nil)
        let coroutine = try #require(try state?.coroutine(function))
        state = nil
        #expect(function.definedAt == nil)
        #expect(failure { try coroutine.resume() }?.code == .value)
    }

    @Test func releasesHostFunctionsWithTheirStateOrGarbage() throws {
        nonisolated(unsafe) var ended = 0
        do {
            let state = try LuaState()
            for _ in 0..<10 {
                let marker = Marker { ended += 1 }
                try state.define("f") { _ in _ = marker }
            }
            try state.collectGarbage()
            #expect(ended == 9)
        }
        #expect(ended == 10)
    }

    /// A coroutine that failed is gone, and a new one may get its address, but not its place among what is referred to.
    @Test func keepsTheCoroutinesOfNestedCallsApart() throws {
        let state = try LuaState()
        try state.define("call") { call in _ = try call.state.call(try call.arguments.function()) }
        let source = """
            local function fail() return pcall(call, function() error 'x' end) end
            local function litter() for i = 1, 300000 do local t = { i } end end
            for round = 1, 3 do
              call(function() end)
              fail()
              call(function()
                litter()
                call(function() end)
                fail()
                call(litter) call(litter)
                local sum = 0
                for i = 1, 100 do sum = sum + i end
                assert(sum == 5050)
              end)
            end
            return "survived"
            """
        #expect(try state.run(source) == ["survived"])
    }

    /// What the host lets go while values cross may call the state again: then it gets tapes of its own.
    @Test func letsWhatIsReleasedCallTheState() throws {
        let state = try LuaState()
        let many = try state.load("return table.unpack({ ('y'):rep(3000):byte(1, -1) })", name: "many")
        nonisolated(unsafe) var ended = 0
        try state.define("values") { [weak state] call in
            let marker = Marker { ended += (try? state?.call(many))?.count ?? 0 }
            call.results.host(HostFunction(name: "f") { _ in _ = marker })
            for index in 0..<20 { call.results.string("value \(index) of a row that is long enough to be new") }
        }
        let source = """
            for round = 1, 2000 do
              local row = { values() }
              for index = 0, 19 do
                assert(row[index + 2] == "value " .. index .. " of a row that is long enough to be new", row[index + 2])
              end
            end
            return "whole"
            """
        #expect(try state.run(source) == ["whole"])
        #expect(ended > 1000)
        #expect(state.memoryUsed < 1 << 20)
    }

    @Test func releasesWhatWasWrittenButNeverRead() throws {
        nonisolated(unsafe) var ended = 0
        let state = try LuaState()
        let echo = try state.load("return ...", name: "echo.lua")
        do {
            let marker = Marker { ended += 1 }
            let host = LuaValue.host(HostFunction(name: "f") { _ in _ = marker })
            var deep: LuaValue = host
            for _ in 0..<300 { deep = [deep] }
            _ = failure { try state.call(echo, [host, deep]) }
        }
        try state.collectGarbage()
        #expect(ended == 1)
    }

    /// One call may call the host as often as it likes: what it lends is given back meanwhile.
    @Test func givesBackWhatOneLongCallLends() throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 2 << 20))
        try state.define("take") { _ in }
        try state.run("local f = load('return function() end', '=' .. ('x'):rep(900))() for i = 1, 1e5 do take(f) end")
        #expect(state.memoryUsed < 100_000)
        #expect(try state.load("return", name: "next").slot < 100)
    }

    /// An argument, or a result, that cannot cross leaves the references before it on a tape that is used again.
    @Test func releasesWhatCrossedBeforeARefusal() throws {
        let tally = Tally()
        let state = try LuaState()
        try state.define("take") { _ in }
        try state.define("give") { call in
            let token = tally.token()
            call.results.host(HostFunction(name: "given") { _ in _ = token })
            if try call.arguments.boolean() { call.results.beginTable() }
        }
        let source = """
            local cycle = {} cycle.cycle = cycle
            for i = 1, 1000 do
              assert(not pcall(take, function() end, cycle) and pcall(take, function() end, {}))
              assert(not pcall(give, true) and pcall(give, false))
            end
            """
        try state.run(source)
        try state.collectGarbage()
        #expect(tally.alive == 0)
        #expect(try state.load("return", name: "next").slot < 100)
    }

    @Test func recognisesHostTypesByIdentity() throws {
        let state = try LuaState()
        let money = LuaUserType(
            name: "money",
            methods: [
                "cents": HostFunction(name: "cents") { call in call.results.integer(call.value(at: 0).userdata?.a ?? -1)
                }
            ],
            metamethods: ["__tostring": HostFunction(name: "tostring") { call in call.results.string("money!") }])
        let other = LuaUserType(name: "ticket")
        try state.setGlobal("m", .userdata(LuaUserdata(money, a: 1990, b: 2)))
        try state.setGlobal("o", .userdata(LuaUserdata(other, a: 1, b: 2)))
        try state.define("pay") { call in
            let pair = try call.arguments.userdata(money)
            call.results.userdata(money, a: pair.a * 2, b: pair.b)
        }
        #expect(
            try state.run("return m:cents(), tostring(m), pay(m):cents(), getmetatable(m)") == [
                1990, "money!", 3980, false,
            ])
        #expect(try state.run("return m") == [.userdata(LuaUserdata(money, a: 1990, b: 2))])
        #expect(failure { try state.run("pay(o)") }?.message == "pay: argument 1 must be a money, got a ticket")
        #expect(failure { try state.run("pay({})") } != nil)
    }
}

extension LuaValue {
    fileprivate var userdata: LuaUserdata? { if case .userdata(let userdata) = self { userdata } else { nil } }
}
