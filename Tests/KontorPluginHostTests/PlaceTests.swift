import Foundation
import KontorCore
import KontorPluginHost
import Testing

/// A wrong key is told with the line on which it stands, whatever stands around it.
@Suite struct PlaceTests {
    @Test(arguments: [
        ("\"standard\",\n{ name = \"a\", memory_mb = \"x\" },\n{ name = \"b\", memory_mb = 1 },", 5),
        ("\"standard\",\n{ name = \"a\" },\n{ name = \"b\", memory_mb = \"x\" },", 6),
        ("{ name = \"a\",\n  settings = { memory_mb = 1 },\n  memory_mb = \"x\" }", 6),
        ("{ name = \"a\", -- memory_mb = 2\n  memory_mb = \"x\" }", 5),
        ("--[[ {\n memory_mb = 1 ]] { name = \"a\",\n  memory_mb = \"x\" }", 6),
        ("{ name = [==[\n]]]==] and \"a}{\\\"\",\n  memory_mb = \"x\" }", 6),
        ("{ name = 'a\\'',\n  ['memory_mb'] = \"x\" }", 5),
        ("{ name = (\"a\"):rep(1, 2),\n  memory_mb = \"x\" }", 5),
        ("{ name = \"a\"; settings = { x = { 1, 2 }; y = { 3 } };\n  memory_mb\n= \"x\" }", 5),
    ])
    func isTheLineOfTheKey(_ plugins: String, _ line: Int) throws {
        let said = #expect(throws: Failure.self) {
            _ = try PluginOffice(["a": [:]], office: "\n\(plugins)").run("return 1")
        }
        let message = try #require(said?.message)
        #expect(message.hasPrefix("office.lua:\(line): plugins["), "\(message)")
        #expect(message.contains("memory_mb must be a whole number"), "\(message)")
    }

    /// What is missing is looked for where it would stand.
    @Test func isTheLineOfTheElementThatLacksAKey() {
        let said = #expect(throws: Failure.self) {
            _ = try PluginOffice(["a": [:]], office: "\n\"standard\",\n{ name = \"a\" },\n{ memory_mb = 1 }")
        }
        #expect(said?.message == "office.lua:6: plugins[3].name is missing")
    }
}
