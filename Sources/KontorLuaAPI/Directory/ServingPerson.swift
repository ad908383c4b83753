internal import KontorDirectory
internal import KontorLua
internal import KontorStore

/// A person as an argument to whom something new is given: who has left is refused.
///
/// Where it is said what somebody did, or what is looked for, a person is `Record<Person>`, whether they left or not.
struct ServingPerson: ParameterValue {
    let record: Record<Person>

    static var type: ParameterType { Record<Person>.type }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> ServingPerson {
        let person = try Record<Person>.parse(value, context)
        try Directory(context.records()).refuseLeft(person)
        return ServingPerson(record: person)
    }
}
