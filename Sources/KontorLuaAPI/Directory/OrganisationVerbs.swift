internal import KontorDirectory
internal import KontorStore

/// Organisations with their numbers and contacts.
enum OrganisationVerbs {
    static let all: [Verb] = [get]

    private static var get: Verb {
        Verb("directory.organisation.get", .read("directory"), "Returns one organisation with numbers and contacts.") {
            verb in
            let organisation = verb.subject("organisation", Record<Organisation>.self, "By its id or handle.")
            verb.returns(
                .fields(
                    "OrganisationDetails",
                    RecordFields.declarations(Organisation.schema.declaration) + [
                        ParameterDeclaration(
                            "phones", .rows(PhoneFields.declarations), isRequired: true, "Its numbers now."),
                        ParameterDeclaration(
                            "contacts", .list(.text), isRequired: true, "The people there that we know, by handle."),
                    ]))
            verb.fails(.notFound, "there is no such organisation")
            verb.example(
                """
                local firm = assert(kontor.directory.organisation.get "hanse")
                assert(firm.customer_number == "88412" and firm.hours == "Mon-Fri 08:00-17:00")
                assert(firm.phones[1].e164)
                """)
            return { call in
                let (directory, firm) = (Directory(try call.records), try call[organisation])
                return .fields(
                    [
                        "phones": .list(try directory.phones(of: .organisation(firm.id)).map(PhoneFields.value)),
                        "contacts": .texts(try directory.people(at: firm.id).map(\.handle)),
                    ], of: AnyRecord(firm))
            }
        }
    }
}
