extension LuaReader {
    /// Returns a reader of the next value, a table, and passes it.
    ///
    /// It gives `arrayCount` items, then the fields, each as its key and its value.
    public mutating func enterTable() throws(LuaError) -> LuaReader {
        guard kindByte == Tape.table else { throw mismatch("a table") }
        return unchecked()
    }

    /// Enters the next value, known to be a table.
    mutating func unchecked() -> LuaReader {
        let header = bits
        let array = Int(cursor.load(fromByteOffset: 4, as: UInt32.self))
        let isClassed = cursor.load(fromByteOffset: 1, as: UInt8.self) & Tape.classed != 0
        let start = cursor + Tape.cell * (isClassed ? 2 : 1)
        let fields = Int(header & 0xffff_ffff)
        cursor += Int(header >> 32) * Tape.cell
        left -= 1
        index += 1
        return LuaReader(
            tape: tape, cursor: start, count: array + fields * 2, arrayCount: array, origin: .item)
    }

    /// Returns a reader of the value of a field, inside of a table; at its end where there is no such field.
    ///
    /// It does not move this reader, which must not have read any field yet.
    public func field(_ name: StaticString) -> LuaReader {
        var probe = LuaReader(
            tape: tape, cursor: cursor, count: count, arrayCount: arrayCount, origin: .item)
        for _ in 0..<max(0, arrayCount - (index - 1)) { probe.skip() }
        let found = name.withUTF8Buffer { wanted in
            while probe.count > 1 {
                let matches = probe.kindByte == Tape.string && probe.isString(wanted)
                probe.skip()
                if matches { return true }
                probe.skip()
            }
            return false
        }
        return LuaReader(
            tape: tape, cursor: probe.cursor, count: found ? 1 : 0, arrayCount: 0, origin: .field,
            label: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
    }

    private func isString(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeRawBufferPointer(start: cursor + Tape.cell, count: Int(bits))
        return bytes.count == wanted.count && bytes.elementsEqual(wanted)
    }
}
