import Foundation
import KontorPluginHost
import Testing

/// `require` finds a plugin's own modules, and nothing outside of its folder.
@Suite struct RequireTests {
    /// A plugin whose command says what `code` returns.
    private func office(_ files: PluginOffice.Files, _ code: String = "local part = require('part') return part") throws
        -> PluginOffice
    {
        let command = "return { commands = { go = { summary = 'x', run = function() \(code) end } } }"
        return try PluginOffice(["acme": files.merging(["init.lua": command]) { $1 }])
    }

    private func said(_ office: PluginOffice) -> String {
        do { return try office.start("go").value.text ?? "nothing" } catch { return "\(error)" }
    }

    @Test func findsModulesInTheFolderAndBelow() throws {
        #expect(try said(office(["part.lua": "return 'part'"])) == "part")
        #expect(try said(office(["a/b-c/d_1.lua": "return ... "], "return require('a.b-c.d_1')")) == "a.b-c.d_1")
        #expect(try said(office(["part.lua": ""], "return tostring(require('part'))")) == "true")
    }

    @Test func runsAModuleOnce() throws {
        let code = "local a, b = require('part'), require('part') a.n = a.n + 1 return tostring(b.n)"
        #expect(try said(office(["part.lua": "return { n = 0 }"], code)) == "1")
    }

    @Test(arguments: [
        "..secret", "../secret", "/etc/hostname", "a..b", ".", "", "part.", "a/b", "Part", "part\\0", "~", "a b",
    ])
    func refusesNamesThatLeadElsewhere(_ name: String) throws {
        let office = try office(["part.lua": "return 'part'"], "return require('\(name)')")
        try "return 'secret'".write(toFile: office.folder + "/plugins/secret.lua", atomically: true, encoding: .utf8)
        #expect(
            said(office).contains(" is not a module's name: lower-case letters, digits, - and _ with points between"))
    }

    @Test func saysWhichFileIsMissing() throws {
        #expect(
            try said(office([:])).hasPrefix(
                "plugins/acme/init.lua:1: require: plugins/acme/part.lua: there is no such file"))
    }

    /// Links, of the file itself and of a folder on the way.
    @Test(arguments: [("part.lua", "part"), ("part", "part.secret")])
    func refusesLinksThatLeadOutOfTheFolder(_ link: String, _ module: String) throws {
        let office = try office([:], "return require('\(module)')")
        let outside = office.folder + "/outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try "return 'secret'".write(toFile: outside + "/secret.lua", atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            atPath: "\(office.folder)/plugins/acme/\(link)",
            withDestinationPath: link.hasSuffix(".lua") ? outside + "/secret.lua" : outside)
        #expect(said(office).contains(": it leads out of the plugin's folder"))
    }

    @Test func followsLinksWithinTheFolder() throws {
        let office = try office(["real.lua": "return 'real'"])
        try FileManager.default.createSymbolicLink(
            atPath: office.folder + "/plugins/acme/part.lua", withDestinationPath: "real.lua")
        #expect(said(office) == "real")
    }

    @Test func keepsAPluginsCodeWithinItsFolder() throws {
        let office = try PluginOffice(["acme": [:]])
        let file = office.folder + "/plugins/acme/init.lua"
        try FileManager.default.removeItem(atPath: file)
        try "return {}".write(toFile: office.folder + "/elsewhere.lua", atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: office.folder + "/elsewhere.lua")
        #expect(office.failures == ["acme: plugins/acme/init.lua: it leads out of the plugin's folder"])
    }

    @Test func saysWhereAModuleIsBroken() throws {
        // What does not parse is seen when the plugin is loaded, required or not yet.
        #expect(
            try office(["part.lua": "\nlocal x ="]).failures
                == ["acme: plugins/acme/part.lua:2: unexpected symbol near <eof>"])
        #expect(try said(office(["part.lua": "\nerror 'no'"])).contains("plugins/acme/part.lua:2: no"))
    }

    @Test func saysThatModulesRequireEachOther() throws {
        let files = [
            "part.lua": "local other = require('other') return other",
            "other.lua": "\nlocal part = require('part') return part",
        ]
        #expect(
            try said(office(files)).contains(
                "plugins/acme/other.lua:2: require: part requires itself, by way of others or not"))
    }

    @Test func keepsPluginsApart() throws {
        let code =
            "string.shared = (string.shared or 0) + 1 local shared = string.shared return { commands = { % = { summary = 'x', run = function() return shared end } } }"
        let office = try PluginOffice([
            "a": ["init.lua": code.replacing("%", with: "a")], "b": ["init.lua": code.replacing("%", with: "b")],
        ])
        #expect(try office.start("a").value.integer == 1)
        #expect(try office.start("b").value.integer == 1)
        #expect(try office.run("return tostring(shared)") == "nil")
    }
}
