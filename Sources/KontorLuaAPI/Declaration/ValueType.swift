internal import KontorCore
package import KontorLua

/// A type of values that scripts reckon with or call methods of: its whole declaration, from which the metatable, the
/// checks of both sides, the pages, the stub, the help, the tests, the random calls and the attacks follow.
package struct ValueType: Sendable {
    /// What messages and Lua's own errors call it: `money`.
    package let name: String
    /// Its name in LuaCATS annotations: `kontor.Money`.
    package let luaType: String
    package let summary: String
    /// What can be read of it as of a table.
    package let fields: [ParameterDeclaration]
    package let methods: [ValueMethod]
    package let operators: [ValueOperator]
    /// Lua expressions that make values at the type's edges, the usual one first.
    package let edges: [String]
    package let since: String
    /// Whether a value that came from Lua is one.
    package let includes: @Sendable (LuaValue) -> Bool

    package init(
        _ name: String, luaType: String, _ summary: String, since: String = "0.1", fields: [ParameterDeclaration] = [],
        methods: [ValueMethod] = [], operators: [ValueOperator], edges: [String],
        includes: @escaping @Sendable (LuaValue) -> Bool
    ) {
        self.name = name
        self.luaType = luaType
        self.summary = summary
        self.since = since
        self.fields = fields
        self.methods = methods
        self.operators = operators
        self.edges = edges
        self.includes = includes
    }
}

/// A method of a value, called with a colon and without arguments.
package struct ValueMethod: Sendable {
    package let name: String
    package let summary: String
    package let returns: ParameterType
    /// Lua that shows it at work; the tests run it.
    package let example: String
    let apply: @Sendable (LuaValue, inout LuaWriter) throws -> Void

    package init(
        _ name: String, _ summary: String, returns: ParameterType, example: String,
        _ apply: @escaping @Sendable (LuaValue, inout LuaWriter) throws -> Void
    ) {
        self.name = name
        self.summary = summary
        self.returns = returns
        self.example = example
        self.apply = apply
    }
}

/// An operator of a value.
package struct ValueOperator: Sendable {
    /// Which one, as Lua writes it.
    package enum Sign: String, Sendable, CaseIterable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case negate = "unary -"
        case join = ".."
        case equal = "=="
        case less = "<"
        case lessOrEqual = "<="
        case text = "tostring"
    }

    /// What may stand beside the value.
    package enum Partner: Sendable {
        /// Nothing: it has one side.
        case none
        /// Another value of the type.
        case same
        /// A number, on either side.
        case number
        /// A text, a number or another value of the type, on either side.
        case joinable
        /// Anything: Lua itself says what is not equal.
        case anything
    }

    package let sign: Sign
    package let partner: Partner
    package let returns: ParameterType
    package let meaning: String
    /// What must stand on its sides, to end the sentence "money + 3: …".
    package let demand: String
    /// Lua that shows it at work; the tests run it.
    package let example: String
    let apply: @Sendable (LuaValue, LuaValue, inout LuaWriter) throws -> Void

    package init(
        _ sign: Sign, with partner: Partner, returns: ParameterType, _ meaning: String, demand: String = "",
        example: String, _ apply: @escaping @Sendable (LuaValue, LuaValue, inout LuaWriter) throws -> Void
    ) {
        self.sign = sign
        self.partner = partner
        self.returns = returns
        self.meaning = meaning
        self.demand = demand
        self.example = example
        self.apply = apply
    }
}

extension ValueOperator.Sign {
    /// The field of a metatable: `__add`.
    package var metamethod: String {
        switch self {
        case .add: "__add"
        case .subtract: "__sub"
        case .multiply: "__mul"
        case .negate: "__unm"
        case .join: "__concat"
        case .equal: "__eq"
        case .less: "__lt"
        case .lessOrEqual: "__le"
        case .text: "__tostring"
        }
    }

    /// Whether it has one side.
    package var isUnary: Bool { self == .negate || self == .text }

    /// The operation as Lua, for expressions that stand for its sides.
    package func lua(_ left: String, _ right: String = "") -> String {
        switch self {
        case .negate: "-(\(left))"
        case .text: "tostring(\(left))"
        default: "(\(left)) \(rawValue) (\(right))"
        }
    }
}

extension ValueType {
    /// The functions of the metatable, each of which checks its sides first.
    var metamethods: [String: HostFunction] {
        Dictionary(uniqueKeysWithValues: operators.map { ($0.sign.metamethod, function(for: $0)) })
    }

    /// The methods, each of which checks what it is called on.
    var methodFunctions: [String: HostFunction] {
        Dictionary(uniqueKeysWithValues: methods.map { ($0.name, function(for: $0)) })
    }

    private func function(for method: ValueMethod) -> HostFunction {
        HostFunction(name: "\(name):\(method.name)", isLasting: true) { [self] call in
            let value = call.value(at: 0)
            guard includes(value) else {
                throw LuaError(
                    .runtime,
                    "\(name):\(method.name): call it on \(name), as in value:\(method.name)(), got \(value.kindWords)")
            }
            try method.apply(value, &call.results)
        }
    }

    private func function(for declared: ValueOperator) -> HostFunction {
        HostFunction(name: name, isLasting: true) { [self] call in
            let (left, right) = (call.value(at: 0), call.value(at: 1))
            guard accepts(declared, left, right) else {
                throw LuaError(.runtime, "\(operation(declared, left, right)): \(declared.demand)")
            }
            do { try declared.apply(left, right, &call.results) } catch let failure as Failure {
                throw LuaError(
                    .runtime, "\(operation(declared, left, right)): \(failure.message)", cause: failure)
            }
        }
    }

    private func accepts(_ declared: ValueOperator, _ left: LuaValue, _ right: LuaValue) -> Bool {
        switch declared.partner {
        case .anything: true
        case .none: includes(left)
        case .same: includes(left) && includes(right)
        case .number: includes(left) && right.number != nil || left.number != nil && includes(right)
        case .joinable: isJoinable(left) && isJoinable(right)
        }
    }

    private func isJoinable(_ value: LuaValue) -> Bool {
        if case .string = value { return true }
        return value.number != nil || includes(value)
    }

    /// `money + 3`: what was asked for, in messages.
    private func operation(_ declared: ValueOperator, _ left: LuaValue, _ right: LuaValue) -> String {
        let (left, right) = (side(left), side(right))
        return switch declared.sign {
        case .negate: "-\(left)"
        case .text: "tostring \(left)"
        default: "\(left) \(declared.sign.rawValue) \(right)"
        }
    }

    private func side(_ value: LuaValue) -> String { includes(value) ? name : value.kindWords }
}
