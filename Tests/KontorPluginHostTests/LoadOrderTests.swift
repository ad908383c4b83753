import KontorPluginHost
import Testing

/// Plugins come after those that their manifests name, otherwise in the office's order.
@Suite struct LoadOrderTests {
    private func office(_ plugins: KeyValuePairs<String, String>) throws -> PluginOffice {
        let files = plugins.map { ($0.key, ["plugin.lua": PluginOffice.manifest($0.key, $0.value)]) }
        switch files.count {
        case 2: return try PluginOffice([files[0].0: files[0].1, files[1].0: files[1].1])
        case 3: return try PluginOffice([files[0].0: files[0].1, files[1].0: files[1].1, files[2].0: files[2].1])
        default:
            return try PluginOffice([
                files[0].0: files[0].1, files[1].0: files[1].1, files[2].0: files[2].1, files[3].0: files[3].1,
            ])
        }
    }

    @Test(
        arguments: [
            (["b": "", "a": "", "c": ""], ["b", "a", "c"]),
            (["a": "after = { \"b\" },", "b": "after = { \"c\" },", "c": ""], ["c", "b", "a"]),
            (["a": "", "b": "", "c": "before = { \"a\" },"], ["b", "c", "a"]),
            (["a": "after = { \"c\" },", "b": "", "c": "before = { \"b\" },"], ["c", "a", "b"]),
            (["a": "after = { \"nowhere?\" },", "b": "before = { \"nobody?\", \"a?\" },"], ["b", "a"]),
        ] as [(KeyValuePairs<String, String>, [String])])
    func followsTheNames(_ plugins: KeyValuePairs<String, String>, _ order: [String]) throws {
        let office = try office(plugins)
        #expect(office.host.plugins.map(\.manifest.name) == order)
        #expect(office.failures == [])
    }

    /// The order, and with it the answer, would be another.
    @Test(arguments: [
        ("after = { \"acne\" },", "after names acne, which is not among the plugins in office.lua; did you mean acme?"),
        (
            "before = { \"acme\", \"quartz\" },",
            "before names quartz, which is not among the plugins in office.lua; where it may be absent, write \"quartz?\""
        ),
    ])
    func refuseANameThatTheOfficeDoesNotHave(_ rest: String, _ sentence: String) throws {
        let office = try office(["acme": "", "b": rest])
        #expect(office.failures == ["b: plugins/b/plugin.lua:5: \(sentence)"])
        #expect(office.host.plugins.map(\.manifest.name) == ["acme"])
    }

    /// What closes it, the last of them as the office lists them, is left out; the others are in order without it.
    @Test func leavesOutWhatClosesACircleAndNothingElse() throws {
        let office = try office([
            "a": "after = { \"b\" },", "b": "after = { \"c\" },", "c": "before = { \"d\" }, after = { \"a\" },",
            "d": "",
        ])
        #expect(office.host.plugins.map(\.manifest.name) == ["b", "a", "d"])
        let sentence =
            "the plugins a, b, c are each to come after the other, and c closes the circle; "
            + "change after or before in plugin.lua of one of them"
        #expect(office.failures == ["c: \(sentence)"])
        #expect(
            office.log == [
                "error c: it does not load, so what it answers and offers is refused, and its events wait: \(sentence)"
            ])
    }

    @Test func findsACircleOfTwoOfTheirOwnWords() throws {
        let office = try office(["a": "before = { \"b\" },", "b": "before = { \"a\" },"])
        #expect(office.host.plugins.map(\.manifest.name) == ["a"])
        #expect(office.failures.count == 1)
    }

    /// A plugin whose command `who` says its name.
    private func who(_ name: String, _ rest: String = "", command: String = "who", replaces: String = "")
        -> PluginOffice
        .Files
    {
        [
            "plugin.lua": PluginOffice.manifest(name, rest),
            "init.lua":
                "return { commands = { \(command) = { summary = 'x', \(replaces) run = function() return '\(name)' end } } }",
        ]
    }

    @Test func aCommandTakesThePlaceOfAnEarlierOneThatItReplaces() throws {
        let office = try PluginOffice([
            "a": who("a", "after = { \"b\" },", replaces: "replaces = true,"), "b": who("b"),
        ])
        #expect(try office.start("who").value.text == "a")
        #expect(office.failures == [])
    }

    @Test(arguments: [
        ("who", "", "is plugin b's: say replaces = true in its declaration to take its place, or give it another name"),
        ("whom", "replaces = true,", "says replaces, but no plugin before it offers whom; did you mean who?"),
    ])
    func aCommandIsRefusedWhereItsPlaceIsAnothers(_ name: String, _ replaces: String, _ sentence: String) throws {
        let office = try PluginOffice([
            "a": who("a", "after = { \"b\" },", command: name, replaces: replaces), "b": who("b"),
        ])
        #expect(office.failures == ["a: plugins/a/init.lua: command \(name) \(sentence)"])
        #expect(try office.start("who").value.text == "b")
    }

    @Test func saysWhatIsNoPlugin() throws {
        let office = try PluginOffice(["acme": [:]], office: "\"acne\", \"../acme\", \"acme\"")
        #expect(office.host.plugins.map(\.manifest.name) == ["acme"])
        #expect(
            office.failures == [
                "acne: there is no plugin acne in the office's plugins folder; did you mean acme?",
                "../acme: ../acme is not a plugin's name: lower-case letters, digits, - and _ only",
            ])
    }
}
