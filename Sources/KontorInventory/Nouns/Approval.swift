package import KontorCore
package import KontorStore
package import KontorDirectory

/// One person's yes to an order.
package struct Approval: Noun {
    package static let prefix = "apr"
    package let order = Field<ID<Order>>("order", "What was approved.", .fixed)
    package let person = Field<ID<Person>>("person", "Who approved.", .fixed)
    package let onBehalfOf = Field<ID<Person>?>("on_behalf_of", "For whom, where a deputy did.", .fixed)
    package let reason = Field<String?>("reason", "What they said to it.", .fixed, .bound(.note))
    package let at = Field<Instant>("approved_at", "When.", .fixed, .kept)

    package static let schema = Schema(
        Approval(), "approval", area: "inventory", "One person's yes to an order.",
        rules: [.unique("order_id", "person_id", sentence: "this person approved the order already")])
}
