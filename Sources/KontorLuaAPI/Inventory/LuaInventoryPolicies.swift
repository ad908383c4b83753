internal import KontorCore
internal import KontorDirectory
internal import KontorInventory
internal import KontorLua
internal import KontorStore

/// The inventory's questions, asked of the plugins.
final class LuaInventoryPolicies: InventoryPolicies {
    private typealias Declared = InventoryPolicyDeclarations
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    private func asker() throws -> any PolicyAsker {
        guard let asker = desk.policies else { throw Failure(.unavailable, "there is nobody to ask for policies here") }
        return asker
    }

    func countScope(_ facts: CountScopeFacts) throws -> CountScopeAnswer {
        try asker().ask(Declared.countScope) {
            try InventoryFacts.countScope.write(facts, to: &$0)
        } read: { reader in
            let skus = try Self.list(&reader).map { try Self.text($0, "skus") }
            let positions = Dictionary(facts.candidates.enumerated().map { ($1.sku, $0) }, uniquingKeysWith: { $1 })
            let chosen = try skus.map { sku in
                guard let index = positions[sku] else {
                    throw Failure.wrongAnswer("inventory.count_scope", "answered \(sku), which was no candidate")
                }
                return index
            }
            let manner = reader.isAtEnd ? nil : try reader.value().table
            return CountScopeAnswer(
                chosen: chosen, blind: manner?["blind"]?.boolean ?? false,
                secondCounter: manner?["second_counter"]?.boolean ?? false, why: try Why.read(&reader))
        }
    }

    func countCheck(_ facts: CountCheckFacts) throws -> CountCheckAnswer {
        try asker().ask(Declared.countCheck) {
            try InventoryFacts.countCheck.write(facts, to: &$0)
        } read: { reader in
            let word = try reader.string()
            guard let verdict = CountCheckAnswer.Verdict(rawValue: word) else {
                throw Failure.wrongAnswer(
                    "inventory.count_check", "answered \(word), not accept, recount or second_person")
            }
            return CountCheckAnswer(verdict, why: try Why.read(&reader))
        }
    }

    func need(_ facts: NeedFacts) throws -> NeedAnswer {
        try asker().ask(Declared.need) {
            try InventoryFacts.need.write(facts, to: &$0)
        } read: { reader in
            let quantity = try Self.quantity(&reader, "inventory.need", of: facts.sku)
            return NeedAnswer(quantity, why: quantity == .zero ? [] : try Why.read(&reader))
        }
    }

    func supplier(_ facts: SupplierQuestion) throws -> SupplierAnswer {
        try asker().ask(Declared.supplier) {
            try InventoryFacts.supplier.write(facts, to: &$0)
        } read: { reader in
            let offer = try Self.offer(&reader)
            let why = try Why.read(&reader)
            var quantity: Quantity?
            if !reader.isAtEnd {
                if reader.peek() == .nil {
                    reader.skip()
                } else {
                    quantity = try Self.quantity(&reader, "inventory.supplier", of: facts.item.sku)
                }
            }
            return SupplierAnswer(offer, quantity: quantity, why: why, open: try Self.open(&reader))
        }
    }

    func basket(_ facts: BasketFacts) throws -> BasketAnswer {
        try asker().ask(Declared.basket) {
            try InventoryFacts.basket.write(facts, to: &$0)
        } read: { reader in
            var answer = BasketAnswer()
            for (index, element) in try Self.list(&reader).enumerated() {
                // A line that there is not is nobody's: then it is not known what else was meant.
                guard let line = element.table?["line"]?.integer, (1...Int64(facts.lines.count)).contains(line) else {
                    throw Failure.wrongAnswer(
                        "inventory.basket",
                        "answered \(element.table?["line"]?.kindWords ?? "nothing") as the line of change \(index + 1): "
                            + "there are \(facts.lines.count)")
                }
                if let fault = Declared.changes.fault(in: element, at: "change \(index + 1)") {
                    answer.faults.append(BasketFault(line: Int(line) - 1, sentence: fault))
                } else if let offer = element.table?["offer"]?.text {
                    let quantity = element.table?["quantity"]?.number.flatMap { Quantity(exactly: $0) }
                    answer.changes.append(
                        BasketChange(line: Int(line) - 1, offer: ID(unchecked: offer), quantity: quantity))
                }
            }
            answer.why = try Why.read(&reader)
            return answer
        }
    }

