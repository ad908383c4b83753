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
            (["a": "after = { \"nowhere\" },", "b": "before = { \"nobody\" },"], ["a", "b"]),
        ] as [(KeyValuePairs<String, String>, [String])])
    func followsTheNames(_ plugins: KeyValuePairs<String, String>, _ order: [String]) throws {
        let office = try office(plugins)
        #expect(office.host.plugins.map(\.manifest.name) == order)
        #expect(office.failures == [])
    }

    @Test func leavesACircleOutAndNothingElse() throws {
        let office = try office([
            "a": "after = { \"b\" },", "b": "after = { \"c\" },", "c": "before = { \"d\" }, after = { \"a\" },",
            "d": "",
        ])
        #expect(office.host.plugins.map(\.manifest.name) == ["d"])
        let sentence =
            "the plugins a, b, c are each to come after the other; change after or before in plugin.lua of one of them"
        #expect(office.failures == ["a: \(sentence)", "b: \(sentence)", "c: \(sentence)"])
        #expect(office.log == ["error a: \(sentence)", "error b: \(sentence)", "error c: \(sentence)"])
    }

    @Test func findsACircleOfTwoOfTheirOwnWords() throws {
        let office = try office(["a": "before = { \"b\" },", "b": "before = { \"a\" },"])
        #expect(office.host.plugins.isEmpty)
        #expect(office.failures.count == 2)
    }

    @Test func aLaterPluginsAnswerAndCommandReplaceAnEarlierOnes() throws {
        func files(_ word: String, _ rest: String) -> PluginOffice.Files {
            [
                "plugin.lua": PluginOffice.manifest(word, rest),
                "init.lua": "return { commands = { who = { summary = 'x', run = function() return '\(word)' end } } }",
            ]
        }
        let office = try PluginOffice(["a": files("a", "after = { \"b\" },"), "b": files("b", "")])
        #expect(try office.start("who").value.text == "a")
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
