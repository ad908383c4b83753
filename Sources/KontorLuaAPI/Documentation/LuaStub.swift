internal import KontorStore

/// The API as LuaCATS annotations, for completion and checks in editors.
struct LuaStub {
    private let outline: APIOutline

    init(_ outline: APIOutline) { self.outline = outline }

    var text: String {
        var lines = [
            "---@meta", "-- Generated from the declarations; `make docs` writes it anew.", "",
            "---@class kontor.Money", "---@class kontor.File", "---@field name string", "---@field content string", "",
            "---@class kontor.Error", "---@field code string", "---@field message string", "---@field details any", "",
        ]
        for noun in outline.areas.flatMap(\.records) { lines += self.class(of: noun) }
        lines += ["kontor = {}", ""]
        var made: Set<String> = [""]
        for verb in outline.areas.flatMap(\.allVerbs) {
            var path = ""
            for part in verb.path.dropLast() {
                path += (path.isEmpty ? "" : ".") + part
                if made.insert(path).inserted { lines.append("kontor.\(path) = {}") }
            }
            lines += function(verb)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func `class`(of noun: NounDeclaration) -> [String] {
        ["---@class kontor.\(noun.className) \(noun.summary)", "---@field id string"]
            + noun.fields.map { field in
                "---@field \(field.name)\(field.isOptional ? "?" : "") \(ParameterType(field.kind).luaType) \(field.meaning.oneLine)"
            } + [""]
    }

    private func function(_ verb: Verb) -> [String] {
        var lines = ["", "---\(verb.summary.oneLine)"]
        var arguments: [String] = []
        var options = verb.parameters[...]
        if verb.hasSubject, let subject = options.popFirst() {
            lines.append("---@param \(subject.name) \(subject.type.luaType) \(subject.meaning.oneLine)")
            arguments.append(subject.name)
        }
        if !options.isEmpty {
            let fields = options.map { "\($0.name)\($0.isRequired ? "" : "?"): \($0.type.luaType)" }
            let mark = options.contains(where: \.isRequired) ? "" : "?"
            lines.append("---@param options\(mark) { \(fields.joined(separator: ", ")) }")
            arguments.append("options")
        }
        let result = type(of: verb.returns)
        if result != "nil" { lines.append("---@return \(verb.failures.isEmpty ? result : result + "?")") }
        if !verb.failures.isEmpty { lines.append("---@return kontor.Error? err") }
        return lines + ["function kontor.\(verb.name)(\(arguments.joined(separator: ", "))) end"]
    }

    private func type(of shape: ReturnShape) -> String {
        switch shape {
        case .nothing: "nil"
        case .value(let type, _): type.luaType
        case .record(let noun): "kontor.\(noun().className)"
        case .fields: "table"
        case .list(let element): "\(type(of: element))[]"
        case .iterator(let element): "fun(): \(type(of: element))?"
        }
    }
}

extension NounDeclaration {
    fileprivate var className: String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension String {
    fileprivate var oneLine: String { replacing("\n", with: " ") }
}
