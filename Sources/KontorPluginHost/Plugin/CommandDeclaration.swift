internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI

/// A command as a plugin declares it: what a person can start with `kontor do`.
package struct CommandDeclaration {
    package let name: String
    package let plugin: String
    package let summary: String
    package let parameters: [Parameter]
    /// The parameter that names the records on which a person decides by it, such as those to shortlist; nil where it
    /// carries out no decision.
    package let decides: String?
    /// Whether it takes the place of another plugin's command.
    package let replaces: Bool
    /// Whether it goes through much, so that no limit of time ends it, and tells how far it is.
    package let isBatch: Bool
    let run: LuaFunction
    /// Turns the result into text for people; nil where the result is printed as it is.
    let show: LuaFunction?

    /// One parameter of a command.
    package struct Parameter: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case text, integer, number
            /// How much of an item: zero or more, with at most three decimals.
            case quantity
            case flag, day, file
        }
        /// What `kontor do` takes for itself before every command: a parameter called so could never be given.
        package static let commonOptions = [
            "as", "deterministic", "help", "json", "memory-limit", "now", "office", "preview", "time-limit", "version",
            "without",
        ]

        package let name: String
        package let kind: Kind
        package let isRequired: Bool
        /// Whether it comes without a name, in the order of declaration.
        package let isPositional: Bool
        /// Where an integer, a number or a quantity must lie.
        package let range: NumberRange
        package let description: String
    }

    /// Reads a declaration from a plugin's table.
    ///
    /// - Throws: `Failure.invalid` that names the plugin, the command and what is wrong.
    init(_ name: String, plugin: String, _ value: LuaValue) throws {
        let place = "plugins/\(plugin)/init.lua: command \(name)"
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { throw Failure(.invalid, "\(place): a command's name is lower-case letters, digits and -") }
        let keys = try DeclaredKeys(
            value, place, known: ["summary", "parameters", "run", "show", "decides", "replaces", "batch"])
        self.name = name
        self.plugin = plugin
        summary = try keys.required("summary", "text") { $0.text }
        run = try keys.required("run", "a function") { $0.function }
        show = try keys.optional("show", "a function") { $0.function }
        decides = try keys.optional("decides", "the name of a parameter, such as \"application\"") { $0.text }
        replaces = try keys.optional("replaces", "true or false") { $0.boolean } ?? false
        isBatch = try keys.optional("batch", "true or false") { $0.boolean } ?? false
        let list = try keys.optional("parameters", "a list of tables") { value in
            value.table.flatMap { $0.fields.isEmpty ? $0.array : nil }
        }
        parameters = try (list ?? []).enumerated().map { index, parameter in
            try Parameter(parameter, place: "\(place), parameter \(index + 1)")
        }
        let names = parameters.map(\.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw Failure(.invalid, "\(place): two parameters are called \(twice)")
        }
        if let decides, !parameters.contains(where: { $0.name == decides && $0.isRequired && $0.kind == .text }) {
            throw Failure(
                .invalid,
                "\(place): decides names \(decides), which is no required parameter of type text"
                    + NearestName.hint(decides, among: names))
        }
    }
}

extension CommandDeclaration.Parameter {
    /// One that may be left out and comes with its name.
    package init(option name: String, _ kind: Kind, _ description: String) {
        self.name = name
        self.kind = kind
        isRequired = false
        isPositional = false
        range = .any
        self.description = description
    }

    fileprivate init(_ value: LuaValue, place: String) throws {
        let keys = try DeclaredKeys(
            value, place, known: ["name", "type", "required", "positional", "minimum", "maximum", "description"])
        name = try keys.required("name", "text") { $0.text }
        guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        else {
            throw Failure(
                .invalid,
                "\(place): name must be letters, digits, - and _ and begin with a letter, got \"\(name.inSentence)\"")
        }
        guard !Self.commonOptions.contains(name) else {
            throw Failure(
                .invalid,
                "\(place): --\(name) is an option of kontor do itself, so it could never be given: call it otherwise")
        }
        let type = try keys.optional("type", "text") { $0.text } ?? "text"
        guard let kind = Kind(rawValue: type) else {
            let kinds = Kind.allCases.map(\.rawValue)
            throw Failure(
                .invalid,
                "\(place): type must be one of \(kinds.joined(separator: ", ")), got \(type)"
                    + NearestName.hint(type, among: kinds))
        }
        self.kind = kind
        isRequired = try keys.optional("required", "true or false") { $0.boolean } ?? false
        isPositional = try keys.optional("positional", "true or false") { $0.boolean } ?? false
        range = try NumberRange(
            minimum: keys.optional("minimum", "a number") { $0.number },
            maximum: keys.optional("maximum", "a number") { $0.number },
            isOfNumbers: [.integer, .number, .quantity].contains(kind)
        ) { Failure(.invalid, "\(place): \($0) \($1)") }
        description = try keys.optional("description", "text") { $0.text } ?? ""
    }
}

/// A table by which a plugin declares something, read key by key with their types.
private struct DeclaredKeys {
    private let table: LuaTable
    private let place: String

    init(_ value: LuaValue, _ place: String, known: [String]) throws {
        guard let table = value.table else {
            throw Failure(.invalid, "\(place): must be a table, got \(value.kindWords)")
        }
        for (key, _) in table.fields where !known.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            throw Failure(.invalid, "\(place): unknown key \(word)" + NearestName.hint(word, among: known))
        }
        if let first = table.array.first {
            throw Failure(.invalid, "\(place): it has names only, got \(first.kindWords) without one")
        }
        self.table = table
        self.place = place
    }

    func optional<Value>(_ key: String, _ expected: String, _ read: (LuaValue) -> Value?) throws -> Value? {
        guard let value = table[key], value != .nil else { return nil }
        guard let read = read(value) else {
            throw Failure(.invalid, "\(place): \(key) must be \(expected), got \(value.kindWords)")
        }
        return read
    }

    func required<Value>(_ key: String, _ expected: String, _ read: (LuaValue) -> Value?) throws -> Value {
        guard let value = try optional(key, expected, read) else {
            throw Failure(.invalid, "\(place): \(key) is missing, it must be \(expected)")
        }
        return value
    }
}
