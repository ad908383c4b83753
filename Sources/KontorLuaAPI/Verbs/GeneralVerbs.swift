internal import KontorCore
internal import KontorLua
package import KontorStore

/// The verbs that every noun may have, derived from its declaration: get, find, each, create, update, archive.
package struct GeneralVerbs {
    package enum Kind: CaseIterable { case get, find, each, create, update, archive }

    private let declaration: () -> NounDeclaration
    private let path: String
    private let references: () -> [String: NounDeclaration]
    private let examples: [Kind: String]

    /// - Parameters:
    ///   - path: What the API calls the noun, such as `inventory.item`.
    ///   - references: What is known here of fields that may name any record: of which noun it always is.
    package init<N: Noun>(
        _ noun: N.Type, at path: String,
        references: @autoclosure @escaping () -> [String: NounDeclaration] = [:], examples: [Kind: String] = [:]
    ) {
        declaration = { N.schema.declaration }
        self.path = path
        self.references = references
        self.examples = examples
    }

    package func verbs(_ kinds: Kind...) -> [Verb] {
        kinds.map { kind in
            switch kind {
            case .get: get
            case .find: find
            case .each: each
            case .create: create
            case .update: update
            case .archive: archive
            }
        }
    }

    private var noun: NounDeclaration { declaration() }
    private var area: String { String(path.prefix { $0 != "." }) }
    private var shape: ReturnShape {
        let noun = noun
        return .record { noun }
    }

    private func subject(_ verb: VerbBuilder) -> Parameter<AnyRecord> {
        verb.subject(noun.name, noun, "The \(noun.title) by its id\(noun.keys.map { " or its \($0.name)" }.joined()).")
    }

    private var get: Verb {
        Verb("\(path).get", .read(area), "Returns one \(noun.title).") { verb in
            let record = subject(verb)
            verb.returns(shape)
            verb.fails(.notFound, "there is no such \(noun.title)")
            verb.example(examples[.get] ?? "")
            return { call in .record(try call[record]) }
        }
    }

    private var find: Verb {
        Verb("\(path).find", .read(area), "Returns the \(noun.title) records that have the given values.") {
            verb in
            let filter = Filter(noun, references(), verb)
            let limit = verb.optional("limit", Int.self, "At most so many, 100 where nothing is said, at most 1000.")
            verb.returns(.list(shape))
            verb.example(examples[.find] ?? "")
            return { call in
                let limit = min(max(call[limit] ?? 100, 0), 1000)
                let held = HeldRows<AnyRecord>(call.state)
                try filter.forEachRow(call, after: nil, limit: limit) { try held.add($0) }
                return .rows(held.rows.count) { .record(held.rows[$0]) }
            }
        }
    }

    private var each: Verb {
        Verb("\(path).each", .read(area), "Goes through the \(noun.title) records that have the given values.") {
            verb in
            let filter = Filter(noun, references(), verb)
            verb.returns(.iterator(shape))
            verb.example(examples[.each] ?? "")
            return { call in
                let pages = try RowPages<AnyRecord>(call.state) { last, add in
                    try filter.forEachRow(call, after: last?.id, limit: RowPages<AnyRecord>.rows, add)
                }
                return .iterator { try pages.next().map { .record($0) } }
            }
        }
    }

    private var create: Verb {
        Verb("\(path).create", .write(area), "Makes a new \(noun.title).") { verb in
            let noun = noun
            let fields = FieldArguments(noun, verb, forNew: true)
            verb.returns(shape)
            verb.fails(.conflict, "another \(noun.title) has the same key")
            verb.fails(.invalid, "a rule of the \(noun.title) is broken")
            verb.example(examples[.create] ?? "")
            return { call in
                var values = noun.emptyValues
                fields.fill(&values, from: call)
                fields.stamp(&values, try call.records)
                return .record(try call.records.create(noun, values: values))
            }
        }
    }

    private var update: Verb {
        Verb("\(path).update", .write(area), "Changes some fields of \(noun.title.withArticle).") { verb in
            let record = subject(verb)
            let fields = FieldArguments(noun, verb, forNew: false)
            verb.returns(shape)
            verb.fails(.notFound, "there is no such \(noun.title)")
            verb.fails(.invalid, "a rule of the \(noun.title) is broken")
            for field in noun.fields where field.settlement != nil && !field.isKept {
                verb.fails(.refused, "other records are written in terms of its \(field.name), which no longer changes")
            }
            verb.example(examples[.update] ?? "")
            return { call in
                var values = try call[record].values
                fields.fill(&values, from: call)
                return .record(try call.records.update(try call[record], to: values))
            }
        }
    }

    private var archive: Verb {
        Verb(
            "\(path).archive", .write(area), "Takes \(noun.title.withArticle) out of use; it stays in the records."
        ) {
            verb in
            let noun = noun
            let record = subject(verb)
            verb.returns(shape)
            verb.fails(.notFound, "there is no such \(noun.title)")
            if noun.field("archived_at")?.settlement != nil {
                verb.fails(.refused, "something of the \(noun.title) is open or still there")
            }
            verb.example(examples[.archive] ?? "")
            return { call in
                var values = try call[record].values
                guard let field = noun.field("archived_at") else { return .nothing }
                try call.records.now.write(into: &values, at: noun.index(of: field))
                return .record(try call.records.update(try call[record], to: values))
            }
        }
    }
}

