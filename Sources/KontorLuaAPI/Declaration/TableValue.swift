internal import KontorCore
internal import KontorLua
internal import KontorStore

/// A Swift value that is a field of a table for Lua: its type there follows from its type here.
protocol TableValue {
    /// What pages, stub and help call it.
    static var fieldType: ParameterType { get }
    static var unit: String? { get }
    /// Whether the field is there in every table.
    static var isAlwaysThere: Bool { get }

    func write(to writer: inout LuaWriter)
    /// The same for `--json` and for printing.
    var plain: Plain { get }
}

extension TableValue {
    static var unit: String? { nil }
    static var isAlwaysThere: Bool { true }
}

extension Optional: TableValue where Wrapped: TableValue {
    static var fieldType: ParameterType { Wrapped.fieldType }
    static var unit: String? { Wrapped.unit }
    static var isAlwaysThere: Bool { false }

    func write(to writer: inout LuaWriter) {
        if let self { self.write(to: &writer) } else { writer.nil() }
    }

    var plain: Plain { self?.plain ?? .null }
}

extension String: TableValue {
    static var fieldType: ParameterType { .text }
    func write(to writer: inout LuaWriter) { writer.string(self) }
    var plain: Plain { .text(self) }
}

extension Bool: TableValue {
    static var fieldType: ParameterType { .flag }
    func write(to writer: inout LuaWriter) { writer.boolean(self) }
    var plain: Plain { .flag(self) }
}

extension Int: TableValue {
    static var fieldType: ParameterType { .integer }
    func write(to writer: inout LuaWriter) { writer.integer(Int64(self)) }
    var plain: Plain { .integer(Int64(self)) }
}

extension Double: TableValue {
    static var fieldType: ParameterType { .number }
    func write(to writer: inout LuaWriter) { writer.number(self) }
    var plain: Plain { .number(self) }
}

extension Quantity: TableValue {
    static var fieldType: ParameterType { .quantity }
    static var unit: String? { "stock units" }
    func write(to writer: inout LuaWriter) { writer.quantity(self) }
}

extension Money: TableValue {
    static var fieldType: ParameterType { .money }
    func write(to writer: inout LuaWriter) { MoneyType.write(self, to: &writer) }
    var plain: Plain { .text(description) }
}

extension Day: TableValue {
    static var fieldType: ParameterType { .day }
    func write(to writer: inout LuaWriter) { writer.string(description) }
    var plain: Plain { .text(description) }
}

extension OfficeMoment: TableValue {
    static var fieldType: ParameterType { .instant }
    func write(to writer: inout LuaWriter) { writer.string(text) }
    var plain: Plain { .text(text) }
}

extension [String]: TableValue {
    static var fieldType: ParameterType { .list(.text) }

    func write(to writer: inout LuaWriter) {
        writer.beginTable(arrayCount: count)
        for text in self { writer.string(text) }
        writer.endTable()
    }

    var plain: Plain { .list(map { .text($0) }) }
}
