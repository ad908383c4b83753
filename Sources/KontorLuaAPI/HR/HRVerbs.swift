internal import KontorCore
internal import KontorDirectory
internal import KontorHR
internal import KontorStore

/// Openings, applications, their screening and the decisions about them.
enum HRVerbs {
    static let all: [Verb] = openings + criterionChanges + applications + decisions + screening

    /// An opening and an application in it, for examples to work on; `key` keeps them apart.
    static func sample(_ key: String) -> String {
        """
        kontor.hr.opening.create {
          key = "\(key)", title = "Office assistant",
          criteria = {
            { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
            { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
          },
        }
        local cv = "Curriculum vitae\\nSkills: Microsoft Excel, DATEV, German C1\\n01/2018 - 12/2021 Clerk"
        local application = assert(kontor.hr.application.receive("\(key)", {
          name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
        }))

        """
    }

    /// Whoever acts; decisions are refused before this where nobody does.
    static func actor(_ call: VerbCall) throws -> ID<Person> {
        guard let actor = call.session.desk.actor else {
            throw Failure(.refused, "a person decides this; say who with --as PERSON")
        }
        return ID(unchecked: actor)
    }
}
