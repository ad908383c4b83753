package import KontorStore

extension ParameterType {
    /// The type in a word or two, for tables of parameters and fields.
    package var words: String {
        switch self {
        case .text: "text"
        case .flag: "true or false"
        case .integer: "whole number"
        case .number: "number"
        case .quantity: "quantity"
        case .money: "money"
        case .day: "day"
        case .instant: "moment"
        case .record(let noun): noun().title
        case .anyRecord: "any record"
        case .choice(let words): words.joined(separator: ", ")
        case .list(let element): "list of \(element.words)"
        case .table: "table"
        case .rows: "list of tables"
        case .function: "function"
        case .file: "file, { name, content }"
        case .plain: "plain data"
        }
    }

    /// What the tables in it hold, with what stands between its name and theirs.
    var inner: (mark: String, fields: [ParameterDeclaration])? {
        switch self {
        case .table(let fields): (".", fields)
        case .rows(let fields): ("[].", fields)
        default: nil
        }
    }
}

extension ReturnShape {
    /// What comes back, to follow "Result:".
    package var words: String {
        switch self {
        case .nothing: "nothing"
        case .value(let type, let meaning): meaning.isEmpty ? type.words : "\(type.words) (\(meaning))"
        case .record(let noun): "\(noun().title.withArticle)"
        case .fields(let name, _): "a table \(name)"
        case .list(let element): "a list, each element \(element.words)"
        case .iterator(let element): "an iterator for `for … in`, each time \(element.words)"
        }
    }

    /// The noun whose record comes back, alone or in a list.
    package var noun: NounDeclaration? {
        switch self {
        case .record(let noun): noun()
        case .list(let element), .iterator(let element): element.noun
        case .nothing, .value, .fields: nil
        }
    }

    /// The fields of the table that comes back, alone or in a list, with its name.
    package var fields: (name: String, fields: [ParameterDeclaration])? {
        switch self {
        case .fields(let name, let fields): (name, fields)
        case .list(let element), .iterator(let element): element.fields
        case .nothing, .value, .record: nil
        }
    }
}

extension FieldDeclaration {
    /// The field as a parameter, for renderers that show both alike.
    package var parameter: ParameterDeclaration {
        ParameterDeclaration(name, ParameterType(kind), isRequired: !isOptional, meaning, unit: unit, bound: bound)
    }

    /// What it promises beyond its type: `key`, `fixed`, `kept`, `personal`.
    package var traitWords: [String] {
        [(isKey, "key"), (isFixed, "fixed"), (isKept, "kept"), (isPersonal, "personal")].filter(\.0).map(\.1)
    }
}

extension String {
    /// `an item`, `a movement`
    var withArticle: String { ("aeiou".contains(first ?? "x") ? "an " : "a ") + self }
}
