import Foundation
import Testing

/// A plugin sets no global and reads none that nobody declares: what it remembers by mistake would change its answers.
@Suite struct PluginGlobalTests {
    private func fault(_ code: String, _ others: [String: String] = [:]) throws -> String {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: ["inventory.read"], code)
        for (file, text) in others { try shell.write(text, to: "plugins/w/\(file)") }
        let doctor = try shell.kontor("doctor").output
        let lines = doctor.split(separator: "\n").drop { !$0.hasPrefix("fault  plugin w: ") }
        return lines.first.map { String($0.dropFirst("fault  plugin w: ".count)) } ?? doctor
    }

    @Test func refusesAForgottenLocal() throws {
        let counting = """
            return { policies = { ["inventory.need"] = function(item, previous)
              local q, why = previous(item)
              count = (count or 0) + 1
              return q, { "%s; asked %s times", why, count }
            end } }
            """
        #expect(try fault(counting) == "plugins/w/init.lua:3: count is no local; write local count")
    }

    @Test(arguments: [
        ("local function never() x = 1 end return {}", "plugins/w/init.lua:1: x is no local; write local x"),
        ("\nprint = nil return {}", "plugins/w/init.lua:2: print is no local; write local print"),
        (
            "return { setup = function() return inventroy.item end }",
            "plugins/w/init.lua:1: there is no local and no global inventroy; declare it before it is used"
        ),
        (
            "local settings return { setup = function() return setings end }",
            "plugins/w/init.lua:1: there is no local and no global setings; did you mean settings?"
        ),
        ("function helper() end return {}", "plugins/w/init.lua:1: helper is no local; write local helper"),
    ])
    func refusesWhatIsNoLocal(_ code: String, _ sentence: String) throws { #expect(try fault(code) == sentence) }

    /// What a metatable answers is in no list of what the plugin offers, so others would decide instead of it.
    @Test(arguments: [
        (
            "return setmetatable({}, { __index = { policies = { ['inventory.need'] = print } } })", "what it returns"
        ),
        ("return { policies = setmetatable({}, { __index = { ['inventory.need'] = print } }) }", "policies"),
        ("return { on = setmetatable({}, { __metatable = false }) }", "on"),
        ("return { commands = setmetatable({}, {}) }", "commands"),
    ])
    func refusesWhatAMetatableAnswers(_ code: String, _ part: String) throws {
        #expect(
            try fault(code)
                == "plugins/w/init.lua: \(part) has a metatable; write its functions into the table itself")
        let shell = try Shell(example: "krueger")
        try shell.addPlugin(needs: ["inventory.read"], code)
        _ = try shell.refusal(["do", "supply-run", "--preview"])
    }

    @Test func looksIntoWhatIsRequired() throws {
        let said = try fault(
            "local a = require 'a' return {}",
            ["a.lua": "return { b = function() return require 'b.c' end }", "b/c.lua": "\nx = 1"])
        #expect(said == "plugins/w/b/c.lua:2: x is no local; write local x")
    }

    /// Ways that no reader of the text sees are refused when they are taken, at their line.
    @Test(arguments: [
        "_G.x = 1", "_ENV.x = 1", "_G['x'] = 1", "local e = _ENV e.x = 1", "load 'x = 1'()", "local _ENV = _G x = 1",
        "setmetatable({}, { __newindex = _G }).x = 1", "_G.print = 1",
    ])
    func refusesOtherWaysWhenTheyAreTaken(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin("return { commands = { go = { summary = 'x', run = function()\n\(code) end } } }")
        let said = try shell.refusal(["do", "go"])
        let name = code.contains("print") ? "print" : "x"
        #expect(said.hasPrefix("error: \(name) is no local; write local \(name)\n"), "\(said)")
        #expect(said.contains("plugins/w/init.lua:2") || code.contains("load"), "\(said)")
    }

    @Test(arguments: ["rawset(_G, 'x', 1)", "setmetatable(_G, {})", "setmetatable(_G, nil)", "table.insert(_G, 1)"])
    func locksTheTableOfGlobals(_ code: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin("return { commands = { go = { summary = 'x', run = function()\n\(code) end } } }")
        #expect(try shell.refusal(["do", "go"]).contains("plugins/w/init.lua:2"))
    }

    /// Scripts and the prompt keep theirs, as Lua does.
    @Test func leavesScriptsAlone() throws {
        let shell = try Shell(example: "krueger")
        #expect(try shell.kontor("eval", "x = 1 return x").output == "1\n")
        #expect(try shell.run([Shell.products + "/kontor", "repl"], input: "x = 2\nx\n").output == "2\n")
    }

    /// What comes with Kontor is not looked at when it is loaded.
    @Test func findsNoneInWhatComesWithKontor() throws {
        let shell = try Shell(example: "krueger")
        for file in try FileManager.default.contentsOfDirectory(atPath: Shell.repository + "/plugins/standard")
        where file.hasSuffix(".lua") {
            let path = "\(Shell.repository)/plugins/standard/\(file)"
            try shell.write(String(contentsOfFile: path, encoding: .utf8), to: "plugins/standard/\(file)")
        }
        #expect(try shell.kontor("doctor").output.contains("plugin standard: "))
        #expect(!(try shell.kontor("doctor").output.contains(" no local")))
    }
}
