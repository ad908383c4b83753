/// What one cell of a tape is; the numbers of `CLuaShim.h`, repeated here so that readers and writers can be inlined
/// into other modules without showing them the C header.
@usableFromInline
enum Tape {
    @usableFromInline static let `nil`: UInt8 = 0
    @usableFromInline static let boolean: UInt8 = 1
    @usableFromInline static let integer: UInt8 = 2
    @usableFromInline static let number: UInt8 = 3
    @usableFromInline static let string: UInt8 = 4
    @usableFromInline static let table: UInt8 = 5
    @usableFromInline static let userdata: UInt8 = 6
    @usableFromInline static let function: UInt8 = 7
    @usableFromInline static let host: UInt8 = 8
    @usableFromInline static let coroutine: UInt8 = 9
    @usableFromInline static let record: UInt8 = 10
    @usableFromInline static let `class`: UInt8 = 11

    @usableFromInline static let readOnly: UInt8 = 1
    @usableFromInline static let classed: UInt8 = 2
    @usableFromInline static let lasting: UInt8 = 4

    /// Bytes of a cell: kind, flags, two spare bytes, four bytes `aux`, eight bytes `bits`.
    @usableFromInline static let cell = 16
    /// Where the fields of a `klua_tape` are.
    @usableFromInline static let used = 24
    @usableFromInline static let capacity = 8
    @usableFromInline static let items = 40
    /// Bytes from a level's tape of arguments to its tape of results.
    @usableFromInline static let next = 56

    /// Returns the bytes that a payload takes, in whole cells.
    @inlinable
    static func padded(_ count: Int) -> Int { (count + 15) & ~15 }
}

/// The kinds of value that a tape can hold, by the name a script uses for them.
public enum LuaKind: UInt8, Sendable, CustomStringConvertible {
    case `nil` = 0
    case boolean = 1
    case integer = 2
    case number = 3
    case string = 4
    case table = 5
    case userdata = 6
    case function = 7
    case coroutine = 9

    /// The kind with its article, for messages: `a string`.
    public var description: String {
        switch self {
        case .nil: "nil"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .table: "a table"
        case .userdata: "a host object"
        case .function: "a function"
        case .coroutine: "a coroutine"
        }
    }
}
