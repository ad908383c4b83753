internal import KontorStore

/// The API for editors: annotations after https://luals.github.io/wiki/annotations.
struct LuaStub {
    let outline: APIOutline

    /// The whole file.
    var text: String {
        var lines = ["---@meta kontor", "-- Made from the declarations in Sources/. `make docs` writes it anew.", ""]
        lines += outline.values.flatMap(\.stubLines) + Self.given
        for record in outline.areas.flatMap(\.records) { lines += record.classLines }
        for verb in verbs { lines += returnClass(of: verb) + optionsClass(of: verb) }
        for policy in outline.policies { lines += policyClass(policy) }
        lines += policies + events
        lines += ["---The functions of Kontor.", "kontor = {}", ""]
        var made: Set<String> = []
        for verb in verbs {
            for length in 1..<max(1, verb.path.count) {
                let path = verb.path.prefix(length).joined(separator: ".")
                if made.insert(path).inserted { lines += ["kontor.\(path) = {}", ""] }
            }
            lines += function(verb)
        }
        return lines.joined(separator: "\n")
    }

    private var verbs: [Verb] { outline.areas.flatMap(\.allVerbs) }

    /// What is there without a declaration.
    private static let given = [
        "---A file that was handed over.",
        "---@class kontor.File",
        "---@field name string",
        "---@field content string",
        "",
    ]

    private func returnClass(of verb: Verb) -> [String] {
        guard let (name, fields) = verb.returns.fields,
            outline.firstReturning(name, like: verb)?.name == verb.name
        else { return [] }
        return ["---What `kontor.\(verb.name)` returns.", "---@class \(Self.className(name, of: verb))"]
            + fields.map(\.fieldLine) + [""]
    }

    private func optionsClass(of verb: Verb) -> [String] {
        let options = verb.options
        guard !options.isEmpty else { return [] }
        return ["---What `kontor.\(verb.name)` takes.", "---@class \(Self.className("Options", of: verb))"]
            + options.map { $0.line(as: $0.type.argumentType) + $0.boundSentence } + [""]
    }

    static func className(_ name: String, of verb: Verb) -> String { "kontor.\(verb.name).\(name.camelCased)" }

    private func policyClass(_ policy: Policy) -> [String] {
        ["---What the policy `\(policy.name)` gets as \(policy.argument).", "---@class kontor.policy.\(policy.name)"]
            + policy.fields.map { $0.line(as: $0.type.resultType, mayBeNil: false) } + [""]
    }

    private var policies: [String] {
        let fields = outline.policies.flatMap { policy -> [String] in
            let argument = "kontor.policy.\(policy.name)"
            let given = "\(policy.argument): \(argument)"
            let type = "fun(\(given), previous: fun(\(given)): any, any, any): any, any, any"
            return [
                "---\(policy.summary.oneLine) \(policy.mayRead.sentence) Answer: \(policy.answer.oneLine)",
                "---@field [\"\(policy.name)\"]? \(type)",
            ]
        }
        return ["---What a plugin may give as `policies`.", "---@class kontor.Policies"] + fields + [""]
    }

    private var events: [String] {
        let classes = outline.events.flatMap { event -> [String] in
            ["---\(event.summary.oneLine)", "---@class kontor.event.\(event.name)"]
                + event.fields.map { "---@field \($0.name) any \($0.meaning.oneLine)" } + [""]
        }
        let handlers = outline.events.map { event in
            "---@field [\"\(event.name)\"]? fun(event: { number: integer, name: string, happened_at: string, "
                + "data: kontor.event.\(event.name) })"
        }
        return classes + ["---What a plugin may give as `on`.", "---@class kontor.Handlers"] + handlers + [""]
    }
}

extension NounDeclaration {
    /// `kontor.OrderLine`
    var className: String { "kontor." + name.camelCased }

    fileprivate var classLines: [String] {
        let id = "---@field id string Its id, `\(prefix)_…`."
        return ["---\(summary.oneLine)", "---@class \(className)", id] + fields.map(\.parameter.fieldLine) + [""]
    }
}

extension ParameterDeclaration {
    /// `---@field name? type meaning`
    var fieldLine: String { line(as: type.resultType) }

    /// The same with another word for the type.
    func line(as word: String, mayBeNil: Bool? = nil) -> String {
        let unit = unit.map { " In \($0)." } ?? ""
        return "---@field \(name)\(mayBeNil ?? !isRequired ? "?" : "") \(word) \(meaning.oneLine)\(unit)"
    }
}

extension String {
    /// `order_line` or `order line` as `OrderLine`.
    var camelCased: String {
        split { $0 == "_" || $0 == " " }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The text without line breaks.
    var oneLine: String { split(separator: "\n").joined(separator: " ") }
}
