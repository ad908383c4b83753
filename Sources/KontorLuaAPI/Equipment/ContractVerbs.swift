internal import KontorCore
internal import KontorEquipment
internal import KontorIntake
internal import KontorStore

/// Contracts: what they cover, how they change and end.
enum ContractVerbs {
    static let all: [Verb] =
        [get, update, cover, uncover]
        + GeneralVerbs(Contract.self, at: "equipment.contract", examples: EquipmentExamples.contract)
        .verbs(.find, .each)

    private static func subject(_ verb: VerbBuilder) -> Parameter<Record<Contract>> {
        verb.fails(.notFound, "there is no such contract")
        return verb.subject("contract", Record<Contract>.self, "The contract by its id or number.")
    }

    private static let returned = ReturnShape.table(EquipmentResults.contract)

    private static func value(_ contract: Record<Contract>, _ records: Records) throws -> APIValue {
        let covers = try Equipment(records).covers(of: contract)
        return EquipmentResults.contract(
            EquipmentResults.ContractDetails(
                contract: contract,
                assets: try covers.compactMap { try $0.asset.map { try records.require($0).tag } },
                models: try covers.compactMap { try $0.model.map { try records.require($0).name } },
                places: covers.compactMap { $0.place }))
    }

    private static var get: Verb {
        Verb("equipment.contract.get", .read("equipment"), "Returns one contract with what it covers.") { verb in
            let contract = subject(verb)
            verb.returns(returned)
            verb.example(
                """
                local contract = assert(kontor.equipment.contract.get "W-19")
                assert(contract.response_hours == 8 and contract.firm == "hanse" and #contract.assets > 0)
                """)
            return { call in try value(call[contract], call.records) }
        }
    }

    private static var update: Verb {
        Verb(
            "equipment.contract.update", .write("equipment"),
            "Changes a contract: its last day ends it, a later one takes that back."
        ) { verb in
            let contract = subject(verb)
            let fields = FieldArguments(Contract.schema.declaration, verb, forNew: false)
            verb.returns(returned)
            verb.fails(.invalid, "its hours or days cannot be read")
            verb.fails(.refused, "its firm is out of use, or neither a service firm nor a supplier")
            verb.example(
                """
                assert(kontor.equipment.contract.update("W-19", { ends_on = "2027-12-31" }).ends_on == "2027-12-31")
                """)
            return { call in
                let records = try call.records
                let changed = try Equipment(records).change(call[contract]) { try fields.fill(&$0.row, from: call) }
                return try value(changed, records)
            }
        }
    }

    private static var cover: Verb {
        Verb("equipment.contract.cover", .write("equipment"), "Puts devices, models or places under a contract.") {
            verb in
            let contract = subject(verb)
            let what = Covered(verb)
            let options = ImportOptions(verb, [.newPlaces])
            verb.returns(returned)
            verb.fails(.invalid, "the office knows no such place")
            verb.fails(.refused, "a device was given away or replaced, or a model is out of use")
            verb.example(
                """
                local contract = assert(kontor.equipment.contract.cover("W-19", { assets = { "COPIER-2" } }))
                assert(table.concat(contract.assets, " "):find "COPIER%-2")
                """)
            return { call in
                let (records, contract) = (try call.records, try call[contract])
                try what.requirePlaces(of: "contract \(contract.number)", options.choices(call), call)
                for one in what.read(call) { try Equipment(records).cover(one, by: contract) }
                return try value(contract, records)
            }
        }
    }

    private static var uncover: Verb {
        Verb("equipment.contract.uncover", .write("equipment"), "Takes devices, models or places out of a contract.") {
            verb in
            let contract = subject(verb)
            let what = Covered(verb)
            verb.returns(returned)
            verb.fails(.notFound, "the contract does not cover one of them")
            verb.example(
                """
                kontor.equipment.contract.cover("W-19", { places = { "Empfang" } })
                assert(#kontor.equipment.contract.uncover("W-19", { places = { "Empfang" } }).places == 0)
                """)
            return { call in
                let (records, contract) = (try call.records, try call[contract])
                for one in what.read(call) { try Equipment(records).uncover(one, by: contract) }
                return try value(contract, records)
            }
        }
    }
}

/// The parameters that say what a contract covers.
struct Covered {
    private let assets: Parameter<[Record<Asset>]?>
    private let models: Parameter<[Record<Model>]?>
    private let places: Parameter<[String]?>

    init(_ verb: VerbBuilder) {
        assets = verb.optional("assets", [Record<Asset>].self, "Devices that it covers.")
        models = verb.optional("models", [Record<Model>].self, "Models that it covers.")
        places = verb.optional("places", [String].self, "Places whose devices it covers.")
    }

    /// Refuses places that the office does not know.
    func requirePlaces(of what: String, _ choices: ImportChoices, _ call: VerbCall) throws {
        try EquipmentPlaces(call.records).require((call[places] ?? []).map(\.trimmed), of: what, choices)
    }

    func read(_ call: VerbCall) -> [Coverage] {
        (call[assets] ?? []).map { Coverage.asset($0.id) } + (call[models] ?? []).map { .model($0.id) }
            + (call[places] ?? []).map { .place($0) }
    }
}
