package import KontorCore

/// All that a policy needs to say whom to call about a fault.
package struct TicketFacts: Sendable, Equatable {
    /// The moment for which is asked; "open now" means then.
    package let at: OfficeMoment
    package let asset: AssetFacts
    package let ticket: TicketDetails
    /// nil where nobody noted a warranty.
    package let warranty: WarrantyFacts?
    /// Every contract that covers the device, those in force first.
    package let contracts: [ContractFacts]
    package let previous: PreviousFaults
    /// Another ticket that is open for the same device and sort of fault: do not call twice.
    package let openTicket: TicketDetails?
    package let hints: [HintFacts]
    /// The device's low and empty supplies with what we have to refill them.
    package let supplies: [SupplyFacts]
    /// Our own people on duty for repairs.
    package let staff: [StaffFacts]
    /// Service firms without a contract in force for this device: open ones first, then the cheaper.
    package let services: [FirmFacts]
    /// Contracts and warranties that would hold and by which nobody is called, with why, a sentence each.
    package let leftOut: [String]
}

/// The device that is broken.
package struct AssetFacts: Sendable, Equatable {
    package let tag: String
    package let model: String
    package let kind: Model.Kind
    package let place: String?
    package let serial: String?
    package let boughtOn: Day?
    /// nil where nobody has read it.
    package let counter: CounterFacts?
}

/// What a counter showed last.
package struct CounterFacts: Sendable, Equatable {
    package let meter: Reading.Meter
    package let value: Int
    package let readOn: Day
}

/// A ticket as a policy sees it.
package struct TicketDetails: Sendable, Equatable {
    package let number: String
    package let words: String
    package let fault: Ticket.Fault
    package let priority: Ticket.Priority
    package let state: Ticket.State
    package let reportedAt: OfficeMoment
    /// The handle of who was called, nil where nobody was.
    package let called: String?
    package let calledAt: Instant?
    package let expectedAt: Instant?
    package let remedy: String?
}

/// The maker's warranty.
package struct WarrantyFacts: Sendable, Equatable {
    package let until: Day
    package let isActive: Bool
    /// Who answers for it, nil where nobody noted it.
    package let firm: FirmFacts?
}

/// A contract that covers the device.
package struct ContractFacts: Sendable, Equatable {
    package let number: String
    package let firm: FirmFacts
    /// Our number with the firm under this contract, else our number there in general.
    package let customerNumber: String?
    /// The contract's own support hours, else the firm's.
    package let support: HoursFacts
    package let responseHours: Int?
    /// When somebody must be here if called at `at`, in support hours; nil where hours or response are unknown.
    package let responseDueAt: Instant?
    /// Its last day, nil while it goes on.
    package let validUntil: Day?
    package let isActive: Bool
}

/// A firm that can be called.
package struct FirmFacts: Sendable, Equatable {
    package let handle: String
    package let name: String
    /// The best number for a fault, nil where none is on file.
    package let number: NumberFacts?
    /// All numbers, the best for a fault first; fax numbers are left out.
    package let numbers: [NumberFacts]
    package let customerNumber: String?
    package let hours: HoursFacts
    /// What an hour costs without a contract.
    package let hourlyRate: Money?
}

/// One number to dial.
package struct NumberFacts: Sendable, Equatable {
    package let purpose: String?
    /// As one dials it from the office.
    package let text: String
    package let e164: String?
}

/// Whether somebody can be reached at the moment asked for.
package struct HoursFacts: Sendable, Equatable {
    /// nil where the hours are unknown, which is not closed.
    package let isOpen: Bool?
    /// `open until 17:00`, `opens tomorrow 08:00`, `hours unknown`.
    package let words: String
    /// When it opens next, nil while it is open or the hours are unknown.
    package let opensAt: Instant?
}

/// Something to try before calling.
package struct HintFacts: Sendable, Equatable {
    package let id: String
    package let words: String
    /// Whether it was written for the very model.
    package let isForModel: Bool
}

/// A low or empty supply of the device.
package struct SupplyFacts: Sendable, Equatable {
    package let name: String
    package let kind: String
    package let state: DeviceSupply.State
    package let words: String
    package let item: String?
    /// nil where no item of ours refills it, or it is not in our stock list.
    package let stock: StockItem?
    /// Where it is not clear which item refills it: those in stock that may.
    package let mayBe: [StockItem]
}

/// One of our people who is on duty.
package struct StaffFacts: Sendable, Equatable {
    /// The person's handle.
    package let person: String
    package let name: String
    package let role: String
    package let number: NumberFacts?
    package let why: [String]
}
