extension TortureRow {
    static let missingPlugins = TortureRow(
        31, "a plugin that is missing, broken or replaced while others go on", [],
        office: MissingPluginAttack.never + MissingPluginAttack.later + MissingPluginAttack.doors)
}

/// Attacks on what a plugin `evil` decides, by letting it not load while the standard's rules are there to step in.
private enum MissingPluginAttack {
    /// What is done to ask each policy, behind `records`.
    private static let acts: [(policy: String, act: String)] = [
        ("inventory.need", supplying), ("inventory.supplier", supplying),
        ("inventory.basket", supplying), ("inventory.approval", supplying),
        ("inventory.count_scope", "assert(kontor.inventory.count.open { place = 'Store' })"),
        ("inventory.count_check", counting),
        ("equipment.whom_to_call", calling), ("communication.route", routing), ("hr.screen", screening),
    ]

    private static let supplying = "assert(kontor.inventory.supply_run {})"
    private static let counting = """
        local count = assert(kontor.inventory.count.open { place = 'Store' })
        assert(kontor.inventory.count.enter(count.number, { lines = { { item = 'A4', counted = 999 } } }))
        assert(kontor.inventory.count.review(count.number))
        """
    private static let calling = """
        local ticket = assert(kontor.equipment.ticket.report('PRINTER-1', { words = 'paper jam' }))
        assert(kontor.equipment.ticket.whom_to_call(ticket.number))
        """
    private static let routing = """
        local note = assert(kontor.communication.entry.create { kind = 'note', subject = 'x' })
        assert(kontor.communication.route(note.id))
        """
    private static let screening = "assert(kontor.hr.screen 'clerk')"

    /// What the acts need; it goes with the act that is refused.
    private static let records = """
        local inventory = kontor.inventory
        assert(kontor.directory.organisation.create { handle = 'elbe', name = 'Elbe', kind = 'supplier' })
        assert(inventory.location.create { name = 'Store', kind = 'stock' })
        assert(inventory.item.create { sku = 'A4', name = 'Paper', category = 'paper', unit = 'pack', place = 'Store',
          minimum = 5, target = 20 })
        assert(inventory.movement.receive('A4', { quantity = 3 }))
        assert(inventory.offer.set('A4', { supplier = 'elbe', price = '2.00 EUR' }))
        assert(kontor.equipment.model.create { name = 'HL', kind = 'printer', supplies = {} })
        assert(kontor.equipment.asset.create { tag = 'PRINTER-1', model = 'HL' })
        assert(kontor.hr.opening.create { key = 'clerk', title = 'Clerk',
          criteria = { { title = 'Excel', rule = { any = { 'Excel' } } } } })
        assert(kontor.hr.application.receive('clerk', { name = 'Robin Sommer',
          file = { name = 'cv.txt', content = 'Robin Sommer' .. string.char(10) .. 'Skills: Excel' } }))
        """

    /// The whole of what asks a policy, in one script.
    private static func asking(_ act: String) -> String { "\(records)\n\(act)" }

    /// A way in which `evil` does not load: its files, and what is said of it.
    private struct Way {
        let name: String
        var code: String? = "return {}"
        var manifest: String? = OfficeCase.manifest()
        var office = OfficeCase.officeFile()
        var links: [String: String] = [:]
        var pipes: [String] = []
        let says: String
    }

    private static let ways: [Way] = [
        Way(name: "that is broken", code: "return {", says: "init.lua:1:"),
        Way(name: "that raises", code: "error({})", says: "the error object is a table"),
        Way(name: "that raises nothing", code: "error()", says: "error() was called without a message"),
        Way(name: "that never ends", code: "while true do pcall(function() while true do end end) end", says: "limit"),
        Way(name: "that fills memory", code: "local t = {} while true do t[#t + 1] = { t } end", says: "limit"),
        Way(name: "that returns a function", code: "return function() end", says: "must return one table"),
        Way(name: "that misspells a policy", code: "return { policies = { ['hr.scren'] = print } }", says: "no policy"),
        Way(name: "that is not there", code: nil, manifest: nil, says: "there is no plugin evil"),
        Way(name: "without its code", code: nil, says: "there is no such file"),
        Way(name: "without its manifest", manifest: nil, says: "there is no such file"),
        Way(name: "of another name", manifest: OfficeCase.manifest("standard"), says: "the folder is called evil"),
        Way(
            name: "that is a link to itself", code: nil, manifest: nil, links: ["plugins/evil": "evil"],
            says: "cannot be read"),
        Way(
            name: "that is a link to nowhere", code: nil, manifest: nil, links: ["plugins/evil": "gone"],
            says: "cannot be read"),
        Way(name: "that is a pipe", code: nil, pipes: ["plugins/evil/init.lua"], says: "it is not a file"),
        Way(
            name: "that leads elsewhere", code: nil, links: ["plugins/evil/init.lua": "/etc/hostname"],
            says: "leads out of the plugin's folder"),
        Way(
            name: "with another hash",
            office: OfficeCase.officeFile(rest: ", sha256 = \"\(String(repeating: "0", count: 64))\""),
            says: "are not those that were granted"),
        Way(
            name: "with a setting that it has not", office: OfficeCase.officeFile(rest: ", settings = { x = 1 }"),
            says: "has no setting x"),
        Way(
            name: "that comes before and after", manifest: ordered("after = { 'standard' }, before = { 'standard' }"),
            says: "closes the circle"),
        Way(
            name: "that comes after nobody", manifest: ordered("after = { 'standart' }"), says: "did you mean standard?"
        ),
        Way(
            name: "that takes a command's place",
            code: "return { commands = { ['supply-run'] = { summary = 'x', run = print } } }",
            says: "say replaces = true"),
    ]

