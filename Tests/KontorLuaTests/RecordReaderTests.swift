import Testing

@testable import KontorLua

struct RecordReaderTests {
    private static let shape = LuaShape(name: "item", fields: ["sku", "name", "minimum", "price", "active"])

    /// A state with `take`, which reads a record of the shape and returns its fields.
    private func state() throws -> LuaState {
        let state = try LuaState()
        try state.define("take") { call in
            let values = try call.arguments.record(Self.shape) { record in
                let sku = try record.string()
                let name = try record.withBytes { LuaString(bytes: Array($0)) }
                let minimum = try record.integer()
                let price = try record.number()
                let active = try record.field { field throws(LuaError) in
                    try field.optional { reader throws(LuaError) in try reader.boolean() }
                }
                #expect(record.isAtEnd && record.position == record.count)
                return (sku, name, minimum, price, active)
            }
            call.results.string(values.0)
            call.results.value(.string(values.1))
            call.results.integer(values.2)
            call.results.number(values.3)
            call.results.value(values.4.map { .boolean($0) } ?? .nil)
        }
        return state
    }

    @Test(arguments: [
        "sku = 'A', name = 'ü\\0', minimum = 20, price = 1.5, active = true",
        "active = true, price = 1.5, minimum = 20.0, name = 'ü\\0', sku = 'A'",
    ])
    func readsTheFieldsInTheShapesOrder(_ fields: String) throws {
        let result = try state().run("return take { \(fields) }")
        #expect(result == ["A", .string(LuaString(bytes: [0xC3, 0xBC, 0])), 20, 1.5, true])
    }

    @Test func aMissingFieldReadsAsNothing() throws {
        let result = try state().run("return take { sku = 'A', name = '', minimum = 1, price = 2 }")
        #expect(result == ["A", "", 1, .number(2), .nil])
    }

    @Test(arguments: [
        ("{ sku = 'A', name = 'b', minimum = 'x', price = 1 }", "take: minimum must be an integer, got a string"),
        ("{ sku = 'A', name = 'b', minimum = 1.5, price = 1 }", "take: minimum must be an integer, got the number 1.5"),
        ("{ sku = 'A', minimum = 1, price = 1 }", "take: name must be a string, got nothing"),
        (
            "{ sku = 'A', qty = 1 }",
            "take: argument 1 has the unknown key qty; the fields are sku, name, minimum, price, active"
        ),
        (
            "{ sku = 'A', [2.5] = 1 }",
            "take: argument 1 has a number as a key; the fields are sku, name, minimum, price, active"
        ),
        ("{ 'A' }", "take: argument 1 has items; the fields are sku, name, minimum, price, active"),
        ("'A'", "take: argument 1 must be a table, got a string"),
        ("", "take: argument 1 must be a table, got nothing"),
    ])
    func refusesWhatIsNotOfTheShape(_ argument: String, _ message: String) throws {
        let error = failure { try state().run("take(\(argument))") }
        #expect(error?.message == message)
        #expect(error?.line == 1)
    }

    /// Names of the same length, beginning and end share a place in the shape's hash table.
    @Test func tellsApartNamesThatLookAlike() throws {
        let fields = (0..<40).map { "a\($0 / 10)x\($0 % 10)z" }
        let shape = LuaShape(name: "row", fields: fields)
        let state = try LuaState()
        try state.define("take") { call in
            let values = try call.arguments.record(shape) { record in
                try fields.indices.map { _ in try record.integer() }
            }
            #expect(values == Array(0..<40))
        }
        let pairs = fields.enumerated().reversed().map { "\($0.element) = \($0.offset)" }
        try state.run("take { \(pairs.joined(separator: ", ")) }")
    }
}
