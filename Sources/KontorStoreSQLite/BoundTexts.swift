internal import GRDBSQLite
internal import KontorStore

/// The texts of one statement's arguments, side by side in memory that is used again for the next statement.
///
/// SQLite reads them where they are. Left to copy each into memory of its own, it would spend on that as much as on
/// the row that they belong to.
final class BoundTexts {
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var used = 0

    deinit { memory.deallocate() }

    /// Forgets the texts of the statement before, whose bindings must be cleared, and makes room for those of
    /// `arguments`.
    func makeRoom(for arguments: [StoredValue]) {
        used = 0
        var needed = 0
        for case .text(let text) in arguments { needed += text.utf8.count }
        guard memory.isEmpty || needed > memory.count else { return }
        memory.deallocate()
        memory = .allocate(byteCount: max(needed, 2 * memory.count, 1024), alignment: 1)
    }

    /// Binds one of the texts that room was made for; it stays until `makeRoom` is called again.
    func bind(_ text: inout String, to statement: OpaquePointer, at index: Int32) -> Int32 {
        text.withUTF8 { utf8 in
            let place = UnsafeMutableRawBufferPointer(rebasing: memory[used..<(used + utf8.count)])
            place.copyMemory(from: UnsafeRawBufferPointer(utf8))
            used += utf8.count
            let start = place.baseAddress?.assumingMemoryBound(to: CChar.self)
            // Without a destructor SQLite neither copies nor frees.
            return sqlite3_bind_text(statement, index, start, Int32(utf8.count), nil)
        }
    }
}
