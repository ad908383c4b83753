@testable import KontorLua

/// One walk through all of KontorLua: values both ways, records, host types, callbacks, coroutines, errors, interrupts.
///
/// Each step throws where it did not do what it should, and the last one needs memory, so that no failure is missed.
struct WholeBorder {
    let state: LuaState
    /// Counts the host functions and types that are alive.
    let tally: Tally

    func walk() throws {
        try defineFunctions()
        try defineTypes()
        try runLibrary()
        try crossRecords()
        try resumeFromSwift()
        try raiseBothWays()
        try interrupt()
        let last = try state.run("local t = {} for i = 1, 20 do t[i] = ('x'):rep(i) end return table.concat(t, ',')")
        try require(last.count == 1)
    }

    private func require(_ holds: Bool, _ step: String = #function) throws {
        if !holds { throw LuaError(.value, "\(step) went wrong") }
    }

    private func define(_ name: String, _ body: @escaping (inout LuaCall) throws -> Void) throws {
        let token = tally.token()
        try state.define(name) { call in
            try withExtendedLifetime(token) { try body(&call) }
        }
    }

    private func defineFunctions() throws {
        try define("apply") { call in
            let function = try call.arguments.function()
            let values = try call.state.call(function, [["k": [1, 2, 3]], .text("given")])
            for value in values { call.results.value(value) }
        }
        let inner = tally
        try define("make") { call in
            let token = inner.token()
            call.results.host(
                HostFunction(name: "inner") { call in
                    withExtendedLifetime(token) { call.results.string("from inside") }
                })
        }
        try define("fail") { _ in throw LuaError(.value, "refused") }
        try define("where") { call in
            call.results.string(call.callerPosition?.chunk ?? "")
            call.results.integer(Int64(call.callerPosition?.line ?? 0))
        }
        try define("stop") { call in call.state.interruptHandle.interrupt() }
        var limits = LuaTable(fields: [(key: "minimum", value: 5), (key: "list", value: ["a", "b"])])
        limits.isReadOnly = true
        try state.setGlobal("limits", .table(limits))
        try require(try state.global("limits") == .table(limits))
    }

    private static let longName = String(repeating: "folder/", count: 10) + "whole.lua"

    private func runLibrary() throws {
        let values = try state.run(
            Self.library, name: Self.longName)
        try require(values == [true])
        let environment: LuaTable = ["x": 3, "nested": ["y": ["z": 4]]]
        let chunk = try state.load("return x + nested.y.z", name: "environment.lua", environment: environment)
        try require(try state.call(chunk) == [7] && chunk.definedAt?.chunk == "environment.lua")
        try require(try state.call(state.load(Array("return ...".utf8), name: "echo"), [1, "two"]) == [1, "two"])
    }

    private func resumeFromSwift() throws {
        let source = "return function(a) local b = coroutine.yield(a + 1, { a }) return b .. '!' end"
        guard let function = try state.run(source).first?.function else { throw LuaError(.value, "no function") }
        let coroutine = try state.coroutine(function)
        try require(try coroutine.resume([1]) == .yielded([2, [1]]))
        try require(try state.canResume(coroutine))
        try require(try coroutine.resume(["end"]) == .returned(["end!"]))
        try require(try !state.canResume(coroutine))
        let inside = try state.run("return coroutine.create(function() error('inside') end)").first
        guard case .coroutine(let failing)? = inside else { throw LuaError(.value, "no coroutine") }
        try expect("inside") { _ = try failing.resume() }
    }

    private func raiseBothWays() throws {
        try expect("refused") { try state.run("fail()") }
        try expect("not found") { try state.run("failure()") }
        try expect("no such item") { try state.run("error({ message = 'no such item', code = 404 })") }
        try expect("<name> expected near '='") { _ = try state.load("local = 3", name: "syntax.lua") }
        try expect("refers back") { try state.run("local t = {} t.t = t return t") }
    }

