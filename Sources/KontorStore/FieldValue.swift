package import KontorCore

/// A Swift type that a field of a noun can have; says how it is stored and what a reader may expect.
package protocol FieldValue: ColumnValue {
    static var kind: FieldKind { get }
    static var isOptional: Bool { get }
    func write(into values: inout [StoredValue], at index: Int)
}

extension FieldValue {
    package static var isOptional: Bool { false }

    /// Returns what was read of a stored value. Where that can be none of the field's, it is noted as damage: whatever
    /// stands in its place must not be kept. Nothing at all is no damage, for a draft begins so.
    fileprivate static func sound<Value>(_ value: Value?, _ stored: StoredValue) -> Value? {
        if value == nil, !stored.isNull { DamagedRecords.note("a record holds a value that its field cannot have") }
        return value
    }
}

/// What a field means, for every renderer: SQL, Lua, documentation, CSV.
package enum FieldKind: Sendable {
    case text
    case flag
    case integer
    case number
    case quantity
    case money
    case day
    case instant
    /// The id of a record of one kind; the closure breaks circles between declarations.
    case reference(@Sendable () -> NounDeclaration)
    /// The id of any record.
    case anyReference
    case choice([String])
    case words
    case plain
}

extension String: FieldValue {
    package static var kind: FieldKind { .text }
    package static func read(_ values: [StoredValue], at index: Int) -> String { values[index].text ?? "" }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(self) }
}

extension Bool: FieldValue {
    package static var kind: FieldKind { .flag }
    package static func read(_ values: [StoredValue], at index: Int) -> Bool { values[index].integer == 1 }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .integer(self ? 1 : 0) }
}

extension Int: FieldValue {
    package static var kind: FieldKind { .integer }
    package static func read(_ values: [StoredValue], at index: Int) -> Int { Int(values[index].integer ?? 0) }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .integer(Int64(self)) }
}

extension Double: FieldValue {
    package static var kind: FieldKind { .number }
    package static func read(_ values: [StoredValue], at index: Int) -> Double {
        if case .real(let value) = values[index] { return value }
        return Double(values[index].integer ?? 0)
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .real(self) }
}

extension Quantity: FieldValue {
    package static var kind: FieldKind { .quantity }
    package static func read(_ values: [StoredValue], at index: Int) -> Quantity {
        Quantity(thousandths: values[index].integer ?? 0)
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .integer(thousandths) }
}

extension Money: FieldValue {
    package static var kind: FieldKind { .money }
    package static var columnCount: Int { 2 }
    package static func read(_ values: [StoredValue], at index: Int) -> Money {
        let currency = values[index + 1].text.flatMap { Currency($0) }
        let money = values[index].integer.flatMap { minor in currency.flatMap { Money(exactly: minor, $0) } }
        return sound(money, values[index]) ?? .zero(currency ?? .euro)
    }
    package func write(into values: inout [StoredValue], at index: Int) {
        values[index] = .integer(minor)
        values[index + 1] = .text(currency.code)
    }
}

extension Day: FieldValue {
    package static var kind: FieldKind { .day }
    package static func read(_ values: [StoredValue], at index: Int) -> Day {
        sound(values[index].text.flatMap { Day($0) }, values[index]) ?? Day(daysSince1970: 0)
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(description) }
}

extension Instant: FieldValue {
    package static var kind: FieldKind { .instant }
    package static func read(_ values: [StoredValue], at index: Int) -> Instant {
        let instant = values[index].integer.map { Instant(microseconds: $0) }
        return sound(instant.flatMap { calendar.contains($0) ? $0 : nil }, values[index]) ?? Instant(microseconds: 0)
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .integer(microseconds) }
}

extension ID: ColumnValue where Kind: Noun {
    package static func read(_ values: [StoredValue], at index: Int) -> ID {
        ID(unchecked: values[index].text ?? "")
    }
}

extension ID: FieldValue where Kind: Noun {
    package static var kind: FieldKind { .reference { Kind.schema.declaration } }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(text) }
}

/// The id of a record of any kind: what a task or a call is about.
package struct AnyID: Hashable, Sendable, FieldValue {
    package let text: String
    package init(_ text: String) { self.text = text }
    package init<Kind>(_ id: ID<Kind>) { text = id.text }

    package static var kind: FieldKind { .anyReference }
    package static func read(_ values: [StoredValue], at index: Int) -> AnyID { AnyID(values[index].text ?? "") }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(text) }
}

/// A closed set of lower-case words: the states of an order, the kinds of a device.
package protocol Choice: FieldValue, RawRepresentable, CaseIterable where RawValue == String {}

extension Choice {
    package static var kind: FieldKind { .choice(allCases.map(\.rawValue)) }
    package static func read(_ values: [StoredValue], at index: Int) -> Self {
        // The column's CHECK lets no other word in.
        sound(values[index].text.flatMap { Self(rawValue: $0) }, values[index]) ?? allCases[allCases.startIndex]
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(rawValue) }
}

extension [String]: ColumnValue {
    package static func read(_ values: [StoredValue], at index: Int) -> [String] {
        sound(Plain.read(values, at: index).list, values[index])?.compactMap(\.text) ?? []
    }
}

extension [String]: FieldValue {
    package static var kind: FieldKind { .words }
    package func write(into values: inout [StoredValue], at index: Int) {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for text in self {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        values[index] = .text(String(decoding: bytes, as: UTF8.self))
    }
}

extension Plain: FieldValue {
    package static var kind: FieldKind { .plain }
    package static func read(_ values: [StoredValue], at index: Int) -> Plain {
        sound(values[index].text.flatMap { try? Plain(stored: $0) }, values[index]) ?? .null
    }
    package func write(into values: inout [StoredValue], at index: Int) { values[index] = .text(stored) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    package static var kind: FieldKind { Wrapped.kind }
    package static var isOptional: Bool { true }
    package func write(into values: inout [StoredValue], at index: Int) {
        if let self {
            self.write(into: &values, at: index)
        } else {
            for column in index..<(index + Wrapped.kind.columnCount) { values[column] = .null }
        }
    }
}
