import KontorLua
import KontorLuaAPI
import Testing

/// A name that `kontor` does not have is an error where it is written; every other way to look at it goes on.
@Suite struct UnknownNameTests {
    private let office: APIOffice

    init() throws { office = try APIOffice() }

    @Test(arguments: [
        ("kontor.inventory.item.gett('x')", "kontor.inventory.item has no function 'gett'; did you mean 'get'?"),
        ("kontor.inventroy.item.get 'x'", "kontor has no area or function 'inventroy'; did you mean 'inventory'?"),
        ("kontor.todya()", "kontor has no area or function 'todya'; did you mean 'today'?"),
        ("kontor.planning.taks.get 'x'", "kontor.planning has no noun or function 'taks'; did you mean 'task'?"),
        ("kontor.storage.del 'x'", "kontor.storage has no function 'del'; it has get, keys, set"),
        ("if kontor.storage[1] then end", "kontor.storage has no function 1; it has get, keys, set"),
        ("local _ = kontor.storage[{}]", "kontor.storage has no function a table; it has get, keys, set"),
        (
            "local _ = kontor.storage[('x'):rep(1000)]",
            "kontor.storage has no function a text of 1000 bytes; it has get, keys, set"
        ),
        ("for _ in ipairs(kontor.storage) do end", "kontor.storage has no function 1; it has get, keys, set"),
    ])
    func isAnErrorAtItsLine(_ statement: String, _ sentence: String) throws {
        let error = #expect(throws: LuaError.self) { try office.run("\n\n" + statement) }
        #expect(error?.message == sentence)
        #expect(error?.traceback.first?.line == 3)
    }

    @Test func listsEveryNameWhereNoneIsNear() throws {
        let names = Set(Registry.verbs.map { String($0.name.prefix { $0 != "." }) }).sorted()
        let error = #expect(throws: LuaError.self) { try office.run("local _ = kontor.zzzzzzzz") }
        #expect(
            error?.message == "kontor has no area or function 'zzzzzzzz'; it has " + names.joined(separator: ", "))
    }

    @Test func canBeCaught() throws {
        let values = try office.run("return { pcall(function() return kontor.storage.gte end) }").first?.table?.array
        #expect(values == [false, "test:1: kontor.storage has no function 'gte'; did you mean 'get'?"])
    }

    @Test func leavesLookingAtWhatThereIs() throws {
        try office.run(
            """
            assert(rawget(kontor, "foo") == nil and rawget(kontor, "storage") == kontor.storage)
            local names = {}
            for name, value in pairs(kontor.storage) do names[#names + 1] = name .. type(value) end
            table.sort(names)
            assert(table.concat(names, " ") == "getfunction keysfunction setfunction")
            assert(#kontor.storage == 0 and next(kontor.storage))
            assert(not pcall(function() kontor.storage.get = 1 end))
            assert(not pcall(function() kontor.storage.other = 1 end))
            assert(getmetatable(kontor) == false)
            """)
    }

    @Test func isNothingInARecord() throws {
        try office.run("assert(kontor.inventory.item.get('A4').no_such_field == nil)")
    }
}
