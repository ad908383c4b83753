import KontorLuaAPI
import KontorStore
import Testing

/// Nothing is bought from a client, and none repairs anything: asked of every parameter that names an organisation.
@Suite struct OrganisationKindTests {
    /// What takes organisations of every kind. This list may only become shorter.
    private static let exceptions: [String: String] = [
        "directory.organisation.update.organisation": "it is what the change makes of it",
        "directory.organisation.archive.organisation": "what is no longer dealt with may be of any kind",
        "directory.organisation.restore.organisation": "what comes back may be of any kind",
        "directory.person.create.organisation": "people work everywhere",
        "directory.person.update.organisation": "people work everywhere",
        "directory.phone.create.organisation": "everybody has a number",
    ]

    private static let spots = Spot.all.filter { spot in
        guard spot.verb.capability?.name.hasSuffix(".write") ?? false, case .record(let noun) = spot.declaration.type
        else { return false }
        return noun().name == "organisation"
    }

    @Test func isHeldWhereverSomethingIsBoughtOrServed() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        try office.run(
            #"assert(kontor.directory.organisation.create { handle = "asmussen", name = "A", kind = "client" })"#)
        #expect(Self.spots.count > 8)
        for spot in Self.spots {
            let name = "\(spot.verb.name).\(spot.declaration.name)"
            let said = try office.complaint(of: spot.verb, spot.argumentsWithAll("asmussen", samples)) ?? "taken"
            let isRefused =
                said.contains("asmussen is no ") && said.contains(", its kind is client: ")
                && said.contains(#"kontor.directory.organisation.update("asmussen", { kind = "#)
            #expect(isRefused == (Self.exceptions[name] == nil), "\(name): \(said)")
        }
        #expect(
            Self.exceptions.keys.allSatisfy { key in
                Self.spots.contains { key == "\($0.verb.name).\($0.declaration.name)" }
            })
    }

    /// The price list of somebody whom nobody knows: what to do is said, and works.
    @Test func aNewSupplierIsMadeAsTheRefusalSays() throws {
        let office = try APIOffice()
        try office.run(
            """
            local list = { name = "neu.csv", content = "SKU;Price\\nA4;1,90" }
            local _, err = kontor.inventory.offer.import(list, { supplier = "neu" })
            assert(err.code == "not_found" and err.message:find 'organisation.create { handle = …, name = …, kind = "supplier" }', err.message)
            assert(kontor.directory.organisation.create { handle = "neu", name = "Neu", kind = "client" })
            _, err = kontor.inventory.offer.import(list, { supplier = "neu" })
            assert(err.message == 'neu is no supplier, its kind is client: kontor.directory.organisation.update("neu", { kind = "supplier" }) makes it one', err.message)
            assert(kontor.directory.organisation.update("neu", { kind = "supplier" }))
            assert(kontor.inventory.offer.import(list, { supplier = "neu" }).summary:find "1 new offers")
            """)
    }

    /// Who was a supplier, and is none any more: nothing more is bought there, and the reason says so.
    @Test func whoIsNoSupplierAnyMoreIsLeftOut() throws {
        let office = try APIOffice()
        try office.run(
            """
            local inventory = kontor.inventory
            assert(inventory.order.cancel(inventory.order.find({})[1].number))
            assert(kontor.directory.person.assign("ada", { role = "office_manager", order_limit = "500.00 EUR" }))
            local draft = inventory.order.draft("elbe", { lines = { A4 = 1 } })
            assert(kontor.directory.organisation.update("elbe", { kind = "client" }))
            local run = inventory.supply_run {}
            assert(#run.orders == 0 and run.unsourced[1].why[2]:find("^elbe is no supplier, its kind is client"))
            local _, err = inventory.order.place(draft.number)
            assert(err.message:find("^elbe is no supplier"), err.message)
            _, err = inventory.offer.set("A4", { supplier = "elbe", price = "1.00 EUR" })
            assert(err.message:find("^elbe is no supplier"), err.message)
            _, err = kontor.equipment.contract.update("W-1", { firm = "elbe", customer_number = "7" })
            assert(not err)
            """)
    }
}
