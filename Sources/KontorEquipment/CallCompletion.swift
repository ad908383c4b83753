internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorStore

/// Checks what the policy answered, and fills in numbers, hours, contract and costs.
struct CallCompletion {
    let records: Records
    let facts: TicketFacts
    let firms: Firms
    let staff: DutyRoster

    /// Returns the steps in the policy's order; a party that comes twice stays at its first place.
    func complete(_ answer: [CallStep]) throws -> [CallStep] {
        var steps: [CallStep] = []
        for given in answer {
            for step in try completed(given) {
                if let index = steps.firstIndex(where: { $0.isSameCall(as: step) }) {
                    steps[index].why += step.why.filter { !steps[index].why.contains($0) }
                } else {
                    steps.append(step)
                }
            }
        }
        return steps
    }

    private func completed(_ given: CallStep) throws -> [CallStep] {
        if let minutes = given.nextAfterMinutes, minutes < 0 {
            throw refusal("to go on after \(minutes) minutes")
        }
        if given.kind != .hint, given.party.isEmpty { throw refusal("a \(given.kind.rawValue) without a name") }
        var given = given
        if given.number?.trimmed.isEmpty == true { given.number = nil }
        if given.why.isEmpty { given.why = ["named by the policy"] }
        return switch given.kind {
        case .hint: [try hint(given)]
        case .firm: [try firm(given)]
        case .person: try people(given)
        }
    }

    private func hint(_ given: CallStep) throws -> CallStep {
        var step = given
        if !given.party.isEmpty {
            guard let known = facts.hints.first(where: { $0.id == given.party }) else {
                throw refusal("hint \(given.party), which is none for this fault")
            }
            step.words = given.words ?? known.words
        }
        guard step.words?.trimmed.isEmpty == false else { throw refusal("a hint without words") }
        return step
    }

    private func firm(_ given: CallStep) throws -> CallStep {
        let known = firms.organisations.values.first { $0.handle == given.party || $0.id.text == given.party }
        guard let firm = try known ?? organisation(given.party), firm.archivedAt == nil else {
            throw refusal("firm \(given.party), which is not in the directory")
        }
        // A firm that the office's own records name is one of them, whatever it has become since.
        if known == nil, let words = records.unfitWords(AnyRecord(firm), for: Contract.schema.fields.firm.declaration) {
            throw refusal(words)
        }
        let reading = known == nil ? try Firms(records, at: facts.at.instant, named: [firm.id.text]) : firms
        guard let about = reading.facts[firm.id.text] else { throw refusal("firm \(given.party)") }
        let contract = try contract(for: given, about.handle)
        let hours = contract?.support ?? about.hours
        var step = given
        step.party = about.handle
        step.name = about.name
        if given.number == nil {
            step.number = about.number?.text
            step.e164 = about.number?.e164
        }
        if step.number == nil { step.why.append("no number of \(about.handle) is on file") }
        (step.availability, step.isOpen, step.opensAt) = (hours.words, hours.isOpen, hours.opensAt)
        step.contract = contract?.number
        step.customerNumber = given.customerNumber ?? contract?.customerNumber ?? about.customerNumber
        step.serial = given.serial ?? facts.asset.serial
        step.costs = given.costs ?? costs(about, contract)
        step.responseDueAt = contract?.responseDueAt
        return step
    }

    /// The contract that the policy names, else the one in force with that firm.
    private func contract(for given: CallStep, _ firm: String) throws -> ContractFacts? {
        guard let number = given.contract else {
            return facts.contracts.first { $0.isActive && $0.firm.handle == firm }
        }
        guard let contract = facts.contracts.first(where: { $0.number == number }) else {
            throw refusal("contract \(number), which does not cover \(facts.asset.tag)")
        }
        guard contract.firm.handle == firm else {
            throw refusal("contract \(number) for \(firm), but it is with \(contract.firm.handle)")
        }
        guard contract.isActive else {
            throw refusal("contract \(number), which is not in force on \(records.time.day(at: facts.at.instant))")
        }
        return contract
    }

    private func costs(_ firm: FirmFacts, _ contract: ContractFacts?) -> String? {
        if let warranty = facts.warranty, warranty.isActive, warranty.firm?.handle == firm.handle {
            return "free under warranty until \(warranty.until)"
        }
        if let contract { return "covered by contract \(contract.number)" }
        return firm.hourlyRate.map { "about \($0) an hour" }
    }

    /// A person by handle, or all who are on duty in a role.
    private func people(_ given: CallStep) throws -> [CallStep] {
        let named = facts.staff.filter { $0.role == given.party || $0.person == given.party }
        if !named.isEmpty { return named.map { step(given, $0, isOnDuty: true) } }
        let reading = StaffReading(records)
        if let person = try person(given.party) {
            return [try whoIsThere(given, person, reading)]
        }
        let onDuty = try reading.facts(of: given.party, at: facts.at.instant, from: staff)
        let isRole = try isRole(given.party)
        guard isRole || !onDuty.isEmpty else {
            let hint = NearestName.hint(given.party, among: try Roles(records).all().map(\.key))
            throw refusal("person \(given.party), who is neither in the directory nor a role of the office\(hint)")
        }
        // A role without anybody on duty is a gap, which is no fault of the policy's.
        return onDuty.map { step(given, $0, isOnDuty: true) }
    }

    /// The person whom the policy named; where they are away, their deputy, or how long nobody stands in.
    private func whoIsThere(_ given: CallStep, _ person: Record<Person>, _ reading: StaffReading) throws -> CallStep {
        let own = try reading.facts(of: person, role: "", why: [])
        let duties = Duties(records)
        guard let until = try duties.awayUntil(person.id, at: facts.at.instant) else {
            return step(given, own, isOnDuty: false)
        }
        let answer = try duties.standIn(for: person.id, at: facts.at.instant)
        if let deputy = answer.person {
            return step(given, try reading.facts(of: deputy, role: "", why: answer.why), isOnDuty: true)
        }
        var step = step(given, own, isOnDuty: false)
        (step.availability, step.isOpen) = ("away until \(until), nobody stands in", false)
        step.why += answer.why
        return step
    }

    private func step(_ given: CallStep, _ person: StaffFacts, isOnDuty: Bool) -> CallStep {
        var step = given
        step.party = person.person
        step.name = person.name
        if given.number == nil {
            step.number = person.number?.text
            step.e164 = person.number?.e164
        }
        if step.number == nil { step.why.append("no number of \(person.person) is on file") }
        if isOnDuty { (step.availability, step.isOpen) = ("on duty", true) }
        step.serial = given.serial ?? facts.asset.serial
        step.why += person.why.filter { !given.why.contains($0) }
        return step
    }

    private func person(_ text: String) throws -> Record<Person>? {
        try records.first(
            Person.self, "WHERE (handle = ? OR id = ?) AND archived_at IS NULL", [.text(text), .text(text)])
    }

    private func organisation(_ text: String) throws -> Record<Organisation>? {
        try records.first(Organisation.self, "WHERE handle = ? OR id = ?", [.text(text), .text(text)])
    }

    private func isRole(_ word: String) throws -> Bool { try Roles(records).isKnown(word) }

    private func refusal(_ what: String) -> Failure {
        Failure.wrongAnswer("equipment.whom_to_call", "answered \(what), for \(facts.ticket.number)")
    }
}

extension CallStep {
    /// Whether both steps are the same call: a plan that puts somebody first need not take them out below.
    fileprivate func isSameCall(as other: CallStep) -> Bool {
        kind == other.kind && party == other.party && number == other.number && contract == other.contract
            && words == other.words
    }
}
