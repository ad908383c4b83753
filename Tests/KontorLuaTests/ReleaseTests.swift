import Testing

@testable import KontorLua

/// What the host gets back may call the state when it ends, and does so where nothing is half done.
struct ReleaseTests {
    /// Calls a function of the state when it ends.
    private final class Echo {
        private weak var state: LuaState?
        private let function: LuaFunction?
        init(_ state: LuaState, _ function: LuaFunction?) {
            self.state = state
            self.function = function
        }
        deinit {
            if let state, let function { _ = try? state.call(function) }
        }
    }

    private struct Oops: Error, @unchecked Sendable {
        let echo: Echo
    }

    /// A state with `make()`, whose result calls what was given to `when_released` when it ends, and `fail()`, whose error
    /// does; `take(value)` reads a value.
    private func state(_ configuration: LuaConfiguration) throws -> LuaState {
        let state = try LuaState(configuration)
        nonisolated(unsafe) var function: LuaFunction?
        try state.define("when_released") { call in function = try call.arguments.function() }
        try state.define("make") { call in
            let echo = Echo(call.state, function)
            call.results.host(HostFunction(name: "f") { _ in _ = echo })
        }
        try state.define("fail") { call in throw Oops(echo: Echo(call.state, function)) }
        try state.define("take") { call in _ = call.arguments.anyValue() }
        return state
    }

    static let scripts = [
        """
        when_released(function() return { 1, { 2 } } end)
        local deep = {}
        for i = 1, 40 do deep = { x = deep, y = { z = { i } } } end
        for i = 1, 100 do
          for j = 1, 10 do make() end
          take(deep)
        end
        """,
        """
        local t
        when_released(function()
          for i = 1, t and 300 or 0 do t[("k"):rep(50) .. i] = nil end
        end)
        for k = 1, 100 do
          t = {}
          for i = 1, 300 do t[("k"):rep(50) .. i] = i end
          for j = 1, 30 do make() end
          local u = t
          t = nil
          for a, b in pairs(u) do assert(b) end
        end
        """,
        """
        local co
        when_released(function()
          if co and coroutine.status(co) == "suspended" then coroutine.resume(co) end
        end)
        for k = 1, 300 do
          for j = 1, 20 do make() end
          co = coroutine.create(function() return table.unpack({ print, print, print }) end)
          local r = table.pack(pcall(coroutine.resume, co))
          assert(r[1] == true)
        end
        """,
        """
        local t
        when_released(function() t = {} for i = 1, 100 do t[i] = ("x"):rep(i) end end)
        for k = 1, 50 do
          local s = {}
          for j = 1, 10 do make() s[j] = ("y"):rep(100 - j) .. j end
          table.sort(s)
          assert(#s == 10)
          assert(("a"):rep(200):gsub("a", function() make() return "b" end) == ("b"):rep(200))
        end
        """,
        "when_released(function() pcall(fail) end) for i = 1, 50 do pcall(fail) end",
    ]

    @Test(arguments: scripts, [false, true])
    func leavesWhatRunsAsItIs(_ script: String, _ isDeterministic: Bool) throws {
        var configuration = LuaConfiguration(memoryBytes: 8 << 20) { _ in }
        if isDeterministic { configuration.determinism = LuaDeterminism(seed: 1, now: 0) }
        let state = try state(configuration)
        #expect(throws: Never.self) { try state.run(script, limits: LuaLimits(cpuSeconds: 20)) }
        try state.collectGarbage()
        #expect(state.memoryUsed < 2 << 20)
    }

    /// What is counted for an object that nobody holds any more does not kill, however it became garbage.
    @Test func countsWhatIsLetGoNoMore() throws {
        let state = try LuaState(LuaConfiguration(memoryBytes: 8 << 20))
        try state.define("make") { call in
            let charge = LuaCharge(call.state)
            try charge.set(1 << 20)
            call.results.host(HostFunction(name: "f") { _ in _ = charge })
        }
        try state.run(
            """
            for i = 1, 300 do
              make()
              local t = {}
              for j = 1, 2000 do t[j] = { j } end
              table.sort(t, function(a, b) return a[1] > b[1] end)
            end
            """)
        #expect(failure { try state.run("local t = {} while true do t[#t + 1] = make() end") }?.code == .memoryLimit)
    }

    @Test func tracesErrorsThatCallTheStateWhenTheyAreShown() throws {
        let state = try LuaState()
        let words = try #require(try state.run("return function() return 'said' end").first?.function)
        let type = LuaUserType(
            name: "trouble",
            metamethods: [
                "__tostring": HostFunction(name: "tostring") { call in
                    for value in try call.state.call(words) { call.results.value(value) }
                }
            ])
        try state.define("trouble") { call in call.results.userdata(type, a: 1, b: 2) }
        let error = failure {
            try state.run("local function inner() error(trouble()) end\ninner()", name: "trouble.lua")
        }
        #expect(error?.message == "said")
        #expect(error?.traceback.map(\.line) == [1, 2])
    }
}
