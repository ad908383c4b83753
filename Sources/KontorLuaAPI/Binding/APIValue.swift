package import KontorCore
package import KontorLua
package import KontorStore

/// What a verb returns, before it crosses into Lua or onto a page.
package enum APIValue {
    case nothing
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case quantity(Quantity)
    case money(Money)
    case record(AnyRecord)
    /// A table whose fields are declared.
    case shaped(any ShapedTable)
    case list([APIValue])
    /// So many elements, each made when it is written: for lists of thousands.
    case rows(Int, (Int) -> APIValue)
    case texts([String])
    case plain(Plain)
    /// One element per call, nothing at the end.
    case iterator(() throws -> APIValue?)
    /// Values that Lua gave and gets back as they are.
    case lua([LuaValue])

    package static func record<N>(_ record: Record<N>) -> APIValue { .record(AnyRecord(record)) }
    package static func record<N>(_ record: Record<N>?) -> APIValue { record.map { .record($0) } ?? .nothing }
    package static func text(_ text: String?) -> APIValue { text.map { .text($0) } ?? .nothing }
    package static func integer(_ value: Int?) -> APIValue { value.map { .integer($0) } ?? .nothing }
    package static func money(_ value: Money?) -> APIValue { value.map { .money($0) } ?? .nothing }
    package static func quantity(_ value: Quantity?) -> APIValue { value.map { .quantity($0) } ?? .nothing }
}

extension APIValue {
    /// The value; where it is an iterator, which keeps its arguments, the charge lasts as long.
    func holding(_ charge: LuaCharge?) -> APIValue {
        guard let charge, case .iterator(let next) = self else { return self }
        return .iterator { try withExtendedLifetime(charge) { try next() } }
    }

    /// Writes the value for Lua; references show the business key of what they name.
    func write(to writer: inout LuaWriter, _ names: RecordNames) throws {
        switch self {
        case .nothing: writer.nil()
        case .flag(let flag): writer.boolean(flag)
        case .integer(let value): writer.integer(Int64(value))
        case .number(let value): writer.number(value)
        case .text(let text): writer.string(text)
        case .quantity(let quantity): writer.quantity(quantity)
        case .money(let money): MoneyType.write(money, to: &writer)
        case .record(let record): try RecordTable(record, names).write(to: &writer)
        case .shaped(let table): try table.write(to: &writer, names)
        case .list(let elements):
            writer.beginTable(arrayCount: elements.count)
            for element in elements { try element.write(to: &writer, names) }
            writer.endTable()
        case .rows(let count, let row):
            writer.beginTable(arrayCount: count)
            for index in 0..<count { try row(index).write(to: &writer, names) }
            writer.endTable()
        case .texts(let texts):
            writer.beginTable(arrayCount: texts.count)
            for text in texts { writer.string(text) }
            writer.endTable()
        case .plain(let plain): writer.value(plain.luaValue)
        case .iterator(let next):
            writer.host(
                HostFunction(name: "iterator") { call in
                    guard let value = try next() else { return call.results.nil() }
                    try value.write(to: &call.results, names)
                })
        case .lua(let values): for value in values { writer.value(value) }
        }
    }

    /// The value as plain data, for `--json` and for printing; iterators and functions have none.
    package func plain(_ names: RecordNames) throws -> Plain {
        switch self {
        case .nothing, .iterator: return .null
        case .flag(let flag): return .flag(flag)
        case .integer(let value): return .integer(Int64(value))
        case .number(let value): return .number(value)
        case .text(let text): return .text(text)
        case .quantity(let quantity): return quantity.plain
        case .money(let money): return .text(money.description)
        case .record(let record): return .table(try RecordTable(record, names).plain())
        case .shaped(let table): return try table.plain(names)
        case .list(let elements): return .list(try elements.map { try $0.plain(names) })
        case .rows(let count, let row): return .list(try (0..<count).map { try row($0).plain(names) })
        case .texts(let texts): return .list(texts.map { .text($0) })
        case .plain(let plain): return plain
        case .lua(let values): return try values.first.map { try Plain($0) } ?? .null
        }
    }
}

extension Quantity {
    package var plain: Plain { isWhole ? .integer(thousandths / 1000) : .number(double) }
}

extension LuaWriter {
    /// Writes a quantity as a number, whole ones as integers.
    package mutating func quantity(_ quantity: Quantity) {
        if quantity.isWhole { integer(quantity.thousandths / 1000) } else { number(quantity.double) }
    }

    /// Writes a quantity, nil where there is none.
    package mutating func quantity(_ value: Quantity?) {
        if let value { quantity(value) } else { self.nil() }
    }

    /// Writes a text, nil where there is none.
    package mutating func string(_ value: String?) {
        if let value { string(value) } else { self.nil() }
    }
}

/// Said outright, because working it out through the recursive cases sends the compiler in a circle.
@available(*, unavailable)
extension APIValue: Sendable {}
