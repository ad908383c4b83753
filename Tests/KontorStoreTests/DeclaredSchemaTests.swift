import KontorCommunication
import KontorCore
import KontorDirectory
import KontorEquipment
import KontorHR
import KontorInventory
import KontorPlanning
import KontorStore
import KontorStoreSQLite
import KontorTesting
import Testing

@Suite struct DeclaredSchemaTests {
    static let areas: [Area] = [.office, .planning, .directory, .inventory, .equipment, .communication, .hr]

    @Test func isTakenByTheDatabase() throws {
        let office = try ScratchOffice(Self.areas)
        #expect(try office.findings() == [])
    }

    /// SQLite would build a table for a condition with a list of three words or more, anew for each row that is written.
    @Test func makesNoTableToCheckARow() throws {
        let office = try ScratchOffice(Self.areas)
        let nouns = Self.areas.flatMap(\.nouns)
        #expect(nouns.count > 30)
        try office.records.store.read { connection in
            for noun in nouns {
                let places = noun.columns.map { _ in "?" }.joined(separator: ", ")
                let steps = try connection.rows("EXPLAIN INSERT INTO \"\(noun.name)\" VALUES (\(places))")
                #expect(steps.contains { $0[1].text == "OpenWrite" }, "\(noun.name)")
                #expect(!steps.contains { $0[1].text == "OpenEphemeral" }, "\(noun.name)")
            }
        }
    }

    @Test func givesEveryNounItsOwnPrefix() {
        let prefixes = Self.areas.flatMap(\.nouns).map(\.prefix)
        #expect(Set(prefixes).count == prefixes.count)
        #expect(prefixes.allSatisfy { $0.utf8.count == 3 })
    }
}
