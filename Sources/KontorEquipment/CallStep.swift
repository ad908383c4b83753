package import KontorCore

/// One step of a plan: somebody to call, or something to try first.
///
/// A policy names the party and says why; what it leaves empty is filled in from the directory and the contract.
package struct CallStep: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case person, firm, hint }

    package var kind: Kind
    /// A person's handle or a role of ours, a firm's handle, or a hint's id; empty for a hint in the policy's own words.
    package var party: String
    package var name: String?
    /// What to dial; the best number on file where the policy gives none.
    package var number: String?
    package var e164: String?
    /// `open until 17:00`, `opens tomorrow 08:00`, `on duty`.
    package var availability: String?
    /// nil where nobody knows.
    package var isOpen: Bool?
    package var opensAt: Instant?
    /// The number of the contract under which the firm is called; the one in force where the policy names none.
    package var contract: String?
    package var customerNumber: String?
    package var serial: String?
    package var costs: String?
    /// When somebody must be here by contract.
    package var responseDueAt: Instant?
    /// Minutes after which the next step is taken where this one led to nothing.
    package var nextAfterMinutes: Int?
    /// A hint's words.
    package var words: String?
    package var why: [String]

    package init(
        _ kind: Kind, _ party: String, number: String? = nil, contract: String? = nil, costs: String? = nil,
        nextAfterMinutes: Int? = nil, words: String? = nil, why: [String] = []
    ) {
        self.kind = kind
        self.party = party
        self.number = number
        self.contract = contract
        self.costs = costs
        self.nextAfterMinutes = nextAfterMinutes
        self.words = words
        self.why = why
    }
}

/// The questions about equipment that a company answers in its own way.
package protocol EquipmentPolicies: AnyObject {
    /// Returns whom to call about a fault, in order; empty where nobody can help.
    func whomToCall(_ facts: TicketFacts) throws -> [CallStep]
}
