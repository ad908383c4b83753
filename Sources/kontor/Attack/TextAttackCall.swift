import KontorLuaAPI
import KontorStore

/// One call of the API as Lua that gets `text`, and `piece` with how often it goes into one: made from the declarations.
struct TextAttackCall {
    let name: String
    let source: String
    /// Whether it takes files, lists, data or a whole document: what is not refused by its length at once.
    let takesMuch: Bool

    private static let head = """
        local text, piece, count = ...
        local function many(of)
          local list = {}
          for n = 1, count do list[n] = of or piece end
          return list
        end

        """

    private init(_ name: String, _ body: String, takesMuch: Bool) {
        self.name = name
        source = Self.head + body
        self.takesMuch = takesMuch
    }

    /// Every parameter that takes text in any form, with each form, and the stories.
    ///
    /// - Parameter id: Returns the id of some record of a noun.
    static func all(id: @escaping (NounDeclaration) throws -> String?) throws -> [TextAttackCall] {
        let samples = LuaSamples(id: id)
        var calls: [TextAttackCall] = []
        for verb in Registry.verbs {
            let positional = Array(verb.parameters.prefix(verb.positionalCount))
            let options = Array(verb.parameters.dropFirst(verb.positionalCount))
            for parameter in verb.parameters {
                for form in try samples.hostile(parameter, of: verb.name) {
                    func value(_ other: ParameterDeclaration) throws -> String {
                        other.name == parameter.name ? form : try samples.right(other.type)
                    }
                    var arguments = try positional.map(value)
                    let named = try options.filter { $0.isRequired || $0.name == parameter.name }
                        .map { "\($0.name) = \(try value($0))" }
                    if !named.isEmpty { arguments.append("{ \(named.joined(separator: ", ")) }") }
                    calls.append(
                        TextAttackCall(
                            "\(verb.name) \(parameter.name)",
                            "return kontor.\(verb.name)(\(arguments.joined(separator: ", ")))",
                            takesMuch: parameter.takesMuch))
                }
            }
        }
        return calls + AttackedOffice.stories.map { TextAttackCall($0.name, $0.source, takesMuch: true) }
    }
}

extension ParameterDeclaration {
    fileprivate var takesMuch: Bool {
        switch type {
        case .text: (bound?.characters ?? 0) > 1000
        case .list, .rows, .plain, .file: true
        default: false
        }
    }
}

/// Lua for values of each type: right ones, and hostile ones.
private struct LuaSamples {
    let id: (NounDeclaration) throws -> String?

    func right(_ type: ParameterType) throws -> String {
        switch type {
        case .text: "\"x\""
        case .flag: "true"
        case .integer, .quantity: "1"
        case .number: "1.5"
        case .money: "\"1.00 EUR\""
        case .day: "\"2026-11-23\""
        case .instant: "\"2026-11-23T09:15:00+01:00\""
        case .record(let noun): "\"\(try id(noun()) ?? "nobody")\""
        case .anyRecord: "\"\(try id(Registry.person) ?? "nobody")\""
        case .choice(let words): "\"\(words[0])\""
        case .list(let element): "{ \(try right(element)) }"
        case .table(let fields): try table(fields)
        case .rows(let columns): "{ \(try table(columns)) }"
        case .function: "function() end"
        case .file: "{ name = \"a.txt\", content = \"x\" }"
        case .plain: "{ a = 1 }"
        }
    }

    private func table(_ fields: [ParameterDeclaration], but name: String = "", _ form: String = "") throws -> String {
        let rest = try fields.filter { $0.isRequired && $0.name != name }.map { "\($0.name) = \(try right($0.type))" }
        return "{ " + (rest + (name.isEmpty ? [] : ["\(name) = \(form)"])).joined(separator: ", ") + " }"
    }

    /// The forms in which a parameter gets hostile text; none where it takes no text.
    func hostile(_ parameter: ParameterDeclaration, of verb: String) throws -> [String] {
        switch parameter.type {
        case .flag, .integer, .number, .quantity, .function: []
        case .text, .money, .day, .instant, .choice: ["text"]
        case .record, .anyRecord: ["text", "{ id = text }"]
        case .list: ["{ text }", "many()"]
        case .table(let fields):
            try fields.flatMap { field in
                try hostile(field, of: verb).map { try table(fields, but: field.name, $0) }
            }
        case .rows(let columns):
            try columns.flatMap { column in
                try hostile(column, of: verb).map { "{ \(try table(columns, but: column.name, $0)) }" }
            } + ["many(\(try table(columns)))"]
        case .file:
            ([""] + (AttackedOffice.openers[verb] ?? [])).map {
                "{ name = \"a.txt\", content = \"\($0)\" .. text }"
            }
        case .plain: ["{ a = text }", "{ [text] = 1 }", "{ any = many() }", "many({ many() })"]
        }
    }
}
