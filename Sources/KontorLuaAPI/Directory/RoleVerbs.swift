internal import KontorCommunication
internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// The roles of the office: which there are, new ones, and those that nobody is to hold any more.
enum RoleVerbs {
    static let all: [Verb] = [create, get, find, update, archive, restore]

    private static let returned = ReturnShape.table(DirectoryResults.knownRole)

    private static var create: Verb {
        Verb("directory.role.create", .write("directory"), "Adds a role to those that people can hold here.") { verb in
            let key = verb.required(
                "key", String.self, "The role's word, such as `night_porter`.", bound: .handle)
            let english = verb.optional("title_en", String.self, "What it is called in English.")
            let german = verb.optional("title_de", String.self, "What it is called in German.")
            verb.returns(returned)
            verb.fails(.conflict, "the office has it")
            verb.fails(.invalid, "the key is malformed")
            verb.example(
                """
                assert(kontor.directory.role.create { key = "night_porter", title_en = "Night porter", title_de = "Nachtdienst" })
                assert(kontor.directory.person.create {
                  handle = "kim", name = "Kim Muster", roles = { { role = "night_porter", from_on = "2026-01-01" } },
                })
                assert(kontor.directory.on_duty("night_porter").person == "kim")
                """)
            return { call in
                DirectoryResults.knownRole(
                    try Roles(call.records).create(call[key], titleEn: call[english], titleDe: call[german]))
            }
        }
    }

    private static var get: Verb {
        Verb("directory.role.get", .read("directory"), "Returns one role.") { verb in
            let role = verb.subject("role", AnyRoleWord.self, "The role's word.")
            verb.returns(returned)
            verb.fails(.notFound, "the office has no such role")
            verb.example(
                """
                assert(kontor.directory.role.get("reception").title_de == "Empfang")
                local _, err = kontor.directory.role.get "recption"
                assert(err.message:find "did you mean reception", err.message)
                """)
            return { call in DirectoryResults.knownRole(try Roles(call.records).require(call[role].key)) }
        }
    }

    private static var find: Verb {
        Verb("directory.role.find", .read("directory"), "Returns the roles that the office has, by their words.") {
            verb in
            let archived = verb.optional("archived", Bool.self, "Those that were ended instead of those in use.")
            verb.returns(.list(returned))
            verb.example(
                """
                local words = {}
                for _, role in ipairs(kontor.directory.role.find {}) do words[role.key] = true end
                assert(words.office_manager and not words.night_porter)
                """)
            return { call in
                let wanted = call[archived] ?? false
                return .list(
                    try Roles(call.records).all().filter { ($0.archivedAt != nil) == wanted }.map {
                        DirectoryResults.knownRole($0)
                    })
            }
        }
    }

    private static var update: Verb {
        Verb("directory.role.update", .write("directory"), "Changes what a role is called.") { verb in
            let role = verb.subject("role", AnyRoleWord.self, "The role's word.")
            let english = verb.optional("title_en", String.self, "What it is called in English.")
            let german = verb.optional("title_de", String.self, "What it is called in German.")
            verb.returns(returned)
            verb.fails(.notFound, "the office has no such role")
            verb.example(
                #"assert(kontor.directory.role.update("trainee", { title_de = "Azubi" }).title_de == "Azubi")"#)
            return { call in
                DirectoryResults.knownRole(
                    try Roles(call.records).update(call[role].key, titleEn: call[english], titleDe: call[german]))
            }
        }
    }

    private static var archive: Verb {
        Verb("directory.role.archive", .write("directory"), "Ends a role: nobody can be given it any more.") { verb in
            let role = verb.subject("role", AnyRoleWord.self, "The role's word.")
            verb.returns(returned)
            verb.fails(.notFound, "the office has no such role")
            verb.fails(.conflict, "it was ended already")
            verb.fails(.refused, "somebody holds it, or a task or a callback waits for it")
            verb.example(
                """
                assert(kontor.directory.role.archive("purchasing").archived_at)
                local _, err = kontor.directory.role.archive "reception"
                assert(err.code == "refused", err.message)
                """)
            return { call in
                let (records, key) = (try call.records, try call[role].key)
                let waiting = try Communication(records).waiting(forRole: key).count
                guard waiting == 0 else {
                    let (verb, them) = waiting == 1 ? ("callback waits", "it") : ("callbacks wait", "them")
                    throw Failure(
                        .refused, "\(waiting) \(verb) for the role \(key): give \(them) to somebody else first")
                }
                return DirectoryResults.knownRole(try Roles(records).archive(key))
            }
        }
    }

    private static var restore: Verb {
        Verb("directory.role.restore", .write("directory"), "Takes a role into use again that was ended.") { verb in
            let role = verb.subject("role", AnyRoleWord.self, "The role's word.")
            verb.returns(returned)
            verb.fails(.notFound, "the office has no such role")
            verb.fails(.conflict, "it is in use")
            verb.example(
                """
                kontor.directory.role.archive "purchasing"
                assert(kontor.directory.role.restore("purchasing").archived_at == nil)
                """)
            return { call in DirectoryResults.knownRole(try Roles(call.records).restore(call[role].key)) }
        }
    }
}