/// The parameters by which `find` and `each` choose: every field that can be compared.
private struct Filter {
    private let noun: NounDeclaration
    private let fields: [(declaration: FieldDeclaration, parameter: Parameter<StoredArgument?>)]

    init(_ noun: NounDeclaration, _ references: [String: NounDeclaration], _ list: ParameterList) {
        self.noun = noun
        fields = noun.fields.compactMap { field in
            let kind = references[field.name].map { named in FieldKind.reference { named } } ?? field.kind
            switch kind {
            case .plain, .words, .money: return nil
            default: return (field, list.optional(field, as: kind, "Only those with this \(field.name)."))
            }
        }
    }

    func forEachRow(
        _ call: VerbCall, after last: String?, limit: Int, _ body: (AnyRecord) throws -> Void
    ) throws {
        var conditions: [String] = []
        var arguments: [StoredValue] = []
        for (field, parameter) in fields {
            guard let argument = call[parameter] else { continue }
            conditions.append("\"\(field.columns[0])\" = ?")
            arguments.append(argument.values[0])
        }
        if let last {
            conditions.append("id > ?")
            arguments.append(.text(last))
        }
        if let archived = noun.field("archived_at"), call.arguments.value(named: archived.name) == nil {
            conditions.append("archived_at IS NULL")
        }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        arguments.append(.integer(Int64(limit)))
        let sql = noun.selectSQL + filter + " ORDER BY id LIMIT ?"
        try call.records.connection.forEachRow(sql, arguments) { try body(AnyRecord(noun, values: $0)) }
    }
}

/// The fields that `create` and `update` take.
struct FieldArguments {
    private let noun: NounDeclaration
    private let fields: [(declaration: FieldDeclaration, parameter: Parameter<StoredArgument?>)]

    init(_ noun: NounDeclaration, _ list: ParameterList, forNew: Bool) {
        self.noun = noun
        fields = noun.fields.filter { !$0.isKept && (forNew || !$0.isFixed) }.map { field in
            let isRequired = forNew && !field.isOptional && field.initialValue == nil
            return (field, list.optional(field, field.meaning, isRequired: isRequired))
        }
    }

    func fill(_ values: inout [StoredValue], from call: VerbCall) {
        for (field, parameter) in fields {
            guard let argument = call[parameter] else { continue }
            let index = noun.index(of: field)
            for (offset, value) in argument.values.enumerated() { values[index + offset] = value }
        }
    }

    /// Sets the moment at which the record is made, where the noun keeps one.
    func stamp(_ values: inout [StoredValue], _ records: Records) {
        for field in noun.fields where field.isKept && !field.isOptional {
            if case .instant = field.kind { records.now.write(into: &values, at: noun.index(of: field)) }
        }
    }
}
