internal import KontorIntake
internal import KontorLua
internal import KontorStore

/// The parameter `clear` of a verb that changes a record: a table in Lua cannot hold nothing, so the fields that become
/// empty are named in a list. What is neither given nor in the list stays.
struct Clearing {
    static let name = "clear"
    private let parameter: Parameter<[String]?>

    /// - Parameter fields: The fields that may be empty.
    init(_ list: ParameterList, _ fields: [String]) {
        let declaration = ParameterDeclaration(
            Self.name, .list(.choice(fields)), isRequired: false, "The fields that become empty.")
        parameter = list.add(declaration) { value, context in
            let words = try [String].parse(value, context)
            for (index, word) in words.enumerated() where !fields.contains(word) {
                throw WrongArgument(got: "\"\(word)\" at \(index + 1)")
            }
            return words
        }
    }

    /// Returns the fields that become empty.
    ///
    /// - Throws: `Misuse` where one of them is given as well.
    func fields(_ call: VerbCall) throws -> Set<String> {
        let words = Set(call[parameter] ?? [])
        if let both = words.sorted().first(where: { call.arguments.value(named: $0) != nil }) {
            throw Misuse("\(both) is given and in clear; leave one of them out")
        }
        return words
    }

    /// Returns what a call says of a field.
    func told<Value>(_ value: Parameter<Value?>, _ call: VerbCall) throws -> Told<Value> {
        let cleared = try fields(call)
        if let given = call[value] { return .value(given) }
        return cleared.contains(value.name) ? .empty : .absent
    }
}
