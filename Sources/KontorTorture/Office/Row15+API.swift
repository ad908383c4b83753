extension OfficeCase {
    private static func change(_ name: String, _ source: String) -> OfficeCase {
        script(
            name, source + "\nreturn 1",
            [.run(status: 1, says: ["attack.lua:1"]), .eval("kontor.today() ~= nil", says: ["true"])])
    }

    /// The API's own tables.
    static let api: [OfficeCase] = [
        change("a function of the API replaced", "kontor.log = print"),
        change("a function of the API replaced by rawset", "rawset(kontor, 'log', print)"),
        change("a function deep in the API replaced", "kontor.inventory.item.get = print"),
        change("a function deep in the API replaced by rawset", "rawset(kontor.inventory.item, 'get', print)"),
        change("the API given another metatable", "setmetatable(kontor, nil)"),
        change("an area given another metatable", "setmetatable(kontor.inventory, {})"),
        change("the API's functions sorted", "table.sort(kontor)  kontor.x = 1"),
        script(
            "all that the host could rely on, replaced by loops",
            """
            local transaction, set, next = kontor.transaction, kontor.storage.set, next
            local function spin() while true do end end
            for _, library in next, { string, table, math, os, utf8, coroutine, _G } do
              for name in next, library do
                if name ~= "_G" and name ~= "kontor" and name ~= "_VERSION" then library[name] = spin end
              end
            end
            transaction(function() set("k", { value = 1 }) end)
            kontor.log "still here"
            return kontor.today()
            """,
            [.run(says: []), .eval("kontor.storage.get 'k'", says: ["1"])]),
        script(
            "globals that answer everything",
            "setmetatable(_G, { __index = function() return 'lie' end, __newindex = function() end }) return kontor.today()",
            [.run(hides: ["lie"])]),
    ]
}
