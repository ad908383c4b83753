package import KontorCore
package import KontorLua
package import KontorStore

/// A Swift type that a parameter can have; reads it from what Lua gave.
package protocol ParameterValue {
    static var type: ParameterType { get }

    /// - Throws: `WrongArgument` where the value is of the wrong kind; `Failure` where it names nothing.
    static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Self

    /// What tells it from the other elements of a list, each of which is named once; nil where a list may repeat it.
    var memberKey: String? { get }
}

extension ParameterValue {
    package var memberKey: String? { nil }
}

/// What reading an argument may need: the records that a key is looked up in.
package struct ParseContext {
    package let records: () throws -> Records
    package init(records: @escaping () throws -> Records) { self.records = records }
}

/// An argument that is not what its parameter asks for; the verb turns it into `Misuse` with its own name.
package struct WrongArgument: Error {
    /// What came, to end the sentence "…, got".
    package let got: String
    package var expected: String?

    package init(got: String, expected: String? = nil) {
        self.got = got
        self.expected = expected
    }

    package init(_ value: LuaValue) { got = value.kindWords }
}

extension LuaValue {
    /// `a number`, `nil`, `a function`: what came, for messages.
    package var kindWords: String {
        switch self {
        case .nil: "nil"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let value): "\(value)"
        case .number(let value): value.isNaN ? "no number (nan)" : Int64(exactly: value).map(String.init) ?? "\(value)"
        case .string(let text): text.bytes.count <= 40 ? "\"\(text)\"" : "a text of \(text.bytes.count) bytes"
        case .table: "a table"
        case .function, .host: "a function"
        case .coroutine: "a coroutine"
        case .userdata(let value): "a \(value.type.name) value"
        }
    }
}

extension String: ParameterValue {
    package static var type: ParameterType { .text }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> String {
        guard case .string(let string) = value else { throw WrongArgument(value) }
        guard let text = string.text else { throw WrongArgument(got: "text that is not UTF-8") }
        guard !text.utf8.contains(0) else { throw WrongArgument(got: "text with a NUL byte in it") }
        return text
    }
    package var memberKey: String? { FoldedText.key(self) }
}

extension Bool: ParameterValue {
    package static var type: ParameterType { .flag }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Bool {
        guard case .boolean(let flag) = value else { throw WrongArgument(value) }
        return flag
    }
}

extension Int: ParameterValue {
    package static var type: ParameterType { .integer }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Int {
        switch value {
        case .integer(let whole): return Int(whole)
        case .number(let number):
            guard let whole = Int(exactly: number) else { throw WrongArgument(value) }
            return whole
        default: throw WrongArgument(value)
        }
    }
}

extension Double: ParameterValue {
    package static var type: ParameterType { .number }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Double {
        switch value {
        case .integer(let whole): return Double(whole)
        case .number(let number) where number.isFinite: return number
        default: throw WrongArgument(value)
        }
    }
}

extension Quantity: ParameterValue {
    package static var type: ParameterType { .quantity }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Quantity {
        let quantity: Quantity? =
            switch value {
            case .integer(let whole): Quantity(exactly: Double(whole))
            case .number(let number): Quantity(exactly: number)
            default: nil
            }
        if let number = value.number, abs(number) > Double(Quantity.limit / 1000) {
            throw WrongArgument(got: "\(value.kindWords), more than a billion")
        }
        guard let quantity else { throw WrongArgument(value) }
        return quantity
    }
}

extension Money: ParameterValue {
    package static var type: ParameterType { .money }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Money {
        if case .string(let string) = value, string.bytes.count <= 100 {
            do {
                if let money = try Money.read(string.description) { return money }
            } catch { throw WrongArgument(got: "\(value.kindWords): \(error.message)") }
        }
        guard case .userdata(let userdata) = value, let money = MoneyType.money(userdata) else {
            throw WrongArgument(value)
        }
        return money
    }
}

extension Day: ParameterValue {
    package static var type: ParameterType { .day }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Day {
        guard case .string(let string) = value, let day = Day(string.description) else { throw WrongArgument(value) }
        return day
    }
}

