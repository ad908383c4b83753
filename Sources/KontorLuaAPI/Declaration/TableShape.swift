package import KontorCore
package import KontorLua
internal import KontorStore

/// A table that goes to Lua, as a verb's result or a policy's argument: each field is declared once, and binding, pages,
/// stub, help and `--json` follow.
///
/// `@unchecked Sendable`: the closures read their argument and keep nothing.
struct TableShape<Value>: @unchecked Sendable {
    /// What pages and stub call the table: `SupplyRun`.
    let name: String
    let declarations: [ParameterDeclaration]
    private let record: ((Value) -> AnyRecord)?
    private let fields: [TableField<Value>]
    private let shape: LuaShape

    init(_ name: String, _ fields: [TableField<Value>]) {
        self.name = name
        self.fields = fields
        record = nil
        declarations = fields.map(\.declaration)
        shape = LuaShape(name: name, fields: declarations.map(\.name))
    }

    /// A record with more than its own fields, which come first.
    init<N: Noun>(_ name: String, of record: @escaping (Value) -> Record<N>, _ fields: [TableField<Value>]) {
        self.init(name, of: N.schema.declaration, { AnyRecord(record($0)) }, fields)
    }

    /// A record of a noun that is at hand as a value, with more than its own fields.
    init(
        _ name: String, of noun: NounDeclaration, _ record: @escaping (Value) -> AnyRecord,
        _ fields: [TableField<Value>]
    ) {
        self.name = name
        self.fields = fields
        self.record = record
        declarations = RecordFields.declarations(noun) + fields.map(\.declaration)
        shape = LuaShape(name: name, fields: declarations.map(\.name))
    }

    /// Writes the table; references show the business key of what they name.
    func write(_ value: Value, to writer: inout LuaWriter, _ names: RecordNames?) throws {
        writer.beginRecord(shape)
        if let record, let names { try RecordTable(record(value), names).writeFields(to: &writer) }
        for field in fields { try field.write(value, &writer, names) }
    }

    /// Writes a table that names no record, such as a policy's argument.
    func write(_ value: Value, to writer: inout LuaWriter) throws { try write(value, to: &writer, nil) }

    /// The table as plain data, with null for what a field has not.
    func plain(_ value: Value, _ names: RecordNames) throws -> Plain {
        let own = try record.map { try RecordTable($0(value), names).plain() } ?? []
        return .table(
            try own + fields.map { Plain.Entry(key: $0.declaration.name, value: try $0.plain(value, names)) })
    }

    /// The table of one value, as what a verb returns.
    func callAsFunction(_ value: Value) -> APIValue { .shaped(ShapedValue(shape: self, value: value)) }
}

extension ReturnShape {
    static func table<Value>(_ shape: TableShape<Value>) -> ReturnShape { .fields(shape.name, shape.declarations) }
}

/// A value with the shape that its table has.
package protocol ShapedTable {
    func write(to writer: inout LuaWriter, _ names: RecordNames) throws
    func plain(_ names: RecordNames) throws -> Plain
}

private struct ShapedValue<Value>: ShapedTable {
    let shape: TableShape<Value>
    let value: Value

    func write(to writer: inout LuaWriter, _ names: RecordNames) throws { try shape.write(value, to: &writer, names) }
    func plain(_ names: RecordNames) throws -> Plain { try shape.plain(value, names) }
}

/// One field of a table, made by what it is.
struct TableField<Value> {
    let declaration: ParameterDeclaration
    let write: (Value, inout LuaWriter, RecordNames?) throws -> Void
    let plain: (Value, RecordNames) throws -> Plain

