internal import KontorCore
internal import KontorDirectory
internal import KontorInventory
internal import KontorStore

/// What suppliers ask: reading it, ending it and taking that back; `offer.set` writes it.
enum OfferVerbs {
    static let all: [Verb] =
        [get]
        + GeneralVerbs(
            Offer.self, at: "inventory.offer",
            examples: [
                .find: #"assert(#kontor.inventory.offer.find { item = "PAPIER-A4" } > 1)"#,
                .each: #"for offer in kontor.inventory.offer.each { supplier = "elbe" } do assert(offer.item) end"#,
                .archive: written + "assert(kontor.inventory.offer.archive(offer.id).archived_at)",
                .restore: written
                    + """
                    kontor.inventory.offer.archive(offer.id)
                    assert(kontor.inventory.offer.restore(offer.id).archived_at == nil)
                    """,
            ]
        ).verbs(.find, .each, .archive, .restore)
        + GeneralVerbs(
            SupplierTerms.self, at: "inventory.terms",
            examples: [
                .get: """
                local terms = kontor.inventory.terms.find({ supplier = "elbe" })[1]
                assert(kontor.inventory.terms.get(terms.id).freight)
                """,
                .find: #"assert(kontor.inventory.terms.find({ supplier = "elbe" })[1].freight)"#,
                .each: #"for terms in kontor.inventory.terms.each {} do assert(terms.supplier) end"#,
            ]
        ).verbs(.get, .find, .each)

    private static let written = """
        local offer = assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR" }))

        """

    private static var get: Verb {
        Verb("inventory.offer.get", .read("inventory"), "Returns one offer with its prices.") { verb in
            let offer = verb.subject("offer", Record<Offer>.self, "The offer by its id.")
            verb.returns(.table(InventoryResults.offer))
            verb.fails(.notFound, "there is no such offer")
            verb.example(
                written
                    + """
                    local found = assert(kontor.inventory.offer.get(offer.id))
                    assert(found.prices[1].price == kontor.money "1.95 EUR")
                    """)
            return { call in
                let (records, offer) = (try call.records, try call[offer])
                let breaks = try records.find(
                    PriceBreak.self, "WHERE offer_id = ? AND withdrawn_at IS NULL ORDER BY from_quantity",
                    [.text(offer.id.text)])
                return InventoryResults.offer((offer, breaks))
            }
        }
    }
}
