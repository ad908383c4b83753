extension OfficeCase {
    private static func module(
        _ name: String, files: [String: String] = [:], links: [String: String] = [:], pipes: [String] = [],
        says: String
    ) -> OfficeCase {
        plugin(
            name, files: files, links: links, pipes: pipes, go: "return require(\"part\")",
            [.go(status: 1, says: [says], hides: ["secret"])])
    }

    private static func name(_ module: String) -> OfficeCase {
        plugin(
            "require of \(module)", files: ["plugins/other.lua": "return 'secret'"],
            go: "return require(\"\(module)\")",
            [.go(status: 1, says: ["is not a module's name"], hides: ["secret"])])
    }

    /// `require`, and what else reads files of a plugin.
    static let files: [OfficeCase] = [
        name("..other"), name("../other"), name("/etc/hostname"), name("part\\0"), name("evil/../other"), name(""),
        module(
            "a module that is a link out of the folder", files: ["outside.lua": "return 'secret'"],
            links: ["plugins/evil/part.lua": "../../outside.lua"], says: "leads out of the plugin's folder"),
        module(
            "a module that is a link to a link out of the folder", files: ["outside.lua": "return 'secret'"],
            links: ["plugins/evil/part.lua": "hop.lua", "plugins/evil/hop.lua": "../../outside.lua"],
            says: "leads out of the plugin's folder"),
        module(
            "a module that is another plugin's", files: ["plugins/other/init.lua": "return 'secret'"],
            links: ["plugins/evil/part.lua": "../other/init.lua"], says: "leads out of the plugin's folder"),
        module(
            "a module in a folder whose name begins alike", files: ["plugins/evil-twin/init.lua": "return 'secret'"],
            links: ["plugins/evil/part.lua": "../evil-twin/init.lua"], says: "leads out of the plugin's folder"),
        module(
            "a module that never ends", links: ["plugins/evil/part.lua": "/dev/zero"],
            says: "plugins/evil/part.lua: it is not a file"),
        module(
            "a module that is a link to nothing", links: ["plugins/evil/part.lua": "nowhere.lua"], says: "no such file"),
        module(
            "a module that is a link to itself", links: ["plugins/evil/part.lua": "part.lua"],
            says: "too many levels of symbolic links"),
        module("a module that is a pipe", pipes: ["plugins/evil/part.lua"], says: "part.lua"),
        module("a module that is a folder", files: ["plugins/evil/part.lua/x": ""], says: "part.lua"),
        module(
            "a module that is bytecode", files: ["plugins/evil/part.lua": "\u{1b}Lua"],
            says: "plugins/evil/part.lua:1: unexpected symbol near '\\x1B'"),
        module(
            "a module of two megabytes",
            files: ["plugins/evil/part.lua": String(repeating: "do end\n", count: 400_000)], says: "too large"),
        module(
            "a module that requires itself", files: ["plugins/evil/part.lua": "return require('part')"],
            says: "requires itself"),
        plugin(
            "code that is a link out of the folder", files: ["outside.lua": "return 'secret'"],
            links: ["plugins/evil/init.lua": "../../outside.lua"], go: "",
            [.go(status: 1, hides: ["secret"]), .eval("1", says: ["1"])]),
        plugin(
            "a manifest that is a link out of the folder", files: ["outside.lua": "secret"],
            links: ["plugins/evil/plugin.lua": "../../outside.lua"], go: "",
            [.go(status: 1, hides: ["secret"]), .eval("1", says: ["1"])]),
        plugin(
            "a manifest that never ends", links: ["plugins/evil/plugin.lua": "/dev/zero"], go: "",
            [.go(status: 1), .eval("1", says: ["1"])]),
        plugin(
            "a manifest that is a pipe", pipes: ["plugins/evil/plugin.lua"], go: "",
            [.eval("1", says: ["1"])]),
        plugin(
            "a library's table from a plugin",
            go: "return tostring(_G.package) .. tostring(_G.io) .. tostring(os.execute)",
            [.go(says: ["nilnilnil"])]),
        plugin(
            "a library's table from a plugin, by its name", go: "return tostring(package)",
            [.go(status: 1, says: ["there is no local and no global package", "there is no command go"])]),
        script(
            "require in a script", "return require('office')",
            [.run(status: 1, says: ["attack.lua:1"])]),
    ]
}
