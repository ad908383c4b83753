import KontorLua
import KontorTesting
import Testing

@testable import KontorLuaAPI
@testable import KontorPluginHost

struct StateLifeTests {
    private let practice: PracticeOffice

    init() throws { practice = try PracticeOffice("krueger", checkout: APIOffice.repository) }

    /// What a function gives back, an iterator that was not run to its end above all, holds its state only by Lua.
    @Test func noFunctionKeepsTheStateThatCalledIt() throws {
        let shelf = "kept = {} for record in kontor.inventory.item.each {} do kept[#kept + 1] = record break end\n"
        for source in Registry.verbs.map(\.example) + [shelf + "kept.each = kontor.inventory.item.each {}"] {
            weak var state: LuaState?
            do {
                let script = try practice.script()
                state = script.state
                _ = try script.run(source, name: "test", command: "test", preview: true)
            }
            #expect(state == nil, "\(source)")
        }
    }
}
