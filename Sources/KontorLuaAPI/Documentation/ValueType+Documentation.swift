extension ValueType {
    /// The class with its operators and methods, for editors.
    var stubLines: [String] {
        let fields = fields.map { $0.line(as: $0.type.resultType) }
        var lines = ["---\(summary)", "---@class \(luaType)"] + operators.compactMap(operatorLine) + fields
        if !methods.isEmpty { lines.append("local \(name) = {}") }
        for method in methods {
            lines += [
                "", "---\(method.summary)", "---@return \(method.returns.resultType)",
                "function \(name):\(method.name)() end",
            ]
        }
        return lines + [""]
    }

    /// `---@operator mul(number): kontor.Money`; nil for what LuaCATS has no word for.
    private func operatorLine(_ declared: ValueOperator) -> String? {
        let word: String
        switch declared.sign {
        case .add: word = "add"
        case .subtract: word = "sub"
        case .multiply: word = "mul"
        case .negate: word = "unm"
        case .join: word = "concat"
        case .equal, .less, .lessOrEqual, .text: return nil
        }
        let partner =
            switch declared.partner {
            case .none: ""
            case .same: "(\(luaType))"
            case .number: "(number)"
            case .joinable: "(string|number|\(luaType))"
            case .anything: "(any)"
            }
        return "---@operator \(word)\(partner): \(declared.returns.resultType)"
    }

    /// Each operator and method as people write it, with what it gives and means.
    var uses: [(form: String, returns: ParameterType, meaning: String, example: String)] {
        operators.map { ($0.sign.form(name, $0.partner), $0.returns, $0.meaning, $0.example) }
            + methods.map { ("\(name):\($0.name)()", $0.returns, $0.summary, $0.example) }
    }
}

extension ValueOperator.Sign {
    /// `money * number`
    fileprivate func form(_ name: String, _ partner: ValueOperator.Partner) -> String {
        switch self {
        case .negate: "-\(name)"
        case .text: "tostring(\(name))"
        default:
            switch partner {
            case .number: "\(name) \(rawValue) number"
            case .joinable: "\(name) \(rawValue) text"
            case .none, .same, .anything: "\(name) \(rawValue) \(name)"
            }
        }
    }
}
