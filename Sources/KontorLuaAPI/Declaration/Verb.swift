package import KontorCore
package import KontorLua
package import KontorStore

/// One function of `kontor.*`: its whole declaration, from which binding, checks, documentation, stub and help follow.
///
/// All but its name is put together when it is first asked for: a run of the program uses few of them.
package struct Verb: Sendable {
    /// `inventory.item.get`
    package let name: String
    package let capability: Capability?
    package let since: String
    private let declaration: VerbDeclaration

    package var summary: String { declaration.known.summary }
    package var parameters: [ParameterDeclaration] { declaration.known.list.declarations }
    /// Whether the first parameter comes before the table of options.
    package var hasSubject: Bool { declaration.known.list.subject }
    /// How many parameters come by themselves before the table of options: the subject, and a value that it is given.
    package var positionalCount: Int { (hasSubject ? 1 : 0) + (declaration.known.list.value ? 1 : 0) }
    package var returns: ReturnShape { declaration.known.list.returns }
    package var failures: [(code: Failure.Code, meaning: String)] { declaration.known.list.failures }
    package var example: String { declaration.known.list.example }
    package var isDecision: Bool { declaration.known.list.isDecision }
    /// Whether the result follows from the arguments alone.
    package var readsNothing: Bool { declaration.known.list.readsNothing }

    /// - Parameters:
    ///   - capability: What a plugin needs to call it; nil for what everybody may.
    ///   - declare: Declares the parameters and returns the body.
    package init(
        _ name: String, _ capability: Capability?, since: String = "0.1",
        _ summary: @autoclosure @escaping () -> String,
        _ declare: @escaping (VerbBuilder) -> ((VerbCall) throws -> APIValue)
    ) {
        self.name = name
        self.capability = capability
        self.since = since
        declaration = VerbDeclaration(summary: summary, declare: declare)
    }

    /// `issue(item, { quantity, from?, to?, reason?, done_on? })`
    package var signature: String {
        let positional = parameters.prefix(positionalCount)
        let options = parameters.dropFirst(positionalCount)
        var parts = positional.map { $0.name + ($0.isRequired ? "" : "?") }
        if !options.isEmpty {
            parts.append("{ " + options.map { $0.name + ($0.isRequired ? "" : "?") }.joined(separator: ", ") + " }")
        }
        return "\(name.split(separator: ".").last ?? "")(\(parts.joined(separator: ", ")))"
    }

    /// Checks the arguments and runs the verb.
    ///
    /// - Throws: `Misuse` for wrong use, with the verb's name and signature; `Failure` for an expected failure.
    package func call(_ values: [LuaValue], in session: Session, state: LuaState?) throws -> APIValue {
        do {
            try session.permit(self)
            session.desk.step()
            guard let state else { return try run(values, in: session, state: nil) }
            let called = { try Work.$limit.withValue(CallLimit(state)) { try run(values, in: session, state: state) } }
            // A policy that is asked within an import calls in Lua.
            return try Door.current == .commandLine ? Door.$current.withValue(.lua, operation: called) : called()
        } catch let failure as Failure where failure.details["asked"] != nil {
            // A policy that writes is wrong, however it goes on, so this is raised and logged.
            session.desk.note(
                refusal: "kontor.\(name): plugin \(session.plugin ?? "?"): \(failure.message)", of: session.plugin)
            throw Misuse("kontor.\(name): \(failure.message)")
        } catch let failure as Failure {
            let policy = Registry.policies.first { $0.name == failure.wrongPolicy }
            throw policy.flatMap { session.desk.policies?.answerer(of: $0) }.map { failure.answered(by: $0) } ?? failure
        } catch let misuse as Misuse {
            guard !misuse.message.hasPrefix("kontor."), Door.current != .commandLine else { throw misuse }
            throw Misuse("kontor.\(name): \(misuse.message)\n  \(signature)")
        }
    }

    private func run(_ values: [LuaValue], in session: Session, state: LuaState?) throws -> APIValue {
        let arguments = try read(values, ParseContext { try session.records })
        for case let file as FileArgument in arguments.values { try file.refuseEmpty() }
        // What fails decides nothing, nor does it use up a reason.
        let before = session.decision
        do {
            if isDecision { try admit(arguments, session) }
            return try declaration.known.run(VerbCall(session: session, arguments: arguments, state: state))
        } catch {
            session.decision = before
            throw error
        }
    }

    /// Lets a decision pass that is the acting person's own.
    private func admit(_ arguments: Arguments, _ session: Session) throws {
        guard let record = (arguments.values.first ?? nil) as? any RecordArgument else {
            throw Misuse("decides on no record; declare its subject as one")
        }
        try session.decision.admit(
            name, about: record.ofAnyKind, isOnPerson: declaration.known.list.isDecisionOnPerson,
            reason: arguments.value(named: "reason") as? String, in: session.records)
    }

    private func read(_ values: [LuaValue], _ context: ParseContext) throws -> Arguments {
        let (list, parameters, positional) = (declaration.known.list, parameters, positionalCount)
        try refuseColon(values)
        let expected = positional + (parameters.count > positional ? 1 : 0)
        guard values.count <= expected else {
            throw Misuse("takes at most \(expected) argument\(expected == 1 ? "" : "s"), got \(values.count)")
        }
        var rest = values[...]
        var own: [Any?] = []
        for (position, parameter) in parameters.prefix(positional).enumerated() {
            let given = rest.popFirst() ?? .nil
            if given != .nil {
                own.append(try list.read(given, at: position, place: "", context))
            } else if parameter.isRequired {
                throw Misuse("\(parameter.name) is missing, it must be \(parameter.type.expectation)")
            } else {
                own.append(nil)
            }
        }
        let table: LuaTable
        switch rest.first ?? .nil {
        case .nil: table = LuaTable()
        case .table(let given): table = given
        case let other: throw Misuse("options must be a table, got \(other.kindWords)")
        }
        var arguments = try list.read(table, place: "", from: positional, context)
        for (position, value) in own.enumerated() { arguments.values[position] = value }
        return arguments
    }

    /// `kontor.inventory.item:get("X")` hands over the noun's own table first.
    private func refuseColon(_ values: [LuaValue]) throws {
        let parent = (["kontor"] + name.split(separator: ".").dropLast().map(String.init)).joined(separator: ".")
        guard let table = values.first?.table, table.metatable?.name == parent else { return }
        throw Misuse("call it with a dot, kontor.\(name)(…), not with a colon")
    }
}

/// What a verb's body works with.
package struct VerbCall {
    package let session: Session
    package let arguments: Arguments
    /// The state that called, nil where a command line or a test did. Weak, because Lua keeps what keeps the call, such
    /// as an iterator: together they would never end.
    package weak var state: LuaState?

    /// The records of the transaction that is open.
    package var records: Records { get throws { try session.records } }

    package subscript<Value>(parameter: Parameter<Value>) -> Value { get throws { try arguments[parameter] } }
    package subscript<Value>(parameter: Parameter<Value?>) -> Value? { arguments[parameter] }
}

/// What a verb gives back, for documentation and stubs.
package indirect enum ReturnShape: Sendable {
    case nothing
    case value(ParameterType, String)
    case record(@Sendable () -> NounDeclaration)
    case fields(String, [ParameterDeclaration])
    case list(ReturnShape)
    case iterator(ReturnShape)

    /// A record of a noun that is known in Swift.
    package static func record<N: Noun>(_ noun: N.Type) -> ReturnShape { .record { N.schema.declaration } }
}
