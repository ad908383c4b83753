extension OfficeCase {
    private static func answer(_ name: String, _ source: String, says: [String]) -> OfficeCase {
        OfficeCase(
            name,
            files: [
                "office.lua": officeFile(grant: "\"inventory.read\""),
                "plugins/evil/plugin.lua": manifest(needs: "\"inventory.read\""),
                "plugins/evil/init.lua": source,
                "setup.lua": """
                assert(kontor.inventory.location.create { name = "Lager", kind = "stock" })
                assert(kontor.inventory.item.create {
                  sku = "A", name = "A", category = "paper", unit = "Stück", minimum = 2, target = 9,
                })
                """,
            ],
            [
                OfficeCase.Step(["run", "setup.lua"]),
                OfficeCase.Step(["do", "supply-run"], status: 2, says: ["not decided: A"] + says),
                .eval("#kontor.inventory.order.find {}", says: ["0"]),
            ])
    }

    private static func policy(_ body: String) -> String {
        "return { policies = { ['inventory.need'] = function(item, previous) \(body) end } }"
    }

    /// Values that would let one plugin act as another.
    static let deputies: [OfficeCase] = [
        script(
            "a function on the shelf", "kontor.storage.set('k', { value = function() end })",
            [.run(status: 1, says: ["attack.lua:1"])]),
        script(
            "a coroutine on the shelf", "kontor.storage.set('k', { value = coroutine.create(print) })",
            [.run(status: 1, says: ["attack.lua:1"])]),
        script(
            "a cycle on the shelf", "local t = {} t.t = t kontor.storage.set('k', { value = t })",
            [.run(status: 1, says: ["refers back"])]),
        script(
            "a metatable on the shelf",
            "kontor.storage.set('k', { value = setmetatable({ 1 }, { __index = function() while true do end end }) }) return getmetatable(kontor.storage.get 'k')",
            [.run()]),
        script(
            "what has no end on the shelf", "kontor.storage.set('k', { value = { 0/0, 1/0 } })",
            [OfficeCase.Step(["run", "attack.lua"], status: 1, says: ["attack.lua:1"])]),
        plugin(
            "another plugin's shelf", go: "return tostring(kontor.storage.get 'k')",
            [.eval("kontor.storage.set('k', { value = 'secret' })"), .go(says: ["nil"], hides: ["secret"])]),
        answer(
            "a policy that answers with a function", policy("return function() end"), says: ["inventory.need", "evil"]),
        answer(
            "a policy that answers with itself in a table", policy("local t = {} t.t = t return t"),
            says: ["inventory.need", "evil"]),
        answer(
            "a policy whose reason is a function", policy("return 1, function() end"), says: ["inventory.need", "evil"]),
        answer(
            "a policy whose reason is a coroutine", policy("return 1, { coroutine.create(print) }"),
            says: ["inventory.need", "evil"]),
        answer(
            "a policy whose pattern wants more than there is", policy("return 1, { '%s %s %s', 1 }"),
            says: ["inventory.need", "evil"]),
        answer(
            "a policy that writes", policy("kontor.storage.set('k', { value = 1 }) return 1, 'x'"),
            says: ["evil", "a policy may read, never write"]),
        answer(
            "a policy that loops", policy("while true do pcall(previous, item) end"),
            says: ["inventory.need", "stopped at its limit"]),
        answer(
            "a policy that raises what cannot be shown", policy("error(setmetatable({}, { __tostring = error }))"),
            says: ["inventory.need"]),
        OfficeCase(
            "a policy's previous, kept for later",
            files: [
                "office.lua": officeFile(grant: "\"inventory.read\""),
                "plugins/evil/plugin.lua": manifest(needs: "\"inventory.read\""),
                "plugins/evil/init.lua": """
                local kept
                return {
                  policies = { ["inventory.need"] = function(item, previous) kept = { previous, item } return previous(item) end },
                  commands = { go = { summary = "x", run = function()
                    return kept and tostring((pcall(kept[1], kept[2]))) or "nothing kept"
                  end } },
                }
                """,
            ],
            [.go(says: ["nothing kept"])]),
        plugin(
            "a grant that the caller has", needs: "\"inventory.read\"", grant: "\"inventory.read\"",
            go: "return (pcall(kontor.inventory.location.create, { name = 'x', kind = 'stock' }))",
            [.go(says: ["refused: kontor.inventory.location.create", "false"])]),
        plugin(
            "a grant through load, coroutines and transactions",
            go: """
                local create = kontor.inventory.location.create
                local place = { name = "x", kind = "stock" }
                pcall(load("return ...")(create), place)
                pcall(coroutine.wrap(create), place)
                pcall(kontor.transaction, function() return create(place) end)
                pcall(kontor.preview, function() return create(place) end)
                return kontor.today()
                """,
            [
                .go(says: ["refused: kontor.inventory.location.create"]),
                .eval("#kontor.inventory.location.find {}", says: ["0"]),
            ]),
    ]
}
