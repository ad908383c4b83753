import Testing

@testable import KontorLua

private struct Refused: Error, CustomStringConvertible {
    let description: String
}

struct ErrorTests {
    @Test func namesFileLineAndFunctions() throws {
        let state = try LuaState()
        let source = """
            local function inner(x)
              return x.name.first
            end
            function outer() local r = inner({}) return r end
            outer()
            """
        let error = try #require(failure { try state.run(source, name: "plugins/acme/init.lua") })
        #expect(error.code == .runtime)
        #expect(error.message == "attempt to index a nil value (field 'name')")
        #expect(error.chunk == "plugins/acme/init.lua")
        #expect(error.line == 2)
        #expect(error.traceback.map(\.line) == [2, 4, 5])
        #expect(error.traceback.map(\.function) == ["inner", "outer", "main chunk"])
        #expect(
            error.description == """
                plugins/acme/init.lua:2: attempt to index a nil value (field 'name')
                    2 | return x.name.first
                    at plugins/acme/init.lua:2 in inner
                    at plugins/acme/init.lua:4 in outer
                    at plugins/acme/init.lua:5 in main chunk
                """)
    }

    @Test func keepsNothingThatBelongsToOneThread() throws {
        let bound = LuaValue.host(HostFunction(name: "bound") { _ in })
        let table = LuaTable(array: [1, bound], fields: [(key: "f", value: bound), (key: "code", value: "x")])
        var error = LuaError(.runtime, "", value: .table(table))
        #expect(error.value?.table?.array.count == 2)
        #expect(error.value?.table?["f"] == nil && error.value?.table?["code"]?.text == "x")
        error.value = bound
        #expect(error.value == nil)
    }

    @Test(arguments: [
        ("error('x')", "error('x')"), ("\n\n\t  error('x')  \r\n", "error('x')"),
        ("error('x') --\(String(repeating: "ü", count: 400))", "error('x') --\(String(repeating: "ü", count: 147))"),
        ("load('error(1)', '=inner')()", nil), ("local ok = 1\nerror('x', 0)", nil),
    ])
    func showsTheLineItself(_ source: String, _ line: String?) throws {
        #expect(failure { try LuaState().run(source) }?.sourceLine == line)
    }

    @Test func namesThePlaceOfASyntaxError() throws {
        let state = try LuaState()
        let name = String(repeating: "folder/", count: 20) + "init.lua"
        let error = try #require(failure { try state.load("\n\nlocal = 3", name: name) })
        #expect(error.code == .syntax)
        #expect(error.message == "<name> expected near '='")
        #expect(error.chunk == name)
        #expect(error.line == 3)
    }

    @Test func givesErrorObjectsByCopy() throws {
        let state = try LuaState()
        let error = failure { try state.run("error { message = 'no such item', code = 'not_found' }") }
        #expect(error?.value?.table?["code"] == "not_found")
        #expect(error?.message == "no such item")
        #expect(failure { try state.run("error()") }?.message == "error() was called without a message")
        #expect(failure { try state.run("error(7)") }?.message == "7")
        #expect(failure { try state.run("error({ code = 'x' })") }?.message == "x")
        let telling = "error(setmetatable({ 't' }, { __tostring = function(t) return t[1] .. 'old' end }))"
        #expect(failure { try state.run(telling) }?.message == "told")
        let raising = "local e e = setmetatable({}, { __tostring = function() error(e) end }) error(e)"
        #expect(failure { try state.run(raising) }?.message == "the error object is a table")
        let large = "error(setmetatable({}, { __tostring = function(t) return ('x'):rep(100000) end }))"
        #expect(failure { try state.run(large) }?.message.count == 4096)
        #expect(failure { try state.run("local t = {} t.t = t error(t)") }?.message.contains("refers back") == true)
        #expect(failure { try state.run("error(('x'):rep(100000), 0)") }?.message.count == 4096)
        let looping = "error(setmetatable({}, { __tostring = function() while true do end end }))"
        #expect(failure { try state.run(looping) }?.message == "the error object is a table")
    }

    @Test func raisesWhatAHostFunctionThrowsAtTheCallersLine() throws {
        let state = try LuaState()
        try state.define("fail") { _ in throw Refused(description: "no such person") }
        #expect(try state.run("\nlocal ok, why = pcall(fail) return ok, why").last == "no such person")
        #expect(
            try state.run("\nlocal ok, why = pcall(function() fail() end) return why") == ["test.lua:2: no such person"]
        )
        let error = failure { try state.run("\n\nfail()") }
        #expect(error?.message == "no such person")
        #expect(error?.line == 3)
        #expect((error?.cause as? Refused)?.description == "no such person")
    }

    @Test func keepsTheCauseThroughRethrowingAndContext() throws {
        let state = try LuaState()
        try state.define("fail") { _ in throw Refused(description: "deep") }
        let again = failure { try state.run("local ok, why = pcall(function() fail() end) error(why, 0)") }
        #expect(again?.cause is Refused)
        let context = failure {
            try state.run("local ok, why = pcall(function() fail() end) error('while counting: ' .. why, 0)")
        }
        #expect(context?.cause is Refused)
        let other = failure { try state.run("pcall(fail) error('something else')") }
        #expect(other?.cause == nil)
    }

    @Test func raisesAValueWithAHostMadeMetatable() throws {
        let state = try LuaState()
        let failureClass = LuaClass(
            name: "kontor.failure",
            metamethods: [
                "__tostring": HostFunction(name: "tostring") { call in
                    var message = try call.arguments.enterTable().field("message")
                    call.results.string("failed: " + (try message.string()))
                }
            ])
        try state.define("fail") { _ in
            var table: LuaTable = ["message": "not found", "code": "not_found"]
            table.metatable = failureClass
            throw LuaError.value(.table(table))
        }
        let caught = try state.run("local ok, e = pcall(fail) return e.code, tostring(e), getmetatable(e)")
        #expect(caught == ["not_found", "failed: not found", false])
        let error = failure { try state.run("fail()") }
        #expect(error?.message == "failed: not found")
        #expect(error?.value?.table?.metatable === failureClass)
        #expect(error?.cause is LuaError)
    }

    @Test func passesThroughNestedCalls() throws {
        let state = try LuaState()
        try state.define("apply") { call in
            let function = try call.arguments.function()
            for value in try call.state.call(function) { call.results.value(value) }
        }
        try state.define("fail") { _ in throw Refused(description: "inside") }
        #expect(try state.run("return apply(function() return apply(function() return 7 end) end)") == [7])
        let error = failure { try state.run("\napply(function()\n fail() end)") }
        #expect(error?.message == "inside")
        #expect(error?.line == 3)
        #expect(error?.cause is Refused)
    }

    @Test func namesTheCallersPositionOnDemand() throws {
        let state = try LuaState()
        try state.define("where") { call in
            call.results.string(call.callerPosition?.chunk ?? "")
            call.results.integer(Int64(call.callerPosition?.line ?? 0))
        }
        #expect(try state.run("\n\nlocal a, b = where() return a, b", name: "w.lua") == ["w.lua", 3])
    }
}
