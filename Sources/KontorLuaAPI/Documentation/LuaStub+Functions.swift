internal import KontorStore

extension LuaStub {
    /// One verb with its annotations.
    func function(_ verb: Verb) -> [String] {
        var lines = ["---\(verb.summary.oneLine)"]
        lines += verb.failures.map { "---Fails with `\($0.rawValue)` where \($1.oneLine)." }
        if !verb.example.isEmpty {
            lines += ["---", "---```lua"] + verb.example.split(separator: "\n").map { "---\($0)" } + ["---```"]
        }
        let options = verb.options
        var names: [String] = []
        for parameter in verb.parameters.prefix(verb.positionalCount) {
            let name = Self.argumentName(parameter.name)
            names.append(name)
            let mark = parameter.isRequired ? "" : "?"
            let meaning = parameter.meaning.oneLine + parameter.boundSentence
            lines.append("---@param \(name)\(mark) \(parameter.type.argumentType) \(meaning)")
        }
        if !options.isEmpty {
            names.append("options")
            let mark = options.contains(where: \.isRequired) ? "" : "?"
            lines.append("---@param options\(mark) \(Self.className("Options", of: verb))")
        }
        lines += returns(verb)
        return lines + ["function kontor.\(verb.name)(\(names.joined(separator: ", "))) end", ""]
    }

    private func returns(_ verb: Verb) -> [String] {
        if case .nothing = verb.returns {
            return verb.mayFail ? ["---@return nil", "---@return kontor.Error? err"] : []
        }
        let type = type(of: verb.returns, verb)
        guard verb.mayFail else { return ["---@return \(type)"] }
        let isIterator = if case .iterator = verb.returns { true } else { false }
        return ["---@return \(isIterator ? "(\(type))" : type)?", "---@return kontor.Error? err"]
    }

    private func type(of shape: ReturnShape, _ verb: Verb) -> String {
        switch shape {
        case .nothing: "nil"
        case .value(let type, _): type.resultType
        case .record(let noun): noun().className
        case .fields(let name, _): Self.className(name, of: outline.firstReturning(name, like: verb) ?? verb)
        case .list(let element): "\(self.type(of: element, verb))[]"
        case .iterator(let element): "fun(): \(self.type(of: element, verb))?"
        }
    }

    /// A parameter cannot be called what Lua keeps for itself.
    private static func argumentName(_ name: String) -> String {
        name == "end" || name == "function" ? name + "_" : name
    }
}

extension Verb {
    /// The parameters that go into one table.
    var options: [ParameterDeclaration] { Array(parameters.dropFirst(positionalCount)) }

    /// Whether `nil, err` is to be expected: it says so, or a record is named.
    var mayFail: Bool { !failures.isEmpty || parameters.contains { $0.type.namesRecord } }
}

extension ParameterType {
    /// The type in LuaCATS as an argument, where a record's own table does as well as its id.
    var argumentType: String {
        switch self {
        case .record(let noun): "string|\(noun().className)"
        case .money: "kontor.Money|string"
        case .list(let element): element.argumentType.asElement
        case .table(let fields): Self.literal(fields) { $0.argumentType }
        case .rows(let fields): Self.literal(fields) { $0.argumentType } + "[]"
        default: luaType
        }
    }

    /// The type in LuaCATS of what comes back.
    var resultType: String {
        switch self {
        case .list(let element): element.resultType.asElement
        case .table(let fields): Self.literal(fields) { $0.resultType }
        case .rows(let fields): Self.literal(fields) { $0.resultType } + "[]"
        default: luaType
        }
    }

    /// `{ quantity: number, from?: string }`
    private static func literal(_ fields: [ParameterDeclaration], _ type: (ParameterType) -> String) -> String {
        let fields = fields.map { "\($0.name)\($0.isRequired ? "" : "?"): \(type($0.type))" }
        return "{ \(fields.joined(separator: ", ")) }"
    }

    fileprivate var namesRecord: Bool {
        switch self {
        case .record, .anyRecord: true
        case .list(let element): element.namesRecord
        case .table(let fields), .rows(let fields): fields.contains { $0.type.namesRecord }
        default: false
        }
    }
}

extension String {
    /// A list of this type; a choice is put in parentheses.
    fileprivate var asElement: String { contains("|") ? "(\(self))[]" : "\(self)[]" }
}