    func approval(_ facts: ApprovalFacts) throws -> ApprovalAnswer {
        let question = try question(facts)
        return try asker().ask(Declared.approval) {
            try InventoryFacts.approval.write(question, to: &$0)
        } read: { reader in
            let needed = try reader.integer()
            guard (0...9).contains(needed) else {
                throw Failure.wrongAnswer("inventory.approval", "answered \(needed) approvals, 0 to 9 are possible")
            }
            let roles = try Self.roles(&reader)
            let known = Roles(try desk.openRecords())
            for role in roles where try !known.isKnown(role) {
                throw Failure.wrongAnswer(
                    "inventory.approval",
                    "answered the role \(role), which the office does not have\(try known.hint(role))")
            }
            try refuseUnreachable(Int(needed), roles, proposer: facts.proposer)
            return ApprovalAnswer(needed: Int(needed), roles: roles, why: try Why.read(&reader))
        }
    }

    /// What may be left out, also where reasons follow: `return 0, nil, "below the limit"`.
    private static func roles(_ reader: inout LuaReader) throws -> [String] {
        if reader.isAtEnd { return [] }
        guard reader.peek() != .nil else {
            reader.skip()
            return []
        }
        return try list(&reader).map { try text($0, "roles") }
    }

    /// Refuses approvals by nobody in particular, which a forgotten list of roles would mean, and more of them than
    /// there are people who can give one. A single one may wait until somebody has the role.
    private func refuseUnreachable(_ needed: Int, _ roles: [String], proposer: ID<Person>?) throws {
        guard needed > 0 else { return }
        guard !roles.isEmpty else {
            throw Failure.wrongAnswer(
                "inventory.approval",
                "answered \(needed) approval\(needed == 1 ? "" : "s") without the roles that may give them")
        }
        guard needed > 1 else { return }
        let records = try desk.openRecords()
        let directory = Directory(records)
        let holders = try roles.flatMap { try directory.holders(of: $0, on: records.today).map(\.person) }
        let able = Set(holders).filter { $0 != proposer }.count
        guard needed <= able else {
            let people = able == 0 ? "nobody" : able == 1 ? "1 person" : "\(able) people"
            throw Failure.wrongAnswer(
                "inventory.approval",
                "answered \(needed) approvals by \(roles.listed), and \(people) beside the proposer can give one: "
                    + "the order could never be placed")
        }
    }

    private func question(_ facts: ApprovalFacts) throws -> ApprovalQuestion {
        let records = try desk.openRecords()
        let directory = Directory(records)
        let known = try directory.knowsOrderLimits(on: records.today)
        guard let proposer = facts.proposer else {
            return ApprovalQuestion(
                facts: facts, proposer: nil, proposerRoles: [], limit: nil, isOwner: false, limitsKnown: known)
        }
        return ApprovalQuestion(
            facts: facts, proposer: try records.get(proposer)?.handle,
            proposerRoles: try directory.roles(of: proposer, on: records.today).map(\.role),
            limit: try directory.orderLimit(of: proposer, on: records.today),
            isOwner: try directory.owner(named: records.office.owner)?.id == proposer, limitsKnown: known)
    }
}

