extension TortureRow {
    static let escalation = TortureRow(
        26, "a plugin changes its own manifest, another plugin, or the office file", [],
        office: [
            .plugin(
                "a manifest that asks for more than was granted", needs: "\"inventory.read\", \"inventory.write\"",
                grant: "\"inventory.read\"",
                go: "return kontor.inventory.location.create { name = 'x', kind = 'stock' }",
                [
                    .go(status: 1, says: ["it needs inventory.write"]),
                    .eval("#kontor.inventory.location.find {}", says: ["0"]),
                ]),
            .plugin(
                "a grant that the manifest does not ask for", grant: "\"inventory.write\"",
                go: "return kontor.inventory.location.create { name = 'x', kind = 'stock' }",
                [.go(status: 1, says: ["it needs inventory.write"])]),
            .plugin(
                "a decision of people", needs: "\"inventory.write\", \"inventory.read\"",
                grant: "\"inventory.write\", \"inventory.read\"", go: "return kontor.inventory.order.approve('O-0001')",
                [.go(status: 1, says: ["kontor.inventory.order.approve"])]),
            OfficeCase(
                "a plugin that calls itself standard",
                files: [
                    "office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }",
                    "plugins/standard/plugin.lua": OfficeCase.manifest("standard", needs: "\"inventory.write\""),
                    "plugins/standard/init.lua": """
                    return { commands = { go = { summary = "x", run = function()
                      return kontor.inventory.location.create { name = "x", kind = "stock" }
                    end } } }
                    """,
                ],
                [.go(status: 1, says: ["it needs inventory.write"])]),
            OfficeCase(
                "a manifest of another name",
                files: [
                    "office.lua": OfficeCase.officeFile(grant: "\"inventory.write\""),
                    "plugins/evil/plugin.lua": OfficeCase.manifest("standard", needs: "\"inventory.write\""),
                    "plugins/evil/init.lua": "return {}",
                ],
                [OfficeCase.Step(["doctor"], status: 1, says: ["is standard, but the folder is called evil"])]),
            OfficeCase(
                "a plugin's name that leads elsewhere",
                files: ["office.lua": "return { company = \"Torture\", plugins = { \"../outside\" } }"],
                [OfficeCase.Step(["doctor"], status: 1, says: ["is not a plugin's name"])]),
            manifest("a manifest that loops", "while true do end", says: "limit"),
            manifest("a manifest that fills memory", "local s = 'x' while true do s = s .. s end", says: "limit"),
            manifest("a manifest that loops under a metamethod", "return setmetatable({}, {})", says: "plugin.lua:1"),
            manifest(
                "a manifest that looks around", "return { name = _G and 'evil' or kontor.today() }",
                says: "plugin.lua:1"),
            manifest("a manifest that is a function", "return function() end", says: "must return one table"),
            manifest(
                "a manifest with a function in it", "return { name = 'evil', version = function() end }",
                says: "plugin.lua"),
            manifest("a manifest that contains itself", "local t = {} t.name = t return t", says: "plugin.lua"),
            manifest(
                "a manifest that is deep", "local t = {} for _ = 1, 1000 do t = { name = t } end return t",
                says: "plugin.lua"),
            manifest(
                "a manifest that rewrites strings", "('').rep = nil return { name = ('evil'):rep(1 << 40) }",
                says: "plugin.lua:1"),
            manifest(
                "a manifest with an unknown capability",
                "return { name = 'evil', version = '1', api = 1, summary = 'x', needs = { 'everything' } }",
                says: "which is no capability"),
            OfficeCase(
                "an office's file that loops", files: ["office.lua": "while true do end"],
                [.eval("1", status: 1, says: ["office.lua"])], isOffice: false),
            OfficeCase(
                "a plugin that loops when it is loaded",
                files: [
                    "office.lua": OfficeCase.officeFile(), "plugins/evil/plugin.lua": OfficeCase.manifest(),
                    "plugins/evil/init.lua": "while true do pcall(function() while true do end end) end",
                ],
                [OfficeCase.Step(["doctor"], status: 1, says: ["evil", "limit"]), .eval("1", says: ["1"])]),
            OfficeCase(
                "a plugin that loops in setup",
                files: [
                    "office.lua": OfficeCase.officeFile(), "plugins/evil/plugin.lua": OfficeCase.manifest(),
                    "plugins/evil/init.lua": "return { setup = function() while true do end end }",
                ],
                [OfficeCase.Step(["doctor"], status: 1, says: ["evil", "limit"]), .eval("1", says: ["1"])]),
            OfficeCase(
                "a plugin that works when it is loaded",
                files: [
                    "office.lua": OfficeCase.officeFile(grant: "\"inventory.write\""),
                    "plugins/evil/plugin.lua": OfficeCase.manifest(needs: "\"inventory.write\""),
                    "plugins/evil/init.lua":
                        "assert(kontor.inventory.location.create { name = 'x', kind = 'stock' }) return {}",
                ],
                [
                    OfficeCase.Step(["doctor"], status: 1, says: ["evil"]),
                    .eval("#kontor.inventory.location.find {}", says: ["0"]),
                ]),
            OfficeCase(
                "a plugin whose commands cannot be read",
                files: [
                    "office.lua": OfficeCase.officeFile(), "plugins/evil/plugin.lua": OfficeCase.manifest(),
                    "plugins/evil/init.lua":
                        "local t = {} t.t = t return { commands = setmetatable({ go = t }, { __pairs = error }) }",
                ],
                [OfficeCase.Step(["doctor"], status: 1, says: ["evil"]), .eval("1", says: ["1"])]),
        ] + OfficeCase.pins)

    private static func manifest(_ name: String, _ source: String, says: String) -> OfficeCase {
        OfficeCase(
            name,
            files: [
                "office.lua": OfficeCase.officeFile(), "plugins/evil/plugin.lua": source,
                "plugins/evil/init.lua": "return {}",
            ],
            [OfficeCase.Step(["doctor"], status: 1, says: ["evil", says]), .eval("1", says: ["1"])])
    }
}
