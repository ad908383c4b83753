internal import KontorCore
internal import KontorDirectory
internal import KontorLua
internal import KontorStore

/// An argument for a field that is known only at run time: the columns it becomes.
struct StoredArgument {
    let values: [StoredValue]

    /// Reads a value for a field of this kind.
    static func parse(_ value: LuaValue, _ kind: FieldKind, _ context: ParseContext) throws -> StoredArgument {
        switch kind {
        case .text: try stored(String.parse(value, context))
        case .flag: try stored(Bool.parse(value, context))
        case .integer: try stored(Int.parse(value, context))
        case .number: try stored(Double.parse(value, context))
        case .quantity: try stored(Quantity.parse(value, context))
        case .money: try stored(Money.parse(value, context))
        case .day: try stored(Day.parse(value, context))
        case .instant: try stored(Instant.parse(value, context))
        case .anyReference: try stored(AnyID.parse(value, context))
        case .words: try stored([String].parse(value, context))
        case .plain: try stored(Plain.parse(value, context))
        case .reference(let noun): StoredArgument(values: [.text(try AnyRecord.parse(value, noun(), context).id)])
        case .choice(let words): try choice(value, words, context)
        }
    }

    private static func choice(_ value: LuaValue, _ words: [String], _ context: ParseContext) throws -> StoredArgument {
        let word = try String.parse(value, context)
        guard words.contains(word) else { throw WrongArgument(value) }
        return StoredArgument(values: [.text(word)])
    }

    private static func stored(_ value: some FieldValue) -> StoredArgument {
        var values = [StoredValue](repeating: .null, count: type(of: value).kind.columnCount)
        value.write(into: &values, at: 0)
        return StoredArgument(values: values)
    }
}

extension ParameterList {
    /// A parameter for a field of a noun.
    ///
    /// - Parameter kind: What the field holds; as it is declared where nothing is said.
    func optional(
        _ field: FieldDeclaration, as kind: FieldKind? = nil, _ meaning: String, isRequired: Bool = false
    ) -> Parameter<StoredArgument?> {
        let kind = kind ?? field.kind
        return add(
            ParameterDeclaration(
                field.name, ParameterType(kind), isRequired: isRequired, meaning, unit: field.unit, bound: field.bound)
        ) { try StoredArgument.parse($0, kind, $1) }
    }
}

extension ParameterList {
    /// A parameter that sets a field: where the field holds a person, who has left is refused, and of a choice only the
    /// words that people may give are taken.
    func setting(_ field: FieldDeclaration, isRequired: Bool) -> Parameter<StoredArgument?> {
        guard case .reference(let noun) = field.kind, noun() === Person.schema.declaration else {
            let given = field.givenWords.map { FieldKind.choice($0) }
            return optional(field, as: given, field.meaning, isRequired: isRequired)
        }
        return add(
            ParameterDeclaration(
                field.name, ParameterType(field.kind), isRequired: isRequired, field.meaning, bound: field.bound)
        ) { StoredArgument(values: [.text(try ServingPerson.parse($0, $1).record.id.text)]) }
    }
}

extension ParameterList {
    /// A parameter for a field that holds a role's word.
    func optional(role field: FieldDeclaration, _ meaning: String) -> Parameter<StoredArgument?> {
        add(ParameterDeclaration(field.name, .text, isRequired: false, meaning, bound: field.bound)) {
            StoredArgument(values: [.text(try AnyRoleWord.parse($0, $1).key)])
        }
    }
}

extension VerbBuilder {
    /// What the call is about, a record of a noun known only at run time.
    func subject(_ name: String, _ noun: NounDeclaration, _ meaning: String) -> Parameter<AnyRecord> {
        subject = true
        let parameter: Parameter<AnyRecord?> = add(
            ParameterDeclaration(name, .record { noun }, isRequired: true, meaning)
        ) { try AnyRecord.parse($0, noun, $1) }
        return Parameter(position: parameter.position, name: name)
    }
}
