internal import KontorCore
internal import KontorLua
internal import KontorStore

/// A kind of record that can be exported: each that `each` goes through, with the columns of the table that it gives.
package struct ExportSource {
    /// `inventory.item`
    package let name: String
    /// The verb that goes through the records; what it chooses by, an export chooses by.
    package let verb: Verb

    package static var all: [ExportSource] {
        Registry.verbs.compactMap { verb in
            guard verb.name.hasSuffix(".each") else { return nil }
            return ExportSource(name: String(verb.name.dropLast(5)), verb: verb)
        }
    }

    /// `item`: how the kind is called where its area is plain.
    package var word: String { String(name.split(separator: ".").last ?? "") }

    package var columns: [ParameterDeclaration] {
        guard case .iterator(let element) = verb.returns else { return [] }
        return switch element {
        case .record(let noun): RecordFields.declarations(noun())
        case .fields(_, let declarations): declarations
        default: []
        }
    }

    /// - Throws: `Failure.invalid` with the nearest column.
    func columns(named names: [String]) throws -> [ParameterDeclaration] {
        let known = columns
        return try names.map { name in
            guard let column = known.first(where: { $0.name == name }) else {
                let hint = NearestName.hint(name, among: known.map(\.name))
                throw Failure(.invalid, "\(self.name) has no column \(name.inSentence)\(hint)")
            }
            return column
        }
    }

    /// One record after the other, as plain data; nil after the last.
    func rows(_ filter: LuaTable, _ call: VerbCall) throws -> () throws -> Plain? {
        guard case .iterator(let next) = try verb.call([.table(filter)], in: call.session, state: call.state) else {
            return { nil }
        }
        let names = call.session.names
        return { try next()?.plain(names) }
    }
}

/// A kind of record, as an argument: by its path, such as `inventory.item`.
struct ExportedNoun: ParameterValue {
    let source: ExportSource

    static var type: ParameterType { .choice(ExportSource.all.map(\.name)) }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> ExportedNoun {
        let name = try String.parse(value, context)
        guard let source = ExportSource.all.first(where: { $0.name == name }) else { throw WrongArgument(value) }
        return ExportedNoun(source: source)
    }
}

/// Which records: a table that the kind's own `each` reads.
struct ExportFilter: ParameterValue {
    let table: LuaTable

    static var type: ParameterType { .table([]) }

    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> ExportFilter {
        guard case .table(let table) = value else { throw WrongArgument(value) }
        return ExportFilter(table: table)
    }
}
