internal import CLuaShim

/// A cursor over the fields of a table in the order of a shape, lent while `LuaReader.record` runs.
///
/// Each read gives the next field, whatever order the table had them in.
public struct LuaRecordReader: ~Copyable {
    @usableFromInline let tape: UnsafeMutableRawPointer
    /// The table's first key.
    @usableFromInline let entries: UnsafeRawPointer
    /// Where each field's value is, in cells after `entries`; 0 for a field that the table does not have.
    @usableFromInline let offsets: UnsafePointer<UInt32>
    /// How many fields there are.
    public let count: Int
    /// Their names, which live as long as the process.
    @usableFromInline let names: UnsafePointer<UnsafePointer<CChar>?>
    /// Which field is read next, from 0.
    public var position: Int { next }
    @usableFromInline var next = 0

    init(
        tape: UnsafeMutableRawPointer, entries: UnsafeRawPointer, offsets: UnsafePointer<UInt32>, shape: LuaShape
    ) {
        self.tape = tape
        self.entries = entries
        self.offsets = offsets
        count = shape.count
        names = UnsafePointer(shape.raw.pointee.names)
    }

    /// Whether all fields are read.
    @inlinable public var isAtEnd: Bool { next == count }

    /// Returns what `read` makes of the next field; a field that the table does not have reads as nothing.
    ///
    /// It throws what `read` throws, and an error that names the field where `read` finds another kind of value.
    @inlinable
    public mutating func field<R>(_ read: (inout LuaReader) throws -> R) throws -> R {
        precondition(next < count, "each field of a record is read once")
        let offset = Int(offsets[next])
        var reader = LuaReader(
            tape: tape, cursor: entries + offset * Tape.cell, count: offset == 0 ? 0 : 1, arrayCount: 0,
            origin: .field, label: names[next])
        next += 1
        return try read(&reader)
    }

    /// Returns the next field, an integer or a number without fraction.
    @inlinable public mutating func integer() throws -> Int64 {
        if let cell = cell(Tape.integer) { return Int64(bitPattern: cell.load(fromByteOffset: 8, as: UInt64.self)) }
        return try field { try $0.integer() }
    }

    /// Returns the next field, a number or an integer.
    @inlinable public mutating func number() throws -> Double {
        if let cell = cell(Tape.number) { return Double(bitPattern: cell.load(fromByteOffset: 8, as: UInt64.self)) }
        return try field { try $0.number() }
    }

    /// Returns the next field, a boolean.
    @inlinable public mutating func boolean() throws -> Bool {
        if let cell = cell(Tape.boolean) { return cell.load(fromByteOffset: 1, as: UInt8.self) != 0 }
        return try field { try $0.boolean() }
    }

    /// Lends the bytes of the next field, a string.
    @inlinable public mutating func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
        guard let cell = cell(Tape.string) else { return try field { try $0.withBytes(body) } }
        let count = Int(cell.load(fromByteOffset: 8, as: UInt64.self))
        return try body(UnsafeRawBufferPointer(start: cell + Tape.cell, count: count))
    }

    /// Returns the next field, a string of UTF-8.
    public mutating func string() throws -> String { try field { try $0.string() } }

    /// Returns a copy of the next field, nil where the table does not have it.
    public mutating func value() throws -> LuaValue { try field { $0.isAtEnd ? .nil : $0.anyValue() } }

    /// Passes the next field and returns its cell, if it is of a kind; otherwise nil, and it is still the next one.
    @inlinable
    mutating func cell(_ kind: UInt8) -> UnsafeRawPointer? {
        guard next < count, offsets[next] != 0 else { return nil }
        let cell = entries + Int(offsets[next]) * Tape.cell
        guard cell.load(as: UInt8.self) == kind else { return nil }
        next += 1
        return cell
    }
}

extension LuaReader {
    /// Returns what `read` makes of the next value, a table whose fields are all of a shape.
    ///
    /// A field that the shape does not have, and an item at 1, 2, 3 …, are refused by name. Allocates nothing.
    public mutating func record<R>(
        _ shape: LuaShape, _ read: (inout LuaRecordReader) throws -> R
    ) throws -> R {
        guard kindByte == Tape.table else { throw mismatch("a table") }
        let place = subject
        let table = unchecked()
        guard table.arrayCount == 0 else { throw LuaError(.value, "\(place) has items; \(shape.words)") }
        return try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: shape.count + 1) { offsets in
            guard let start = offsets.baseAddress else { throw LuaError(.memory, "there is no room for \(shape.name)") }
            let wrong = klua_shape_match(
                shape.raw, table.cursor.assumingMemoryBound(to: klua_cell.self), UInt32(table.count / 2), start)
            guard wrong == 0 else {
                throw LuaError(.value, "\(place) has \(table.keyWords(at: Int(wrong) - 1)); \(shape.words)")
            }
            var record = LuaRecordReader(tape: tape, entries: table.cursor, offsets: start, shape: shape)
            return try read(&record)
        }
    }

    /// What stands for a key in a message; the key is `offset` cells after the cursor.
    private func keyWords(at offset: Int) -> String {
        var key = LuaReader(
            tape: tape, cursor: cursor + offset * Tape.cell, count: 1, arrayCount: 0, origin: .item)
        let kind = key.peek()
        guard case .string(let text) = key.anyValue() else { return "\(kind) as a key" }
        return "the unknown key \(String(text.description.prefix(60)))"
    }
}

extension LuaShape {
    /// `the fields are id, sku, name`, for messages.
    fileprivate var words: String { "the fields are \(fields.joined(separator: ", "))" }
}