    private func interrupt() throws {
        try expect("interrupted") { try state.run("stop() while true do end") }
        try expect("of CPU time") { try state.run("while true do end", limits: LuaLimits(cpuSeconds: 0.001)) }
        try state.collectGarbage()
    }

    /// Throws unless `body` throws an error with these words, or hands on the error of memory.
    private func expect(_ words: String, _ body: () throws -> Void) throws {
        guard let error = failure(body) else { throw LuaError(.value, "\(words) did not happen") }
        guard error.description.contains(words) else { throw error }
    }
}

// MARK: - Records and types

extension WholeBorder {
    private static let row = LuaShape(name: "row", fields: ["id", "name", "stock", "tags", "active", "missing"])

    private func defineTypes() throws {
        let failures = LuaClass(
            name: "failure",
            methods: ["code": HostFunction(name: "code") { $0.results.integer(404) }],
            metamethods: ["__tostring": HostFunction(name: "tostring") { $0.results.string("not found: it") }])
        try define("failure") { _ in
            var table: LuaTable = ["message": "not found"]
            table.metatable = failures
            throw LuaError.value(.table(table))
        }
        let money = Self.money
        try state.setGlobal("price", .userdata(LuaUserdata(money, a: 1990, b: 2)))
        try define("pay") { call in
            let pair = try call.arguments.userdata(money)
            call.results.userdata(money, a: pair.a * 2, b: pair.b)
        }
        let blob = LuaUserType(name: "blob", payloadSize: 100)
        try state.setGlobal("blob", .userdata(LuaUserdata(blob, payload: Array(repeating: 7, count: 100))))
        let blobs = try state.run("return blob, { blob }")
        guard case .userdata(let back)? = blobs.first else { throw LuaError(.value, "no blob") }
        try require(back.payload == Array(repeating: 7, count: 100))
    }

    private static var money: LuaUserType {
        LuaUserType(
            name: "money",
            methods: [
                "cents": HostFunction(name: "cents") { call in
                    guard case .userdata(let value) = call.value(at: 0) else { throw LuaError(.value, "no money") }
                    call.results.integer(value.a)
                }
            ],
            metamethods: [
                "__tostring": HostFunction(name: "tostring") { $0.results.string("money!") },
                "__eq": HostFunction(name: "eq") { $0.results.boolean(true) },
            ])
    }

    private func crossRecords() throws {
        try define("rows") { call in
            call.results.beginTable(arrayCount: 2, fieldCount: 1)
            for id in ["a", "b"] {
                call.results.record(Self.row) { record in
                    record.string(id)
                    record.string("Ware")
                    record.number(2.5)
                    record.value(["x", "y"])
                    record.boolean(true)
                    record.nil()
                }
            }
            call.results.key("total")
            call.results.integer(2)
            call.results.endTable()
        }
        try define("take") { call in
            try call.arguments.record(Self.row) { record in
                let id = try record.string()
                let name = try record.withBytes { LuaString(bytes: Array($0)) }
                let stock = try record.number()
                let tags = try record.value()
                let active = try record.boolean()
                let missing = try record.value()
                for value in [.text(id), .string(name), .number(stock), tags, .boolean(active), missing] {
                    call.results.value(value)
                }
            }
        }
        let taken = try state.run("local rows = rows() return rows.total, take(rows[2])")
        try require(taken == [2, "b", "Ware", 2.5, ["x", "y"], true, .nil])
        try define("find") { call in
            let fields = try call.arguments.enterTable()
            var name = fields.field("name")
            call.results.string(try name.string())
        }
        try require(try state.run("return find { 1, 2, other = {}, name = 'N' }") == ["N"])
        try expect("the unknown key idd") { try state.run("take { idd = 1 }") }
        let echo = try state.load("return ...", name: "echo")
        let sum = try state.call(
            echo,
            write: { writer in
                writer.integer(3)
                writer.string("four")
            },
            read: { reader in try reader.integer() + Int64(try reader.string().count) })
        try require(sum == 7)
    }
}
