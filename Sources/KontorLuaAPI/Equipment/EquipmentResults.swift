internal import KontorCore
internal import KontorEquipment
internal import KontorStore

/// What the equipment's verbs return beyond a record's own fields, each table once.
enum EquipmentResults {
    static let lowSupply = TableShape<LowSupply>(
        "LowSupply",
        [
            .field("asset", "The device's tag.") { $0.asset },
            .field("place", "Where it stands.") { $0.place },
            .field("supply", "What the device calls it.") { $0.supply.label },
            .field("item", "The sku that refills it.") { $0.stock?.sku },
            .field("on_hand", "What we have of it.") { $0.stock?.onHand },
            .field("why", "What the device and the stock say.") { $0.why },
        ])

    struct ContractDetails {
        let contract: Record<Contract>
        let assets: [String]
        let models: [String]
        let places: [String]
    }

    static let contract = TableShape<ContractDetails>(
        "ContractDetails", of: \.contract,
        [
            .field("assets", "Devices that it covers, by tag.") { $0.assets },
            .field("models", "Models that it covers, by name.") { $0.models },
            .field("places", "Places whose devices it covers.") { $0.places },
        ])

    static let reported = TableShape<Reported>(
        "ReportedTicket", of: \.ticket,
        [
            .field("is_new", "False where it was open for this fault already.") { $0.isNew },
            .field("why", "How the fault was told from the words.") { $0.why },
        ])

    private static let step = TableShape<(step: CallStep, time: OfficeTime)>(
        "CallStep",
        [
            .choice("kind", "A person of ours, a firm, or something to try.") { $0.step.kind },
            .field("party", "The handle of whom to call; nil where there is something to try.") {
                $0.step.party.isEmpty ? nil : $0.step.party
            },
            .field("name", "The name.") { $0.step.name },
            .field("number", "As one dials it from the office.") { $0.step.number },
            .field("availability", "Such as `open until 17:00`.") { $0.step.availability },
            .field("open", "Whether somebody answers; nil where that is not known.") { $0.step.isOpen },
            .field("contract", "The contract under which is called.") { $0.step.contract },
            .field("customer_number", "Our number there.") { $0.step.customerNumber },
            .field("serial", "The device's number, which they ask for.") { $0.step.serial },
            .field("costs", "What the call costs, in words.") { $0.step.costs },
            .field("expected_at", "By when they come, such as 2026-11-24 08:15.") { value in
                value.step.responseDueAt.map { value.time.wallText($0) }
            },
            .field("next_after_minutes", "After how long to go on to the next step.", unit: "minutes") {
                $0.step.nextAfterMinutes
            },
            .field("words", "What to try.") { $0.step.words },
            .field("why", "Why this one, and why here.") { $0.step.why },
        ])

    struct WhomToCall {
        let plan: CallPlan
        let nobody: String?
        let readOut: String?
        let time: OfficeTime
    }

    static let whomToCall = TableShape<WhomToCall>(
        "CallPlan",
        [
            .field("ticket", "The ticket's number.") { $0.plan.ticket },
            .field("asset", "The device's tag.") { $0.plan.asset },
            .field("model", "Maker and model.") { $0.plan.facts.asset.model },
            .field("place", "Where it stands.") { $0.plan.facts.asset.place },
            .list("steps", "Whom to call, in order, with number and why.", step) { value in
                value.plan.steps.map { ($0, value.time) }
            },
            .field("nobody", "Why there is nobody to call, and by whose answer, where `steps` is empty.") { $0.nobody },
            .field("read_out", "What to say on the phone.") { $0.readOut },
            .field(
                "notes", "Contracts and warranties that would hold and by which nobody is called, with why."
            ) { $0.plan.facts.leftOut },
        ])
}
