import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// A rule holds where something is made and where it is changed: what `create` refuses of a text, `update` refuses too,
/// and the other way round. From the declarations, for every noun that has both.
@Suite struct SameRuleTests {
    private let office: APIOffice
    private let samples: Samples

    init() throws {
        office = try APIOffice()
        samples = Samples(office: office)
    }

    /// What is wrong in one field or another: no language, no hours, no region, no unit, no name.
    private static let odd = [
        "klingon", "always", "Mon-Fri 08:00-25:00", "DE-XX", "1,2E+05", "two\nlines", "\u{1}", "",
    ]

    private static let nouns = Registry.verbs.filter { $0.name.hasSuffix(".create") }.map {
        String($0.name.dropLast(".create".count))
    }.filter { Registry.verb($0 + ".update") != nil }

    @Test func namesTheNounsThatAreMadeAndChanged() {
        #expect(Self.nouns.count >= 8)
        #expect(Self.nouns.contains("directory.organisation") && Self.nouns.contains("equipment.asset"))
    }

    @Test(arguments: nouns)
    func refusesTheSameTextsWhenMadeAndWhenChanged(_ noun: String) throws {
        let create = try #require(Registry.verb(noun + ".create"))
        let update = try #require(Registry.verb(noun + ".update"))
        let subject = try samples.right(update.parameters[0].type)
        for parameter in create.parameters where Self.isText(parameter) {
            guard update.parameters.contains(where: { $0.name == parameter.name && Self.isText($0) }) else { continue }
            for text in Self.odd {
                let given = [(key: LuaValue.text(parameter.name), value: LuaValue.text(text))]
                let needed = try samples.fields(
                    create.parameters.filter { $0.isRequired && $0.name != parameter.name })
                let made = try office.complaint(of: create, [.table(LuaTable(fields: needed + given))])
                let changed = try office.complaint(of: update, [subject, .table(LuaTable(fields: given))])
                // What is made may lack something else; a refusal of this field names it.
                // What is in use already may not be changed whatever it is.
                guard made == nil || Self.speaks(of: parameter.name, made), changed?.hasPrefix("refused:") != true
                else { continue }
                #expect(
                    (made == nil) == (changed == nil),
                    "\(noun), \(parameter.name) = \(text): create says \(made ?? "yes"), update \(changed ?? "yes")")
            }
        }
    }

    @Test(arguments: [
        ("region = 'DE-XX'", "DE-XX"), ("hours = 'always'", "always"), ("hours = '08:00-25:00'", "08:00-25:00"),
        ("language = 'klingon'", "language must be one of de, en, got klingon"),
    ])
    func refusesAnOrganisationThatCannotBe(_ field: String, _ words: String) throws {
        let made = "kontor.directory.organisation.create { handle = 'x', name = 'X', kind = 'other', \(field) }"
        for call in [made, "kontor.directory.organisation.update('elbe', { \(field) })"] {
            let said = try complaint(call)
            #expect(said?.contains(words) == true, "\(call): \(said ?? "nothing")")
        }
    }

    @Test func refusesAPlaceThatNobodyKnows() throws {
        let said = "no place Stor; did you mean Store?; new_places = true takes a new one"
        for call in [
            "asset.create { tag = 'P-2', model = 'HL-1110', place = 'Stor' }",
            "asset.update('PRINTER-1', { place = 'Stor' })", "contract.cover('W-1', { places = { 'Stor' } })",
            "contract.create { number = 'W-2', firm = 'elbe', begins_on = '2026-01-01', places = { 'Stor' } }",
        ] {
            let words = try complaint("kontor.equipment.\(call)")
            #expect(words?.contains(said) == true, "\(call): \(words ?? "nothing")")
        }
        let known = """
            assert(kontor.equipment.asset.update('PRINTER-1', { place = 'Attic', new_places = true }))
            return #assert(kontor.equipment.contract.cover('W-1', { places = { 'Attic', 'Store' } })).places
            """
        #expect(try office.run(known) == [.integer(2)])
    }

    private static func isText(_ parameter: ParameterDeclaration) -> Bool {
        if case .text = parameter.type { return true }
        return false
    }

    /// In its first line: the second may show how the verb is called.
    private static func speaks(of field: String, _ complaint: String?) -> Bool {
        guard let sentence = complaint?.split(separator: "\n").first else { return false }
        return sentence.contains(field) || sentence.contains(field.replacing("_", with: " "))
    }

    /// What a call fails with, returned or raised; nil where it does not.
    private func complaint(_ call: String) throws -> String? {
        let values = try office.run(
            """
            local ok, made, err = pcall(function() return \(call) end)
            if ok and made ~= nil then return nil end
            return tostring(ok and err and err.message or made)
            """)
        return values.first?.text
    }
}
