import KontorLua

/// The functions of StockFunctions.c, in Swift.
enum BorderFunctions {
    nonisolated(unsafe) static let all: [(String, HostFunction)] = [
        ("add", add), ("echo", echo), ("amount", newAmount), ("record", record), ("take", take), ("fail", fail),
    ]

    private nonisolated(unsafe) static let add = HostFunction(name: "add") { call in
        let sum = try call.arguments.integer() &+ call.arguments.integer()
        call.results.integer(sum)
    }

    private nonisolated(unsafe) static let echo = HostFunction(name: "echo") { call in
        try call.arguments.withBytes { call.results.bytes($0) }
    }

    private nonisolated(unsafe) static let amount: LuaUserType = LuaUserType(
        name: "amount",
        methods: [
            "units": HostFunction(name: "units") { call in
                call.results.integer(try call.arguments.userdata(amount).a)
            }
        ])

    private nonisolated(unsafe) static let newAmount = HostFunction(name: "amount") { call in
        let units = try call.arguments.integer()
        call.results.userdata(amount, a: units, b: try call.arguments.integer())
    }

    private static let shape = LuaShape(
        name: "item",
        fields: ["id", "sku", "name", "category", "unit", "place", "minimum", "target", "active", "note"])

    private nonisolated(unsafe) static let record = HostFunction(name: "record") { call in
        call.results.record(shape) { values in
            values.string("itm_0001")
            values.string("PAPIER-A4")
            values.string("Kopierpapier A4")
            values.string("paper")
            values.string("Packung")
            values.string("Materialraum")
            values.integer(20)
            values.number(60.5)
            values.boolean(true)
            values.string("80 g")
        }
    }

    private nonisolated(unsafe) static let take = HostFunction(name: "take") { call in
        let total = try call.arguments.record(shape) { record in
            var total = 0
            for _ in 0..<6 { total += try record.withBytes { $0.count } }
            total += Int(try record.integer())
            total += Int(try record.number())
            total += try record.boolean() ? 1 : 0
            return try total + record.withBytes { $0.count }
        }
        call.results.integer(Int64(total))
    }

    private nonisolated(unsafe) static let fail = HostFunction(name: "fail") { _ in
        throw LuaError(.value, "refused: no item PAPER-A4")
    }
}
