internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// People, organisations, absences, and who is on duty.
enum DirectoryVerbs {
    static let all: [Verb] =
        [createPerson, createOrganisation, caller]
        + GeneralVerbs(Person.self, at: "directory.person", examples: DirectoryExamples.person)
        .verbs(.find, .each, .update)
        + GeneralVerbs(
            Organisation.self, at: "directory.organisation", admission: organisationAdmission,
            examples: DirectoryExamples.organisation
        )
        .verbs(.find, .each, .update, .archive, .restore)
        + PersonVerbs.all + OrganisationVerbs.all + PhoneVerbs.all
        + AbsenceVerbs.all + RoleVerbs.all

    /// One rule for organisations, whether they are made or changed.
    private static var organisationAdmission: Admission {
        Admission(options: []) { records, before, values, _ in
            try Directory(records).requireSound(
                Draft(row: values), before: before.map { Record(row: $0.values) })
        }
    }

    /// The rows of `phones`.
    private struct Phones {
        let rows: Parameter<[Arguments]?>
        private let number: Parameter<String>
        private let purpose: Parameter<String?>

        init(_ verb: VerbBuilder) {
            var number: Parameter<String>?
            var purpose: Parameter<String?>?
            rows = verb.optionalRows("phones", "Telephone numbers, as people write them.") { row in
                number = row.required("number", String.self, "Such as `040/555 01 70`.")
                purpose = row.optional("purpose", String.self, "Such as `repairs`, `orders`, `mobile`.")
            }
            self.number = number ?? Parameter(position: 0, name: "number")
            self.purpose = purpose ?? Parameter(position: 1, name: "purpose")
        }

        func read(_ call: VerbCall) throws -> [NewPhone] {
            try (call[rows] ?? []).map { NewPhone(try $0[number], purpose: $0[purpose]) }
        }
    }

    private static var createPerson: Verb {
        Verb("directory.person.create", .write("directory"), "Adds a person with roles and telephone numbers.") {
            verb in
            let handle = verb.required(
                "handle", String.self, "The short name that commands use, such as `jan.beck`.", bound: .handle)
            let name = verb.required("name", String.self, "Full name.")
            let email = verb.optional("email", String.self, "Mail address.")
            let languages = verb.optional("languages", [String].self, "Languages spoken, as `de`, `en`.")
            let organisation = verb.optional("organisation", Record<Organisation>.self, "Where a contact works.")
            let phones = Phones(verb)
            var role: Parameter<RoleWord>?
            var from: Parameter<Day?>?
            var to: Parameter<Day?>?
            var limit: Parameter<Money?>?
            let roles = verb.optionalRows("roles", "What the person does here.") { row in
                role = row.required("role", RoleWord.self, "The role's word, such as `office_manager`.")
                from = row.optional("from_on", Day.self, "First day; today where left out.")
                to = row.optional("to_on", Day.self, "Last day.")
                limit = row.optional("order_limit", Money.self, "Up to which amount the person orders alone.")
            }
            verb.returns(.record(Person.self))
            verb.fails(.conflict, "the handle or mail address is taken")
            verb.fails(.notFound, "the office has no such role")
            verb.fails(.invalid, "the name, handle, mail address, a role or a number cannot be read")
            verb.example(
                """
                assert(kontor.directory.person.create {
                  handle = "ada", name = "Ada Muster", email = "ada@example.org", languages = { "de", "en" },
                  phones = { { number = "040 66969-217" }, { number = "0171 3920011", purpose = "mobile" } },
                  roles = { { role = "trainee", from_on = "2026-09-01" } },
                })
                assert(kontor.directory.caller("0171 3920011")[1].name == "Ada Muster")
                """)
            return { call in
                var new = NewPerson(try call[handle], name: try call[name])
                new.email = call[email]
                new.languages = call[languages] ?? []
                new.organisation = call[organisation]?.id
                new.phones = try phones.read(call)
                guard let role, let from, let to, let limit else { return .nothing }
                new.roles = try (call[roles] ?? []).map {
                    NewRole(try $0[role].key, from: $0[from], to: $0[to], orderLimit: $0[limit])
                }
                return .record(try Directory(call.records).createPerson(new))
            }
        }
    }

    private static var createOrganisation: Verb {
        Verb("directory.organisation.create", .write("directory"), "Adds a company or authority with its numbers.") {
            verb in
            let handle = verb.required(
                "handle", String.self, "The short name that commands use, such as `elbe`.", bound: .handle)
            let name = verb.required("name", String.self, "Full name.")
            let kind = verb.required("kind", Organisation.Kind.self, "What it is to us.")
            let email = verb.optional("email", String.self, "Mail address.")
            let customer = verb.optional("customer_number", String.self, "Our customer number there.")
            let language = verb.optional("language", String.self, "The language we write in, `de` or `en`.")
            let region = verb.optional("region", String.self, "For its holidays, such as `DE-HH`.")
            let hours = verb.optional("hours", String.self, "When it answers, such as `Mon-Fri 08:00-17:00`.")
            let rate = verb.optional("hourly_rate", Money.self, "What an hour costs without a contract.")
            let phones = Phones(verb)
            verb.returns(.record(Organisation.self))
            verb.fails(.conflict, "the handle is taken")
            verb.fails(.invalid, "the name, handle, mail address, region, hours or a number cannot be read")
            verb.example(
                """
                assert(kontor.directory.organisation.create {
                  handle = "acme", name = "Acme GmbH", kind = "supplier", customer_number = "4711",
                  hours = "Mon-Fri 08:00-17:00; Sat 09:00-12:00", region = "DE-HH",
                  phones = { { number = "040 66969-800", purpose = "orders" } },
                })
                """)
            return { call in
                var new = NewOrganisation(try call[handle], name: try call[name], kind: try call[kind])
                new.email = call[email]
                new.customerNumber = call[customer]
                new.language = call[language]
                new.region = call[region]
                new.hours = call[hours]
                new.hourlyRate = call[rate]
                new.phones = try phones.read(call)
                return .record(try Directory(call.records).createOrganisation(new))
            }
        }
    }

    private static var caller: Verb {
        Verb("directory.caller", .read("directory"), "Returns who may be calling from a number, surest first.") {
            verb in
            let number = verb.subject("number", String.self, "The number as it came.")
            verb.returns(.list(.table(DirectoryResults.caller)))
            verb.example(
                """
                local caller = kontor.directory.caller("0171 3920042")[1]
                assert(caller.name == "Gerrit Petersen" and not caller.probably)
                assert(caller.reason == "same number +49 171 3920042")
                assert(#kontor.directory.caller("anonymous") == 0)
                """)
            return { call in
                let directory = Directory(try call.records)
                return .list(
                    try directory.caller(try call[number]).map { match in
                        DirectoryResults.caller(
                            DirectoryResults.Caller(
                                match: match,
                                name: try directory.displayName(of: AnyID(match.record.id)) ?? match.record.name))
                    })
            }
        }
    }
}

extension Organisation.Kind: ParameterValue {}
extension Absence.Kind: ParameterValue {}
