import KontorLua
import KontorLuaAPI
import Testing

/// `kontor.inventory.item:get("X")` is told what is wrong with it, by every function.
struct ColonTests {
    @Test func everyFunctionAsksForADot() throws {
        let office = try APIOffice()
        for verb in Registry.verbs {
            let parts = verb.name.split(separator: ".")
            let path = (["kontor"] + parts.dropLast().map(String.init)).joined(separator: ".")
            for arguments in ["", "'X'", "'X', { a = 1 }", "{}"] {
                let said = try office.run(
                    "return select(2, pcall(function() \(path):\(parts[parts.count - 1])(\(arguments)) end))")
                let sentence = "kontor.\(verb.name): call it with a dot, kontor.\(verb.name)(…), not with a colon"
                #expect(said.first?.text?.contains(sentence) == true, "\(said)")
            }
        }
    }
}
