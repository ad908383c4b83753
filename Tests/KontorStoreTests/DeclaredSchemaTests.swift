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

    @Test func givesEveryNounItsOwnPrefix() {
        let prefixes = Self.areas.flatMap(\.nouns).map(\.prefix)
        #expect(Set(prefixes).count == prefixes.count)
        #expect(prefixes.allSatisfy { $0.utf8.count == 3 })
    }
}
