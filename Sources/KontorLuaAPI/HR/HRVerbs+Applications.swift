internal import KontorConnectors
internal import KontorCore
internal import KontorHR
internal import KontorStore

extension HRVerbs {
    static let applications: [Verb] =
        [receive, takeIn, update]
        + GeneralVerbs(
            Application.self, at: "hr.application",
            examples: [
                .get: sample("sample-get")
                    + #"assert(kontor.hr.application.get(application.number).state == "received")"#,
                .find: sample("sample-find")
                    + #"assert(#kontor.hr.application.find { opening = "sample-find" } == 1)"#,
                .each: sample("sample-each")
                    + #"for one in kontor.hr.application.each { opening = "sample-each" } do assert(one.number) end"#,
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            ApplicationDocument.self, at: "hr.document",
            examples: [
                .get: document("sample-document-get") + #"assert(kontor.hr.document.get(document.id).kind == "text")"#,
                .find: document("sample-document-find")
                    + #"assert(#kontor.hr.document.find { application = application.number } == 1)"#,
                .archive: document("sample-document-archive")
                    + "assert(kontor.hr.document.archive(document.id).archived_at)",
                .restore: document("sample-document-restore")
                    + """
                    kontor.hr.document.archive(document.id)
                    assert(not kontor.hr.document.restore(document.id).archived_at)
                    """,
            ]
        ).verbs(.get, .find, .archive, .restore)

    private static func document(_ key: String) -> String {
        sample(key) + "local document = kontor.hr.document.find({ application = application.number })[1]\n"
    }

    private static var receive: Verb {
        Verb("hr.application.receive", .write("hr"), "Takes in an application for an opening.") { verb in
            let opening = verb.subject("opening", Record<Opening>.self, "What it is for, by id or key.")
            let name = verb.required("name", String.self, "The candidate's name.")
            let email = verb.optional("email", String.self, "Mail address.")
            let phone = verb.optional("phone", String.self, "Number.")
            let day = verb.optional("received_on", Day.self, "When it came; today where nothing is said.")
            let file = verb.optional("file", FileArgument.self, "The CV (PDF, text, JSON Resume), or a mail with it.")
            verb.returns(.record(Application.self))
            verb.fails(.refused, "the opening is filled or closed")
            verb.fails(
                .invalid,
                "the name is empty, the mail address or number is none, or the file is damaged, empty or of a kind that is "
                    + "not read")
            verb.fails(.limit, "the file is too large")
            verb.fails(.unavailable, "the program that reads PDF is not installed")
            verb.example(sample("sample-receive") + #"assert(application.state == "received")"#)
            return { call in
                let documents = try call[file].map { try ApplicationFile.read($0.content, name: $0.name).documents }
                let hr = HR(try call.records)
                let new = NewApplication(
                    try call[name], email: call[email], phone: call[phone], receivedOn: call[day])
                let opening = try call[opening]
                let application = try call.records.savepoint {
                    let application = try hr.receive(new, for: opening)
                    for document in documents ?? [] {
                        let file = try KeptFile(document.fileName).keep(document.content, for: application, call)
                        try hr.attach(document, file: file, to: application)
                    }
                    return application
                }
                return .record(application)
            }
        }
    }

    private static var update: Verb {
        Verb(
            "hr.application.update", .write("hr"),
            "Corrects the candidate's name, mail address or number. Where the name changes, screenings are stale: it says what "
                + "is hidden from the policy."
        ) { verb in
            let application = verb.subject(
                "application", Record<Application>.self, "The application by its id or its number.")
            let name = verb.optional("name", String.self, "The candidate's name.")
            let email = verb.optional("email", String.self, "Mail address.")
            let phone = verb.optional("phone", String.self, "Number.")
            let clearing = Clearing(verb, ["email", "phone"])
            verb.returns(.record(Application.self))
            verb.fails(.notFound, "there is no such application")
            verb.fails(.invalid, "the name is empty, or the mail address or number is none")
            verb.example(
                sample("sample-correct")
                    + """
                    local corrected = assert(kontor.hr.application.update(application.number,
                      { name = "Robin Sommerfeld", clear = { "email" } }))
                    assert(corrected.name == "Robin Sommerfeld" and corrected.email == nil and corrected.state == "received")
                    """)
            return { call in
                .record(
                    try HR(call.records).correct(
                        call[application], name: call[name], email: clearing.told(email, call),
                        phone: clearing.told(phone, call)))
            }
        }
    }

    private static var takeIn: Verb {
        Verb(
            "hr.application.import", .write("hr"),
            "Takes in a CV, or a mail with its attachments, as an application; the same documents twice for an opening change nothing."
        ) { verb in
            let file = verb.subject("file", FileArgument.self, "The CV (PDF, text, JSON Resume), or a mail with it.")
            let opening = verb.required("opening", Record<Opening>.self, "What it is for, by id or key.")
            let name = verb.optional(
                "name", String.self, "The candidate's name; read from the document where nothing is said.")
            verb.returns(.table(HRResults.taken))
            verb.fails(.refused, "the opening is filled or closed")
            verb.fails(.invalid, "the file is damaged, empty or of a kind that is not read, or no name can be found")
            verb.fails(.limit, "the file is too large")
            verb.fails(.unavailable, "the program that reads PDF is not installed")
            verb.example(
                sample("sample-import")
                    + """
                    local file = { name = "toni-winter.txt", content = "Toni Winter\\nSkills: Excel\\ntoni@example.org" }
                    local first = assert(kontor.hr.application.import(file, { opening = "sample-import" }))
                    local again = assert(kontor.hr.application.import(file, { opening = "sample-import" }))
                    assert(first.is_new and not again.is_new and again.application == first.application)
                    """)
            return { call in
                try ApplicationImport(call).run(try call[file], for: try call[opening], name: call[name])
            }
        }
    }
}
