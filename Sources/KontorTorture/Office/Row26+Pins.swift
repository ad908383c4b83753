extension OfficeCase {
    private static let granted: [String: String] = [
        "office.lua": officeFile(grant: "\"inventory.write\"", rest: ", sha256 = \"\(pin)\""),
        "plugins/evil/plugin.lua": manifest(needs: "\"inventory.write\""),
        "plugins/evil/init.lua": """
        return { commands = { go = { summary = "x", run = function()
          kontor.log("loaded", { level = "warning" })
          local start = os.clock()
          while os.clock() - start < 0.3 do end
          return require("part")
        end } } }

        """,
        "plugins/evil/part.lua": "return \"what was granted\"\n",
    ]
    /// The hash of those files; the first attack fails where it is another.
    private static let pin = "88f66422729319510b5487e5f69f1e397d4d856ad5418e2068a1a07ac3e59717"
    private static let secret =
        "return \"secret \" .. kontor.inventory.location.create { name = 'x', kind = 'stock' }.name"

    /// A plugin that is not what was granted any more.
    private static func pinned(
        _ name: String, _ files: [String: String] = [:], links: [String: String] = [:], says: String
    ) -> OfficeCase {
        let own = granted.filter { links[$0.key] == nil }
        return OfficeCase(
            name, files: own.merging(files) { $1 }, links: links,
            [
                .go(status: 1, says: [says, "there is no command go"], hides: ["secret", "loaded\n"]),
                Step(["doctor"], status: 1, says: ["fault  plugin evil: ", says]),
                .eval("#kontor.inventory.location.find {}", says: ["0"]),
            ])
    }

    private static let others = "the files of plugin evil are not those that were granted"

    /// Plugins whose grants belong to the hash of their files.
    static let pins: [OfficeCase] = [
        OfficeCase(
            "a pinned plugin as it was granted, exchanged before it requires a file", files: granted,
            [
                .go(
                    says: ["what was granted"], hides: ["secret"],
                    exchange: Exchange(after: "loaded", ["plugins/evil/part.lua": secret]))
            ]),
        OfficeCase(
            "a pinned plugin that gets its code exchanged after it was loaded", files: granted,
            [
                .go(
                    says: ["what was granted"], hides: ["secret"],
                    exchange: Exchange(after: "loaded", ["plugins/evil/init.lua": "return 'secret'"])),
                .go(status: 1, says: [others], hides: ["secret"]),
            ]),
        pinned("a pinned plugin with a changed file", ["plugins/evil/part.lua": secret], says: others),
        pinned("a pinned plugin with one more file", ["plugins/evil/more.lua": secret], says: others),
        pinned("a pinned plugin with one more file below", ["plugins/evil/a/b.txt": ""], says: others),
        pinned(
            "a pinned plugin with a changed manifest",
            ["plugins/evil/plugin.lua": manifest(needs: "\"inventory.write\", \"hr.write\"")], says: others),
        pinned(
            "a pinned plugin whose manifest loops", ["plugins/evil/plugin.lua": "while true do end"], says: others),
        pinned(
            "a pinned plugin whose file is a link to the same text",
            ["plugins/evil/real.lua": granted["plugins/evil/part.lua"] ?? ""],
            links: ["plugins/evil/part.lua": "real.lua"], says: "part.lua: it is a symbolic link"),
        pinned(
            "a pinned plugin with a link out of its folder", ["outside/more.lua": secret],
            links: ["plugins/evil/more": "../../outside"], says: "more: it is a symbolic link"),
        OfficeCase(
            "an office's own plugin in the place of a pinned one that comes with Kontor",
            files: [
                "office.lua":
                    "return { company = 'Torture', plugins = { { name = 'standard', sha256 = '\(pin)' } } }",
                "plugins/standard/plugin.lua": manifest("standard", needs: "\"inventory.write\""),
                "plugins/standard/init.lua": "return { commands = { go = { summary = 'x', run = print } } }",
            ],
            [.go(status: 1, says: ["the files of plugin standard are not those that were granted"])]),
    ]
}
