import Testing

@testable import KontorLua

struct RecordTests {
    static let shape = LuaShape(name: "item", fields: ["id", "name", "stock", "archived"])

    @Test func writesARecordAsATable() throws {
        let state = try LuaState()
        let chunk = try state.load(
            "local r = ... return r.id, r.name, r.stock, r.archived, next(r) ~= nil", name: "r.lua")
        let values = try state.call(
            chunk,
            write: { writer in
                writer.record(Self.shape) { record in
                    record.string("itm_1")
                    record.string("Bolt")
                    record.number(2.5)
                    record.nil()
                }
            }, read: { try $0.values() })
        #expect(values == ["itm_1", "Bolt", 2.5, .nil, true])
    }

    @Test func nestsRecordsAndTables() throws {
        let state = try LuaState()
        try state.define("items") { call in
            call.results.beginTable(arrayCount: 2, fieldCount: 1)
            for id in ["a", "b"] {
                call.results.record(Self.shape) { record in
                    record.string(id)
                    record.value(["x": 1])
                    record.integer(1)
                    record.boolean(true)
                }
            }
            call.results.key("total")
            call.results.integer(2)
            call.results.endTable()
        }
        let result = try state.run("local t = items() return #t, t[2].id, t[1].name.x, t.total, t[2].archived")
        #expect(result == [2, "b", 1, 2, true])
    }

    @Test func refusesWhatIsWrittenInAWrongOrder() throws {
        let state = try LuaState()
        try state.define("short") { call in
            call.results.beginRecord(Self.shape)
            call.results.integer(1)
        }
        try state.define("open") { call in call.results.beginTable(arrayCount: 1) }
        try state.define("many") { call in
            call.results.beginTable(arrayCount: 1)
            call.results.integer(1)
            call.results.integer(2)
            call.results.endTable()
        }
        for name in ["short", "open", "many"] {
            #expect(failure { try state.run("return \(name)()") }?.message.contains("wrong order") == true, "\(name)")
        }
        #expect(try state.run("return 1") == [1])
    }

    @Test func looksUpTheFieldsOfATable() throws {
        let state = try LuaState()
        try state.define("create") { call in
            let fields = try call.arguments.enterTable()
            var title = fields.field("title")
            var count = fields.field("count")
            var missing = fields.field("missing")
            call.results.string(try title.string())
            call.results.integer(try count.integer())
            let none: String? = try missing.optional { reader throws(LuaError) in try reader.string() }
            call.results.boolean(none == nil)
        }
        #expect(
            try state.run("return create { 'x', { {} }, title = 'A', count = 3, more = { title = 'B' } }") == [
                "A", 3, true,
            ])
        #expect(
            failure { try state.run("create { title = 'A' }") }?.message
                == "create: count must be an integer, got nothing")
    }

    @Test func areAsDeepAsTablesMayBe() throws {
        var configuration = LuaConfiguration { _ in }
        configuration.maximumDepth = 100
        let state = try LuaState(configuration)
        let shape = LuaShape(name: "box", fields: ["content"])
        try state.define("boxes") { call in
            for _ in 0..<(try call.arguments.integer()) { call.results.beginRecord(shape) }
            call.results.nil()
        }
        let count = "local n, b = 0, boxes(...) while b do n, b = n + 1, b.content end return n"
        let chunk = try state.load(count, name: "count.lua")
        #expect(try state.call(chunk, [100]) == [100])
        for depth in [101, 200_000] as [LuaValue] {
            #expect(failure { try state.call(chunk, [depth]) }?.message.contains("nested too deeply") == true)
        }
    }
}
