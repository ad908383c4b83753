import KontorLua
import KontorLuaAPI
import Testing

/// A list that nobody limited is all of it, or an error: never less than all without a word.
@Suite struct RowLimitTests {
    private static let makeMany = """
        for _ = #kontor.planning.task.find {} + 1, 1000 do
          kontor.planning.task.create { title = "Task", role = "office_manager" }
        end
        for n = 1, 1000 do
          assert(kontor.inventory.item.create { sku = ("N-%04d"):format(n), name = "N", category = "many", unit = "Stück",
            place = "Store", minimum = 0, target = 0, new_categories = true })
        end
        """

    @Test func listsAllOrSaysSo() throws {
        let office = try APIOffice()
        try office.run(Self.makeMany)
        let lists = [
            "kontor.planning.task.find {}", "kontor.planning.task.waiting {}",
            "kontor.inventory.item.find { category = 'many' }",
        ]
        for list in lists {
            #expect(try office.run("return #\(list)") == [1000], "\(list)")
            #expect(try office.run("return #\(list.replacing("{", with: "{ limit = 7,"))") == [7], "\(list)")
        }
        try office.run(
            Self.makeMany.replacing("#kontor.planning.task.find {} + 1, 1000", with: "1, 1")
                .replacing("1, 1000", with: "1001, 1001"))
        for list in lists {
            let values = try office.run("local all, err = \(list) return all == nil, err.code, err.message")
            #expect(values[0] == true && values[1] == "limit", "\(list)")
            #expect(values[2].text?.hasPrefix("more than 1,000 are found: say a limit") == true, "\(list)")
            #expect(try office.run("return #\(list.replacing("{", with: "{ limit = 1000,"))") == [1000], "\(list)")
        }
    }

    /// What lists records and takes a limit says what there is without one.
    @Test func everyListSaysWhatItDoesWithoutALimit() {
        let lists = Registry.verbs.filter { $0.parameters.contains { $0.name == "limit" } }
        #expect(lists.count > 20)
        for verb in lists where verb.name != "communication.search" {
            #expect(verb.failures.contains { $0.code == .limit }, "\(verb.name)")
        }
    }
}
