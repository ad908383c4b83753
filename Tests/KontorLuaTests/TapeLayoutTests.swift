import CLuaShim
import Testing

@testable import KontorLua

/// Readers and writers that other modules inline cannot see the C header: their offsets are held against it here.
struct TapeLayoutTests {
    @Test func offsetsAreThoseOfTheHeader() throws {
        #expect(MemoryLayout<klua_cell>.size == Tape.cell)
        #expect(MemoryLayout<klua_tape>.offset(of: \.used) == Tape.used)
        #expect(MemoryLayout<klua_tape>.offset(of: \.capacity) == Tape.capacity)
        #expect(MemoryLayout<klua_tape>.offset(of: \.items) == Tape.items)
        #expect(MemoryLayout<klua_level>.offset(of: \.in) == 0)
        #expect(MemoryLayout<klua_level>.offset(of: \.out) == Tape.next)
    }
}
