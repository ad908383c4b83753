import KontorLua
import Testing

/// A plugin's own shelf: what was put there comes back.
struct StorageTests {
    @Test(arguments: [
        "1", "1.5", "'text'", "true", "{ 1, 2, 3 }", "{ a = 1, b = { 'x' } }", "{}", "{ value = 1, other = 2 }",
        "{ value = { value = 1 } }", "{ { value = 1 } }",
    ])
    func givesBackWhatWasSet(_ value: String) throws {
        let office = try APIOffice()
        let wrapped = value == "{ value = { value = 1 } }"
        let result = try office.run(
            """
            kontor.storage.set("k", \(value))
            local direct = kontor.storage.get "k"
            kontor.storage.set("k", { value = \(value) })
            return direct, kontor.storage.get "k", \(wrapped ? "{ value = 1 }" : value), \(value)
            """)
        #expect(result.count == 4 && result[0] == result[2] && result[1] == result[3])
    }

    @Test func isEmptiedByNothing() throws {
        let office = try APIOffice()
        for emptied in ["kontor.storage.set 'k'", "kontor.storage.set('k', nil)"] {
            #expect(try office.run("kontor.storage.set('k', 1) \(emptied) return kontor.storage.get 'k'") == [.nil])
        }
    }
}
