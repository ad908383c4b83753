internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI

/// A command as a plugin declares it: what a person can start with `kontor do`.
package struct CommandDeclaration {
    package let name: String
    package let plugin: String
    package let summary: String
    package let parameters: [Parameter]
    /// Whether it carries out a person's own decision, such as shortlisting.
    package let decides: Bool
    let run: LuaFunction
    /// Turns the result into text for people; nil where the result is printed as it is.
    let show: LuaFunction?

    /// One parameter of a command.
    package struct Parameter: Sendable {
        package enum Kind: String, Sendable, CaseIterable { case text, integer, number, flag, day, file }
        package let name: String
        package let kind: Kind
        package let isRequired: Bool
        /// Whether it comes without a name, in the order of declaration.
        package let isPositional: Bool
        package let description: String
    }

    /// Reads a declaration from a plugin's table.
    init(_ name: String, plugin: String, _ value: LuaValue) throws {
        let place = "plugin \(plugin), command \(name)"
        guard let table = value.table else {
            throw Failure(.invalid, "\(place): must be a table, got \(value.kindWords)")
        }
        let known = ["summary", "parameters", "run", "show", "decides"]
        for (key, _) in table.fields where !known.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            throw Failure(.invalid, "\(place): unknown key \(word)" + NearestName.hint(word, among: known))
        }
        guard let run = table["run"]?.function else { throw Failure(.invalid, "\(place): run must be a function") }
        guard let summary = table["summary"]?.text else { throw Failure(.invalid, "\(place): summary must be text") }
        self.name = name
        self.plugin = plugin
        self.summary = summary
        self.run = run
        show = table["show"]?.function
        decides = table["decides"]?.boolean ?? false
        parameters = try (table["parameters"]?.table?.array ?? []).map { try Parameter($0, place: place) }
    }
}

extension CommandDeclaration.Parameter {
    fileprivate init(_ value: LuaValue, place: String) throws {
        guard let table = value.table, let name = table["name"]?.text else {
            throw Failure(.invalid, "\(place): every parameter is a table with a name")
        }
        let known = ["name", "type", "required", "positional", "description"]
        for (key, _) in table.fields where !known.contains(key.text ?? "") {
            let word = key.text ?? key.kindWords
            throw Failure(.invalid, "\(place), \(name): unknown key \(word)" + NearestName.hint(word, among: known))
        }
        let type = table["type"]?.text ?? "text"
        guard let kind = Kind(rawValue: type) else {
            let kinds = Kind.allCases.map(\.rawValue)
            throw Failure(
                .invalid, "\(place), \(name): type must be one of \(kinds.joined(separator: ", ")), got \(type)")
        }
        self.name = name
        self.kind = kind
        isRequired = table["required"]?.boolean ?? false
        isPositional = table["positional"]?.boolean ?? false
        description = table["description"]?.text ?? ""
    }
}
