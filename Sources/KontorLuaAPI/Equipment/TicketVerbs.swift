internal import KontorCore
internal import KontorEquipment
internal import KontorStore

/// Faults: reporting them, whom to call, and how they end.
enum TicketVerbs {
    static let all: [Verb] =
        [report, whomToCall, advance]
        + GeneralVerbs(Ticket.self, at: "equipment.ticket", examples: EquipmentExamples.ticket).verbs(
            .get, .find, .each)

    private static var report: Verb {
        Verb(
            "equipment.ticket.report", .write("equipment"),
            "Opens a ticket for a fault, or returns the one that is open for it already."
        ) { verb in
            let asset = verb.subject("asset", Record<Asset>.self, "The device by its id or tag.")
            let words = verb.required("words", String.self, "What is wrong, in the reporter's words.", bound: .note)
            let fault = verb.optional(
                "fault", Ticket.Fault.self, "What sort of fault; guessed from the words where left out.")
            let priority = verb.optional(
                "priority", Ticket.Priority.self,
                "How much it matters; normal where left out, a known fault keeps its own.")
            verb.returns(.table(EquipmentResults.reported))
            verb.fails(.refused, "the device was given away or replaced")
            verb.fails(.invalid, "the words say nothing")
            verb.example(
                EquipmentExamples.reported
                    + """
                    assert(ticket.fault == "jam" and ticket.is_new)
                    local again = kontor.equipment.ticket.report("COPIER-1", { words = "schon wieder Papierstau" })
                    assert(again.number == ticket.number and not again.is_new)
                    """)
            return { call in
                let reported = try Equipment(call.records).report(
                    call[asset], words: call[words], reporter: call.person, fault: call[fault],
                    priority: call[priority])
                return EquipmentResults.reported(reported)
            }
        }
    }

    private static var whomToCall: Verb {
        Verb(
            "equipment.ticket.whom_to_call", .read("equipment"),
            "Returns whom to call about a fault, in order, and why."
        ) {
            verb in
            let ticket = verb.subject("ticket", Record<Ticket>.self, "The ticket by its id or number.")
            let at = verb.optional("at", Instant.self, "When; now where left out.")
            verb.returns(.table(EquipmentResults.whomToCall))
            verb.fails(.refused, "the ticket needs no call any more, or its device was given away or replaced")
            verb.example(
                EquipmentExamples.reported
                    + """
                    local plan = kontor.equipment.ticket.whom_to_call(ticket.number)
                    assert(plan.steps[1].why[1] == "house rule: try it ourselves first")
                    assert(plan.read_out:find "QXZ01234")
                    """)
            return { call in
                let records = try call.records
                let equipment = Equipment(records)
                let plan = try equipment.whomToCall(
                    call[ticket], at: call[at], policies: LuaEquipmentPolicies(call.session.desk),
                    staff: DutyRoster(records), stockOf: EquipmentVerbs.stock(records))
                let first = plan.steps.first { $0.kind == .firm } ?? plan.steps.first
                let card = try first.map { try equipment.callCard(call[ticket], $0) }
                return EquipmentResults.whomToCall(
                    EquipmentResults.WhomToCall(
                        plan: plan, nobody: nobody(plan, call.session.desk), readOut: card?.text, time: records.time))
            }
        }
    }

    /// A plugin that names nobody says something else than an office that knows nobody.
    private static func nobody(_ plan: CallPlan, _ desk: Desk) -> String? {
        guard plan.steps.isEmpty else { return nil }
        let facts = plan.facts
        let plugin = "plugin \(desk.policies?.answerer(of: LuaEquipmentPolicies.whomToCall) ?? "?")"
        guard plan.named.isEmpty else { return "\(plugin) named \(plan.named.listed), and nobody is there for it" }
        let known =
            facts.contracts.filter(\.isActive).map { "contract \($0.number) with \($0.firm.handle)" }
            + facts.staff.map(\.person) + facts.services.map(\.handle)
        guard let first = known.first else { return "no contract, no technician, no firm is known" }
        return "\(plugin) answered nobody to \(LuaEquipmentPolicies.whomToCall.name), though there is \(first)"
    }

    private static var advance: Verb {
        Verb("equipment.ticket.advance", .write("equipment"), "Moves a ticket on; what is not possible is refused.") {
            verb in
            let ticket = verb.subject("ticket", Record<Ticket>.self, "The ticket by its id or number.")
            let state = verb.required("to", Ticket.State.self, "The next state.")
            let remedy = verb.optional(
                "remedy", String.self, "What helped, or why it is closed: for `fixed`, `closed` and `replaced`.",
                bound: .note)
            let until = verb.optional(
                "deferred_until", Day.self, "Until when it is deferred; for `deferred`, which needs it.")
            verb.returns(.record(Ticket.self))
            verb.fails(
                .refused,
                "the ticket cannot go there from where it is, its device was given away or replaced, or another ticket is "
                    + "open for the same fault")
            verb.fails(
                .invalid,
                "it is closed without having been fixed, and `remedy` does not say why; `deferred_until` is missing or not "
                    + "after today; or either is given with a state that has none")
            verb.example(
                EquipmentExamples.reported
                    + """
                    assert(kontor.equipment.ticket.advance(ticket.number, { to = "triaged" }).state == "triaged")
                    local _, err = kontor.equipment.ticket.advance(ticket.number, { to = "verified" })
                    assert(err.code == "refused")
                    """)
            return { call in
                .record(
                    try Equipment(call.records).advance(
                        call[ticket], to: call[state], remedy: call[remedy], until: call[until]))
            }
        }
    }
}

extension Ticket.Fault: ParameterValue {}
extension Ticket.Priority: ParameterValue {}
extension Ticket.State: ParameterValue {}
