import Foundation
import KontorCore
import KontorPluginHost
import Testing

/// What was granted to a pinned plugin holds for exactly the files that were granted.
@Suite struct PinTests {
    private static let files: PluginOffice.Files = [
        "plugin.lua": PluginOffice.manifest("acme"),
        "init.lua": "return { commands = { go = { summary = 'x', run = function() return require('a.part') end } } }",
        "a/part.lua": "return 'granted'",
        "README.md": "# acme",
    ]

    /// An office with a plugin that is pinned to `files`; `change` has them changed before anything is loaded.
    private func office(
        _ files: PluginOffice.Files = files, change: (_ folder: String) throws -> Void = { _ in }
    ) throws -> PluginOffice {
        let pin = try Self.hash(PluginOffice(["acme": files]))
        let grant = "grant = { \"inventory.read\" }"
        let office = try PluginOffice(
            ["acme": files, "other": ["init.lua": "return { commands = { other = { summary = 'x', run = print } } }"]],
            office: "{ name = \"acme\", \(grant), sha256 = \"\(pin)\" }, \"other\"")
        try change(office.folder + "/plugins/acme")
        return office
    }

    private static func hash(_ office: PluginOffice) throws -> String {
        try PluginContent(folder: office.folder + "/plugins/acme", plugin: "acme").sha256
    }

