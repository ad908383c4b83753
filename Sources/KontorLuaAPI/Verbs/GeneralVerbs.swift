package import KontorCore
internal import KontorIntake
internal import KontorLua
package import KontorStore

/// The verbs that every noun may have, derived from its declaration: get, find, each, create, update, archive, restore.
package struct GeneralVerbs {
    package enum Kind: CaseIterable { case get, find, each, create, update, archive, restore }

    private let declaration: () -> NounDeclaration
    private let path: String
    private let references: () -> [String: NounDeclaration]
    private let roles: Set<String>
    private let examples: [Kind: String]
    private let checks: [Kind: Check]
    private let refusals: [Kind: [(code: Failure.Code, meaning: String)]]
    private let neverArchived: Check?

    /// Refuses, by throwing, what an area does not allow of a record.
    package typealias Check = (Records, AnyRecord) throws -> Void
    private let admission: Admission?

    /// - Parameters:
    ///   - path: What the API calls the noun, such as `inventory.item`.
    ///   - references: What is known here of fields that may name any record: of which noun it always is.
    ///   - admission: What the area asks of a record that is made or changed, beyond its schema.
    ///   - checks: What an area asks before a record is archived or restored, and `refusals` what it then says.
    ///   - neverArchived: What an area says, as a conflict, of a record that is to be restored and was never archived.
    ///   - roles: The fields that hold a role's word, which must be one that the office knows.
    package init<N: Noun>(
        _ noun: N.Type, at path: String,
        references: @autoclosure @escaping () -> [String: NounDeclaration] = [:], roles: Set<String> = [],
        admission: Admission? = nil,
        examples: [Kind: String] = [:], checks: [Kind: Check] = [:],
        refusals: [Kind: [(code: Failure.Code, meaning: String)]] = [:], neverArchived: Check? = nil
    ) {
        declaration = { N.schema.declaration }
        self.path = path
        self.references = references
        self.roles = roles
        self.admission = admission
        self.examples = examples
        self.checks = checks
        self.refusals = refusals
        self.neverArchived = neverArchived
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
            case .restore: restore
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
            let filter = Filter(noun, references(), roles, verb)
            let limit = RowLimit(verb)
            verb.returns(.list(shape))
            verb.example(examples[.find] ?? "")
            return { call in
                let held = HeldRows<AnyRecord>(call.state)
                try filter.chosen(call).forEachRow(call, after: nil, limit: limit.rows(call)) { try held.add($0) }
                try limit.check(held.rows.count, call)
                return .rows(held.rows.count) { .record(held.rows[$0]) }
            }
        }
    }

    private var each: Verb {
        Verb("\(path).each", .read(area), "Goes through the \(noun.title) records that have the given values.") {
            verb in
            let filter = Filter(noun, references(), roles, verb)
            verb.returns(.iterator(shape))
            verb.example(examples[.each] ?? "")
            return { call in
                let chosen = try filter.chosen(call)
                let pages = try RowPages<AnyRecord>(call.state) { last, add in
                    try chosen.forEachRow(call, after: last?.id, limit: RowPages<AnyRecord>.rows, add)
                }
                return .iterator { try pages.next().map { .record($0) } }
            }
        }
    }

    private var create: Verb {
        Verb("\(path).create", .write(area), "Makes a new \(noun.title).") { verb in
            let noun = noun
            let fields = FieldArguments(noun, verb, forNew: true)
            let options = admission.map { ImportOptions(verb, $0.options) }
            verb.returns(shape)
            if noun.fields.contains(where: \.isUnique) || noun.rules.contains(where: \.isUnique) {
                verb.fails(.conflict, "another \(noun.title) has the same key")
            }
            verb.fails(.invalid, "a rule of the \(noun.title) is broken")
            for field in noun.fields where field.namesInUse && !field.isKept {
                verb.fails(.refused, "its \(field.name) would name what is out of use")
            }
            verb.example(examples[.create] ?? "")
            return { call in
                var values = noun.emptyValues
                try fields.fill(&values, from: call)
                fields.stamp(&values, try call.records)
                if let options {
                    admission?.tidy(&values, before: nil, noun)
                    try admission?.check(call.records, nil, values, options.choices(call))
                }
                return .record(try call.records.create(noun, values: values))
            }
        }
    }

    private var update: Verb {
        Verb("\(path).update", .write(area), "Changes some fields of \(noun.title.withArticle).") { verb in
            let record = subject(verb)
            let fields = FieldArguments(noun, verb, forNew: false)
            let options = admission.map { ImportOptions(verb, $0.options) }
            verb.returns(shape)
            verb.fails(.notFound, "there is no such \(noun.title)")
            verb.fails(.invalid, "a rule of the \(noun.title) is broken")
            for field in noun.fields where field.namesInUse && !field.isKept && !field.isFixed {
                verb.fails(.refused, "its \(field.name) would name what is out of use")
            }
            for field in noun.fields where field.settlement != nil && !field.isKept {
                verb.fails(.refused, "other records are written in terms of its \(field.name), which no longer changes")
            }
            verb.example(examples[.update] ?? "")
            return { call in
                var values = try call[record].values
                try fields.fill(&values, from: call)
                if let options {
                    try admission?.tidy(&values, before: call[record].values, noun)
                    try admission?.check(call.records, call[record], values, options.choices(call))
                }
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
            let archivedShape = TableShape<(record: AnyRecord, naming: Plain)>(
                "Archived\(noun.name.split(separator: "_").map { $0.capitalized }.joined())", of: noun, \.record,
                [
                    .stored(
                        "named_by", .plain,
                        "What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed."
                    ) { $0.naming }
                ])
            verb.returns(.table(archivedShape))
            verb.fails(.notFound, "there is no such \(noun.title)")
            if noun.field("archived_at")?.settlement != nil {
                verb.fails(.refused, "something of the \(noun.title) is open or still there")
            }
            verb.fails(.conflict, "it is out of use already")
            for (code, meaning) in refusals[.archive] ?? [] { verb.fails(code, meaning) }
            verb.example(examples[.archive] ?? "")
            let check = checks[.archive]
            return { call in
                let (records, given) = (try call.records, try call[record])
                var values = given.values
                guard let field = noun.endedField else { return .nothing }
                guard values[noun.index(of: field)].isNull else {
                    throw Failure(.conflict, "\(noun.title) \(given.name) is out of use already")
                }
                try check?(records, given)
                records.now.write(into: &values, at: noun.index(of: field))
                let archived = try records.update(given, to: values)
                let naming = try records.naming(archived).map {
                    Plain.Entry(key: $0.noun, value: .integer(Int64($0.count)))
                }
                return archivedShape((archived, .table(naming)))
            }
        }
    }

    private var restore: Verb {
        Verb("\(path).restore", .write(area), "Takes \(noun.title.withArticle) back into use that was archived.") {
            verb in
            let noun = noun
            let record = subject(verb)
            verb.returns(shape)
            verb.fails(.notFound, "there is no such \(noun.title)")
            verb.fails(.conflict, "it is in use")
            for (code, meaning) in refusals[.restore] ?? [] { verb.fails(code, meaning) }
            verb.example(examples[.restore] ?? "")
            let check = checks[.restore]
            return { call in
                let (records, given) = (try call.records, try call[record])
                var values = given.values
                guard let field = noun.endedField else { return .nothing }
                guard !values[noun.index(of: field)].isNull else {
                    try neverArchived?(records, given)
                    throw Failure(.conflict, "\(noun.title) \(given.name) is in use")
                }
                try check?(records, given)
                values[noun.index(of: field)] = .null
                return .record(try records.update(given, to: values))
            }
        }
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// What an area asks of a record that is made or changed by hand, as of one that comes in a file.
package struct Admission {
    /// What the call may say to be taken at its word.
    let options: [ImportOption]
    /// The fields whose words may be new by the way: blanks at their ends are no part of them, as in a file.
    var tidied: [String] = []
    /// Throws `Failure.invalid` with all that is wrong; `before` is nil for a new record.
    let check: (_ records: Records, _ before: AnyRecord?, _ values: [StoredValue], ImportChoices) throws -> Void

    /// Takes such blanks off; what an office kept before stays until somebody changes it.
    func tidy(_ values: inout [StoredValue], before: [StoredValue]?, _ noun: NounDeclaration) {
        for field in tidied.compactMap(noun.field) {
            let index = noun.index(of: field)
            guard values[index] != before?[index] else { continue }
            guard let text = values[index].text?.trimmed, !text.isEmpty else { continue }
            values[index] = .text(text)
        }
    }
}

/// The parameters by which `find` and `each` choose: every field that can be compared.
private struct Filter {
    private let noun: NounDeclaration
    private let fields: [(declaration: FieldDeclaration, parameter: Parameter<StoredArgument?>)]
    private let archived: Parameter<Bool?>?

    init(
        _ noun: NounDeclaration, _ references: [String: NounDeclaration], _ roles: Set<String>, _ list: ParameterList
    ) {
        self.noun = noun
        let ended = noun.endedField
        fields = noun.fields.filter { $0.name != ended?.name }.compactMap { field in
            let kind = references[field.name].map { named in FieldKind.reference { named } } ?? field.kind
            switch kind {
            case .plain, .words, .money: return nil
            case .text where roles.contains(field.name):
                return (field, list.optional(role: field, "Only those with this \(field.name)."))
            default: return (field, list.optional(field, as: kind, "Only those with this \(field.name)."))
            }
        }
        archived = ended.map { _ in
            list.optional("archived", Bool.self, "Those out of use, in place of those in use.")
        }
    }

    /// What a call chose.
    func chosen(_ call: VerbCall) throws -> Choice {
        var choice = Choice(noun: noun)
        for (field, parameter) in fields {
            guard let argument = call[parameter] else { continue }
            try choice.add(field, argument.values[0], call.records.connection)
        }
        if let archived, let ended = noun.endedField {
            choice.conditions.append("\(ended.name) IS \(call[archived] == true ? "NOT NULL" : "NULL")")
        }
        return choice
    }

    /// Conditions in SQL, with their arguments.
    struct Choice {
        let noun: NounDeclaration
        var conditions: [String] = []
        private var arguments: [StoredValue] = []

        init(noun: NounDeclaration) { self.noun = noun }

        /// Words that people write are the same however they are written: `büro` finds `BÜRO` and `Buero`.
        mutating func add(_ field: FieldDeclaration, _ value: StoredValue, _ connection: any Connection) throws {
            let column = "\"\(field.columns[0])\""
            var values = [value]
            if case .text = field.kind, !field.isKept, !field.isUnique, let text = value.text {
                values = try noun.spellings(of: text, in: field, connection).map { .text($0) }
            }
            conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
            arguments += values
        }

        func forEachRow(
            _ call: VerbCall, after last: String?, limit: Int, _ body: (AnyRecord) throws -> Void
        ) throws {
            let page = conditions + (last == nil ? [] : ["id > ?"])
            let filter = page.isEmpty ? "" : " WHERE " + page.joined(separator: " AND ")
            let arguments = arguments + (last.map { [.text($0)] } ?? []) + [.integer(Int64(limit))]
            let sql = noun.selectSQL + filter + " ORDER BY id LIMIT ?"
            try call.records.connection.forEachRow(sql, arguments) { try body(AnyRecord(noun, values: $0)) }
        }
    }
}

/// The fields that `create` and `update` take.
struct FieldArguments {
    private let noun: NounDeclaration
    private let fields: [(declaration: FieldDeclaration, parameter: Parameter<StoredArgument?>)]
    /// Nil where nothing can become empty.
    private let clearing: Clearing?

    init(_ noun: NounDeclaration, _ list: ParameterList, forNew: Bool) {
        self.noun = noun
        let clearable = noun.fields.filter {
            !forNew && !$0.isKept && !$0.isFixed && ($0.isOptional || $0.initialValue != nil)
        }
        fields = noun.fields.filter { !$0.isKept && (forNew || !$0.isFixed) }.map { field in
            let isRequired = forNew && !field.isOptional && field.initialValue == nil
            return (field, list.setting(field, isRequired: isRequired))
        }
        clearing = clearable.isEmpty ? nil : Clearing(list, clearable.map(\.name))
    }

    /// Sets the fields that are given, and those that become empty to what a new record has; the others stay.
    func fill(_ values: inout [StoredValue], from call: VerbCall) throws {
        let empty = try clearing?.fields(call) ?? []
        for (field, _) in fields where empty.contains(field.name) {
            let index = noun.index(of: field)
            for offset in 0..<field.kind.columnCount { values[index + offset] = .null }
            if let initial = field.initialValue { values[index] = initial }
        }
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
