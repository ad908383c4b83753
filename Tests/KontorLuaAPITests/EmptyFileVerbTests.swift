import KontorLua
import KontorLuaAPI
import Testing

/// Every function that takes a file refuses an empty one with the same words.
@Suite struct EmptyFileVerbTests {
    private static let verbs = Registry.verbs.filter { verb in
        verb.parameters.contains { if case .file = $0.type { true } else { false } }
    }

    /// What else a function asks for.
    private static let rest = [
        "inventory.offer.import": ["supplier": "elbe"], "equipment.supply.import": ["asset": "PRINTER-1"],
        "hr.application.import": ["opening": "clerk"],
    ]

    @Test(arguments: verbs.map(\.name))
    func isRefused(_ name: String) throws {
        let office = try APIOffice()
        let verb = try #require(Registry.verb(name))
        for content in ["", " \n"] {
            let file = LuaValue.table(
                LuaTable(fields: [(key: "name", value: "x.txt"), (key: "content", value: .text(content))]))
            let rest = Self.rest[name].map { rest in
                LuaValue.table(LuaTable(fields: rest.map { (key: .text($0.key), value: .text($0.value)) }))
            }
            let arguments: [LuaValue] =
                name == "hr.application.receive"
                ? ["clerk", .table(LuaTable(fields: [(key: "name", value: "Robin"), (key: "file", value: file)]))]
                : [file] + [rest].compactMap(\.self)
            #expect(
                try office.complaint(of: verb, arguments)
                    == "invalid: x.txt is empty: nothing stands in it, and nothing was taken in")
        }
    }

    @Test func thereAreSuchFunctions() { #expect(Self.verbs.count >= 6) }
}
