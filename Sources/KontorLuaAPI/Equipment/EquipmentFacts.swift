internal import KontorEquipment

/// What the equipment's policy gets, each fact once.
enum EquipmentFacts {
    static let number = TableShape<NumberFacts>(
        "number",
        [
            .field("purpose", "What it is for.") { $0.purpose },
            .field("text", "As one dials it from the office.") { $0.text },
            .field("e164", "In international form.") { $0.e164 },
        ])

    static let firm = TableShape<FirmFacts>(
        "firm",
        [
            .field("handle", "The firm's handle.") { $0.handle },
            .field("name", "Its name.") { $0.name },
            .table("number", "The best number for a fault.", number) { $0.number },
            .field("customer_number", "Our number there.") { $0.customerNumber },
            .field("open", "Whether somebody answers now; nil where the hours are unknown.") { $0.hours.isOpen },
            .field("hours", "Such as `open until 17:00`.") { $0.hours.words },
            .field("hourly_rate", "What an hour costs without a contract.") { $0.hourlyRate },
        ])

    static let contract = TableShape<ContractFacts>(
        "contract",
        [
            .field("number", "The contract's number.") { $0.number },
            .table("firm", "Who serves.", firm) { $0.firm },
            .field("customer_number", "Our number under it.") { $0.customerNumber },
            .field("open", "Whether its support answers now.") { $0.support.isOpen },
            .field("hours", "Such as `open until 17:00`.") { $0.support.words },
            .field("response_hours", "Support hours until somebody comes.", unit: "hours") { $0.responseHours },
            .field("valid_until", "Its last day; nil while it goes on.") { $0.validUntil },
            .field("active", "Whether it is in force.") { $0.isActive },
        ])

    static let ticket = TableShape<TicketDetails>(
        "ticket",
        [
            .field("number", "Such as T-0042.") { $0.number },
            .field("words", "What the reporter said.") { $0.words },
            .field("fault", "jam, toner, quality, noise …") { $0.fault.rawValue },
            .field("priority", "low, normal, high, urgent.") { $0.priority.rawValue },
            .field("state", "How far it is.") { $0.state.rawValue },
            .field("reported_at", "When.") { $0.reportedAt },
            .field("called", "The handle of who was called.") { $0.called },
        ])

    static let asset = TableShape<AssetFacts>(
        "asset",
        [
            .field("tag", "The name on its sticker.") { $0.tag },
            .field("model", "Maker and model.") { $0.model },
            .field("kind", "copier, printer, fax …") { $0.kind.rawValue },
            .field("place", "Where it stands.") { $0.place },
            .field("serial", "The maker's number.") { $0.serial },
            .field("counter", "What its counter showed last.", unit: "pages") { $0.counter?.value },
        ])

    static let warranty = TableShape<WarrantyFacts>(
        "warranty",
        [
            .field("until", "Its last day.") { $0.until },
            .field("active", "Whether it still holds.") { $0.isActive },
            .table("firm", "Who answers for it.", firm) { $0.firm },
        ])

    static let hint = TableShape<HintFacts>(
        "hint",
        [
            .field("id", "The hint's id.") { $0.id },
            .field("words", "What to try.") { $0.words },
            .field("for_model", "Whether it was written for the very model.") { $0.isForModel },
        ])

    static let supply = TableShape<SupplyFacts>(
        "supply",
        [
            .field("name", "What the device calls it.") { $0.name },
            .field("kind", "toner, waste …") { $0.kind },
            .field("state", "low or empty.") { $0.state.rawValue },
            .field("words", "The level in words.") { $0.words },
            .field("item", "The sku that refills it.") { $0.item },
            .field("on_hand", "What the store room has of that.") { $0.stock?.onHand },
            .field("may_be", "Where it is not clear which item refills it: the skus of those in stock that may.") {
                $0.mayBe.map(\.sku)
            },
        ])

    static let staff = TableShape<StaffFacts>(
        "staff",
        [
            .field("person", "The handle.") { $0.person },
            .field("name", "The name.") { $0.name },
            .field("role", "In which role.") { $0.role },
            .table("number", "The best number.", number) { $0.number },
            .field("why", "Why this person is on duty.") { $0.why },
        ])

    static let call = TableShape<TicketFacts>(
        "ticket",
        [
            .field("at", "The moment for which is asked.") { $0.at },
            .table("asset", "The device that is broken.", asset) { $0.asset },
            .table("ticket", "The ticket.", ticket) { $0.ticket },
            .table("warranty", "The maker's warranty.", warranty) { $0.warranty },
            .list("contracts", "Those that cover the device, those in force first.", contract) { $0.contracts },
            .field("same_fault", "Earlier tickets of the same fault within 60 days.") { $0.previous.sameFault },
            .field("history", "Such as `third jam in 60 days`.") { $0.previous.words },
            .table("open_ticket", "Another open ticket for the same fault: do not call twice.", ticket) {
                $0.openTicket
            },
            .list("hints", "What to try before calling.", hint) { $0.hints },
            .list("supplies", "What the device is low on.", supply) { $0.supplies },
            .list("staff", "Our own people on duty for repairs.", staff) { $0.staff },
            .list("services", "Firms without a contract for it, open ones first, then the cheaper.", firm) {
                $0.services
            },
        ])
}
