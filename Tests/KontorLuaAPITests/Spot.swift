import KontorLua
import KontorLuaAPI
import KontorStore

/// One parameter of a function, wherever it is: first in the call, among the options, or in the rows of an option.
struct Spot {
    let verb: Verb
    let declaration: ParameterDeclaration
    /// The option whose rows it is in, nil elsewhere.
    let rows: ParameterDeclaration?
    /// Whether it comes by itself, before the table of options.
    let isPositional: Bool

    /// Every parameter of every function.
    static let all: [Spot] = Registry.verbs.flatMap { verb in
        verb.parameters.enumerated().flatMap { index, declaration -> [Spot] in
            let isPositional = index < verb.positionalCount
            let own = Spot(verb: verb, declaration: declaration, rows: nil, isPositional: isPositional)
            guard case .rows(let columns) = declaration.type else { return [own] }
            return [own]
                + columns.map { Spot(verb: verb, declaration: $0, rows: declaration, isPositional: false) }
        }
    }

    /// `phones[1].number`, as messages call it.
    var name: String { place + declaration.name }
    var place: String { rows.map { "\($0.name)[1]." } ?? "" }
    var siblings: [ParameterDeclaration] {
        if case .rows(let columns)? = rows?.type { return columns }
        return Array(verb.parameters.dropFirst(verb.positionalCount))
    }

    /// What wrong use of it says.
    func message(_ sentence: String) -> String { "kontor.\(verb.name): \(sentence)\n  \(verb.signature)" }

    /// The arguments of a call in which only this parameter has a value, besides what the call is about.
    func arguments(_ value: LuaValue, _ samples: Samples) throws -> [LuaValue] {
        if isPositional {
            return try verb.parameters.prefix { $0.name != declaration.name }.map { try samples.right($0.type) } + [
                value
            ]
        }
        return try call(with: [(key: .text(declaration.name), value: value)], samples)
    }

    /// The arguments of a call in which this parameter and all required ones have a value.
    func argumentsWithAll(_ value: LuaValue, _ samples: Samples) throws -> [LuaValue] {
        let others = siblings.filter { $0.isRequired && $0.name != declaration.name }
        if isPositional {
            let before = verb.parameters.prefix { $0.name != declaration.name }
            let options: LuaValue = .table(LuaTable(fields: try samples.fields(siblings.filter(\.isRequired))))
            return try before.map { try samples.right($0.type) } + [value] + (siblings.isEmpty ? [] : [options])
        }
        return try call(with: samples.fields(others) + [(key: .text(declaration.name), value: value)], samples)
    }

    /// The arguments of a call in which all required ones but this one have a value.
    func argumentsWithoutIt(_ samples: Samples) throws -> [LuaValue] {
        if isPositional {
            return try verb.parameters.prefix { $0.name != declaration.name }.map { try samples.right($0.type) }
        }
        return try call(with: samples.fields(siblings.filter { $0.isRequired && $0.name != declaration.name }), samples)
    }

    /// The arguments of a call with a key like this parameter's.
    func arguments(misspelt word: String, _ samples: Samples) throws -> [LuaValue] {
        try call(with: [(key: .text(word), value: .integer(1))], samples)
    }

    private func call(with fields: [(key: LuaValue, value: LuaValue)], _ samples: Samples) throws -> [LuaValue] {
        let table = LuaValue.table(LuaTable(fields: fields))
        let options: LuaValue =
            if let rows {
                .table(LuaTable(fields: [(key: .text(rows.name), value: .table(LuaTable(array: [table])))]))
            } else { table }
        return try verb.parameters.prefix(verb.positionalCount).map { try samples.right($0.type) } + [options]
    }
}
