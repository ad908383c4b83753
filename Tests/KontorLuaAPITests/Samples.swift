import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// Values for parameters of each type: right ones, and wrong ones with what is said about them.
struct Samples {
    let office: APIOffice

    /// A value that the type accepts.
    func right(_ type: ParameterType) throws -> LuaValue {
        switch type {
        // A word that stands for itself, and the role that parameters which name one look up.
        case .text: "clerk"
        case .flag: true
        case .integer, .quantity: 1
        case .number: .number(1.5)
        case .money: "1.00 EUR"
        case .day: "2026-11-23"
        case .instant: "2026-11-23T09:15:00+01:00"
        case .record(let noun): .text(try id(of: noun()))
        case .anyRecord: .text(try id(of: other(than: nil)))
        case .choice(let words): .text(words[0])
        case .list(let element): .table(LuaTable(array: [try right(element)]))
        case .table(let fields): .table(LuaTable(fields: try self.fields(fields.filter(\.isRequired))))
        case .rows(let columns):
            .table(LuaTable(array: [.table(LuaTable(fields: try fields(columns.filter(\.isRequired))))]))
        case .function: .function(try office.script.state.load("return", name: "sample"))
        case .file: .table(LuaTable(fields: [(key: "name", value: "a.txt"), (key: "content", value: "x")]))
        case .plain: .table(LuaTable(fields: [(key: "a", value: 1)]))
        }
    }

    func fields(_ declarations: [ParameterDeclaration]) throws -> [(key: LuaValue, value: LuaValue)] {
        try declarations.map { (key: .text($0.name), value: try right($0.type)) }
    }

    /// Values that the type refuses, each with what the message says came instead.
    func wrong(_ type: ParameterType) throws -> [(value: LuaValue, got: String)] {
        switch type {
        case .text: [(7, "7"), (true, "true"), (.string(LuaString(bytes: [0xFF])), "text that is not UTF-8")]
        case .flag: [("yes", "\"yes\""), (1, "1")]
        case .integer: [("1", "\"1\""), (.number(1.5), "1.5"), (.number(.infinity), "inf")]
        case .number: [("1", "\"1\""), (.number(.infinity), "inf")]
        case .quantity: [("1", "\"1\""), (.number(0.0001), "0.0001")]
        case .money: [(7, "7"), ("7", "\"7\"")]
        case .day: [("2026-02-30", "\"2026-02-30\""), (20_261_123, "20261123")]
        case .instant: [("2026-11-23", "\"2026-11-23\""), (0, "0")]
        case .record: [(true, "true"), (7, "7"), ([:], "a table without an id")]
        case .anyRecord: [("x", "\"x\""), (true, "true")]
        case .choice: [("surely_not", "\"surely_not\""), (true, "true")]
        case .list(let element):
            try [(true, "true"), (["a": 1], "a table")]
                + wrong(element).prefix(1).map { (.table(LuaTable(array: [$0.value])), "\($0.got) at 1") }
        case .table: [(true, "true")]
        case .rows: [(true, "true"), (["a": 1], "a table"), (.table(LuaTable(array: [true])), "true at 1")]
        case .function: [(7, "7"), ("return", "\"return\"")]
        case .file: [("a.txt", "\"a.txt\""), (["name": "a.txt"], "a table")]
        case .plain: [(.function(try office.script.state.load("return", name: "sample")), "a function")]
        }
    }

    /// Values that name a record of another kind.
    func wrongKind(_ type: ParameterType) throws -> (value: LuaValue, got: String)? {
        switch type {
        case .record(let noun):
            let other = other(than: noun())
            return (.text(try id(of: other)), "\(other.titleWithArticle) id")
        case .list(let element):
            guard let (value, got) = try wrongKind(element) else { return nil }
            return (.table(LuaTable(array: [value])), got + " at 1")
        default: return nil
        }
    }

    private func other(than noun: NounDeclaration?) -> NounDeclaration {
        let others = Registry.areas.flatMap(\.nouns).filter { ["person", "item"].contains($0.name) }
        return others.first { $0 !== noun } ?? others[0]
    }

    private func id(of noun: NounDeclaration) throws -> String {
        try #require(
            try office.id(of: noun), "APIOffice has no \(noun.title): a function can name one, so make one there")
    }
}
