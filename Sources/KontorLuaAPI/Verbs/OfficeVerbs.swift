internal import KontorStore

/// What every office keeps, for who wants to look: what is to leave it, what was taken in, what was erased, and what was
/// decided about events. Each is made by what happens elsewhere; here it is only read.
enum OfficeVerbs {
    static let all: [Verb] =
        GeneralVerbs(
            Outgoing.self, at: "office.outgoing",
            examples: [
                .get: placed + #"assert(kontor.office.outgoing.get(letter.id).body:find(order.number, 1, true))"#,
                .find: placed + #"assert(letter.kind == "order" and letter.about == order.number)"#,
                .each: placed
                    + #"for one in kontor.office.outgoing.each { kind = "order" } do assert(one.recipient) end"#,
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            ImportedFile.self, at: "office.imported_file",
            examples: [
                .get: imported + "assert(kontor.office.imported_file.get(file.id).digest == file.digest)",
                .find: imported + #"assert(file.kind == "items" and file.lines == 1)"#,
                .each: imported
                    + #"for one in kontor.office.imported_file.each { kind = "items" } do assert(one.imported_at) end"#,
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            Erasure.self, at: "office.erasure",
            examples: [
                .get: none("erasure", Erasure.prefix),
                .find: "assert(#kontor.office.erasure.find {} == 0)",
                .each: "for one in kontor.office.erasure.each {} do assert(one.reason) end",
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            EventDecision.self, at: "office.event_decision",
            examples: [
                .get: none("event_decision", EventDecision.prefix),
                .find: #"assert(#kontor.office.event_decision.find { decision = "drop" } == 0)"#,
                .each: "for one in kontor.office.event_decision.each {} do assert(one.plugin) end",
            ]
        ).verbs(.get, .find, .each)

    /// Nothing was erased or decided in the examples' office.
    private static func none(_ noun: String, _ prefix: String) -> String {
        """
        local none, err = kontor.office.\(noun).get("\(prefix)_\(String(repeating: "0", count: 26))")
        assert(not none and err.code == "not_found")
        """
    }

    private static let placed = """
        local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
        assert(kontor.inventory.order.place(order.number))
        local letter = kontor.office.outgoing.find({ state = "waiting", about = order.id })[1]

        """

    private static let imported = """
        assert(kontor.inventory.item.import { name = "items.csv", content =
          "SKU;Name;Category;Unit;Location;Stock\\nLINEAL;Lineal 30 cm;writing;Stück;Materialraum;5" })
        local file = kontor.office.imported_file.find({ name = "items.csv" })[1]

        """
}
