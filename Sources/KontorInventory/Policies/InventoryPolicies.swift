/// The questions that the inventory asks and a company answers.
///
/// A policy may read, never write; each gets all facts that it needs as its argument, and says why it answers so.
package protocol InventoryPolicies: AnyObject {
    /// Which items are counted, in which order, and how. Asked once per count that is opened.
    func countScope(_ facts: CountScopeFacts) throws -> CountScopeAnswer

    /// What a deviation asks for. Asked once per line that deviates.
    func countCheck(_ facts: CountCheckFacts) throws -> CountCheckAnswer

    /// How much of an item is needed. Asked once per item that has a minimum, a target or a device that takes it.
    func need(_ facts: NeedFacts) throws -> NeedAnswer

    /// From whom a needed item is bought. Asked once per item that is needed and has a valid offer.
    func supplier(_ facts: SupplierQuestion) throws -> SupplierAnswer

    /// Whether the choices should change, seen all together with the freight. Asked once per supply run.
    func basket(_ facts: BasketFacts) throws -> BasketAnswer

    /// Whether an order needs approval, and whose. Asked once per order.
    func approval(_ facts: ApprovalFacts) throws -> ApprovalAnswer
}
