import KontorTorture
import Testing

/// The set is whole: each row by its number, with several attacks, each with a name of its own.
@Suite struct SetTests {
    @Test func isNumberedInItsOrder() {
        let numbers = TortureSet.rows.map(\.number)
        #expect(numbers == Set(numbers).sorted())
    }

    @Test(arguments: TortureSet.rows.map(\.number))
    func hasSeveralAttacksInEachRow(_ number: Int) throws {
        let row = try #require(TortureSet.row(number))
        #expect(row.names.count >= 4)
        #expect(Set(row.names).count == row.names.count)
        #expect(!row.threat.isEmpty)
    }

    @Test func isLarge() { #expect(TortureSet.rows.map(\.names.count).reduce(0, +) > 700) }
}
