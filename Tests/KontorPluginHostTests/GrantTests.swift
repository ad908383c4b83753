import Foundation
import KontorPluginHost
import Testing

/// A plugin may do what its manifest asks for and the office grants, nothing else; a refusal is logged whatever the
/// plugin makes of it.
@Suite struct GrantTests {
    private static let code = """
        local place = { name = "Lager", kind = "stock" }
        return { commands = {
          make = { summary = "x", run = function() return kontor.inventory.location.create(place) end },
          hide = { summary = "x", run = function() return (pcall(kontor.inventory.location.create, place)) end },
        } }
        """
    private static func sentence(isNeeded: Bool) -> String {
        "plugin acme may not do this: it needs inventory.write, which is "
            + (isNeeded ? "" : "to stand among the needs of its plugin.lua, and is then ")
            + "granted in office.lua under plugins, acme, grant"
    }

    private func office(needs: String, grant: String) throws -> PluginOffice {
        let manifest = """
            return { name = "acme", version = "1", api = 1, summary = "x", needs = { \(needs) } }
            """
        return try PluginOffice(
            ["acme": ["plugin.lua": manifest, "init.lua": Self.code]],
            office: "{ name = \"acme\", grant = { \(grant) } }")
    }

    @Test func allowsWhatIsAskedForAndGranted() throws {
        let office = try office(needs: "\"inventory.write\"", grant: "\"inventory.write\"")
        #expect(try office.start("make").entry == 1)
        #expect(office.host.plugins.first?.missingGrants == [])
        #expect(office.log == [])
    }

    @Test(arguments: [
        ("\"inventory.write\"", "\"inventory.read\""), ("\"inventory.write\"", ""), ("", "\"inventory.write\""),
        ("\"inventory.read\"", "\"inventory.read\", \"inventory.write\""),
    ])
    func refusesEverythingElseByName(_ needs: String, _ grant: String) throws {
        let office = try office(needs: needs, grant: grant)
        let said = office.refusal { _ = try office.start("make") }
        let sentence = Self.sentence(isNeeded: needs == "\"inventory.write\"")
        #expect(said.hasPrefix("plugins/acme/init.lua:3: kontor.inventory.location.create: \(sentence)\n"))
        #expect(office.log == ["refused -: kontor.inventory.location.create: \(sentence)"])
        #expect(try office.journalLength == 0)
    }

    @Test func logsARefusalThatThePluginSwallows() throws {
        let office = try office(needs: "\"inventory.write\"", grant: "")
        #expect(try office.start("hide").value == .boolean(false))
        #expect(office.log == ["refused -: kontor.inventory.location.create: \(Self.sentence(isNeeded: true))"])
        #expect(office.host.plugins.first?.missingGrants == ["inventory.write"])
        #expect(try office.journalLength == 0)
    }

    /// Without a word from the office, its own plugins get nothing, and those that come with Kontor what they ask for.
    @Test(arguments: [("plugins", 13), ("shipped", 0)], ["\"acme\"", "{ name = \"acme\", policy_seconds = 1 }"])
    func trustsWhatComesWithKontor(_ place: (String, missing: Int), _ entry: String) throws {
        let (place, missing) = place
        let office = try PluginOffice(["acme": [:]], office: entry)
        if place == "shipped" {
            try FileManager.default.moveItem(
                atPath: office.folder + "/plugins", toPath: office.folder + "/shipped")
        }
        #expect(office.host.plugins.map(\.missingGrants.count) == [missing])
        #expect(office.host.plugins.map(\.isShipped) == [place == "shipped"])
    }
}
