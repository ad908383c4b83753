import Foundation
import KontorLuaAPI
import Testing

/// Each event that is declared comes to the plugins that hear it, whole, once, in order; while one of them does not load or
/// fails, it waits. Held to the declarations: an event of which the story does not tell fails.
@Suite struct EveryEventTests {
    private static let names = Registry.events.map(\.name).sorted()

    /// What makes every event true: the act of which `ToldTests` holds each value.
    private static func story() throws -> String {
        try String(contentsOfFile: Shell.repository + "/Tests/Guards/Told/Events/events.lua", encoding: .utf8)
    }

    /// An office with a plugin that writes down what it hears of.
    ///
    /// - Parameter doing: Lua that runs in each handler, before it is written down.
    private func office(hearing names: [String] = EveryEventTests.names, doing: String = "") throws -> Shell {
        let shell = try Shell(example: "krueger")
        try write(hearing: names, doing: doing, in: shell)
        #expect(try heard(in: shell) == [])
        try shell.write(Self.story(), to: "story.lua")
        return shell
    }

    private func write(hearing names: [String] = EveryEventTests.names, doing: String = "", in shell: Shell) throws {
        try shell.addPlugin(
            """
            local on = {}
            for _, name in ipairs { \(names.map { "\"\($0)\"" }.joined(separator: ", ")) } do
              on[name] = function(event)
                \(doing)
                local fields = {}
                for field in pairs(event.data) do fields[#fields + 1] = field end
                table.sort(fields)
                local heard = kontor.storage.get "heard" or {}
                heard[#heard + 1] = ("%d %s %s"):format(event.number, name, table.concat(fields, " "))
                kontor.storage.set("heard", heard)
              end
            end
            return { on = on, commands = { heard = {
              summary = "What was heard.",
              run = function() return table.concat(kontor.storage.get "heard" or {}, "\\n") end,
            } } }
            """)
    }

    /// What the plugin heard: the event's number, its name, the fields of its data.
    private func heard(in shell: Shell) throws -> [[String]] {
        let said = try shell.kontor("do", "heard")
        #expect(said.status == 0, "\(said)")
        return said.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    @Test func waitsForAPluginThatDoesNotLoad() throws {
        let shell = try office()
        let loads = try shell.read("plugins/w/init.lua")
        try shell.write("return {", to: "plugins/w/init.lua")
        let told = try shell.kontor("run", "story.lua")
        #expect(told.status == 0 && told.output == "told\n", "\(told)")
        #expect(told.errors.hasPrefix("error w: it does not load, so"), "\(told)")
        #expect(told.errors.split(separator: "\n").count == 1, "\(told)")
        let waiting = try shell.kontor("event", "list").output
        for name in Self.names { #expect(waiting.contains(" \(name) for w "), "\(name): \(waiting)") }
        try shell.write(loads, to: "plugins/w/init.lua")
        let heard = try heard(in: shell)
        #expect(Set(heard.map { $0[1] }).sorted() == Self.names)
        let numbers = heard.compactMap { Int($0[0]) }
        #expect(numbers == Set(numbers).sorted(), "in order, each once")
        #expect(heard.count == waiting.split(separator: "\n").count { $0.contains(" for w ") })
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
        for event in Registry.events {
            let fields = Set(heard.filter { $0[1] == event.name }.flatMap { $0.dropFirst(2) })
            let declared = Set(event.fields.map(\.name))
            #expect(fields.subtracting(declared) == [], "\(event.name) has fields that are not declared")
            let untold = declared.subtracting(fields).map { "\(event.name).\($0)" }
            #expect(untold.filter { Self.untold[$0] == nil } == [])
        }
        #expect(try shell.holdings().contains("all in order"))
    }

    /// Fields of which the story does not tell, and why.
    private static let untold: [String: String] = [:]

    @Test(arguments: names) func restsWhereItsHandlerFails(_ name: String) throws {
        let shell = try office(hearing: [name], doing: "error 'cannot'")
        let told = try shell.kontor("run", "story.lua")
        #expect(told.status == 0 && told.output == "told\n", "\(told)")
        #expect(told.errors.contains(" \(name), attempt 1 of 4, tried again after "), "\(told)")
        let resting = try shell.kontor("event", "list").output
        #expect(resting.contains(" \(name) for w ") && resting.contains("rests"), "\(resting)")
        #expect(try shell.kontor("journal", "--limit", "1").output.contains("  run "))
        try write(hearing: [name], in: shell)
        let heard = try heard(in: shell)
        #expect(!heard.isEmpty && heard.allSatisfy { $0[1] == name }, "\(heard)")
        let numbers = heard.compactMap { Int($0[0]) }
        #expect(numbers == Set(numbers).sorted(), "in order, each once")
        #expect(try shell.kontor("event", "list").output == "no event waits, rests or was put aside\n")
    }
}
