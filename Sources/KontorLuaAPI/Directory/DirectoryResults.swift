internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// What the directory's verbs return beyond a record's own fields, each table once.
enum DirectoryResults {
    private static let phone = TableShape<Record<Phone>>(
        "PhoneNumber",
        [
            .field("id", "The number's id.") { $0.id.text },
            .field("number", "As it was written.") { $0.raw },
            .field("e164", "In international form.") { $0.e164 },
            .field("kind", "What sort of number it is, such as `mobile`.") { $0.kind },
            .field("purpose", "What it is for.") { $0.purpose },
        ])

    private static let role = TableShape<Record<RoleAssignment>>(
        "HeldRole",
        [
            .field("assignment", "The assignment's id.") { $0.id.text },
            .field("role", "The role's word.") { $0.role },
            .field("from_on", "First day.") { $0.fromOn },
            .field("to_on", "Last day; nil while it goes on.") { $0.toOn },
            .field("order_limit", "Up to which they order alone.") { $0.orderLimit },
        ])

    struct PersonDetails {
        let person: Record<Person>
        let phones: [Record<Phone>]
        let roles: [Record<RoleAssignment>]
    }

    static let person = TableShape<PersonDetails>(
        "PersonDetails", of: \.person,
        [
            .list("phones", "Numbers that are theirs now.", phone) { $0.phones },
            .list("roles", "Every role that they held, hold or will hold, in order.", role) { $0.roles },
        ])

    static let departure = TableShape<(departure: Departure, callbacks: Int)>(
        "Departure", of: \.departure.person,
        [
            .field("ended_roles", "Roles that ended today.") { $0.departure.endedRoles },
            .field("uncovered_roles", "Those that nobody holds from tomorrow.") { $0.departure.uncoveredRoles },
            .field("ended_numbers", "Numbers that are not theirs any more.") { $0.departure.endedNumbers },
            .field("tasks", "Other open tasks that were handed over.") { $0.departure.tasks },
            .field("callbacks", "Callbacks that were handed over.") { $0.callbacks },
            .field("without_deputy", "Whose absences have no deputy now.") { $0.departure.withoutDeputy },
        ])

    struct OrganisationDetails {
        let organisation: Record<Organisation>
        let phones: [Record<Phone>]
        let contacts: [String]
    }

    static let organisation = TableShape<OrganisationDetails>(
        "OrganisationDetails", of: \.organisation,
        [
            .list("phones", "Its numbers now.", phone) { $0.phones },
            .field("contacts", "The people there that we know, by handle.") { $0.contacts },
        ])

    static let knownRole = TableShape<KnownRole>(
        "Role",
        [
            .field("key", "The role's word.") { $0.key },
            .field("title_en", "What it is called in English.") { $0.titleEn },
            .field("title_de", "What it is called in German.") { $0.titleDe },
            .moment("archived_at", "When nobody was to hold it any more.") { $0.archivedAt },
        ])

    /// Somebody who may be calling.
    struct Caller {
        let match: KnownCaller
        let name: String
    }

    static let caller = TableShape<Caller>(
        "Caller",
        [
            .field("id", "The person or organisation.") { $0.match.record.id },
            .field("kind", "Which of the two: `person` or `organisation`.") { $0.match.record.noun.name },
            .field("name", "The name.") { $0.name },
            .field("reason", "Why we think so.") { $0.match.reason },
            .field("probably", "Whether it is a guess.") { $0.match.isProbable },
        ])

    /// Who is to do something, for whom, and why: what every verb that asks for a duty returns.
    static let duty = TableShape<DutyAnswer>(
        "Duty",
        [
            .field("person", "The handle; nil where there is nobody.") { $0.person?.handle },
            .field("name", "The name.") { $0.person?.fullName },
            .field("on_behalf_of", "For whom a deputy stands in.") { $0.onBehalfOf?.handle },
            .field("gap", "What is missing, where nobody is there.") { $0.gap },
            .field("why", "The facts in the order weighed.") { $0.why },
        ])

    static let requested = TableShape<RequestedAbsence>(
        "RequestedAbsence", of: \.absence,
        [
            .field("uncovered", "Whom the absence leaves without anybody on duty, a sentence each.") {
                $0.uncovered.map(\.sentence)
            }
        ])
}