    /// A field whose type follows from what `get` returns.
    static func field<Field: TableValue>(
        _ name: String, _ meaning: String, unit: String? = nil, _ get: @escaping (Value) throws -> Field
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(
                name, Field.fieldType, isRequired: Field.isAlwaysThere, meaning, unit: unit ?? Field.unit),
            write: { value, writer, _ in try get(value).write(to: &writer) },
            plain: { value, _ in try get(value).plain })
    }

    /// One word of a closed set; nil where there is none.
    static func choice<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ meaning: String, _ get: @escaping (Value) throws -> Word?
    ) -> TableField where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        return typed(name, .choice(words), isRequired: false, meaning) { try get($0)?.rawValue }
    }

    /// One word of a closed set.
    static func choice<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ meaning: String, _ get: @escaping (Value) throws -> Word
    ) -> TableField where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        return typed(name, .choice(words), isRequired: true, meaning) { try get($0).rawValue }
    }

    /// The business key of a record.
    static func key<N: Noun>(
        _ name: String, of noun: N.Type, _ meaning: String, _ get: @escaping (Value) throws -> String
    ) -> TableField {
        typed(name, .record { N.schema.declaration }, isRequired: true, meaning, get)
    }

    /// A record by its business key; nil where there is none.
    static func reference<N: Noun>(
        _ name: String, of noun: N.Type, _ meaning: String, _ get: @escaping (Value) throws -> AnyID?
    ) -> TableField {
        named(name, .record { N.schema.declaration }, meaning) { try get($0)?.text }
    }

    /// A record of any kind by its business key; nil where there is none.
    static func anyReference(_ name: String, _ meaning: String, _ get: @escaping (Value) throws -> AnyID?) -> TableField
    {
        named(name, .anyRecord, meaning) { try get($0)?.text }
    }

    private static func named(
        _ name: String, _ type: ParameterType, _ meaning: String, _ get: @escaping (Value) throws -> String?
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, type, isRequired: false, meaning),
            write: { value, writer, names in try get(value).map { try names?.name(of: $0) ?? $0 }.write(to: &writer) },
            plain: { value, names in try get(value).map { try names.name(of: $0) }.plain })
    }

    /// A moment, shown on the office's clock; nil where there is none.
    static func moment(
        _ name: String, _ meaning: String, _ get: @escaping (Value) throws -> Instant?
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, .instant, isRequired: false, meaning),
            write: { value, writer, names in
                try get(value).map { try names?.time.text($0) ?? "\($0)" }.write(to: &writer)
            },
            plain: { value, names in try get(value).map { try names.time.text($0) }.plain })
    }

    /// Plain data as it is kept, of a type that is declared elsewhere.
    static func stored(
        _ name: String, _ type: ParameterType, _ meaning: String, _ get: @escaping (Value) throws -> Plain
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, type, isRequired: true, meaning),
            write: { value, writer, _ in writer.value(try get(value).luaValue) },
            plain: { value, _ in try get(value) })
    }

    private static func typed(
        _ name: String, _ type: ParameterType, isRequired: Bool, _ meaning: String,
        _ get: @escaping (Value) throws -> String?
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, type, isRequired: isRequired, meaning),
            write: { value, writer, _ in try get(value).write(to: &writer) },
            plain: { value, _ in try get(value).plain })
    }

    /// A table of its own; nil where there is none.
    static func table<Inner>(
        _ name: String, _ meaning: String, _ inner: TableShape<Inner>, _ get: @escaping (Value) throws -> Inner?
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, .table(inner.declarations), isRequired: false, meaning),
            write: { value, writer, names in
                if let value = try get(value) { try inner.write(value, to: &writer, names) } else { writer.nil() }
            },
            plain: { value, names in try get(value).map { try inner.plain($0, names) } ?? .null })
    }

    /// A list of tables.
    static func list<Inner>(
        _ name: String, _ meaning: String, _ inner: TableShape<Inner>, _ get: @escaping (Value) throws -> [Inner]
    ) -> TableField {
        TableField(
            declaration: ParameterDeclaration(name, .rows(inner.declarations), isRequired: true, meaning),
            write: { value, writer, names in
                let elements = try get(value)
                writer.beginTable(arrayCount: elements.count)
                for element in elements { try inner.write(element, to: &writer, names) }
                writer.endTable()
            },
            plain: { value, names in .list(try get(value).map { try inner.plain($0, names) }) })
    }
}