extension Instant: ParameterValue {
    package static var type: ParameterType { .instant }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Instant {
        guard case .string(let string) = value, let instant = Instant(string.description) else {
            throw WrongArgument(value)
        }
        return instant
    }
}

/// A record that is an argument, whatever its noun.
protocol RecordArgument {
    var ofAnyKind: AnyRecord { get }
}

extension Record: RecordArgument {
    var ofAnyKind: AnyRecord { AnyRecord(self) }
}

extension Record: ParameterValue {
    package static var type: ParameterType { .record { N.schema.declaration } }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Record<N> {
        Record(row: try AnyRecord.parse(value, N.schema.declaration, context).values)
    }
    package var memberKey: String? { id.text }
}

extension AnyRecord {
    /// Reads an id, a business key, or a record's own table.
    package static func parse(_ value: LuaValue, _ noun: NounDeclaration, _ context: ParseContext) throws -> AnyRecord {
        let name: String
        switch value {
        case .string: name = try String.parse(value, context)
        case .table(let table):
            guard case .string(let id)? = table["id"] else {
                throw WrongArgument(got: "a table without an id", expected: noun.naming)
            }
            name = id.description
        default: throw WrongArgument(value)
        }
        // Where no records are open, that is what is wrong, and not the name.
        let records = try context.records()
        do { return try records.resolve(noun, name) } catch let misuse as Misuse {
            throw WrongArgument(got: misuse.message.split(separator: ", got ").last.map(String.init) ?? "another id")
        }
    }
}

extension AnyID: ParameterValue {
    package static var type: ParameterType { .anyRecord }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> AnyID {
        try parse(value, context, among: nil)
    }

    /// Reads an id, a record's own table, or a business key, which is what a record's table has for other records.
    ///
    /// - Parameter nouns: Of what kinds a record may be that is named by its key; nil for all.
    static func parse(_ value: LuaValue, _ context: ParseContext, among nouns: [NounDeclaration]?) throws -> AnyID {
        var named = value
        if case .table(let table) = value, let id = table["id"] { named = id }
        let text = try String.parse(named, context)
        let records = try context.records()
        if let prefix = IDText.prefix(of: text), let noun = records.nouns[prefix] {
            return AnyID(try records.resolve(noun, text).id)
        }
        let found = try (nouns ?? records.nouns.all).compactMap { noun in
            try records.keyed(noun, text).map { (title: noun.title, id: AnyID($0.id)) }
        }
        guard let first = found.first else { throw WrongArgument(value) }
        guard found.count == 1 else {
            let titles = found.map(\.title).sorted().joined(separator: " and ")
            throw WrongArgument(got: "\(value.kindWords), which names records of several kinds (\(titles))")
        }
        return first.id
    }
}

extension Array: ParameterValue where Element: ParameterValue {
    package static var type: ParameterType { .list(Element.type) }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> [Element] {
        guard case .table(let table) = value, table.fields.isEmpty else { throw WrongArgument(value) }
        var watch = WorkWatch()
        var seen: [String: Int] = [:]
        return try table.array.enumerated().map { index, element in
            if watch.isStopped(after: 64) { throw WorkStopped() }
            do {
                let member = try Element.parse(element, context)
                if let key = member.memberKey, let first = seen.updateValue(index, forKey: key) {
                    throw RepeatedMember(of: table.array, first, index)
                }
                return member
            } catch let wrong as WrongArgument {
                throw WrongArgument(got: "\(wrong.got) at \(index + 1)", expected: wrong.expected)
            }
        }
    }
}

extension Plain: ParameterValue {
    package static var type: ParameterType { .plain }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Plain { try Plain(value) }
}

/// A function that the verb calls back.
package struct Callback: ParameterValue {
    package let function: LuaFunction
    package static var type: ParameterType { .function }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Callback {
        guard case .function(let function) = value else { throw WrongArgument(value) }
        return Callback(function: function)
    }
}

extension ParameterValue where Self: Choice {
    package static var type: ParameterType { .choice(allCases.map(\.rawValue)) }
    package static func parse(_ value: LuaValue, _ context: ParseContext) throws -> Self {
        let word = try String.parse(value, context)
        guard let choice = Self(rawValue: word) else { throw WrongArgument(value) }
        return choice
    }
    package var memberKey: String? { rawValue }
}
