import Testing

@testable import KontorLua

struct RefusalTests {
    @Test(
        arguments: [
            ("local t = {} t.a = { b = t } return t", "result 1, at .a.b refers back to a table that contains it"),
            ("return 1, { x = { 1, { y = io or coroutine.running } } }", nil),
            ("local t = {} for i = 1, 100000 do t = { deep = t } end return t", "is nested too deeply"),
            ("local t = {} t[1] = t return t", "result 1, at [1] refers back"),
        ] as [(String, String?)])
    func namesThePathOfWhatCannotCross(_ source: String, _ message: String?) throws {
        let state = try LuaState()
        let error = failure { try state.run(source) }
        if let message {
            #expect(error?.message.contains(message) == true, "\(error?.message ?? "none")")
        } else {
            #expect(error == nil)
        }
        #expect(try state.run("return 1") == [1])
    }

    @Test func acceptsDeepTablesWithinTheLimit() throws {
        let state = try LuaState()
        let echo = try state.load("return ...", name: "echo.lua")
        var value: LuaValue = 1
        for _ in 0..<200 { value = [value] }
        #expect(try state.call(echo, [value]) == [value])
        #expect(failure { try state.call(echo, [[value]]) }?.message.contains("too deeply") == true)
    }

    @Test func refusesCrossingsThatAreTooLarge() throws {
        var configuration = LuaConfiguration()
        configuration.maximumCrossingBytes = 1 << 20
        let state = try LuaState(configuration)
        let shared =
            "local t = {} for i = 1, 1000 do t[i] = i end local u = {} for i = 1, 1000 do u[i] = t end return u"
        #expect(failure { try state.run(shared) }?.message.contains("too large") == true)
        #expect(failure { try state.run("return ('x'):rep(2000000)") }?.message.contains("too large") == true)
        let echo = try state.load("return ...", name: "echo.lua")
        let text = LuaValue.text(String(repeating: "x", count: 2 << 20))
        #expect(failure { try state.call(echo, [text]) }?.message.contains("too large") == true)
    }

    @Test func saysWhatAnArgumentMustBe() throws {
        let state = try LuaState()
        try state.define("host.add") { call in
            call.results.integer(try call.arguments.integer() + (try call.arguments.integer()))
        }
        try state.run("add = _G['host.add']")
        #expect(try state.run("return add(1, 2.0)") == [3])
        let table = [
            ("add(1)", "host.add: argument 2 must be an integer, got nothing"),
            ("add('1', 2)", "host.add: argument 1 must be an integer, got a string"),
            ("add(1.5, 2)", "host.add: argument 1 must be an integer, got the number 1.5"),
            ("add({}, 2)", "host.add: argument 1 must be an integer, got a table"),
        ]
        for (source, message) in table {
            let error = failure { try state.run("\n" + source) }
            #expect(error?.message == message)
            #expect(error?.line == 2)
        }
    }

    @Test func refusesTextThatIsNotUTF8WhereTextIsAsked() throws {
        let state = try LuaState()
        try state.define("name") { call in call.results.string(try call.arguments.string()) }
        #expect(
            failure { try state.run("name('\\xff')") }?.message
                == "name: argument 1 must be a text in UTF-8, got other bytes")
    }

    @Test func readsOnlyText() throws {
        let state = try LuaState()
        #expect(failure { try state.load([0x1b, 0x4c, 0x75, 0x61, 0x54], name: "b.lua") }?.code == .syntax)
        #expect(try state.run("return load('\\27Lua')").first == .nil)
        #expect(
            try state.run("return string.dump, debug, io, require, package, dofile, loadfile, os.execute, warn")
                == Array(repeating: .nil, count: 9))
    }

    @Test func refusesFinalizersAndWeakTablesWithMetamethods() throws {
        let state = try LuaState()
        #expect(
            failure { try state.run("setmetatable({}, { __gc = function() end })") }?.message.contains("__gc") == true)
        #expect(failure { try state.run("setmetatable({}, { __mode = 'k', __index = {} })") } != nil)
        #expect(failure { try state.run("setmetatable({}, { __mode = 'k' })") } == nil)
    }

    @Test func showsNoAddress() throws {
        let state = try LuaState()
        let source =
            "local t = {} return tostring(t), tostring(t), ('%s'):format(t), tostring(print), tostring(coroutine.create(print))"
        #expect(try state.run(source) == ["table: 1", "table: 1", "table: 1", "function: 2", "thread: 3"])
        #expect(failure { try state.run("return ('%p'):format({})") } != nil)
    }
}
