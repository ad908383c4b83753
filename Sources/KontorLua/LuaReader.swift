internal import CLuaShim

/// A cursor over values that came from Lua, lent while the call that they belong to lasts.
///
/// Reading takes no call into C and, apart from whole values, no allocation.
public struct LuaReader: ~Copyable {
    /// What the values are, for messages.
    @usableFromInline
    enum Origin {
        case argument, result, item, field
    }

    @usableFromInline var cursor: UnsafeRawPointer
    /// How many values are left.
    public var count: Int { left }
    @usableFromInline var left: Int
    @usableFromInline var index = 1
    @usableFromInline let tape: UnsafeMutableRawPointer
    @usableFromInline let origin: Origin
    /// The field's name, for messages about it; it lives as long as the process. A pointer, because a reader that
    /// owns nothing is passed and let go without work.
    @usableFromInline let label: UnsafePointer<CChar>?
    /// How many items the array part of the table has that this reader is in; 0 outside of a table.
    public let arrayCount: Int

    @inlinable
    init(tape: UnsafeMutableRawPointer, origin: Origin) {
        self.tape = tape
        self.origin = origin
        cursor = tape.load(as: UnsafeRawPointer?.self) ?? UnsafeRawPointer(tape)
        left = Int(tape.load(fromByteOffset: Tape.items, as: UInt32.self))
        label = nil
        arrayCount = 0
    }

    @usableFromInline
    init(
        tape: UnsafeMutableRawPointer, cursor: UnsafeRawPointer, count: Int, arrayCount: Int, origin: Origin,
        label: UnsafePointer<CChar>? = nil
    ) {
        self.tape = tape
        self.cursor = cursor
        left = count
        self.arrayCount = arrayCount
        self.origin = origin
        self.label = label
    }

    /// Whether all values are read.
    @inlinable public var isAtEnd: Bool { count == 0 }

    @inlinable var kindByte: UInt8 { count == 0 ? Tape.nil : cursor.load(as: UInt8.self) }

    @inlinable var bits: UInt64 { cursor.load(fromByteOffset: 8, as: UInt64.self) }

    /// Returns what the next value is; nil where there is none.
    @inlinable
    public func peek() -> LuaKind { LuaKind(rawValue: kindByte) ?? .function }

    /// About how many bytes the next value takes, all that is in it included.
    public var size: Int {
        switch kindByte {
        case Tape.string: Tape.cell + Tape.padded(Int(bits))
        case Tape.table: Int(bits >> 32) * Tape.cell
        default: Tape.cell
        }
    }

    /// Whether the next value is a table with a metatable of the host's.
    public var isClassed: Bool {
        kindByte == Tape.table && cursor.load(fromByteOffset: 1, as: UInt8.self) & Tape.classed != 0
    }

    @inlinable @inline(__always)
    mutating func advance(_ payload: Int = 0) {
        cursor += Tape.cell + Tape.padded(payload)
        left -= 1
        index += 1
    }
}

extension LuaReader {
    /// Returns the next value, an integer or a number without fraction.
    @inlinable @inline(__always)
    public mutating func integer() throws(LuaError) -> Int64 {
        guard kindByte == Tape.integer else { return try integerFromNumber() }
        let value = Int64(bitPattern: bits)
        advance()
        return value
    }

    @usableFromInline
    mutating func integerFromNumber() throws(LuaError) -> Int64 {
        guard kindByte == Tape.number else { throw mismatch("an integer") }
        guard let value = Int64(exactly: Double(bitPattern: bits)) else {
            throw mismatch("an integer", got: "the number \(Double(bitPattern: bits))")
        }
        advance()
        return value
    }

    /// Returns the next value, a number or an integer.
    @inlinable
    public mutating func number() throws(LuaError) -> Double {
        let kind = kindByte, bits = kind == Tape.nil ? 0 : bits
        guard kind == Tape.number || kind == Tape.integer else { throw mismatch("a number") }
        advance()
        return kind == Tape.number ? Double(bitPattern: bits) : Double(Int64(bitPattern: bits))
    }

    /// Returns the next value, a boolean.
    @inlinable @inline(__always)
    public mutating func boolean() throws(LuaError) -> Bool {
        guard kindByte == Tape.boolean else { throw mismatch("a boolean") }
        let value = cursor.load(fromByteOffset: 1, as: UInt8.self) != 0
        advance()
        return value
    }

    /// Lends the bytes of the next value, a string.
    @inlinable @inline(__always)
    public mutating func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
        guard kindByte == Tape.string else { throw mismatch("a string") }
        let bytes = UnsafeRawBufferPointer(start: cursor + Tape.cell, count: Int(bits))
        advance(bytes.count)
        return try body(bytes)
    }

    /// Returns the next value, a string of UTF-8.
    public mutating func string() throws(LuaError) -> String {
        guard kindByte == Tape.string else { throw mismatch("a string") }
        let start = (cursor + Tape.cell).assumingMemoryBound(to: UInt8.self)
        let bytes = UnsafeBufferPointer(start: start, count: Int(bits))
        guard let text = String(checking: bytes) else {
            throw mismatch("a text in UTF-8", got: "other bytes")
        }
        advance(bytes.count)
        return text
    }

    /// Returns the next value, a string of any bytes.
    public mutating func bytes() throws(LuaError) -> [UInt8] {
        guard kindByte == Tape.string else { throw mismatch("a string") }
        let bytes = [UInt8](UnsafeRawBufferPointer(start: cursor + Tape.cell, count: Int(bits)))
        advance(bytes.count)
        return bytes
    }

    /// Returns what `read` makes of the next value; nil, having passed it, if the value is nil or missing.
    @inlinable
    public mutating func optional<T>(_ read: (inout LuaReader) throws(LuaError) -> T) throws(LuaError) -> T? {
        if count == 0 { return nil }
        if kindByte == Tape.nil {
            advance()
            return nil
        }
        return try read(&self)
    }

    /// Returns the error that the next value is not what was asked for.
    public func mismatch(_ expected: String) -> LuaError {
        let type = kindByte == Tape.userdata ? host(bits) as? LuaUserType : nil
        return mismatch(expected, got: type.map { "a \($0.name)" } ?? (count == 0 ? "nothing" : peek().description))
    }

    /// Returns the error that the next value is not what was asked for, with words of its own for what came.
    public func mismatch(_ expected: String, got: String) -> LuaError {
        LuaError(.value, "\(subject) must be \(expected), got \(got)")
    }

    /// What the next value is called in messages.
    var subject: String {
        switch origin {
        case .argument: "argument \(index)"
        case .result: "result \(index)"
        case .item: "item \(index)"
        case .field: label.map { String(cString: $0) } ?? "field"
        }
    }
}