extension LuaInventoryPolicies {
    private static func quantity(_ reader: inout LuaReader, _ policy: String, of sku: String) throws -> Quantity {
        if reader.peek() == .integer {
            let whole = try reader.integer()
            guard abs(whole) <= Quantity.limit / 1000 else {
                throw Failure.wrongAnswer(policy, "answered \(whole) of \(sku), more than a billion")
            }
            return Quantity(thousandths: whole * 1000)
        }
        guard !reader.isAtEnd, reader.peek() == .number else {
            throw Failure.wrongAnswer(policy, "must answer a quantity of \(sku), got \(reader.peek())")
        }
        let number = try reader.number()
        guard let quantity = Quantity(exactly: number) else {
            throw Failure.wrongAnswer(
                policy, "answered \(number) of \(sku), which is no number up to a billion with at most three decimals")
        }
        return quantity
    }

    /// An offer's own table, its id, or nil.
    private static func offer(_ reader: inout LuaReader) throws -> ID<Offer>? {
        switch reader.peek() {
        case .nil:
            if !reader.isAtEnd { reader.skip() }
            return nil
        case .string: return ID(unchecked: try reader.string())
        case .table:
            let table = try reader.enterTable()
            var id = table.field("id")
            return ID(unchecked: try id.string())
        default: throw Failure.wrongAnswer("inventory.supplier", "must answer an offer, got \(reader.peek())")
        }
    }

    /// The other offers that would do: `true` for all, else a list of offers or their ids; none where nothing is said.
    private static func open(_ reader: inout LuaReader) throws -> SupplierAnswer.Open {
        guard !reader.isAtEnd else { return .only([]) }
        switch try reader.value() {
        case .nil, .boolean(false): return .only([])
        case .boolean(true): return .all
        case .table(let table) where table.fields.isEmpty:
            return .only(
                try table.array.map { element in
                    guard let id = element.text ?? element.table?["id"]?.text else {
                        throw Failure.wrongAnswer(
                            "inventory.supplier", "must answer true or a list of offers as its fourth value")
                    }
                    return ID(unchecked: id)
                })
        case let other:
            throw Failure.wrongAnswer(
                "inventory.supplier",
                "must answer true or a list of offers as its fourth value, got \(other.kindWords)")
        }
    }

    private static func list(_ reader: inout LuaReader) throws -> [LuaValue] {
        guard !reader.isAtEnd, case .table(let table) = try reader.value(), table.fields.isEmpty else {
            throw Failure(.invalid, "a list was expected")
        }
        return table.array
    }

    private static func text(_ value: LuaValue, _ what: String) throws -> String {
        guard let text = value.text else { throw Failure(.invalid, "\(what) must be texts, got \(value.kindWords)") }
        return text
    }
}

/// Who may approve, as the directory's roles and absences say.
struct DirectoryApprovers: ApproverCheck {
    private let records: Records

    init(_ records: Records) { self.records = records }

    func roles(of person: ID<Person>, among roles: [String], at instant: Instant) throws -> [String] {
        let held = try Directory(records).roles(of: person, on: records.time.day(at: instant)).map(\.role)
        return roles.filter { held.contains($0) }
    }

    func isHeld(anyOf roles: [String], at instant: Instant) throws -> Bool {
        let held = try Directory(records).roles(on: records.time.day(at: instant))
        return roles.contains { held.contains($0) }
    }

    func isDeputy(
        _ person: ID<Person>, of other: ID<Person>, for roles: [String], at instant: Instant
    ) throws -> Bool {
        let day = records.time.day(at: instant)
        let absences = try Absences(records).absences(of: other, from: day, to: day)
        let isAskedDirectly = absences.contains { absence in
            absence.deputy == person && absence.acceptedAt != nil && absence.cancelledAt == nil
                && (absence.scope.isEmpty || roles.isEmpty || roles.contains { absence.scope.contains($0) })
        }
        if isAskedDirectly { return true }
        let parts = roles.isEmpty ? [nil] : roles.map(Optional.some)
        return try parts.contains { part in
            let answer = try Duties(records).standIn(for: other, at: instant, scope: part)
            return answer.onBehalfOf != nil && answer.person?.id == person
        }
    }
}
