package import KontorCore
package import KontorStore

/// What a parameter or a returned field is, for checks, documentation and stubs.
package indirect enum ParameterType: Sendable {
    case text
    case flag
    case integer
    case number
    case quantity
    case money
    case day
    case instant
    case record(@Sendable () -> NounDeclaration)
    case anyRecord
    case choice([String])
    case list(ParameterType)
    case table([ParameterDeclaration])
    /// A list of such tables.
    case rows([ParameterDeclaration])
    case function
    /// A file that a person handed over: `{ name, content }`.
    case file
    case plain

    /// Returns the type of a noun's field as Lua sees it.
    package init(_ kind: FieldKind) {
        switch kind {
        case .text: self = .text
        case .flag: self = .flag
        case .integer: self = .integer
        case .number: self = .number
        case .quantity: self = .quantity
        case .money: self = .money
        case .day: self = .day
        case .instant: self = .instant
        case .reference(let noun): self = .record(noun)
        case .anyReference: self = .anyRecord
        case .choice(let words): self = .choice(words)
        case .words: self = .list(.text)
        case .plain: self = .plain
        }
    }

    /// What an argument must be, to end the sentence "… must be".
    package var expectation: String {
        switch self {
        case .text: "text"
        case .flag: "true or false"
        case .integer: "a whole number"
        case .number: "a number"
        case .quantity: "a number with at most three decimals"
        case .money: "money, such as money(\"19.90 EUR\")"
        case .day: "a day, such as \"2026-11-23\""
        case .instant: "a moment, such as \"2026-11-23T09:15:00+01:00\""
        case .record(let noun): noun().naming
        case .anyRecord: "the id or the key of a record"
        case .choice(let words): "one of " + words.joined(separator: ", ")
        case .list(let element): "a list, each element \(element.expectation)"
        case .table: "a table"
        case .rows: "a list of tables"
        case .function: "a function"
        case .file: "a file, { name, content }"
        case .plain: "plain data (text, numbers, booleans, lists, tables)"
        }
    }

    /// The type's name in LuaCATS annotations.
    package var luaType: String {
        switch self {
        case .text: "string"
        case .flag: "boolean"
        case .integer: "integer"
        case .number, .quantity: "number"
        case .money: "kontor.Money"
        case .day, .instant: "string"
        case .record, .anyRecord: "string"
        case .choice(let words): words.map { "\"\($0)\"" }.joined(separator: "|")
        case .list(let element): "(\(element.luaType))[]"
        case .table: "table"
        case .rows: "table[]"
        case .function: "function"
        case .file: "kontor.File"
        case .plain: "any"
        }
    }
}

/// One parameter of a verb or a command, without its Swift type.
package struct ParameterDeclaration: Sendable {
    package let name: String
    package let type: ParameterType
    package let isRequired: Bool
    package let meaning: String
    package let unit: String?
    /// How much may be given; nil where the type says it already, as for numbers. Says nothing of what comes back.
    package let bound: Bound?

    /// - Parameter bound: What is usual for the type where nothing is said.
    package init(
        _ name: String, _ type: ParameterType, isRequired: Bool, _ meaning: String, unit: String? = nil,
        bound: Bound? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.meaning = meaning
        self.unit = unit
        self.bound = bound ?? type.usualBound
    }
}