    private static func ordered(_ order: String) -> String {
        "return { name = 'evil', version = '1', api = 1, summary = 'x', \(order) }"
    }

    /// Each policy with several ways, so that each way meets several policies: a plugin of which nobody knows what it
    /// answers.
    static let never: [OfficeCase] = acts.enumerated().flatMap { index, act in
        (0..<5).map { offset in attack(ways[(index * 5 + offset * 3) % ways.count], act.policy, act.act) }
    }

    private static func attack(_ way: Way, _ policy: String, _ act: String) -> OfficeCase {
        var files = ["office.lua": way.office]
        files["plugins/evil/init.lua"] = way.code
        files["plugins/evil/plugin.lua"] = way.manifest
        return OfficeCase(
            "\(policy) of a plugin \(way.name)", files: files, links: way.links, pipes: way.pipes,
            [
                .eval(
                    asking(act), status: 1,
                    says: ["error: policy ", "of plugin evil: it has never loaded here", way.says, "--without evil"]),
                .eval("#kontor.inventory.item.find {}", says: ["0"]),
                .eval("#kontor.inventory.order.find {}", says: ["0"]),
            ])
    }

    /// Each policy of a plugin that was loaded well and is broken while it runs; its event waits meanwhile.
    static let later: [OfficeCase] = acts.map { policy, act in
        OfficeCase(
            "\(policy) of a plugin that is broken while it runs", files: working(answering: policy),
            [
                .go(says: ["now"], exchange: OfficeCase.Exchange(after: "now", ["plugins/evil/init.lua": "return {"])),
                .eval(
                    asking(act), status: 1,
                    says: ["error: policy \(policy) of plugin evil: it does not load: plugins/evil/init.lua:1:"]),
                .go(status: 1, says: ["the command go is plugin evil's: it does not load"]),
                .eval("#kontor.inventory.item.find {}", says: ["0"]),
            ])
    }

    /// An office whose plugin answers one policy as the one before it does.
    private static func working(answering policy: String) -> [String: String] {
        [
            "office.lua": OfficeCase.officeFile(),
            "plugins/evil/plugin.lua": ordered("after = { 'standard' }"),
            "plugins/evil/init.lua": """
            return {
              policies = { ["\(policy)"] = function(argument, previous) return previous(argument) end },
              commands = { go = { summary = "x", run = function() kontor.log("now", { level = "warning" }) end } },
            }
            """,
        ]
    }

    /// Other doors than a line of Lua.
    static let doors: [OfficeCase] = [
        door("the standard's command", ["do", "supply-run"]),
        door("the standard's command in a preview", ["do", "supply-run", "--preview"]),
        door("the standard's command as JSON", ["do", "supply-run", "--json"], says: "{\"message\":\"policy "),
        door("a script", ["run", "attack.lua"]),
        door("a call that is caught and goes on", ["run", "caught.lua"], says: "nothing was kept of it"),
        OfficeCase(
            "another plugin left out instead", files: broken,
            [
                OfficeCase.Step(["do", "supply-run", "--without", "standard"], status: 1, says: ["supply-run"]),
                OfficeCase.Step(["do", "supply-run", "--without", "evli"], status: 64, says: ["did you mean evil?"]),
            ]),
        OfficeCase(
            "a plugin left out knowingly", files: broken,
            [
                OfficeCase.Step(["run", "attack.lua", "--without", "evil"]),
                OfficeCase.Step(["journal"], says: ["without evil"]),
            ]),
    ]

    private static var broken: [String: String] {
        [
            "office.lua": OfficeCase.officeFile(), "plugins/evil/plugin.lua": OfficeCase.manifest(),
            "plugins/evil/init.lua": "return {",
            "attack.lua": asking(supplying),
            "caught.lua": """
            local kept, said = pcall(kontor.transaction, function() \(asking(supplying)) end)
            assert(not kept)
            assert(#kontor.inventory.order.find {} == 0 and #kontor.inventory.item.find {} == 0)
            print(said)
            error("nothing was kept of it")
            """,
        ]
    }

    private static func door(_ name: String, _ words: [String], says: String = "error: policy ") -> OfficeCase {
        // The standard's own command finds something to order only where there is an item; that is made without evil.
        let filling = OfficeCase.Step(["run", "fill.lua", "--without", "evil"])
        var files = broken
        let isCommand = words.first == "do"
        files["fill.lua"] = isCommand ? records : "return 1"
        return OfficeCase(
            name, files: files,
            [
                filling, OfficeCase.Step(words, status: 1, says: [says, "it has never loaded here"]),
                .eval("#kontor.inventory.order.find {}", says: ["0"]),
            ])
    }
}
