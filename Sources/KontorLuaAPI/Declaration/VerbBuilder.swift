package import KontorCore
internal import KontorLua
internal import KontorStore

/// One parameter with its Swift type: the key by which a verb's body reads its argument.
package struct Parameter<Value>: Sendable {
    let position: Int
    let name: String
}

/// Declares a list of parameters, for a verb or for the rows of a table argument.
package class ParameterList {
    fileprivate(set) var declarations: [ParameterDeclaration] = []
    private var names: [String] = []
    private var readers: [(LuaValue, ParseContext) throws -> Any] = []

    package init() {}

    /// Bytes of the longest key that is worth a look.
    private static let longestKey = 200

    /// A parameter that must be given.
    package func required<Value: ParameterValue>(
        _ name: String, _ type: Value.Type, _ meaning: String, unit: String? = nil, bound: Bound? = nil
    ) -> Parameter<Value> {
        add(name, type, isRequired: true, meaning, unit, bound)
        return Parameter(position: readers.count - 1, name: name)
    }

    /// A parameter that may be left out.
    package func optional<Value: ParameterValue>(
        _ name: String, _ type: Value.Type, _ meaning: String, unit: String? = nil, bound: Bound? = nil
    ) -> Parameter<Value?> {
        add(name, type, isRequired: false, meaning, unit, bound)
        return Parameter(position: readers.count - 1, name: name)
    }

    /// A list of tables, each with parameters of its own.
    package func rows(
        _ name: String, _ meaning: String, isRequired: Bool = true, bound: Bound? = nil,
        _ declare: (ParameterList) -> Void
    ) -> Parameter<[Arguments]> {
        let row = ParameterList()
        declare(row)
        let declaration = ParameterDeclaration(
            name, .rows(row.declarations), isRequired: isRequired, meaning, bound: bound)
        let parameter: Parameter<[Arguments]?> = add(declaration) { value, context in
            guard case .table(let list) = value, list.fields.isEmpty else { throw WrongArgument(value) }
            var watch = WorkWatch()
            return try list.array.enumerated().map { index, element in
                if watch.isStopped(after: 256) { throw WorkStopped() }
                guard case .table(let table) = element else {
                    throw WrongArgument(got: "\(element.kindWords) at \(index + 1)")
                }
                return try row.read(table, place: "\(name)[\(index + 1)].", context)
            }
        }
        return Parameter(position: parameter.position, name: name)
    }

    /// A list of tables that may be left out.
    package func optionalRows(
        _ name: String, _ meaning: String, bound: Bound? = nil, _ declare: (ParameterList) -> Void
    ) -> Parameter<[Arguments]?> {
        let list = rows(name, meaning, isRequired: false, bound: bound, declare)
        return Parameter(position: list.position, name: name)
    }

    /// Adds a parameter whose reader is at hand.
    func add<Value>(
        _ declaration: ParameterDeclaration, _ read: @escaping (LuaValue, ParseContext) throws -> Value
    ) -> Parameter<Value?> {
        declarations.append(declaration)
        names.append(declaration.name)
        readers.append { try read($0, $1) }
        return Parameter(position: readers.count - 1, name: declaration.name)
    }

    private func add<Value: ParameterValue>(
        _ name: String, _ type: Value.Type, isRequired: Bool, _ meaning: String, _ unit: String?, _ bound: Bound?
    ) {
        let declaration = ParameterDeclaration(
            name, type.type, isRequired: isRequired, meaning, unit: unit, bound: bound)
        let _: Parameter<Value?> = add(declaration) { try Value.parse($0, $1) }
    }

    /// Reads the named arguments of one table, from parameter `first` on.
    func read(_ table: LuaTable, place: String, from first: Int = 0, _ context: ParseContext) throws -> Arguments {
        var values = [Any?](repeating: nil, count: declarations.count)
        if let stray = table.array.first {
            throw Misuse("\(place)options are named, got \(stray.kindWords) without a name")
        }
        for (key, value) in table.fields {
            guard case .string(let name) = key else { throw Misuse("\(place)unknown key \(key.kindWords)") }
            guard name.bytes.count <= Self.longestKey else { throw Misuse("\(place)unknown key, \(key.kindWords)") }
            let word = name.description
            guard let position = declarations[first...].firstIndex(where: { $0.name == word }) else {
                throw Misuse(
                    "unknown key \(place)\(word.inSentence)"
                        + NearestName.hint(word, among: declarations[first...].map(\.name)))
            }
            values[position] = try read(value, at: position, place: place, context)
        }
        try refuseMissing(values, from: first, place: place)
        return Arguments(values: values, names: names)
    }

    func read(_ value: LuaValue, at position: Int, place: String, _ context: ParseContext) throws -> Any {
        let declaration = declarations[position]
        if let excess = declaration.excess(in: value) {
            throw Misuse("\(place)\(OptionWord.name(declaration.name)) \(excess)")
        }
        let name = "\(place)\(OptionWord.name(declaration.name))"
        if !declaration.isRequired, case .text = declaration.type, let text = value.text,
            !UnseenCharacter.leavesAnything(of: text)
        {
            throw Failure(.invalid, "\(name) must not be empty: leave it out")
        }
        do { return try readers[position](value, context) } catch let wrong as WrongArgument {
            throw Misuse("\(name) must be \(wrong.expected ?? declaration.type.expectation), got \(wrong.got)")
        } catch let repeated as RepeatedMember {
            throw Failure(.invalid, "\(name) \(repeated.sentence)")
        }
    }

    private func refuseMissing(_ values: [Any?], from first: Int, place: String) throws {
        for position in declarations.indices.dropFirst(first)
        where declarations[position].isRequired && values[position] == nil {
            let declaration = declarations[position]
            throw Misuse(
                "\(place)\(OptionWord.name(declaration.name)) is missing, it must be \(declaration.type.expectation)")
        }
    }
}

