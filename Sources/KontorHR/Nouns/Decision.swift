package import KontorCore
package import KontorStore
package import KontorDirectory

/// What a person decided about an application, and why.
package struct Decision: Noun {
    package static let prefix = "dec"
    package let application = Field<ID<Application>>("application", "About whom.", .fixed)
    package let from = Field<Application.State>("from_state", "Where it stood.", .fixed)
    package let to = Field<Application.State>("to_state", "Where it stands now.", .fixed)
    package let person = Field<ID<Person>>("person", "Who decided.", .fixed)
    package let reason = Field<String>(
        "reason", "Why.", .fixed, .personal, .check("LENGTH(reason) > 0", "a decision needs a reason"), .bound(.note))
    package let at = Field<Instant>("decided_at", "When.", .fixed, .kept)
    package let takesBack = Field<Bool?>(
        "takes_back", "Whether it takes back the step before it, which was a mistake.", .fixed)

    package static let schema = Schema(
        Decision(), "decision", area: "hr", "What a person decided about an application, and why.",
        indexes: ["application_id"])
}
