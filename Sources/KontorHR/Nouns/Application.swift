package import KontorCore
package import KontorStore
/// One candidate's application for one opening.
package struct Application: Noun {
    package static let prefix = "app"
    package let number = Field<String>(
        "number", "Its number, such as `A-0012`; says nothing about the person.", .key, .fixed, .kept)
    package let opening = Field<ID<Opening>>("opening", "What it is for.", .fixed)
    package let name = Field<String>("name", "The candidate's name.", .shape(.line), .personal)
    package let email = Field<String?>("email", "Mail address.", .shape(.line), .personal)
    package let phone = Field<String?>("phone", "Number.", .shape(.line), .personal)
    package let state = Field<State>("state", "How far it is.", .kept, .initially("received"))
    package let duplicateOf = Field<AnyID?>(
        "duplicate_of", "An earlier application of probably the same person.", .kept)
    package let receivedOn = Field<Day>("received_on", "When it came.", .fixed, .past)
    package let withdrawnFrom = Field<State?>("withdrawn_from", "Where it stood when the candidate withdrew.", .kept)
    package let nameCorrections = Field<Int?>(
        "name_corrections", "How often the name was corrected; what was screened before is stale.", .kept)

    package enum State: String, Choice {
        case received, screened, shortlisted, invited, interviewed, offered, hired, rejected, withdrawn, declined
    }

    package static let schema = Schema(
        Application(), "application", area: "hr", "One candidate's application for one opening.",
        indexes: ["opening_id, state"])
}
