internal import KontorDirectory
internal import KontorLua
internal import KontorStore

/// A person as an argument to whom something new is given: who has left, or is with another organisation, is refused.
///
/// Where it is said what somebody did, or what is looked for, a person is `Record<Person>`, whether they left or not.
struct ServingPerson: ParameterValue {
    let record: Record<Person>

    static var type: ParameterType { Record<Person>.type }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> ServingPerson {
        let person = try Record<Person>.parse(value, context)
        try Directory(context.records()).requireServing(person)
        return ServingPerson(record: person)
    }
}

/// A person as an argument of whom it is told that they did something here: they may have left since, but are of this office.
struct OfficePerson: ParameterValue {
    let record: Record<Person>

    static var type: ParameterType { Record<Person>.type }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> OfficePerson {
        let person = try Record<Person>.parse(value, context)
        try Directory(context.records()).refuseOutsider(person)
        return OfficePerson(record: person)
    }
}
