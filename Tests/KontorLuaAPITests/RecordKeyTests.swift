import KontorCore
import KontorLuaAPI
import KontorStore
import Testing

/// No two records of a kind have keys that look alike: from the declarations, for every key that people give.
@Suite struct RecordKeyTests {
    private static let keys = Registry.areas.flatMap(\.nouns).flatMap { noun in
        noun.keys.filter { !$0.isKept }.map { (noun, $0) }
    }

    @Test func everyKeyRefusesOneThatLooksLikeIt() throws {
        let office = try APIOffice()
        try office.run("assert(kontor.directory.person.update('ada', { email = 'ada@example.org' }))")
        #expect(Self.keys.count >= 9)
        for (noun, key) in Self.keys {
            let (said, isFound) = try office.host.transaction("test", preview: true) { records in
                let index = noun.index(of: key)
                let sql = noun.selectSQL + " WHERE \"\(key.name)\" IS NOT NULL LIMIT 1"
                var row = try #require(
                    try records.connection.row(sql), "APIOffice has no \(noun.title) with a \(key.name)")
                let name = try #require(row[index].text)
                let isFound = try records.resolve(noun, name).id == row[0].text
                // The same letters and signs, in the other case.
                let other = name.uppercased() == name ? name.lowercased() : name.uppercased()
                for field in noun.keys where field.name != key.name {
                    row[noun.index(of: field)] = field.isOptional ? .null : .text("other.one")
                }
                row[index] = .text(other)
                do {
                    _ = try records.create(noun, values: row)
                    return ("it was taken", isFound)
                } catch let failure as Failure {
                    return (failure.message, isFound)
                }
            }.result
            #expect(said.contains("looks like"), "\(noun.title) \(key.name): \(said)")
            #expect(isFound)
        }
    }

    @Test(arguments: ["folded = 'x'", "name = 'a4'", "record = 'itm_x'"])
    func verifyComparesThemWithTheRecords(_ change: String) throws {
        let office = try APIOffice()
        #expect(try office.office.findings() == [])
        try office.office.records.store.write {
            _ = try $0.execute("UPDATE record_key SET \(change) WHERE name = 'A4'")
        }
        #expect(try office.office.findings() == ["item: its sku is compared with what the records do not say"])
    }
}
