internal import CLuaShim

/// Writes values for Lua, lent while the call that they belong to is prepared or answered.
///
/// A writer never throws: what cannot cross (no memory, too large, a function of another state) is remembered, and
/// raised when the writing is done.
public struct LuaWriter: ~Copyable {
    @usableFromInline let tape: UnsafeMutableRawPointer

    @inlinable init(tape: UnsafeMutableRawPointer) { self.tape = tape }

    @usableFromInline
    func grow(_ count: Int) -> Bool {
        klua_tape_grow(tape.assumingMemoryBound(to: klua_tape.self), count)
    }

    /// Returns where `count` more bytes go, nil if there is no room for them.
    @inlinable @inline(__always)
    func room(_ count: Int) -> UnsafeMutableRawPointer? {
        let used = tape.load(fromByteOffset: Tape.used, as: Int.self)
        if tape.load(fromByteOffset: Tape.capacity, as: Int.self) - used < count, !grow(count) { return nil }
        tape.storeBytes(of: used + count, toByteOffset: Tape.used, as: Int.self)
        return tape.load(as: UnsafeMutableRawPointer.self) + used
    }

    @inlinable @inline(__always)
    static func fill(_ cell: UnsafeMutableRawPointer, _ kind: UInt8, flags: UInt8 = 0, aux: UInt32 = 0, bits: UInt64) {
        let head = UInt64(kind) | UInt64(flags) << 8 | UInt64(aux) << 32
        cell.storeBytes(of: head, as: UInt64.self)
        cell.storeBytes(of: bits, toByteOffset: 8, as: UInt64.self)
    }

    @inlinable @inline(__always)
    func cell(_ kind: UInt8, flags: UInt8 = 0, aux: UInt32 = 0, bits: UInt64 = 0) {
        guard let cell = room(Tape.cell) else { return }
        Self.fill(cell, kind, flags: flags, aux: aux, bits: bits)
    }
}

extension LuaWriter {
    /// Writes nil.
    @inlinable @inline(__always) public mutating func `nil`() { cell(Tape.nil) }

    /// Writes a boolean.
    @inlinable @inline(__always) public mutating func boolean(_ value: Bool) {
        cell(Tape.boolean, flags: value ? 1 : 0)
    }

    /// Writes an integer.
    @inlinable @inline(__always) public mutating func integer(_ value: Int64) {
        cell(Tape.integer, bits: UInt64(bitPattern: value))
    }

    /// Writes a number.
    @inlinable @inline(__always) public mutating func number(_ value: Double) {
        cell(Tape.number, bits: value.bitPattern)
    }

    /// Writes a text.
    @inlinable
    public mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { bytes(UnsafeRawBufferPointer($0)) }
    }

    /// Writes a string of any bytes.
    @inlinable @inline(__always)
    public mutating func bytes(_ bytes: UnsafeRawBufferPointer) {
        guard let cell = room(Tape.cell + Tape.padded(bytes.count)) else { return }
        Self.fill(cell, Tape.string, bits: UInt64(bytes.count))
        if let start = bytes.baseAddress { (cell + Tape.cell).copyMemory(from: start, byteCount: bytes.count) }
    }

    /// Writes a string of the bytes of both.
    mutating func bytes(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) {
        let count = first.count + second.count
        guard let cell = room(Tape.cell + Tape.padded(count)) else { return }
        Self.fill(cell, Tape.string, bits: UInt64(count))
        let bytes = UnsafeMutableRawBufferPointer(start: cell + Tape.cell, count: count)
        bytes.copyMemory(from: first)
        UnsafeMutableRawBufferPointer(rebasing: bytes[first.count...]).copyMemory(from: second)
    }

    /// Writes a string of any bytes.
    public mutating func bytes(_ array: [UInt8]) { array.withUnsafeBytes { bytes($0) } }

    /// Starts a record: exactly one value for each field of the shape must follow, nil where it has none.
    @inlinable public mutating func beginRecord(_ shape: LuaShape) { cell(Tape.record, bits: shape.bits) }

    /// Writes a record; `write` writes exactly one value for each field of the shape.
    @inlinable
    public mutating func record(_ shape: LuaShape, _ write: (inout LuaWriter) throws -> Void) rethrows {
        beginRecord(shape)
        try write(&self)
    }
}
