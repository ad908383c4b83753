internal import Synchronization
internal import KontorLua
internal import KontorCore
package import KontorStore

/// What references are shown as: the business key of the record they name.
package final class RecordNames {
    private let records: () throws -> Records
    private var known: [String: String] = [:]
    /// Of which transaction they are, and how many renames it had seen.
    private weak var read: Records?
    private var renames = 0
    /// Names that are remembered; who goes through more forgets the earlier ones.
    private static let remembered = 4096

    package init(_ records: @escaping () throws -> Records) { self.records = records }

    /// Returns the key of the record with that id; the id itself where its kind has none.
    package func name(of id: String) throws -> String {
        let records = try records()
        if records !== read || records.renames != renames {
            forget()
            read = records
            renames = records.renames
        }
        if let name = known[id] { return name }
        guard let prefix = IDText.prefix(of: id), let noun = records.nouns[prefix], let key = noun.keys.first,
            let name = try records.connection.value(
                "SELECT \"\(key.name)\" FROM \"\(noun.name)\" WHERE id = ?", [.text(id)]
            ).text
        else { return id }
        if known.count == Self.remembered { known.removeAll(keepingCapacity: true) }
        known[id] = name
        return name
    }

    /// Forgets what was looked up; a key may have changed since.
    package func forget() { known.removeAll(keepingCapacity: true) }

    /// The time zone that moments are shown in.
    var time: OfficeTime { get throws { try records().time } }
}

/// A record as the table that Lua gets: its id, then its fields in the order of the declaration.
struct RecordTable {
    private let record: AnyRecord
    private let names: RecordNames

    init(_ record: AnyRecord, _ names: RecordNames) {
        self.record = record
        self.names = names
    }

    /// The fields that are set, with their names.
    private func entries() throws -> [(name: String, value: APIValue)] {
        var entries: [(name: String, value: APIValue)] = [("id", .text(record.id))]
        var index = 1
        for field in record.noun.fields {
            let value = try value(of: field, at: index)
            index += field.kind.columnCount
            if case .nothing = value { continue }
            entries.append((field.name, value))
        }
        return entries
    }

    /// The fields that are set, as plain data.
    func plain() throws -> [Plain.Entry] {
        try entries().map { Plain.Entry(key: $0.name, value: try $0.value.plain(names)) }
    }

    private func value(of field: FieldDeclaration, at index: Int) throws -> APIValue {
        let values = record.values
        guard !values[index].isNull else { return .nothing }
        return switch field.kind {
        case .text, .choice: .text(values[index].text)
        case .flag: .flag(values[index].integer == 1)
        case .integer: .integer(Int.read(values, at: index))
        case .number: .number(Double.read(values, at: index))
        case .quantity: .quantity(Quantity.read(values, at: index))
        case .money: .money(Money.read(values, at: index))
        case .day: .text(values[index].text)
        case .instant: .text(try names.time.text(Instant.read(values, at: index)))
        case .reference, .anyReference: .text(try names.name(of: values[index].text ?? ""))
        case .words: .texts([String].read(values, at: index))
        case .plain: .plain(Plain.read(values, at: index))
        }
    }
}

extension RecordTable {
    /// Writes the table; every record of a noun has the same shape, so its keys are not named each time.
    func write(to writer: inout LuaWriter) throws {
        writer.beginRecord(NounShapes.shape(of: record.noun))
        try writeFields(to: &writer)
    }

    /// Writes a value for the id and each field, into a record that has begun.
    func writeFields(to writer: inout LuaWriter) throws {
        writer.string(record.id)
        var index = 1
        for field in record.noun.fields {
            try value(of: field, at: index).write(to: &writer, names)
            index += field.kind.columnCount
        }
    }
}

/// A noun's fields as declarations, for tables that hold more than the record.
enum RecordFields {
    static func declarations(_ noun: NounDeclaration) -> [ParameterDeclaration] {
        [ParameterDeclaration("id", .text, isRequired: true, "The \(noun.title)'s id.")]
            + noun.fields.map {
                ParameterDeclaration(
                    $0.name, ParameterType($0.kind), isRequired: !$0.isOptional, $0.meaning, unit: $0.unit)
            }
    }
}

/// The shape of each noun's table, made once.
enum NounShapes {
    private static let known = Mutex<[ObjectIdentifier: LuaShape]>([:])

    static func shape(of noun: NounDeclaration) -> LuaShape {
        known.withLock { known in
            if let shape = known[ObjectIdentifier(noun)] { return shape }
            let shape = LuaShape(name: noun.title, fields: ["id"] + noun.fields.map(\.name))
            known[ObjectIdentifier(noun)] = shape
            return shape
        }
    }
}
