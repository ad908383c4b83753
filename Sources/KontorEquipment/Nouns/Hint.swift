package import KontorCore
package import KontorStore
/// Something that one can try before calling anybody.
package struct Hint: Noun {
    package static let prefix = "hnt"
    package let kind = Field<Model.Kind?>("kind", "For devices of this kind; empty for all.")
    package let model = Field<ID<Model>?>("model", "For this model alone.", .inUse)
    package let fault = Field<Ticket.Fault>("fault", "For this fault.")
    package let words = Field<String>("words", "What to do.", .bound(.note))
    package let archivedAt = Field<Instant?>("archived_at", "When it was taken out of use.", .kept)

    package static let schema = Schema(
        Hint(), "hint", area: "equipment", "Something that one can try before calling anybody.", indexes: ["fault"])
}
