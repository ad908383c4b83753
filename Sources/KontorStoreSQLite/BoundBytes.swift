internal import GRDBSQLite
internal import KontorStore

/// The texts and blobs of one statement's arguments, side by side in memory that is used again for the next statement.
///
/// SQLite reads them where they are. Left to copy each into memory of its own, it would spend on that as much as on
/// the row that they belong to.
final class BoundBytes {
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var used = 0

    deinit { memory.deallocate() }

    /// Forgets the bytes of the statement before, whose bindings must be cleared, and makes room for those of
    /// `arguments`.
    func makeRoom(for arguments: [StoredValue]) {
        used = 0
        var needed = 0
        for argument in arguments {
            switch argument {
            case .text(let text): needed += text.utf8.count
            case .blob(let bytes): needed += bytes.count
            default: break
            }
        }
        guard memory.isEmpty || needed > memory.count else { return }
        memory.deallocate()
        memory = .allocate(byteCount: max(needed, 2 * memory.count, 1024), alignment: 1)
    }

    /// Binds one of the texts that room was made for; it stays until `makeRoom` is called again.
    func bind(_ text: inout String, to statement: OpaquePointer, at index: Int32) -> Int32 {
        text.withUTF8 { utf8 in
            let start = keep(UnsafeRawBufferPointer(utf8))?.assumingMemoryBound(to: CChar.self)
            // Without a destructor SQLite neither copies nor frees.
            return sqlite3_bind_text(statement, index, start, Int32(utf8.count), nil)
        }
    }

    /// Binds one of the blobs that room was made for; it stays until `makeRoom` is called again.
    func bind(_ bytes: [UInt8], to statement: OpaquePointer, at index: Int32) -> Int32 {
        bytes.withUnsafeBytes { sqlite3_bind_blob(statement, index, keep($0), Int32($0.count), nil) }
    }

    /// Returns where a copy of the bytes is; never nil, so that SQLite takes nothing for NULL.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        let place = UnsafeMutableRawBufferPointer(rebasing: memory[used..<(used + bytes.count)])
        place.copyMemory(from: bytes)
        used += bytes.count
        return UnsafeRawPointer(place.baseAddress)
    }
}
