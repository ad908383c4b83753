internal import CLuaShim

extension LuaWriter {
    private var bound: UnsafeMutablePointer<klua_tape> { tape.assumingMemoryBound(to: klua_tape.self) }

    private func fail(_ reason: Int) {
        if bound.pointee.failure == 0 { bound.pointee.failure = UInt32(reason) }
    }

    /// Starts a table: `arrayCount` items, then `fieldCount` keys each followed by its value, then `endTable`.
    ///
    /// With a class, the table gets the class's metatable.
    public mutating func beginTable(
        arrayCount: Int = 0, fieldCount: Int = 0, isReadOnly: Bool = false, metatable: LuaClass? = nil
    ) {
        guard bound.pointee.depth < klua_depth_limit(bound.pointee.state) else {
            return fail(KLUA_TAPE_TOO_DEEP)
        }
        if let metatable { know(metatable.type, of: metatable) }
        let start = bound.pointee.used / Tape.cell
        let flags = (isReadOnly ? Tape.readOnly : 0) | (metatable == nil ? 0 : Tape.classed)
        let bits = bound.pointee.open << 32 | UInt64(UInt32(clamping: fieldCount))
        cell(Tape.table, flags: flags, aux: UInt32(clamping: arrayCount), bits: bits)
        if let metatable { cell(Tape.class, bits: UInt64(UInt(bitPattern: metatable.type.raw))) }
        bound.pointee.open = UInt64(start + 1)
        bound.pointee.depth += 1
    }

    /// Writes the key of the field whose value comes next.
    public mutating func key(_ name: String) { string(name) }

    /// Ends the table that was begun last.
    public mutating func endTable() {
        let open = Int(bound.pointee.open)
        guard bound.pointee.failure == 0, open > 0, let bytes = bound.pointee.bytes else { return }
        let head = UnsafeMutableRawPointer(bytes) + (open - 1) * Tape.cell
        let bits = head.load(fromByteOffset: 8, as: UInt64.self)
        let cells = UInt64(bound.pointee.used / Tape.cell - (open - 1))
        head.storeBytes(of: cells << 32 | bits & 0xffff_ffff, toByteOffset: 8, as: UInt64.self)
        bound.pointee.open = bits >> 32
        bound.pointee.depth -= 1
    }

    /// Writes a function of the same state.
    public mutating func function(_ function: LuaFunction) {
        reference(Tape.function, function.port, function.slot)
    }

    private func reference(_ kind: UInt8, _ port: OpaquePointer, _ slot: UInt32) {
        guard port == klua_port_of(bound.pointee.state) else { return fail(KLUA_TAPE_FOREIGN) }
        if own(kind, bits: UInt64(slot)) { klua_slot_retain(port, slot) }
    }

    /// Writes a function of the host.
    public mutating func host(_ function: HostFunction) {
        let retained = Unmanaged.passRetained(function)
        let flags = function.isLasting ? Tape.lasting : 0
        if !own(Tape.host, flags: flags, bits: UInt64(UInt(bitPattern: retained.toOpaque()))) { retained.release() }
    }

    /// Writes a cell whose reference the tape gives back if nobody takes it; returns false if there was no room.
    private func own(_ kind: UInt8, flags: UInt8 = 0, bits: UInt64) -> Bool {
        guard let cell = room(Tape.cell) else { return false }
        Self.fill(cell, kind, flags: flags, aux: bound.pointee.owned, bits: bits)
        bound.pointee.owned = UInt32(bound.pointee.used / Tape.cell)
        return true
    }

    /// Writes a value of a host type with 16 bytes of payload.
    public mutating func userdata(_ type: LuaUserType, a: Int64, b: Int64) {
        precondition(type.payloadSize == 16, "\(type.name) does not have two integers")
        know(type.type, of: type)
        guard let cell = room(Tape.cell * 2) else { return }
        Self.fill(cell, Tape.userdata, aux: 16, bits: UInt64(UInt(bitPattern: type.type.raw)))
        cell.storeBytes(of: a, toByteOffset: 16, as: Int64.self)
        cell.storeBytes(of: b, toByteOffset: 24, as: Int64.self)
    }

    /// Writes a value of a host type.
    public mutating func userdata(_ userdata: LuaUserdata) {
        let size = userdata.payload.count
        know(userdata.type.type, of: userdata.type)
        guard let cell = room(Tape.cell + Tape.padded(size)) else { return }
        Self.fill(cell, Tape.userdata, aux: UInt32(size), bits: UInt64(UInt(bitPattern: userdata.type.type.raw)))
        userdata.payload.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { (cell + Tape.cell).copyMemory(from: start, byteCount: size) }
        }
    }

    /// Writes any value.
    public mutating func value(_ value: LuaValue) {
        switch value {
        case .nil: self.nil()
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let string): bytes(string.bytes)
        case .table(let table): self.table(table)
        case .function(let function): self.function(function)
        case .coroutine(let coroutine): reference(Tape.coroutine, coroutine.port, coroutine.slot)
        case .host(let function): host(function)
        case .userdata(let userdata): self.userdata(userdata)
        }
    }

    /// Writes a table with all it holds.
    public mutating func table(_ table: LuaTable) {
        beginTable(
            arrayCount: table.array.count, fieldCount: table.fields.count, isReadOnly: table.isReadOnly,
            metatable: table.metatable)
        guard bound.pointee.failure == 0 else { return }
        for item in table.array { value(item) }
        for field in table.fields {
            value(field.key)
            value(field.value)
        }
        endTable()
    }

    /// Lets the state know a type before the first value of it crosses.
    private func know(_ type: HostType, of owner: AnyObject) {
        guard let context = klua_context(bound.pointee.state) else { return }
        let known = Unmanaged<LuaState>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.know(type, of: owner) }
        if !known { fail(KLUA_TAPE_NO_MEMORY) }
    }
}
