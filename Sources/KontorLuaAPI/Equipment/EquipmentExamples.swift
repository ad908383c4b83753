/// The examples of the general verbs of devices and what belongs to them.
enum EquipmentExamples {
    static let model: [GeneralVerbs.Kind: String] = [
        .get: #"assert(kontor.equipment.model.get("Canon iR 2645").kind == "copier")"#,
        .find: #"assert(#kontor.equipment.model.find { kind = "copier" } == 2)"#,
        .each: #"for model in kontor.equipment.model.each { kind = "copier" } do assert(model.name) end"#,
        .archive: """
        local model = kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer" }
        assert(kontor.equipment.model.archive("Brother HL-1110").archived_at)
        """,
        .restore: """
        kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer" }
        kontor.equipment.model.archive("Brother HL-1110")
        assert(kontor.equipment.model.restore("Brother HL-1110").archived_at == nil)
        """,
        .create: """
        assert(kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer", supplies = { "TONER-85A" } })
        """,
        .update: """
        local model = assert(kontor.equipment.model.update("Snom D735", { supplies = { "BATTERIE-AA" } }))
        assert(model.supplies[1] == "BATTERIE-AA")
        """,
    ]

    static let asset: [GeneralVerbs.Kind: String] = [
        .get: #"assert(kontor.equipment.asset.get("COPIER-1").serial == "QXZ01234")"#,
        .find: """
        local tags = {}
        for _, asset in ipairs(kontor.equipment.asset.find { place = "Empfang" }) do tags[#tags + 1] = asset.tag end
        assert(table.concat(tags, " ") == "PRINTER-1 FAX-1 PHONE-1")
        """,
        .create: """
        assert(kontor.equipment.asset.create {
          tag = "PRINTER-2", model = "HP LaserJet P1102", place = "Kopierraum", warranty_until = "2028-10-31",
        })
        """,
        .update: #"assert(kontor.equipment.asset.update("FAX-1", { place = "Kopierraum" }).place == "Kopierraum")"#,
        .each: #"for asset in kontor.equipment.asset.each { place = "Empfang" } do assert(asset.tag) end"#,
        .archive: """
        assert(kontor.equipment.asset.archive("FAX-1").archived_at)
        assert(#kontor.equipment.asset.find { archived = true } == 1)
        """,
        .restore: """
        kontor.equipment.asset.archive "FAX-1"
        assert(kontor.equipment.asset.restore("FAX-1").archived_at == nil)
        """,
    ]

    static let contract: [GeneralVerbs.Kind: String] = [
        .find: #"assert(kontor.equipment.contract.find({ firm = "hanse" })[1].number == "W-19")"#,
        .each:
            #"for contract in kontor.equipment.contract.each { firm = "hanse" } do assert(contract.number == "W-19") end"#,
    ]

    private static let found = #"local hint = kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1]"# + "\n"

    static let hint: [GeneralVerbs.Kind: String] = [
        .get: found + #"assert(kontor.equipment.hint.get(hint.id).words:find "lever A")"#,
        .each: #"for hint in kontor.equipment.hint.each { kind = "copier" } do assert(hint.words) end"#,
        .update: found
            + #"assert(kontor.equipment.hint.update(hint.id, { words = "Pull lever B." }).words == "Pull lever B.")"#,
        .archive: found + "assert(kontor.equipment.hint.archive(hint.id).archived_at)",
        .restore: found
            + """
            kontor.equipment.hint.archive(hint.id)
            assert(kontor.equipment.hint.restore(hint.id).archived_at == nil)
            """,
        .find: #"assert(kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1].words:find "lever A")"#,
        .create: """
        assert(kontor.equipment.hint.create { kind = "printer", fault = "jam", words = "Open the flap at the back." })
        """,
    ]

    static let supply: [GeneralVerbs.Kind: String] = [
        .find: printed
            + """
            local low = kontor.equipment.supply.find({ asset = "COPIER-1", state = "low" })
            assert(#low == 1 and low[1].name == "Toner schwarz" and low[1].level == 7)
            """,
        .get: printed
            + """
            local toner = kontor.equipment.supply.find({ asset = "COPIER-1", state = "low" })[1]
            assert(kontor.equipment.supply.get(toner.id).name == "Toner schwarz")
            """,
        .each: printed
            + #"for supply in kontor.equipment.supply.each { asset = "COPIER-1" } do assert(supply.name) end"#,
    ]

    static let reading: [GeneralVerbs.Kind: String] = [
        .get: """
        local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
        assert(kontor.equipment.reading.get(reading.id).value == 215000)
        """,
        .find: """
        kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
        assert(#kontor.equipment.reading.find { asset = "COPIER-1", value = 215000 } == 1)
        """,
        .each: """
        kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
        for reading in kontor.equipment.reading.each { asset = "COPIER-1" } do assert(reading.meter) end
        """,
        .archive: """
        local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 2150000 })
        assert(kontor.equipment.reading.archive(reading.id).archived_at)
        assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 }))
        """,
        .restore: """
        local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
        kontor.equipment.reading.archive(reading.id)
        assert(not kontor.equipment.reading.restore(reading.id).archived_at)
        """,
    ]

    static let ticket: [GeneralVerbs.Kind: String] = [
        .get: reported + #"assert(kontor.equipment.ticket.get(ticket.number).words == "Papierstau, Fach 2")"#,
        .find: reported + #"assert(#kontor.equipment.ticket.find { asset = "COPIER-1", state = "reported" } == 1)"#,
        .each: reported + #"for open in kontor.equipment.ticket.each { state = "reported" } do assert(open.fault) end"#,
    ]

    /// A fault, for examples to work on.
    static let reported =
        #"local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })"# + "\n"

    /// What a printer says, taken in: the lines of `ipptool -tv` that matter here.
    static let printed = """
        local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
        RECEIVED: 5311 bytes in response
        status-code = successful-ok (successful-ok)
        marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
        marker-types (1setOf keyword) = toner,opc
        marker-levels (1setOf integer) = 7,62
        marker-low-levels (1setOf integer) = 10,5
        marker-high-levels (1setOf integer) = 100,100
        ]] }, { asset = "COPIER-1" }))

        """
}
