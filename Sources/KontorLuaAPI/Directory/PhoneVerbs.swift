internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// The numbers of people and organisations, one by one.
enum PhoneVerbs {
    static let all: [Verb] =
        [create, update, remove, restore]
        + GeneralVerbs(
            Phone.self, at: "directory.phone",
            examples: [
                .get: found + #"assert(kontor.directory.phone.get(phone.id).raw == "040 66969-212")"#,
                .find: #"assert(#kontor.directory.phone.find { person = "jan.beck" } == 2)"#,
                .each: """
                local count = 0
                for phone in kontor.directory.phone.each { organisation = "hanse" } do count = count + 1 end
                assert(count > 0)
                """,
            ]
        ).verbs(.get, .find, .each)

    private static let found = """
        local phone = kontor.directory.person.get("jan.beck").phones[1]

        """

    private static let returned = ReturnShape.list(.record(Phone.self))

    private static var create: Verb {
        Verb(
            "directory.phone.create", .write("directory"),
            "Adds a number of somebody's; where several stand in one text, each is kept."
        ) { verb in
            let number = verb.required("number", String.self, "As people write it, such as `030/90 18 40/41`.")
            let person = verb.optional("person", Record<Person>.self, "Whose number it is.")
            let organisation = verb.optional("organisation", Record<Organisation>.self, "Whose number it is.")
            let purpose = verb.optional("purpose", String.self, "What it is for, such as `repairs`, `mobile`.")
            verb.returns(returned)
            verb.fails(.invalid, "it is no telephone number; the message says what it looks like")
            verb.example(
                """
                local both = assert(kontor.directory.phone.create { organisation = "elbe", number = "030/90 18 40/41" })
                assert(both[1].e164 == "+4930901840" and both[2].e164 == "+4930901841")
                local _, err = kontor.directory.phone.create { organisation = "elbe", number = "23.11.2026" }
                assert(err.message:find "it looks like a day", err.message)
                """)
            return { call in
                let owner: PhoneOwner
                switch (call[person], call[organisation]) {
                case (let person?, nil): owner = .person(person.id)
                case (nil, let organisation?): owner = .organisation(organisation.id)
                default: throw Misuse("person or organisation must say whose number it is, one of them")
                }
                let new = NewPhone(try call[number], purpose: call[purpose])
                return .list(try Directory(call.records).addPhones(new, to: owner).map { .record($0) })
            }
        }
    }

    private static var update: Verb {
        Verb(
            "directory.phone.update", .write("directory"),
            "Writes another number or purpose; the old number stays in the records as removed."
        ) { verb in
            let phone = verb.subject("phone", Record<Phone>.self, "The number by its id.")
            let number = verb.optional("number", String.self, "The new number, as people write it.")
            let purpose = verb.optional("purpose", String.self, "What it is for.")
            verb.returns(returned)
            verb.fails(.notFound, "there is no such number")
            verb.fails(.invalid, "it is no telephone number; the message says what it looks like")
            verb.fails(.conflict, "it was removed")
            verb.example(
                found
                    + """
                    assert(kontor.directory.phone.update(phone.id, { number = "040 66969-219" })[1].e164 == "+494066969219")
                    assert(kontor.directory.phone.get(phone.id).removed_at)
                    """)
            return { call in
                .list(
                    try Directory(call.records).changePhone(call[phone], to: call[number], purpose: call[purpose])
                        .map { .record($0) })
            }
        }
    }

    private static var remove: Verb {
        Verb("directory.phone.remove", .write("directory"), "Notes that a number is not its owner's any more.") {
            verb in
            let phone = verb.subject("phone", Record<Phone>.self, "The number by its id.")
            verb.returns(.record(Phone.self))
            verb.fails(.notFound, "there is no such number")
            verb.fails(.conflict, "it was removed already")
            verb.example(found + "assert(kontor.directory.phone.remove(phone.id).removed_at)")
            return { call in .record(try Directory(call.records).removePhone(call[phone])) }
        }
    }

    private static var restore: Verb {
        Verb("directory.phone.restore", .write("directory"), "Takes back that a number was removed.") { verb in
            let phone = verb.subject("phone", Record<Phone>.self, "The number by its id.")
            verb.returns(.record(Phone.self))
            verb.fails(.notFound, "there is no such number")
            verb.fails(.conflict, "it was not removed")
            verb.example(
                found
                    + """
                    kontor.directory.phone.remove(phone.id)
                    assert(kontor.directory.phone.restore(phone.id).removed_at == nil)
                    """)
            return { call in .record(try Directory(call.records).restorePhone(call[phone])) }
        }
    }
}
