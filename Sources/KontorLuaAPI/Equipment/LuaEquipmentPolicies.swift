internal import KontorCore
internal import KontorEquipment
internal import KontorLua

/// The equipment's question, asked of the plugins.
final class LuaEquipmentPolicies: EquipmentPolicies {
    static let whomToCall = Policy(
        "equipment.whom_to_call", "Whom to call about a fault, in order.", argument: "ticket",
        fields: EquipmentFacts.call.declarations,
        answer: """
            a list of steps `{ firm = handle } | { person = handle or role } | { hint = id or words }`, each with \
            `why` and, where it matters, `contract`, `number`, `costs`, `next_after_minutes`
            """,
        answers: [AnswerValue("steps", .list(.table(stepValues)), isRequired: true)],
        example:
            #"return { { person = "technician", why = "our own technician first" }, table.unpack(previous(ticket)) }"#)

    /// Thirty days.
    private static let mostMinutes: Int64 = 43_200

    private static let stepValues = [
        AnswerValue("firm", .text), AnswerValue("person", .text), AnswerValue("hint", .text),
        AnswerValue("number", .phoneNumber), AnswerValue("contract", .text), AnswerValue("costs", .text),
        AnswerValue("next_after_minutes", .whole(0...mostMinutes)), AnswerValue("why", .why),
    ]

    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    func whomToCall(_ facts: TicketFacts) throws -> [CallStep] {
        guard let asker = desk.policies else {
            throw Failure(.unavailable, "there is nobody to ask for policies here")
        }
        return try asker.ask(Self.whomToCall) {
            try EquipmentFacts.call.write(facts, to: &$0)
        } read: { reader in
            guard !reader.isAtEnd, case .table(let list) = try reader.value(), list.fields.isEmpty else {
                throw Failure.wrongAnswer("equipment.whom_to_call", "must answer a list of steps")
            }
            return try list.array.map { try Self.step($0, facts) }
        }
    }

    private static func step(_ value: LuaValue, _ facts: TicketFacts) throws -> CallStep {
        guard let table = value.table else {
            throw Failure.wrongAnswer("equipment.whom_to_call", "must answer tables, got \(value.kindWords)")
        }
        let known = stepValues.map(\.name)
        for (key, _) in table.fields where !known.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            throw Failure.wrongAnswer(
                "equipment.whom_to_call",
                "answered a step with unknown key \(word)"
                    + NearestName.hint(word, among: known))
        }
        let parties = ["firm", "person", "hint"].filter { table[$0] != nil }
        guard parties.count == 1, let kind = CallStep.Kind(rawValue: parties[0]), let party = table[parties[0]]?.text
        else {
            throw Failure.wrongAnswer(
                "equipment.whom_to_call", "answered a step that does not name one of firm, person, hint")
        }
        let isOwnWords = kind == .hint && !facts.hints.contains { $0.id == party }
        return CallStep(
            kind, isOwnWords ? "" : party, number: table["number"]?.text, contract: table["contract"]?.text,
            costs: try Why.sentences(table["costs"] ?? .nil).first,
            nextAfterMinutes: table["next_after_minutes"]?.integer.map { Int($0) },
            words: isOwnWords ? party : nil, why: try Why.sentences(table["why"] ?? .nil))
    }
}
