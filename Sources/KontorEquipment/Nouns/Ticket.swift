package import KontorCore
package import KontorDirectory
package import KontorStore

/// A fault of a device, from the report to the proof that it works again.
package struct Ticket: Noun {
    package static let prefix = "tic"
    package let number = Field<String>("number", "Its number, such as `T-0042`.", .key, .fixed, .kept)
    package let asset = Field<ID<Asset>>("asset", "What is broken.", .fixed, .inUse)
    package let fault = Field<Fault>("fault", "What sort of fault it is.", .initially("other"))
    package let words = Field<String>(
        "words", "What was reported, and what others said of it since.", .fixed, .bound(.note))
    package let reporter = Field<ID<Person>?>("reporter", "Who reported it.", .fixed)
    package let priority = Field<Priority>("priority", "How much it matters.", .initially("normal"))
    package let state = Field<State>("state", "How far it is.", .kept, .initially("reported"))
    package let firm = Field<AnyID?>("firm", "Who was called: a firm, or one of us.", .kept)
    package let calledAt = Field<Instant?>("called_at", "When they were last reached.", .kept)
    package let expectedAt = Field<Instant?>("expected_at", "When they said they would come.", .kept)
    package let deferredUntil = Field<Day?>("deferred_until", "The day on which it is taken up again.", .kept)
    package let reportedAt = Field<Instant>("reported_at", "When.", .fixed, .kept)
    package let fixedAt = Field<Instant?>("fixed_at", "When it worked again.", .kept)
    package let remedy = Field<String?>("remedy", "What helped.", .kept, .bound(.note))
    package let replacedAt = Field<Instant?>("replaced_at", "When the device was replaced for it.", .kept)

    package enum Fault: String, Choice {
        case jam, toner, quality, noise, power, network, scan, fax, mechanical, other
    }
    package enum Priority: String, Choice { case low, normal, high, urgent }
    package enum State: String, Choice {
        case reported, triaged
        case selfFix = "self_fix"
        case called, waiting
        case onSite = "on_site"
        case fixed, verified, closed, deferred, replaced
    }

    package static let schema = Schema(
        Ticket(), "ticket", area: "equipment", "A fault of a device.",
        rules: [
            Rule(
                "ticket_fixed", "state NOT IN ('fixed', 'verified') OR fixed_at IS NOT NULL",
                "a fixed ticket says when it was fixed"),
            Rule(
                "ticket_deferred", "state <> 'deferred' OR deferred_until IS NOT NULL",
                "a deferred ticket says until when"),
        ],
        indexes: ["asset_id, reported_at", "state"])
}
