/// The examples of the general verbs of people and organisations.
enum DirectoryExamples {
    static let person: [GeneralVerbs.Kind: String] = [
        .find: #"assert(kontor.directory.person.find({ email = "jan.beck@example.org" })[1].handle == "jan.beck")"#,
        .each: """
        local handles = {}
        for person in kontor.directory.person.each {} do handles[#handles + 1] = person.handle end
        assert(table.concat(handles, " "):find "lena.schaefer")
        """,
        .update: """
        local changed = assert(kontor.directory.person.update("lena.schaefer", { languages = { "de", "pl" } }))
        assert(changed.languages[2] == "pl")
        """,
    ]

    static let organisation: [GeneralVerbs.Kind: String] = [
        .find: #"assert(#kontor.directory.organisation.find { kind = "supplier" } == 3)"#,
        .each: """
        local handles = {}
        for firm in kontor.directory.organisation.each { kind = "supplier" } do handles[#handles + 1] = firm.handle end
        assert(table.concat(handles, " ") == "elbe krause express")
        """,
        .update: """
        local changed = assert(kontor.directory.organisation.update("kopier-hansen", { hourly_rate = "98.00 EUR" }))
        assert(changed.hourly_rate == kontor.money "98.00 EUR")
        """,
        .archive: """
        local gone = assert(kontor.directory.organisation.archive "kopier-hansen")
        assert(gone.archived_at and #kontor.directory.organisation.find { archived = true } == 1)
        """,
        .restore: """
        kontor.directory.organisation.archive "kopier-hansen"
        assert(kontor.directory.organisation.restore("kopier-hansen").archived_at == nil)
        """,
    ]

    static let absence: [GeneralVerbs.Kind: String] = [
        .get: """
        local found = kontor.directory.absence.find({ person = "petra.voss" })[1]
        assert(kontor.directory.absence.get(found.id).deputy == "jan.beck")
        """,
        .find: """
        local absence = kontor.directory.absence.find({ person = "petra.voss" })[1]
        assert(absence.from_on == "2026-11-23" and absence.to_on == "2026-11-27")
        """,
        .each: """
        local away = 0
        for absence in kontor.directory.absence.each { kind = "holiday" } do away = away + 1 end
        assert(away == 1)
        """,
    ]
}
