internal import KontorCore
internal import KontorStore

/// The API as data: `api.json`, for tools.
struct APIList {
    let outline: APIOutline

    /// The whole file, keys in a fixed order.
    var json: String {
        Plain.fields([
            "api": 1,
            "verbs": .list(outline.areas.flatMap(\.allVerbs).map(verb)),
            "records": .list(outline.areas.flatMap(\.records).map(record)),
            "values": .list(outline.values.map(value)),
            "policies": .list(outline.policies.map(policy)),
            "events": .list(outline.events.map(event)),
        ]).prettyJSON + "\n"
    }

    private func verb(_ verb: Verb) -> Plain {
        .fields([
            "name": .text("kontor." + verb.name), "signature": .text(verb.signature), "summary": .text(verb.summary),
            "subject": verb.hasSubject ? .text(verb.parameters[0].name) : .null,
            "value": verb.positionalCount > 1 ? .text(verb.parameters[1].name) : .null,
            "parameters": .list(verb.parameters.map { parameter($0, isGiven: true) }),
            "returns": shape(verb.returns),
            "failures": .list(
                verb.failures.map { .fields(["code": .text($0.rawValue), "meaning": .text($1)]) }),
            "capability": verb.capability.map { .text($0.name) } ?? .null, "decision": .flag(verb.isDecision),
            "since": .text(verb.since), "example": verb.example.isEmpty ? .null : .text(verb.example),
        ])
    }

    private func parameter(_ declaration: ParameterDeclaration) -> Plain { parameter(declaration, isGiven: false) }

    /// - Parameter isGiven: Whether a caller gives it, so that there is a bound to how much.
    private func parameter(_ parameter: ParameterDeclaration, isGiven: Bool) -> Plain {
        var fields: [Plain.Entry] = [
            .init(key: "name", value: .text(parameter.name)), .init(key: "type", value: .text(parameter.type.words)),
            .init(key: "lua_type", value: .text(parameter.type.argumentType)),
            .init(key: "required", value: .flag(parameter.isRequired)),
            .init(key: "meaning", value: .text(parameter.meaning)),
        ]
        if let unit = parameter.unit { fields.append(.init(key: "unit", value: .text(unit))) }
        if isGiven, let range = parameter.bound?.range {
            let edges = [range.lowerBound, range.upperBound]
            fields.append(.init(key: "from_to", value: .list(edges.map { .integer(Int64($0)) })))
        } else if isGiven, let bound = parameter.bound {
            let parts = [
                ("characters", bound.characters), ("elements", bound.elements), ("bytes", bound.bytes),
            ]
            let set = parts.compactMap { name, most in
                most.map { Plain.Entry(key: name, value: .integer(Int64($0))) }
            }
            fields.append(.init(key: "at_most", value: .table(set)))
        }
        if let inner = parameter.type.inner {
            let inner = inner.fields.map { self.parameter($0, isGiven: isGiven) }
            fields.append(.init(key: "fields", value: .list(inner)))
        }
        return .table(fields)
    }

    private func shape(_ shape: ReturnShape) -> Plain {
        switch shape {
        case .nothing: .fields(["kind": "nothing"])
        case .value(let type, let meaning):
            .fields(["kind": "value", "type": .text(type.words), "meaning": .text(meaning)])
        case .record(let noun): .fields(["kind": "record", "record": .text(noun().name)])
        case .fields(let name, let fields):
            .fields(["kind": "table", "name": .text(name), "fields": .list(fields.map(parameter))])
        case .list(let element): .fields(["kind": "list", "element": self.shape(element)])
        case .iterator(let element): .fields(["kind": "iterator", "element": self.shape(element)])
        }
    }

    private func record(_ record: NounDeclaration) -> Plain {
        .fields([
            "name": .text(record.name), "area": .text(record.area), "prefix": .text(record.prefix),
            "summary": .text(record.summary),
            "fields": .list(
                record.fields.map { field in
                    guard case .table(let entries) = parameter(field.parameter, isGiven: !field.isKept) else {
                        return .null
                    }
                    let traits = Plain.list(field.traitWords.map { .text($0) })
                    return .table(entries + [Plain.Entry(key: "traits", value: traits)])
                }),
        ])
    }

    private func value(_ value: ValueType) -> Plain {
        .fields([
            "name": .text(value.name), "lua_type": .text(value.luaType), "summary": .text(value.summary),
            "fields": .list(value.fields.map(parameter)),
            "uses": .list(
                value.uses.map { use in
                    .fields([
                        "form": .text(use.form), "type": .text(use.returns.words), "meaning": .text(use.meaning),
                        "example": .text(use.example),
                    ])
                }), "since": .text(value.since),
        ])
    }

    private func policy(_ policy: Policy) -> Plain {
        .fields([
            "name": .text(policy.name), "summary": .text(policy.summary), "argument": .text(policy.argument),
            "fields": .list(policy.fields.map(parameter)), "may_read": .text(policy.mayRead.rawValue),
            "answer": .text(policy.answer),
            "example": policy.example.isEmpty ? .null : .text(policy.example),
        ])
    }

    private func event(_ event: EventDeclaration) -> Plain {
        .fields([
            "name": .text(event.name), "summary": .text(event.summary),
            "data": .list(
                event.fields.map { .fields(["name": .text($0.name), "meaning": .text($0.meaning)]) }),
        ])
    }
}
