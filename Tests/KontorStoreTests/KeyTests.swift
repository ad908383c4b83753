import KontorCore
import KontorStore
import KontorTesting
import Testing

/// Keys that people give, from the declarations: each can be seen, is none of an id's form, and has the length that its
/// field declares.
@Suite struct KeyTests {
    private static let keys = DeclaredSchemaTests.areas.flatMap(\.nouns).flatMap { noun in
        noun.fields.filter { $0.isKey && !$0.isKept }.map { (noun: noun, field: $0) }
    }
    private static let bad: [(key: String, sentence: String)] = [
        ("", "must not be empty"), (" ", "must not begin or end with a blank"),
        ("a ", "must not begin or end with a blank"), ("\u{3000}a", "must not begin or end with a blank"),
        ("a\tb", "such as U+0009"), ("a\u{202E}b", "such as U+202E"), ("a\u{200B}", "such as U+200B"),
        ("\u{2066}a", "such as U+2066"), ("a\u{AD}b", "such as U+00AD"), ("\u{3164}", "such as U+3164"),
        ("itm_00000000000000000000000000", "must not look like the id of a record"),
        ("per_01m83qhzx0ces9r62twm4jhj0r", "must not look like the id of a record"),
    ]

    /// What the records say of a record with that key and nothing else.
    private func refusal(_ noun: NounDeclaration, _ field: FieldDeclaration, _ key: String) throws -> Failure? {
        let office = try ScratchOffice(DeclaredSchemaTests.areas)
        var values = noun.emptyValues
        values[noun.index(of: field)] = .text(key)
        do { try office.change { _ = try $0.create(noun, values: values) } } catch let failure as Failure {
            return failure
        }
        return nil
    }

    @Test func areRefusedWhereTheyCannotBeSeen() throws {
        #expect(Self.keys.count > 8)
        for (noun, field) in Self.keys {
            for (key, sentence) in Self.bad {
                let failure = try refusal(noun, field, key)
                #expect(failure?.code == .invalid)
                let told = failure?.message ?? ""
                #expect(told.hasPrefix("\(noun.title): \(field.name) ") && told.contains(sentence), "\(told)")
                #expect(failure?.details["field"]?.text == field.name)
            }
        }
    }

    @Test func areRefusedBeyondTheLengthOfTheirField() throws {
        for (noun, field) in Self.keys {
            let most = try #require(field.bound?.characters, "\(noun.name).\(field.name)")
            let failure = try refusal(noun, field, String(repeating: "a", count: most + 1))
            #expect(failure?.message == "\(noun.title): \(field.name) has at most \(most) characters, got \(most + 1)")
        }
    }

    /// No rule of a table allows less than the field says.
    @Test func haveTheLengthThatTheirTableAllows() throws {
        for noun in DeclaredSchemaTests.areas.flatMap(\.nouns) {
            for field in noun.fields {
                for check in field.checks {
                    guard let most = check.condition.firstMatch(of: #/LENGTH\([^)]*\) BETWEEN 1 AND (\d+)/#)?.1 else {
                        continue
                    }
                    #expect(field.bound?.characters == Int(most), "\(noun.name).\(field.name)")
                }
            }
        }
    }
}
