import KontorLuaAPI
import Testing

/// For each policy of the registry something that asks it, in the office of the example krueger.
enum PolicyActs {
    /// Lua that ends with an error where the policy cannot be asked. A policy without an act fails the tests.
    static let all: [String: String] = [
        "inventory.count_scope": "assert(kontor.inventory.count.open { place = 'Materialraum' })",
        "inventory.count_check": """
        local count = assert(kontor.inventory.count.open { place = 'Materialraum' })
        local line = count.lines[1]
        assert(kontor.inventory.count.enter(count.number, { lines = { { item = line.item, counted = 999 } } }))
        assert(kontor.inventory.count.review(count.number))
        """,
        "inventory.need": "assert(kontor.inventory.supply_run {})",
        "inventory.supplier": "assert(kontor.inventory.supply_run {})",
        "inventory.basket": "assert(kontor.inventory.supply_run {})",
        "inventory.approval": "assert(kontor.inventory.supply_run {})",
        "equipment.whom_to_call": """
        local ticket = assert(kontor.equipment.ticket.report('COPIER-1', { words = 'Papierstau' }))
        assert(kontor.equipment.ticket.whom_to_call(ticket.number))
        """,
        "communication.route": """
        local entry = assert(kontor.communication.entry.create { kind = 'note', subject = 'x' })
        assert(kontor.communication.route(entry.id))
        """,
        "hr.screen": "assert(kontor.hr.screen 'office-assistant')",
    ]

    /// Whether it decides about one record of many, so that where it fails for one the others go on.
    static func isForOneRecord(_ policy: String) -> Bool {
        ["inventory.need", "inventory.supplier", "inventory.approval", "inventory.count_check", "hr.screen"]
            .contains(policy)
    }

    static let names = Registry.policies.map(\.name)

    static func act(for policy: String) throws -> String {
        try #require(all[policy], "\(policy) has no act that asks it: add one")
    }
}
