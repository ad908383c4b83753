import KontorCore
import KontorPluginHost
import Testing

/// The settings that the office gives a plugin.
@Suite struct SettingTests {
    private static let manifest = PluginOffice.manifest(
        "acme",
        "settings = { { key = \"tolerance\", type = \"number\", default = 0.5, minimum = 0, maximum = 1, description = \"x\" }, "
            + "{ key = \"pace\", type = \"string\", default = \"slow\", choices = { \"slow\", \"fast\" }, description = \"x\" } },"
    )
    private static let code = """
        local settings
        return {
          setup = function(given) settings = given end,
          commands = { tolerance = { summary = "x", run = function() return settings.tolerance end } },
        }
        """

    private func office(_ settings: String) throws -> PluginOffice {
        try PluginOffice(
            ["acme": ["plugin.lua": Self.manifest, "init.lua": Self.code]],
            office: "\n    { name = \"acme\",\n      settings = { \(settings) } },\n  ")
    }

    @Test func areTheOfficesOrTheManifests() throws {
        #expect(try office("").start("tolerance").value == .number(0.5))
        #expect(try office("tolerance = 0.25").start("tolerance").value == .number(0.25))
    }

    /// What has no name would be passed over.
    @Test(arguments: [
        ("{ 3 }", "3 without a name"), ("{ tolerance = 0.1, 3 }", "3 without a name"),
        ("{ [true] = 1 }", "true for a name"), ("\"tolerance=3\"", "\"tolerance=3\""), ("true", "true"), ("3", "3"),
    ])
    func areNamed(_ settings: String, _ got: String) throws {
        let failure = #expect(throws: Failure.self) {
            _ = try PluginOffice(
                ["acme": ["plugin.lua": Self.manifest, "init.lua": Self.code]],
                office: "\n    { name = \"acme\",\n      settings = \(settings) },\n  ")
        }
        #expect(
            failure?.message == "office.lua:5: plugins[1].settings must be a table that names each value, "
                + "such as { tolerance = 0.1 }, got \(got)")
    }

    @Test(arguments: [
        ("tolerence = 1", "acme: office.lua:5: plugin acme has no setting tolerence; did you mean tolerance?"),
        ("colour = 1", "acme: office.lua:5: plugin acme has no setting colour; it has tolerance, pace"),
        (
            "pace = \"fist\"",
            "acme: office.lua:5: setting pace of plugin acme must be one of slow, fast, got fist; did you mean fast?"
        ),
        ("tolerance = true", "acme: office.lua:5: setting tolerance of plugin acme must be a number, got a boolean"),
        ("tolerance = -1", "acme: office.lua:5: setting tolerance of plugin acme must be from 0 to 1, got -1"),
        ("tolerance = 1.5", "acme: office.lua:5: setting tolerance of plugin acme must be from 0 to 1, got 1.5"),
    ])
    func areRefusedWithTheirLine(_ settings: String, _ reason: String) throws {
        #expect(try office(settings).failures == [reason])
    }
}