    private static func write(_ text: String, _ file: String) throws {
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    @Test func loadsTheFilesThatWereGranted() throws {
        let office = try office()
        #expect(office.failures == [])
        #expect(try office.start("go").value.text == "granted")
    }

    @Test(arguments: [
        "changed", "a byte more", "changed manifest", "added", "added below", "taken away", "renamed", "exchanged",
        "a readme",
    ])
    func leavesOutOtherFiles(_ change: String) throws {
        let office = try office { folder in
            let files = FileManager.default
            switch change {
            case "changed": try Self.write("return 'changed'", folder + "/a/part.lua")
            case "a byte more": try Self.write("return 'granted' ", folder + "/a/part.lua")
            case "changed manifest": try Self.write(PluginOffice.manifest("acme", "--"), folder + "/plugin.lua")
            case "added": try Self.write("", folder + "/more.lua")
            case "added below":
                try files.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
                try Self.write("", folder + "/b/more")
            case "taken away": try files.removeItem(atPath: folder + "/README.md")
            case "renamed": try files.moveItem(atPath: folder + "/README.md", toPath: folder + "/README")
            case "exchanged":
                try Self.write("# acme", folder + "/a/part.lua")
                try Self.write("return 'granted'", folder + "/README.md")
            default: try Self.write("# Acme", folder + "/README.md")
            }
        }
        let said = try #require(office.failures.first)
        #expect(
            said.wholeMatch(
                of:
                    /acme: office\.lua:3: the files of plugin acme are not those that were granted: their hash is [0-9a-f]{12}…, not [0-9a-f]{12}…; read what changed, then put the line that kontor plugin hash acme prints into office\.lua/
            ) != nil, "\(said)")
        #expect(office.failures.count == 1)
        #expect(
            office.log == [
                "error acme: it does not load, so what it answers and offers is refused, and its events wait: "
                    + said.dropFirst("acme: ".count)
            ])
        #expect(office.host.plugins.map(\.manifest.name) == ["other"])
        #expect(office.refusal { _ = try office.start("go") }.hasPrefix("there is no command go (not loaded: acme"))
        _ = try office.start("other")
    }

    /// What was read for the hash is what runs.
    @Test func runsWhatWasReadForTheHash() throws {
        let office = try office()
        #expect(office.failures == [])
        let part = office.folder + "/plugins/acme/a/part.lua"
        try Self.write("return 'exchanged'", part)
        #expect(try office.start("go").value.text == "granted")
        try FileManager.default.removeItem(atPath: office.folder + "/plugins/acme")
        #expect(try office.start("go").value.text == "granted")
    }

    @Test func findsNoModuleThatCameLater() throws {
        var files = Self.files
        files["a/part.lua"] = nil
        let office = try office(files)
        #expect(office.failures == [])
        try FileManager.default.createDirectory(
            atPath: office.folder + "/plugins/acme/a", withIntermediateDirectories: true)
        try Self.write("return 'later'", office.folder + "/plugins/acme/a/part.lua")
        #expect(
            office.refusal { _ = try office.start("go") }.contains("plugins/acme/a/part.lua: there is no such file"))
    }

    /// Links to files and folders, inside as well: what they lead to may change with nobody seeing it.
    @Test(arguments: [("a/link.lua", "part.lua"), ("b", "a"), ("c.lua", "/etc/hostname"), ("loop", "."), ("d", "no")])
    func refusesSymbolicLinks(_ link: String, _ target: String) throws {
        let office = try office { folder in
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(link)", withDestinationPath: target)
        }
        let sentence = "plugins/acme/\(link): it is a symbolic link; a plugin with one cannot be pinned"
        #expect(office.failures == ["acme: \(sentence)"])
        #expect(office.refusal { _ = try Self.hash(office) } == sentence)
    }

    @Test func refusesPipesWithoutWaiting() throws {
        let office = try office { folder in #expect(mkfifo(folder + "/pipe.lua", 0o600) == 0) }
        #expect(
            office.failures == [
                "acme: plugins/acme/pipe.lua: it is neither a file nor a folder; a plugin with one cannot be pinned"
            ])
    }

    @Test(arguments: ["a\nb", "a\\b", "a\u{7f}"])
    func refusesNamesThatAreNotPlain(_ name: String) throws {
        let office = try office { folder in try Self.write("", "\(folder)/a/\(name)") }
        #expect(
            office.failures == [
                "acme: plugins/acme/a: it has a file whose name is not plain text; a plugin with one cannot be pinned"
            ])
    }

    @Test(arguments: ["many", "large", "deep"])
    func refusesWhatIsTooMuch(_ what: String) throws {
        let office = try office { folder in
            switch what {
            case "many": for n in 1...1000 { try Self.write("", "\(folder)/\(n)") }
            case "large": #expect(truncate(folder + "/README.md", 33 << 20) == 0)
            default:
                let deep = folder + String(repeating: "/d", count: 17)
                try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
            }
        }
        let sentence =
            what == "deep"
            ? "/" + Array(repeating: "d", count: 17).joined(separator: "/")
                + ": there are too many folders in folders"
            : ": a plugin with more than 1000 files, or 32 MB, cannot be pinned"
        #expect(office.failures == ["acme: plugins/acme\(sentence)"])
    }

    /// Editors and version control keep files there, which nothing can load.
    @Test func leavesOutNamesThatBeginWithAPoint() throws {
        let office = try office { folder in
            try FileManager.default.createDirectory(atPath: folder + "/.git", withIntermediateDirectories: true)
            try Self.write("x", folder + "/.git/index")
            try Self.write("x", folder + "/a/.part.lua.swp")
        }
        #expect(office.failures == [])
    }

    /// The folder itself may be a link: what is in it counts.
    @Test func takesAFolderThatIsALink() throws {
        let office = try office { folder in
            try FileManager.default.moveItem(atPath: folder, toPath: folder + "-2.0")
            try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: "acme-2.0")
        }
        #expect(office.failures == [])
        #expect(try office.start("go").value.text == "granted")
    }

    /// The hash is what the usual tools make of the folder.
    @Test func agreesWithTheUsualTools() throws {
        var files = Self.files
        for name in ["a-b.lua", "a b.txt", "a.lua", "Ä.md", "a/z/deep.lua"] { files[name] = name }
        let office = try PluginOffice(["acme": files])
        let tool = Process()
        let pipe = Pipe()
        tool.executableURL = URL(fileURLWithPath: "/bin/sh")
        tool.arguments = [
            "-c",
            "find . -name '.?*' -prune -o -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum",
        ]
        tool.currentDirectoryURL = URL(fileURLWithPath: office.folder + "/plugins/acme")
        tool.standardOutput = pipe
        try tool.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        tool.waitUntilExit()
        #expect(said == (try Self.hash(office)) + "  -\n")
    }

    private static let noHashes: [(pin: String, got: String)] =
        [("12ab", "12ab"), (String(repeating: "g", count: 64), "gggg")]
        + ["/", ":", "`", "g"].map { (String(repeating: "a", count: 63) + $0, "aaaa") }
        + [63, 65].map { (String(repeating: "0", count: $0), "0000") }

    @Test(arguments: noHashes)
    func refusesWhatIsNoHash(_ pin: String, _ got: String) throws {
        let said = #expect(throws: Failure.self) {
            try PluginOffice(["acme": [:]], office: "{ name = \"acme\", sha256 = \"\(pin)\" }")
        }
        let sentence =
            "office.lua:3: plugins[1].sha256 must be 64 hexadecimal digits, as kontor plugin hash prints them, got \""
        #expect(said?.message.hasPrefix(sentence + got) == true)
    }
}
