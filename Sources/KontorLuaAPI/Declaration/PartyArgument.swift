internal import KontorCore
internal import KontorDirectory
internal import KontorLua
internal import KontorStore

/// A person or an organisation, by id or handle.
struct PartyArgument: ParameterValue {
    let id: AnyID
    static var type: ParameterType { .anyRecord }
    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> PartyArgument {
        let nouns = [Person.schema.declaration, Organisation.schema.declaration]
        return PartyArgument(id: try AnyID.parse(value, context, among: nouns))
    }
}
