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

    /// Returns a copy of the next value. Recursion is bounded: C refused what is nested too deeply.
    mutating func anyValue() -> LuaValue {
        let kind = kindByte
        let bits = bits
        switch kind {
        case Tape.string:
            let payload = UnsafeRawBufferPointer(start: cursor + Tape.cell, count: Int(bits))
            advance(payload.count)
            return .string(LuaString(bytes: Array(payload)))
        case Tape.table:
            return tableValue()
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

    private mutating func tableValue() -> LuaValue {
        let flags = cursor.load(fromByteOffset: 1, as: UInt8.self)
        var table = LuaTable()
        table.isReadOnly = flags & Tape.readOnly != 0
        if flags & Tape.classed != 0 {
            let raw = (cursor + Tape.cell).load(fromByteOffset: 8, as: UInt64.self)
            table.metatable = host(raw) as? LuaClass
        }
        var inner = unchecked()
        table.array.reserveCapacity(inner.arrayCount)
        for _ in 0..<inner.arrayCount { table.array.append(inner.anyValue()) }
        table.fields.reserveCapacity(inner.count / 2)
        while inner.count > 0 {
            let key = inner.anyValue()
            table.fields.append((key: key, value: inner.anyValue()))
        }
        return .table(table)
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
