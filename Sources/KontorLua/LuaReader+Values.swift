internal import CLuaShim

extension LuaReader {
    /// Returns a copy of the next value; functions and coroutines come by reference. Throws where there is none.
    public mutating func value() throws(LuaError) -> LuaValue {
        guard count > 0 else { throw mismatch("a value") }
        return anyValue()
    }

    /// Returns copies of all values left.
    public mutating func values() throws(LuaError) -> [LuaValue] {
        var values: [LuaValue] = []
        values.reserveCapacity(count)
        while count > 0 { values.append(anyValue()) }
        return values
    }

    /// Returns a reader of the values left, so that they can be looked at once more.
    public borrowing func again() -> LuaReader {
        LuaReader(tape: tape, cursor: cursor, count: count, arrayCount: arrayCount, origin: origin)
    }

    /// Returns copies of the values left, at most `most`, without moving past them.
    public borrowing func lookahead(_ most: Int) -> [LuaValue] {
        var probe = LuaReader(tape: tape, cursor: cursor, count: count, arrayCount: arrayCount, origin: origin)
        var values: [LuaValue] = []
        while values.count < most, probe.count > 0 { values.append(probe.anyValue()) }
        return values
    }

    /// Returns the next value, a function.
    public mutating func function() throws(LuaError) -> LuaFunction {
        guard kindByte == Tape.function else { throw mismatch("a function") }
        let function = LuaFunction(port: port, slot: UInt32(truncatingIfNeeded: bits))
        advance()
        return function
    }

    /// Returns the two integers of the next value, which must be of this type with 16 bytes of payload.
    public mutating func userdata(_ type: LuaUserType) throws(LuaError) -> (a: Int64, b: Int64) {
        guard kindByte == Tape.userdata, bits == UInt64(UInt(bitPattern: type.type.raw)), type.payloadSize == 16 else {
            throw mismatch("a \(type.name)")
        }
        let payload = cursor + Tape.cell
        let pair = (a: payload.load(as: Int64.self), b: payload.load(fromByteOffset: 8, as: Int64.self))
        advance(16)
        return pair
    }

    /// Passes the next value.
    public mutating func skip() {
        guard count > 0 else { return }
        switch kindByte {
        case Tape.string: advance(Int(bits))
        case Tape.userdata: advance(Int(cursor.load(fromByteOffset: 4, as: UInt32.self)))
        case Tape.table:
            cursor += Int(bits >> 32) * Tape.cell
            left -= 1
            index += 1
        default: advance()
        }
    }

    /// Returns a copy of the next value. Tables within tables take memory, but no native stack.
    mutating func anyValue() -> LuaValue {
        guard kindByte == Tape.table else { return scalarValue() }
        let rest = (left: left - 1, index: index + 1)
        defer { (left, index) = rest }
        // What a table holds follows it on the tape, so one cursor passes all of it.
        left = .max
        var open = [openTable()]
        while true {
            if open[open.count - 1].isComplete {
                let table = open.removeLast().table
                guard !open.isEmpty else { return .table(table) }
                open[open.count - 1].add(.table(table))
            } else if kindByte == Tape.table {
                open.append(openTable())
            } else {
                open[open.count - 1].add(scalarValue())
            }
        }
    }

    /// Passes the head of a table, and begins its copy.
    private mutating func openTable() -> OpenTable {
        let flags = cursor.load(fromByteOffset: 1, as: UInt8.self)
        let items = Int(cursor.load(fromByteOffset: 4, as: UInt32.self))
        var table = OpenTable(items: items, fields: Int(bits & 0xffff_ffff))
        table.table.isReadOnly = flags & Tape.readOnly != 0
        cursor += Tape.cell
        if flags & Tape.classed != 0 {
            table.table.metatable = host(bits) as? LuaClass
            cursor += Tape.cell
        }
        return table
    }

    /// Returns a copy of the next value, which is no table.
    private mutating func scalarValue() -> LuaValue {
        let kind = kindByte
        let bits = bits
        switch kind {
        case Tape.string:
            let payload = UnsafeRawBufferPointer(start: cursor + Tape.cell, count: Int(bits))
            advance(payload.count)
            return .string(LuaString(bytes: Array(payload)))
        case Tape.userdata:
            return userdataValue(bits)
        default: break
        }
        let flags = cursor.load(fromByteOffset: 1, as: UInt8.self)
        advance()
        return switch kind {
        case Tape.boolean: .boolean(flags != 0)
        case Tape.integer: .integer(Int64(bitPattern: bits))
        case Tape.number: .number(Double(bitPattern: bits))
        case Tape.function: .function(LuaFunction(port: port, slot: UInt32(truncatingIfNeeded: bits)))
        case Tape.coroutine:
            .coroutine(LuaCoroutine(port: port, slot: UInt32(truncatingIfNeeded: bits), state: state))
        default: .nil
        }
    }

    private mutating func userdataValue(_ bits: UInt64) -> LuaValue {
        let size = Int(cursor.load(fromByteOffset: 4, as: UInt32.self))
        let payload = [UInt8](UnsafeRawBufferPointer(start: cursor + Tape.cell, count: size))
        advance(size)
        guard let type = host(bits) as? LuaUserType else { return .nil }
        return .userdata(LuaUserdata(type, payload: payload))
    }

    /// The Swift object of a type that the state knows, and therefore keeps alive.
    func host(_ bits: UInt64) -> AnyObject? {
        let raw = UnsafeMutableRawPointer(bitPattern: UInt(bits))?.assumingMemoryBound(to: klua_class.self)
        guard let host = raw?.pointee.host else { return nil }
        return Unmanaged<AnyObject>.fromOpaque(host).takeUnretainedValue()
    }

    private var port: OpaquePointer { klua_port_of(tape.assumingMemoryBound(to: klua_tape.self).pointee.state) }

    private var state: LuaState {
        let context = klua_context(tape.assumingMemoryBound(to: klua_tape.self).pointee.state)
        guard let context else { preconditionFailure("a tape without a state") }
        return Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue()
    }
}

/// The copy of a table while what it holds is read.
private struct OpenTable {
    var table = LuaTable()
    private var items: Int
    private var fields: Int
    private var key: LuaValue?

    init(items: Int, fields: Int) {
        self.items = items
        self.fields = fields
        table.array.reserveCapacity(items)
        table.fields.reserveCapacity(fields)
    }

    var isComplete: Bool { items == 0 && fields == 0 }

    /// Takes the next value: an item, or a field's key, or its value.
    mutating func add(_ value: LuaValue) {
        if items > 0 {
            items -= 1
            table.array.append(value)
        } else if let key {
            fields -= 1
            table.fields.append((key: key, value: value))
            self.key = nil
        } else {
            key = value
        }
    }
}
