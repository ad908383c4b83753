/// What there is in the office that gets hostile text: some of each kind, so that a call gets as far as it can.
enum AttackedOffice {
    static let people = """
        local person, since = kontor.directory.person.create, "2026-01-01"
        assert(person { handle = "ada", name = "Ada Muster", roles = { { role = "clerk", from_on = since } } })
        assert(person { handle = "ben", name = "Ben Beispiel", roles = { { role = "office_manager", from_on = since } } })
        """

    static let records = """
        local inventory, equipment = kontor.inventory, kontor.equipment
        kontor.directory.absence.request("ben", { from_on = "2030-11-25", to_on = "2030-11-26", deputy = "ada" })
        assert(kontor.directory.organisation.create { handle = "elbe", name = "Elbe", kind = "supplier" })
        assert(inventory.location.create { name = "Store", kind = "stock" })
        for n = 1, 40 do
          assert(inventory.item.create { sku = "A" .. n, name = "Paper " .. n, category = "paper", unit = "pack",
            place = "Store", minimum = 5, target = 20 })
        end
        assert(inventory.movement.receive("A1", { quantity = 3 }))
        assert(inventory.offer.set("A1", { supplier = "elbe", price = "2.00 EUR" }))
        assert(inventory.count.open { place = "Store" })
        assert(inventory.supply_run {})
        assert(equipment.model.create { name = "HL-1110", kind = "printer", supplies = { "A1" } })
        assert(equipment.asset.create { tag = "PRINTER-1", model = "HL-1110" })
        assert(equipment.contract.create { number = "W-1", firm = "elbe", begins_on = "2026-01-01", assets = { "PRINTER-1" } })
        assert(equipment.hint.create { kind = "printer", fault = "jam", words = "Open the flap." })
        assert(equipment.ticket.report("PRINTER-1", { words = "paper jam" }))
        for n = 1, 40 do
          assert(kontor.communication.entry.create { kind = "note", subject = "Hello", note = ("aab "):rep(4000) })
        end
        assert(kontor.planning.task.create { title = "Order paper" })
        assert(kontor.hr.opening.create { key = "clerk", title = "Clerk", criteria = {
          { title = "Excel", rule = { any = { "Excel", "ab" } } }, { title = "Years", rule = { years = 2, roles = { "ab" } } },
          { title = "German", rule = { language = "de", level = "B2" } } } })
        assert(kontor.hr.application.receive("clerk", { name = "Robin Sommer",
          file = { name = "cv.txt", content = "Robin Sommer\\nSkills: Excel" } }))
        """

    /// Beginnings that make a function take a file for what it reads.
    static let openers: [String: [String]] = [
        "inventory.item.import": ["Artikelnr;Bezeichnung;Kategorie;Einheit;Lagerort;Bestand;Mindestbestand\\n"],
        "inventory.offer.import": ["Artikelnr;Preis\\n"],
        "inventory.count.import": ["Artikelnr;Lagerort;Gezählt\\n"],
        "equipment.supply.import": [
            "RECEIVED: 311 bytes in response\\n status-code = successful-ok (successful-ok)\\n printer-supply = ",
            "RECEIVED: 311 bytes in response\\n status-code = successful-ok (successful-ok)\\n marker-levels = 1,2\\n"
                + " marker-names = ",
        ],
        "communication.call.import": [
            "\\\"\\\",\\\"040\\\",\\\"210\\\",\\\"in\\\",\\\"\\\",\\\"PJSIP/a-00000001\\\",\\\"\\\",\\\"Dial\\\",\\\"\\\","
        ],
        "hr.application.import": ["{\\\"basics\\\":{\\\"name\\\":\\\"", "Robin Sommer\\n"],
        "hr.application.receive": ["{\\\"work\\\":[", "Robin Sommer\\nBerufserfahrung\\n"],
    ]

    /// What takes more than one call.
    static let stories: [(name: String, source: String)] = [
        (
            "hr.screen of a received document",
            """
            kontor.hr.application.receive("clerk", { name = "Anna Schmidt", file = { name = "cv.txt", content = "Anna\\n" .. text } })
            kontor.hr.screen("clerk")
            """
        ),
        (
            "hr.mentions of many words",
            "return kontor.hr.mentions(text, { words = { piece, \"ab\", \"Excel\", \"Leitung\" } })"
        ),
        (
            "communication.search in long notes",
            """
            for n = 1, 20 do kontor.communication.entry.create { kind = "note", note = text:sub(1, 19000) } end
            return kontor.communication.search(text:sub(1, 900) .. "x")
            """
        ),
        (
            "equipment.ticket.report of a long report",
            "return kontor.equipment.ticket.report(\"PRINTER-1\", { words = text:sub(1, 19000) })"
        ),
        ("planning.due of a short text", "for n = 1, 200 do kontor.planning.due(text:sub(1, n)) end"),
    ]
}
