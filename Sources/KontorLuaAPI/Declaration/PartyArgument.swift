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
        do {
            return PartyArgument(id: try AnyID.parse(value, context, among: nouns))
        } catch var wrong as WrongArgument {
            if let name = value.text, UnseenCharacter.leavesAnything(of: name) {
                throw try unknown(name, context.records())
            }
            wrong.expected = "the id or the handle of a person or organisation"
            throw wrong
        }
    }

    private static func unknown(_ name: String, _ records: Records) throws -> Failure {
        let handles = try ["person", "organisation"].flatMap { noun in
            try records.connection.texts("SELECT handle FROM \(noun) ORDER BY handle")
        }
        let hint = NearestName.hint(name, among: handles)
        return Failure(
            .notFound,
            "no person or organisation \(name.inSentence)"
                + (hint.isEmpty ? ": name one by id or handle" : "\(hint) Name one by id or handle"))
    }
}
