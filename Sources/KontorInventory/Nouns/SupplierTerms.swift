package import KontorCore
package import KontorStore
package import KontorDirectory

/// What a supplier asks for a whole delivery.
package struct SupplierTerms: Noun {
    package static let prefix = "stm"
    package let supplier = Field<ID<Organisation>>(
        "supplier", "Whose terms they are.", .unique, .fixed, .inUse, Organisation.selling)
    package let freight = Field<Money>(
        "freight", "What a delivery costs.", .check("freight_minor >= 0", "freight must not be negative"))
    package let freightFreeFrom = Field<Money?>(
        "freight_free_from", "From this basket on nothing.",
        .check("freight_free_from_minor >= 0", "the threshold must not be negative"))

    package static let schema = Schema(
        SupplierTerms(), "supplier_terms", area: "inventory", "What a supplier asks for a whole delivery.")
}
