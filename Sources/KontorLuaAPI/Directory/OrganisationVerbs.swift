internal import KontorDirectory
internal import KontorStore

/// Organisations with their numbers and contacts.
enum OrganisationVerbs {
    static let all: [Verb] = [get]

    private static var get: Verb {
        Verb("directory.organisation.get", .read("directory"), "Returns one organisation with numbers and contacts.") {
            verb in
            let organisation = verb.subject("organisation", Record<Organisation>.self, "By its id or handle.")
            verb.returns(.table(DirectoryResults.organisation))
            verb.fails(.notFound, "there is no such organisation")
            verb.example(
                """
                local firm = assert(kontor.directory.organisation.get "hanse")
                assert(firm.customer_number == "88412" and firm.hours == "Mon-Fri 08:00-17:00")
                assert(firm.phones[1].e164)
                """)
            return { call in
                let (directory, firm) = (Directory(try call.records), try call[organisation])
                return DirectoryResults.organisation(
                    DirectoryResults.OrganisationDetails(
                        organisation: firm, phones: try directory.phones(of: .organisation(firm.id)),
                        contacts: try directory.people(at: firm.id).map(\.handle)))
            }
        }
    }
}
