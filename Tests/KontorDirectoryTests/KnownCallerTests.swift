import KontorCore
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

@Suite struct KnownCallerTests {
    private func bureau() throws -> Bureau {
        let bureau = try Bureau()
        try bureau.change { records in
            let directory = Directory(records)
            var elbe = NewOrganisation("elbe", name: "Bürobedarf Elbe", kind: .supplier)
            elbe.phones = [NewPhone("040/66969-500", purpose: "orders")]
            try directory.createOrganisation(elbe)
            var vienna = NewOrganisation("wien", name: "Wiener Papier", kind: .supplier)
            vienna.region = "AT-9"
            vienna.phones = [NewPhone("01/58858")]
            try directory.createOrganisation(vienna)
            try directory.addPhones(NewPhone("212"), to: .person(records.id("jan.beck")))
        }
        return bureau
    }

    @Test(arguments: [
        ("+494066969500", "elbe", false), ("040 66969 500", "elbe", false), ("66969500", "elbe", false),
        ("040 66969-501", "elbe", true), ("+43158858", "wien", false), ("212", "jan.beck", false),
    ])
    func findsWhoMayBeCalling(_ raw: String, _ handle: String, _ isProbable: Bool) throws {
        try bureau().change { records in
            let found = try Directory(records).caller(raw)
            let first = try #require(found.first)
            let name = try Directory(records).displayName(of: AnyID(first.record.id))
            let expected = ["elbe": "Bürobedarf Elbe", "wien": "Wiener Papier", "jan.beck": "Jan Beck"][handle]
            #expect(name == expected)
            #expect(first.isProbable == isProbable)
            #expect(!first.reason.isEmpty)
        }
    }

    @Test(arguments: ["anonymous", "", "+1 212 555 0170", "110", "Zimmer 12"])
    func knowsNobodyBehindOtherNumbers(_ raw: String) throws {
        let found = try bureau().change { try Directory($0).caller(raw) }
        #expect(found.isEmpty)
    }

    @Test func forgetsANumberThatWasRemoved() throws {
        let bureau = try bureau()
        try bureau.change { records in
            let directory = Directory(records)
            let elbe = PhoneOwner.organisation(try directory.organisation("elbe").id)
            let phone = try #require(try directory.phones(of: elbe, purpose: "orders").first)
            let removed = try directory.removePhone(phone)
            #expect(try directory.caller("+494066969500").isEmpty)
            #expect(try directory.phones(of: elbe).isEmpty)
            #expect(throws: Failure.self) { try directory.removePhone(removed) }
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func rebuildsItsKeys() throws {
        let bureau = try bureau()
        try bureau.change { records in
            let rows = "SELECT \"key\", phone_id FROM phone_key ORDER BY 1, 2"
            let before = try records.connection.rows(rows)
            try Directory(records).rebuildPhoneKeys()
            #expect(try records.connection.rows(rows) == before)
            try records.connection.execute("DELETE FROM phone_key")
        }
        #expect(try bureau.office.findings().count == 2)
    }

    @Test func refusesANumberWithTwoOwnersOrNone() throws {
        let bureau = try bureau()
        try bureau.change { records in
            let jan = try records.id("jan.beck")
            let elbe = try Directory(records).organisation("elbe").id
            for (person, organisation) in [(jan, elbe), (nil, nil)] as [(ID<Person>?, ID<Organisation>?)] {
                let failure = #expect(throws: Failure.self) {
                    try records.create(Phone.self) {
                        $0.person = person
                        $0.organisation = organisation
                        $0.raw = "1"
                        $0.kind = "extension"
                        $0.region = "DE"
                    }
                }
                #expect(failure?.message == "phone: a number belongs to one person or one organisation")
            }
            #expect(throws: Failure.self) { try Directory(records).addPhones(NewPhone("anonymous"), to: .person(jan)) }
        }
        #expect(try bureau.office.findings() == [])
    }

    @Test func asksTheIndexOnly() throws {
        try bureau().change { records in
            let plan = try records.connection.rows(
                """
                EXPLAIN QUERY PLAN SELECT id FROM phone WHERE removed_at IS NULL AND id IN \
                (SELECT phone_id FROM phone_key WHERE "key" IN ('a', 'b')) ORDER BY id
                """)
            let text = plan.compactMap { $0.last?.text }.joined(separator: "; ")
            #expect(!text.contains("SCAN phone"))
        }
    }
}
