import KontorPluginHost
import KontorTesting
import Testing

/// What `kontor.equipment` and `kontor.hr` do not take, and what they say of it.
@Suite struct EquipmentRefusalTests {
    private let office: PracticeOffice

    init() throws { office = try PracticeOffice("krueger", checkout: APIOffice.repository) }

    @Test func aWarrantyWithoutItsFirmIsNotedInThePlan() throws {
        try run(
            """
            local equipment = kontor.equipment
            assert(equipment.asset.create { tag = "PRINTER-2", model = "HP LaserJet P1102", warranty_until = "2028-10-31" })
            local ticket = assert(equipment.ticket.report("PRINTER-2", { words = "Papierstau" })).number
            local notes = table.concat(equipment.ticket.whom_to_call(ticket).notes, "; ")
            assert(notes == "in warranty until 2028-10-31, but its firm is not noted: "
              .. 'kontor.equipment.asset.update("PRINTER-2", { warranty_firm = … }) notes it', notes)
            assert(#equipment.ticket.whom_to_call(ticket, { at = "2028-11-01T10:00:00+01:00" }).notes == 0)
            assert(equipment.asset.update("PRINTER-2", { warranty_firm = "elbe" }))
            assert(#equipment.ticket.whom_to_call(ticket).notes == 0)
            """)
    }

    @Test func aHintsModelIsOfItsKind() throws {
        try run(
            """
            local hint = kontor.equipment.hint
            local copier = { kind = "printer", model = "Canon iR 2625", fault = "jam", words = "Shake it." }
            local _, err = hint.create(copier)
            assert(err.code == "invalid", err.code)
            assert(err.message == "hint: Canon iR 2625 is of the kind copier, not printer; "
              .. "leave the kind out, the model says it, or name another model", err.message)
            copier.kind = "copier"
            local made = assert(hint.create(copier))
            assert(hint.update(made.id, { words = "Do not shake it." }))
            _, err = hint.update(made.id, { kind = "fax" })
            assert(err.code == "invalid", err.code)
            """)
    }

    @Test func newPlacesCategoriesAndUnitsHaveNoBlanksAtTheirEnds() throws {
        try run(
            """
            local asset, contract, item = kontor.equipment.asset, kontor.equipment.contract, kontor.inventory.item
            local made = assert(asset.create { tag = "P-2", model = "HP LaserJet P1102", place = "  Keller ", new_places = true })
            assert(made.place == "Keller", made.place)
            assert(asset.update("P-2", { place = " Kopierraum" }).place == "Kopierraum")
            local _, err = asset.update("P-2", { place = "  ", new_places = true })
            assert(err.code == "invalid", err.code)
            assert(contract.cover("W-19", { places = { " Boden  " }, new_places = true }).places[1] == "Boden")
            assert(#contract.uncover("W-19", { places = { " Boden" } }).places == 0)
            local tea = assert(item.create { sku = "TEA", name = "Tea", category = " herbs", unit = "Beutelchen  ",
              new_categories = true, new_units = true })
            assert(tea.category == "herbs" and tea.unit == "Beutelchen", tea.category .. tea.unit)
            """)
    }

    @Test func whatAContractDoesNotCoverIsNamed() throws {
        try run(
            """
            local _, err = kontor.equipment.contract.uncover("W-19", { assets = { "FAX-1" } })
            assert(err.code == "not_found", err.code)
            assert(err.message == "W-19 does not cover FAX-1 by itself: "
              .. 'kontor.equipment.contract.get("W-19") shows what it covers', err.message)
            _, err = kontor.equipment.contract.uncover("W-19", { places = { "Empfang" } })
            assert(err.message:find("W-19 does not cover Empfang", 1, true), err.message)
            """)
    }

    @Test func anApplicantsNumberIsATelephoneNumber() throws {
        try run(
            """
            local application = kontor.hr.application
            local _, err = application.receive("office-assistant", { name = "Robin Sommer", phone = "23.11.2026" })
            assert(err.code == "invalid" and err.message:find("it looks like a day", 1, true), err.message)
            local known = assert(application.receive("office-assistant", { name = "Robin Sommer", phone = "0171 3920055" }))
            _, err = application.update(known.number, { phone = "DE02120300000000202051" })
            assert(err.code == "invalid" and err.message:find("it looks like an IBAN", 1, true), err.message)
            """)
    }

    private func run(_ source: String) throws {
        _ = try office.script().run(source, name: "test", command: "test", arguments: [])
    }
}
