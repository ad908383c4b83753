internal import KontorCore
internal import KontorEquipment
internal import KontorInventory
internal import KontorStore

/// Devices, their contracts, supplies and faults.
enum EquipmentVerbs {
    static let policies = [LuaEquipmentPolicies.whomToCall]

    static let all: [Verb] =
        [createContract, SupplyImport.verb, pagesLeft, lowSupplies, readMeter, correctReading]
        + GeneralVerbs(Model.self, at: "equipment.model", examples: EquipmentExamples.model)
        .verbs(.get, .find, .each, .create, .update, .archive, .restore)
        + GeneralVerbs(
            Asset.self, at: "equipment.asset", admission: assetAdmission, examples: EquipmentExamples.asset,
            neverArchived: { try Equipment($0).refuseToRestore(Record(row: $1.values)) }
        )
        .verbs(.get, .find, .each, .create, .update, .archive, .restore)
        + ContractVerbs.all
        + GeneralVerbs(
            Hint.self, at: "equipment.hint", admission: hintAdmission, examples: EquipmentExamples.hint
        )
        .verbs(.get, .find, .each, .create, .update, .archive, .restore)
        + GeneralVerbs(DeviceSupply.self, at: "equipment.supply", examples: EquipmentExamples.supply)
        .verbs(.get, .find, .each)
        + GeneralVerbs(
            Reading.self, at: "equipment.reading", examples: EquipmentExamples.reading,
            checks: [.archive: order(counting: false), .restore: order(counting: true)],
            refusals: [
                .archive: [(.refused, "the counter would run backwards without it")],
                .restore: [(.refused, "the counter would run backwards with it")],
            ]
        ).verbs(.get, .find, .each, .archive, .restore)
        + TicketVerbs.all

    /// What is taken back as misread, and what counts again, leaves the others in order.
    private static func order(counting: Bool) -> GeneralVerbs.Check {
        { records, reading in
            try Equipment(records).checkOrder(Record<Reading>(row: reading.values), counting: counting)
        }
    }

    /// One rule for devices, whether they are made or changed.
    private static var assetAdmission: Admission {
        Admission(options: [.newPlaces], tidied: ["place"]) { records, before, values, choices in
            let asset = Draft<Asset>(row: values)
            let known = before.map { Record<Asset>(row: $0.values) }
            guard let place = asset.place, place != known?.place else { return }
            try EquipmentPlaces(records).require([place], of: "asset \(asset.tag)", choices)
        }
    }

    /// A hint's model is of its kind.
    private static var hintAdmission: Admission {
        Admission(options: []) { records, before, values, _ in
            try Equipment(records).requireSound(
                Draft(row: values), before: before.map { Record(row: $0.values) })
        }
    }

    private static var createContract: Verb {
        Verb("equipment.contract.create", .write("equipment"), "Writes a service contract down, with what it covers.") {
            verb in
            let fields = FieldArguments(Contract.schema.declaration, verb, forNew: true)
            let covered = Covered(verb)
            let options = ImportOptions(verb, [.newPlaces])
            verb.returns(.record(Contract.self))
            verb.fails(.invalid, "its hours or days cannot be read, or the office knows no such place")
            verb.fails(.conflict, "another contract has this number")
            verb.fails(
                .refused,
                "its firm is out of use, or neither a service firm nor a supplier; a device was given away or replaced")
            verb.example(
                """
                assert(kontor.equipment.contract.create {
                  number = "W-20", firm = "hanse", hours = "Mon-Fri 08:00-17:00", response_hours = 4,
                  begins_on = "2026-12-01", ends_on = "2028-11-30", assets = { "COPIER-2" }, places = { "Empfang" },
                })
                """)
            return { call in
                try covered.requirePlaces(of: "contract", options.choices(call), call)
                return .record(
                    try Equipment(call.records).addContract(covering: covered.read(call)) {
                        try fields.fill(&$0.row, from: call)
                    })
            }
        }
    }

    private static var pagesLeft: Verb {
        Verb(
            "equipment.supply.pages_left", .read("equipment"),
            "Returns how many pages the devices still print with an item."
        ) {
            verb in
            let item = verb.required("item", String.self, "The sku that refills them.")
            verb.returns(.value(.integer, "pages; nil where the devices do not say"))
            verb.example(
                """
                -- No device here has said how many pages its toner lasts: unknown, which is not 0.
                assert(kontor.equipment.supply.pages_left { item = "TONER-85A" } == nil)
                """)
            return { call in .integer(try Equipment(call.records).pagesLeft(item: call[item]).pages) }
        }
    }

    private static var readMeter: Verb {
        Verb("equipment.asset.read_meter", .write("equipment"), "Notes what a device's counter shows.") { verb in
            let asset = verb.subject("asset", Record<Asset>.self, "The device by its id or tag.")
            let value = verb.required("value", Int.self, "What it shows.")
            let meter = verb.optional("meter", Reading.Meter.self, "Which counter; `pages` where left out.")
            let on = verb.optional("read_on", Day.self, "When; today where left out.")
            let replaced = verb.optional("replaced", Bool.self, "Whether the counter began anew.")
            verb.returns(.record(Reading.self))
            verb.fails(.invalid, "it shows less than before, and was not replaced")
            verb.example(
                """
                assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 }).meter == "pages")
                local _, err = kontor.equipment.asset.read_meter("COPIER-1", { value = 9 })
                assert(err.code == "invalid")
                """)
            return { call in
                .record(
                    try Equipment(call.records).read(
                        call[asset], call[meter] ?? .pages, call[value], on: call[on], replaced: call[replaced] ?? false
                    ))
            }
        }
    }

    private static var correctReading: Verb {
        Verb(
            "equipment.reading.correct", .write("equipment"),
            "Corrects a reading that was noted wrongly; the journal keeps what stood there."
        ) { verb in
            let reading = verb.subject("reading", Record<Reading>.self, "The reading by its id.")
            let value = verb.optional("value", Int.self, "What the counter showed.")
            let on = verb.optional("read_on", Day.self, "When it was read.")
            let meter = verb.optional("meter", Reading.Meter.self, "Which counter it was.")
            let asset = verb.optional("asset", Record<Asset>.self, "Which device it was.")
            let replaced = verb.optional("replaced", Bool.self, "Whether the counter began anew.")
            verb.returns(.record(Reading.self))
            verb.fails(.notFound, "there is no such reading")
            verb.fails(.invalid, "the counter would run backwards, or nothing would be corrected")
            verb.example(
                """
                local slip = kontor.equipment.asset.read_meter("COPIER-1", { value = 2150000 })
                local right = assert(kontor.equipment.reading.correct(slip.id, { value = 215000 }))
                assert(right.id == slip.id and right.value == 215000)
                assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215010 }))
                """)
            return { call in
                var correction = ReadingCorrection()
                correction.asset = call[asset]?.id
                (correction.meter, correction.value, correction.readOn) = (call[meter], call[value], call[on])
                correction.replaced = call[replaced]
                return .record(try Equipment(call.records).correct(call[reading], correction))
            }
        }
    }

    /// What the store room has, for the equipment's own questions.
    static func stock(_ records: Records) -> StockLookup {
        { sku in
            guard let item = try records.first(Item.self, "WHERE sku = ?", [.text(sku)]) else { return nil }
            let overview = try Inventory(records).overview(item)
            return StockItem(sku: sku, name: item.name, nameEn: item.nameEn, onHand: overview.onHand)
        }
    }
}

extension Reading.Meter: ParameterValue {}
