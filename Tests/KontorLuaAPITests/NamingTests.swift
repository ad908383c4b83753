import KontorLuaAPI
import KontorStore
import Testing

/// Fields that hold the keys of other records say so, and hold.
@Suite struct NamingTests {
    private static let nouns = Registry.areas.flatMap(\.nouns)

    /// Lists of words that name no record, and what they are instead.
    private static let words = [
        "why": "sentences", "languages": "two letters each", "approvers": "roles", "scope": "roles",
        "said": "names of the fields beside it",
    ]

    /// Texts that name more than records, and what holds them; each is shown to hold below.
    private static let held = [
        "role": "the usual roles have no record, so whoever writes one asks Roles; a role's key never changes"
    ]

    @Test func everyListOfWordsNamesRecordsOrIsKnownNotTo() {
        for noun in Self.nouns {
            for field in noun.fields {
                guard case .words = field.kind, field.named == nil else { continue }
                #expect(
                    Self.words[field.name] != nil || field.isPersonal,
                    "\(noun.name).\(field.name): say with .naming which records its words name")
            }
        }
    }

    /// A text that is called like a noun, or like the key of one, names a record of it.
    @Test func everyTextThatIsCalledLikeAKeyNamesARecord() {
        var keys = Set(Self.nouns.map(\.name))
        for noun in Self.nouns {
            for key in noun.keys where !["name", "number", "key", "email"].contains(key.name) { keys.insert(key.name) }
        }
        for noun in Self.nouns {
            for field in noun.fields where keys.contains(field.name) && !field.isKey && !field.isPersonal {
                guard case .text = field.kind, Self.held[field.name] == nil else { continue }
                #expect(field.named != nil, "\(noun.name).\(field.name): is it the key of another record? .naming")
            }
        }
    }

    @Test(arguments: [
        #"kontor.planning.task.create { title = "Post", role = "recption" }"#,
        #"kontor.directory.person.assign("ben", { role = "recption" })"#,
    ])
    func anUnknownRoleIsRefusedWithTheNearest(_ call: String) throws {
        let key = Self.nouns.first { $0.name == "role" }?.keys.first
        #expect(key?.isFixed == true)
        let office = try APIOffice()
        let told = try office.run("local made, err = \(call) return err and err.message or 'taken'")
        #expect(told.first?.text?.hasPrefix("no role recption; did you mean reception?") == true, "\(told)")
    }

    @Test func everyNamedNounIsThereAndHasAKey() {
        let fields = Self.nouns.flatMap(\.fields).compactMap(\.named)
        #expect(fields.count >= 3)
        for name in fields { #expect(Self.nouns.first { $0.name == name }?.keys.isEmpty == false, "\(name)") }
    }

    @Test func aRenamedKeyCarriesItsNames() throws {
        let office = try APIOffice()
        try office.run(
            """
            assert(kontor.inventory.item.create { sku = "A4-ZWÖLF", name = "a", category = "paper", unit = "pack",
              fits = { "HL-1110" } })
            assert(kontor.equipment.model.update("HL-1110", { supplies = { "A4", "A4-ZWÖLF" } }))
            assert(kontor.inventory.item.update("A4", { sku = "A4-NEU" }))
            assert(kontor.inventory.item.update("A4-ZWÖLF", { sku = "A4-13" }))
            assert(table.concat(kontor.equipment.model.get("HL-1110").supplies, " ") == "A4-NEU A4-13")
            assert(kontor.equipment.model.update("HL-1110", { name = "HL-1111" }))
            assert(kontor.inventory.item.get("A4-13").fits[1] == "HL-1111")
            """)
        #expect(try office.office.findings() == [])
    }

    /// What a reference is shown as follows its record's key, there and back.
    @Test func aNameThatWasReadIsReadAnewWhereItChanged() throws {
        let office = try APIOffice()
        try office.run(
            """
            local function place() return kontor.inventory.item.get("A4").place end
            assert(place() == "Store")
            kontor.preview(function()
              assert(kontor.inventory.location.update("Store", { name = "Lager" }))
              assert(place() == "Lager")
            end)
            assert(place() == "Store")
            """)
    }

    @Test(arguments: [
        (
            #"kontor.equipment.model.create { name = "M", kind = "printer", supplies = { "A5" } }"#,
            "model: supplies: no item A5; did you mean A4?"
        ),
        (
            #"kontor.equipment.model.update("HL-1110", { supplies = { "A4", "NIX-1" } })"#,
            "model: supplies: no item NIX-1"
        ),
        (
            #"kontor.inventory.item.update("A4", { fits = { "HL-1100" } })"#,
            "item: fits: no model HL-1100; did you mean HL-1110?"
        ),
    ])
    func anUnknownNameIsRefusedWithTheNearest(_ call: String, _ sentence: String) throws {
        let office = try APIOffice()
        let told = try office.run("local made, err = \(call) return err and err.message or 'taken'")
        #expect(told.first?.text?.hasPrefix(sentence) == true, "\(told)")
    }
}
