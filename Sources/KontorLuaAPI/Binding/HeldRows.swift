internal import KontorInventory
internal import KontorLua
internal import KontorStore

/// A row that is held until Lua has it.
protocol HeldRow {
    /// About how many bytes it takes.
    var heldBytes: Int { get }
}

extension AnyRecord: HeldRow {
    var heldBytes: Int { 64 + values.reduce(0) { $0 + $1.heldBytes } }
}

extension ItemOverview: HeldRow {
    var heldBytes: Int { 128 + item.row.reduce(0) { $0 + $1.heldBytes } }
}

extension StoredValue {
    /// About how many bytes it takes.
    fileprivate var heldBytes: Int {
        switch self {
        case .text(let text): 48 + text.utf8.count
        case .blob(let bytes): 48 + bytes.count
        case .null, .integer, .real: 24
        }
    }
}

/// The rows of one answer, counted as the calling state's memory until they have crossed.
final class HeldRows<Row: HeldRow> {
    private(set) var rows: [Row] = []
    private let charge: LuaCharge

    init(_ state: LuaState?) { charge = LuaCharge(state) }

    /// - Throws: `LuaError` where the state cannot hold as much.
    func add(_ row: Row) throws {
        try charge.set(charge.bytes + row.heldBytes)
        rows.append(row)
    }
}

/// The rows of an iterator, read in pages that are small and count as the calling state's memory.
final class RowPages<Row: HeldRow> {
    /// Rows and bytes that a page has at most; one row is there however large it is.
    static var rows: Int { 200 }
    private static var bytes: Int { 64 << 10 }
    /// What the iterator takes itself.
    private static var ownBytes: Int { 1024 }

    private var page: ArraySlice<Row> = []
    private var last: Row?
    private var isOver = false
    private let charge: LuaCharge
    private let read: (_ last: Row?, _ add: (Row) throws -> Void) throws -> Void

    /// - Parameter read: Calls `add` with at most `rows` rows that come after the last one; nil is before all.
    init(
        _ state: LuaState?, _ read: @escaping (_ last: Row?, _ add: (Row) throws -> Void) throws -> Void
    ) throws {
        self.read = read
        charge = LuaCharge(state)
        try charge.set(Self.ownBytes)
    }

    /// Returns the next row, nil at the end.
    func next() throws -> Row? {
        if page.isEmpty, !isOver { try turn() }
        return page.popFirst()
    }

    private func turn() throws {
        page = []
        try charge.set(Self.ownBytes)
        var (rows, bytes): ([Row], Int) = ([], 0)
        isOver = true
        do {
            try read(last) { row in
                guard bytes < Self.bytes else { throw PageIsFull() }
                bytes += row.heldBytes
                try charge.set(Self.ownBytes + bytes)
                rows.append(row)
            }
            isOver = rows.count < Self.rows
        } catch is PageIsFull {
            isOver = false
        }
        last = rows.last ?? last
        page = rows[...]
    }
}

/// Ends the reading of a page.
private struct PageIsFull: Error {}
