internal import KontorCore
internal import KontorLua

/// The table that a policy gets as its argument: each fact declared once, for the documentation and for the border.
///
/// `@unchecked Sendable`: the closures read their argument and keep nothing.
struct FactTable<Facts>: @unchecked Sendable {
    let declarations: [ParameterDeclaration]
    private let shape: LuaShape
    private let writers: [(Facts, inout LuaWriter) -> Void]

    init(_ name: String, _ facts: [Fact<Facts>]) {
        declarations = facts.map(\.declaration)
        writers = facts.map(\.write)
        shape = LuaShape(name: name, fields: facts.map(\.declaration.name))
    }

    /// Writes the facts as one table.
    func write(_ facts: Facts, to writer: inout LuaWriter) {
        writer.beginRecord(shape)
        for write in writers { write(facts, &writer) }
    }

    /// Writes a list of such tables.
    func write(list: [Facts], to writer: inout LuaWriter) {
        writer.beginTable(arrayCount: list.count)
        for facts in list { write(facts, to: &writer) }
        writer.endTable()
    }
}

/// One fact of a policy's argument.
struct Fact<Facts> {
    let declaration: ParameterDeclaration
    let write: (Facts, inout LuaWriter) -> Void

    private init(
        _ name: String, _ type: ParameterType, _ meaning: String, unit: String? = nil,
        _ write: @escaping (Facts, inout LuaWriter) -> Void
    ) {
        declaration = ParameterDeclaration(name, type, isRequired: false, meaning, unit: unit)
        self.write = write
    }

    static func text(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> String?) -> Fact {
        Fact(name, .text, meaning) { $1.string(get($0)) }
    }

    static func quantity(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> Quantity?) -> Fact {
        Fact(name, .quantity, meaning, unit: "stock units") { $1.quantity(get($0)) }
    }

    static func integer(_ name: String, _ meaning: String, unit: String? = nil, _ get: @escaping (Facts) -> Int?)
        -> Fact
    {
        Fact(name, .integer, meaning, unit: unit) { facts, writer in
            if let value = get(facts) { writer.integer(Int64(value)) } else { writer.nil() }
        }
    }

    static func number(_ name: String, _ meaning: String, unit: String? = nil, _ get: @escaping (Facts) -> Double?)
        -> Fact
    {
        Fact(name, .number, meaning, unit: unit) { facts, writer in
            if let value = get(facts) { writer.number(value) } else { writer.nil() }
        }
    }

    static func flag(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> Bool?) -> Fact {
        Fact(name, .flag, meaning) { facts, writer in
            if let value = get(facts) { writer.boolean(value) } else { writer.nil() }
        }
    }

    static func money(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> Money?) -> Fact {
        Fact(name, .money, meaning) { facts, writer in
            if let value = get(facts) { MoneyType.write(value, to: &writer) } else { writer.nil() }
        }
    }

    static func day(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> Day?) -> Fact {
        Fact(name, .day, meaning) { $1.string(get($0)?.description) }
    }

    static func instant(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> OfficeMoment?) -> Fact {
        Fact(name, .instant, meaning) { $1.string(get($0)?.text) }
    }

    static func texts(_ name: String, _ meaning: String, _ get: @escaping (Facts) -> [String]) -> Fact {
        Fact(name, .list(.text), meaning) { facts, writer in
            let texts = get(facts)
            writer.beginTable(arrayCount: texts.count)
            for text in texts { writer.string(text) }
            writer.endTable()
        }
    }

    /// A table of its own; nil where there is none.
    static func table<Inner>(
        _ name: String, _ meaning: String, _ inner: FactTable<Inner>, _ get: @escaping (Facts) -> Inner?
    ) -> Fact {
        Fact(name, .table(inner.declarations), meaning) { facts, writer in
            if let value = get(facts) { inner.write(value, to: &writer) } else { writer.nil() }
        }
    }

    /// A list of tables.
    static func list<Inner>(
        _ name: String, _ meaning: String, _ inner: FactTable<Inner>, _ get: @escaping (Facts) -> [Inner]
    ) -> Fact {
        Fact(name, .rows(inner.declarations), meaning) { inner.write(list: get($0), to: &$1) }
    }
}
