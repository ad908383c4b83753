import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// What every record of a kind says in words, it says in words that can be seen: from the declarations, for every noun,
/// and at every function that makes or changes one.
@Suite struct FilledTextTests {
    private static let nothing = ["", " ", "\t", "\u{200B}", "\u{A0}\u{2009}", "\u{3164}", "\u{AD} "]

    private static var nouns: [NounDeclaration] { Registry.areas.flatMap(\.nouns) }

    @Test func noRecordIsKeptWithoutThem() throws {
        let office = try APIOffice()
        var fields: [String] = []
        for noun in Self.nouns {
            let sql = "SELECT * FROM \"\(noun.name)\" LIMIT 1"
            guard let row = try office.office.records.read({ try $0.connection.row(sql, []) }) else { continue }
            for field in noun.fields where field.isSeen {
                fields.append("\(noun.name).\(field.name)")
                for text in Self.nothing {
                    var values = row
                    values[noun.index(of: field)] = .text(text)
                    let error = #expect(throws: Failure.self, "\(fields.last ?? "") \(text.debugDescription)") {
                        try office.office.change { _ = try $0.update(AnyRecord(noun, values: row), to: values) }
                    }
                    let said = error?.message ?? ""
                    #expect(
                        said.contains("\(field.name) must ") || said.contains("keeps its")
                            || field.checks.contains { said.hasSuffix($0.sentence) },
                        "\(fields.last ?? "") \(text.debugDescription): \(said)")
                }
            }
        }
        #expect(fields.contains("item.name") && fields.contains("opening.title") && fields.contains("hint.words"))
        #expect(fields.contains("log_entry.note") && fields.contains("offer.number"))
        #expect(fields.count > 60, "\(fields)")
    }

    /// What may be left out is left out, not given as nothing.
    @Test func noOptionIsGivenAsNothing() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        var options: [String] = []
        for spot in Spot.all where !spot.declaration.isRequired {
            guard case .text = spot.declaration.type else { continue }
            options.append("\(spot.verb.name).\(spot.name)")
            for text in Self.nothing {
                let said = try office.complaint(of: spot.verb, spot.argumentsWithAll(.text(text), samples))
                #expect(
                    said?.contains("\(spot.declaration.name) must not be empty: leave it out") == true,
                    "\(options.last ?? "") \(text.debugDescription): \(said ?? "taken")")
            }
        }
        #expect(options.contains("inventory.order.cancel.reason"), "\(options)")
        #expect(options.count > 80, "\(options.count)")
    }

    @Test func noFunctionTakesNothing() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        var doors: [String] = []
        for noun in Self.nouns {
            for act in ["create", "update"] {
                guard let verb = Registry.verbs.first(where: { $0.name.hasSuffix(".\(noun.name).\(act)") })
                else { continue }
                let subjects = try verb.parameters.prefix(verb.positionalCount).map { try samples.right($0.type) }
                let given = verb.parameters.dropFirst(verb.positionalCount)
                for field in noun.fields where !field.isOptional && field.isSeen {
                    guard let parameter = given.first(where: { $0.name == field.name }), case .text = parameter.type
                    else { continue }
                    doors.append("\(verb.name).\(field.name)")
                    let others = try samples.fields(given.filter { $0.isRequired && $0.name != field.name })
                    for text in Self.nothing {
                        let options = LuaTable(fields: others + [(key: .text(field.name), value: .text(text))])
                        let said = try office.complaint(of: verb, subjects + [.table(options)])
                        #expect(said != nil, "\(doors.last ?? "") takes \(text.debugDescription)")
                    }
                }
            }
        }
        #expect(doors.contains("inventory.item.update.name") && doors.contains("hr.opening.create.title"), "\(doors)")
        #expect(doors.count > 10, "\(doors)")
    }
}