/// The arguments of one call, read and checked.
package struct Arguments {
    var values: [Any?]
    let names: [String]

    /// The argument of that name, nil where it was left out.
    func value(named name: String) -> Any? { names.firstIndex(of: name).flatMap { values[$0] } }

    package subscript<Value>(parameter: Parameter<Value>) -> Value {
        get throws {
            guard let value = values[parameter.position] as? Value else {
                throw Misuse("\(parameter.name) is missing")
            }
            return value
        }
    }

    package subscript<Value>(parameter: Parameter<Value?>) -> Value? { values[parameter.position] as? Value }
}

/// Declares one verb: what it is called, what it takes and returns, who may call it, and what it does.
package final class VerbBuilder: ParameterList {
    var subject: Bool = false
    /// Whether a value by itself follows the subject.
    var value: Bool = false
    var returns: ReturnShape = .nothing
    var failures: [(code: Failure.Code, meaning: String)] = []
    var example = ""
    var isDecision = false
    var isDecisionOnPerson = false
    var readsNothing = false

    /// What the call is about: comes first, without a name.
    package func subject<Value: ParameterValue>(
        _ name: String, _ type: Value.Type, _ meaning: String, bound: Bound? = nil
    ) -> Parameter<Value> {
        subject = true
        return required(name, type, meaning, bound: bound)
    }

    /// What the call sets: a value by itself behind the subject, declared right after it.
    package func value<Value: ParameterValue>(
        _ name: String, _ type: Value.Type, _ meaning: String, bound: Bound? = nil
    ) -> Parameter<Value?> {
        value = true
        return optional(name, type, meaning, bound: bound)
    }

    package func returns(_ shape: ReturnShape) { returns = shape }

    /// An expected failure, returned as `nil, err`.
    package func fails(_ code: Failure.Code, _ meaning: String) { failures.append((code, meaning)) }

    /// Lua that shows the verb at work; the tests run it in the example office.
    package func example(_ lua: String) { example = lua }

    /// Says that a person decides this: a plugin cannot do it alone.
    ///
    /// - Parameter isAboutSomebody: Whether it decides about people: then not even a script chooses whom.
    package func decidedByAPerson(aboutSomebody isAboutSomebody: Bool = false) {
        isDecision = true
        isDecisionOnPerson = isAboutSomebody
    }

    /// Says that the result follows from the arguments alone, so that a policy which may read nothing has it too.
    package func followsFromArguments() { readsNothing = true }
}
