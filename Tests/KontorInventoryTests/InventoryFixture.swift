import KontorCore
import KontorDirectory
import KontorIntake
import KontorInventory
import KontorPlanning
import KontorStore
import KontorTesting
import Testing

/// A scratch office with two places, three suppliers and three people.
struct Fixture {
    let office: ScratchOffice
    let policies = HousePolicies()

    init() throws {
        office = try ScratchOffice([.office, .planning, .directory, .inventory])
        try office.change("set up") { records in
            for handle in ["petra", "jan", "anke"] {
                try records.create(Person.self) {
                    $0.handle = handle
                    $0.name = handle
                }
            }
            for (handle, language) in [("elbe", "de"), ("krause", "de"), ("express", "en")] {
                try records.create(Organisation.self) {
                    $0.handle = handle
                    $0.name = "Firma \(handle)"
                    $0.kind = .supplier
                    $0.language = language
                    $0.customerNumber = "K-\(handle)"
                }
            }
            let inventory = Inventory(records)
            _ = try inventory.placeOnDemand("Materialraum")
            _ = try inventory.placeOnDemand("Keller")
        }
    }

    @discardableResult
    func change<Result>(_ body: (Inventory) throws -> Result) throws -> Result {
        try office.change { try body(Inventory($0)) }
    }

    /// The message of the failure that `body` ends with.
    func refusal(_ body: (Inventory) throws -> Void) -> String? {
        do {
            try office.change { try body(Inventory($0)) }
            return nil
        } catch let failure as Failure {
            return failure.message
        } catch {
            return "\(error)"
        }
    }

    func events() throws -> [String] {
        try office.records.store.read {
            try $0.rows("SELECT name FROM event ORDER BY number").compactMap { $0[0].text }
        }
    }
}

extension Inventory {
    @discardableResult
    func newItem(
        _ sku: String, unit: String = "Stück", minimum: Quantity? = nil, target: Quantity? = nil,
        onHand: Quantity = .zero, place: String = "Materialraum", category: String = "paper"
    ) throws -> Record<Item> {
        let home = try self.place(place)
        let item = try records.create(Item.self) {
            $0.sku = sku
            $0.name = "Ware \(sku)"
            $0.nameEn = "Goods \(sku)"
            $0.category = category
            $0.unit = unit
            $0.place = home.id
            $0.minimum = minimum
            $0.target = target
        }
        if onHand > .zero { try receive(item, onHand) }
        return item
    }

    /// Makes items that a test is not about.
    func newItems(_ count: Int) throws {
        for number in 0..<count { try newItem("OTHER-\(number)") }
    }

    func item(_ sku: String) throws -> Record<Item> { try records.resolve(Item.self, sku) }
    func supplier(_ handle: String) throws -> Record<Organisation> { try records.resolve(Organisation.self, handle) }
    func person(_ handle: String) throws -> ID<Person> { try records.resolve(Person.self, handle).id }

    @discardableResult
    func offer(
        _ supplier: String, _ sku: String, pack: Quantity = Quantity(1), minimumOrder: Quantity = .zero,
        leadDays: Int = 1, until: Day? = nil, _ steps: (Int, Int64)...
    ) throws -> Record<Offer> {
        let (item, firm) = (try self.item(sku), try self.supplier(supplier))
        return try setOffer(
            item, firm,
            OfferTerms(
                number: "\(supplier)-\(sku)", pack: pack, minimumOrder: minimumOrder, leadDays: leadDays,
                validUntil: until,
                steps: steps.map { PriceStep(from: Quantity($0.0), price: Money(minor: $0.1, .euro)) }))
    }
}

/// Policies in Swift: up to the target, the cheapest offer, no approval, unless a test says otherwise.
final class HousePolicies: InventoryPolicies {
    var scope: (CountScopeFacts) -> CountScopeAnswer = { CountScopeAnswer(chosen: Array($0.candidates.indices)) }
    var check: (CountCheckFacts) -> CountCheckAnswer = { _ in CountCheckAnswer(.accept) }
    var demand: (NeedFacts) -> NeedAnswer = { item in
        guard let minimum = item.minimum, let target = item.target, item.available < minimum else {
            return NeedAnswer(.zero)
        }
        return NeedAnswer(target - item.available, why: ["up to the target"])
    }
    var choose: (SupplierQuestion) -> SupplierAnswer = { question in
        SupplierAnswer(question.choices.min { $0.total.minor < $1.total.minor }?.offer.id, why: ["the cheapest"])
    }
    var rebalance: (BasketFacts) -> BasketAnswer = { _ in BasketAnswer() }
    var approve: (ApprovalFacts) -> ApprovalAnswer = { _ in ApprovalAnswer(needed: 0) }

    func countScope(_ facts: CountScopeFacts) throws -> CountScopeAnswer { scope(facts) }
    func countCheck(_ facts: CountCheckFacts) throws -> CountCheckAnswer { check(facts) }
    func need(_ facts: NeedFacts) throws -> NeedAnswer { demand(facts) }
    func supplier(_ facts: SupplierQuestion) throws -> SupplierAnswer { choose(facts) }
    func basket(_ facts: BasketFacts) throws -> BasketAnswer { rebalance(facts) }
    func approval(_ facts: ApprovalFacts) throws -> ApprovalAnswer { approve(facts) }
}

/// Roles and deputies as a test writes them down.
struct Duties: ApproverCheck {
    var held: [ID<Person>: [String]] = [:]
    var deputies: [ID<Person>: ID<Person>] = [:]

    func roles(of person: ID<Person>, among roles: [String], at instant: Instant) throws -> [String] {
        (held[person] ?? []).filter(roles.contains)
    }

    func isHeld(anyOf roles: [String], at instant: Instant) throws -> Bool {
        held.values.contains { $0.contains(where: roles.contains) }
    }

    func isDeputy(_ person: ID<Person>, of other: ID<Person>, for roles: [String], at instant: Instant) throws -> Bool {
        deputies[other] == person
    }
}
