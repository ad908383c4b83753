import KontorCore
import KontorStore
import KontorTesting
import Testing

@testable import KontorDirectory

/// Names are lines and mail addresses are one address: when a record is made, and when it is changed.
struct TextShapeTests {
    private static let breaks = [
        "Ada\nBcc: x", "Ada\r", "A\tda", "Ada\u{1b}[2J", "A\0", "A\u{85}", "A\u{2028}", "A\u{2029}",
    ]

    @Test(arguments: breaks)
    func refusesANameOfMoreThanALine(_ name: String) throws {
        try Bureau().change { records in
            let directory = Directory(records)
            let sentence = "name must be one line without control characters"
            expectInvalid("person: \(sentence)", of: "name") { try directory.createPerson(NewPerson("p", name: name)) }
            expectInvalid("organisation: \(sentence)", of: "name") {
                try directory.createOrganisation(NewOrganisation("o", name: name, kind: .other))
            }
            let ada = try directory.createPerson(NewPerson("p", name: "Ada"))
            expectInvalid("person: \(sentence)", of: "name") { try records.update(ada) { $0.name = name } }
        }
    }

    /// A person's address is a key too, of which more is said.
    @Test(arguments: [
        ("", "email must not be empty"),
        (
            "a@b.example\r\nBcc: all@b.example",
            "email must not have characters in it that nobody sees, such as U+000D"
        ),
    ])
    func refusesAnAddressThatCannotBeSeenWhole(_ address: String, _ sentence: String) throws {
        try Bureau().change { records in
            let directory = Directory(records)
            var person = NewPerson("p", name: "Ada")
            person.email = address
            expectInvalid("person: \(sentence)", of: "email") { try directory.createPerson(person) }
            var firm = NewOrganisation("o", name: "Elbe", kind: .supplier)
            firm.email = address
            let shape =
                address.isEmpty
                ? sentence + ": leave it out" : "email must be one mail address, such as ada@example.org"
            expectInvalid("organisation: \(shape)", of: "email") { try directory.createOrganisation(firm) }
        }
    }

    @Test(arguments: ["a", "a@b.example, c@d.example", "<a@b.example>"])
    func refusesWhatIsNotOneMailAddress(_ address: String) throws {
        try Bureau().change { records in
            let directory = Directory(records)
            let sentence = "email must be one mail address, such as ada@example.org"
            var person = NewPerson("p", name: "Ada")
            person.email = address
            expectInvalid("person: \(sentence)", of: "email") { try directory.createPerson(person) }
            var firm = NewOrganisation("o", name: "Elbe", kind: .supplier)
            firm.email = address
            expectInvalid("organisation: \(sentence)", of: "email") { try directory.createOrganisation(firm) }
            firm.email = nil
            let elbe = try directory.createOrganisation(firm)
            expectInvalid("organisation: \(sentence)", of: "email") { try records.update(elbe) { $0.email = address } }
        }
    }

    @Test func refusesItAmongMany() throws {
        try Bureau().change { records in
            let names = (0..<150).map { $0 == 70 ? "Ada\n" : "Ada" }
            expectInvalid("person: name must be one line without control characters", of: "name") {
                try records.create(Person.self, forEach: names.enumerated()) { draft, element in
                    draft.handle = "p\(element.offset)"
                    draft.name = element.element
                }
            }
        }
    }

    @Test func leavesNamesOfEveryScript() throws {
        try Bureau().change { records in
            for (number, name) in ["Mehmet Yılmaz", "张伟", "O'Brien", "\u{202b}أحمد\u{202c}", "A\u{200d}B"].enumerated()
            {
                let made = try Directory(records).createPerson(NewPerson("p\(number)", name: name))
                #expect(made.fullName == name)
            }
        }
    }

    private func expectInvalid(_ message: String, of field: String, _ body: () throws -> some Any) {
        let failure = #expect(throws: Failure.self) { _ = try body() }
        #expect(failure?.code == .invalid)
        #expect(failure?.message == message)
        #expect(failure?.details == .fields(["field": .text(field)]))
    }
}
