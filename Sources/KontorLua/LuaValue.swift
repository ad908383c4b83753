/// A value of Lua, by copy where it is data and by reference where it is code.
///
/// It is not Sendable: a host function in it may capture what belongs to one thread.
public enum LuaValue {
    case `nil`
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(LuaString)
    case table(LuaTable)
    /// A function of a script, by reference.
    case function(LuaFunction)
    /// A coroutine, by reference.
    case coroutine(LuaCoroutine)
    /// A function of the host. It goes to Lua only; Lua gives it back as `.function`.
    case host(HostFunction)
    case userdata(LuaUserdata)
}

extension LuaValue {
    /// What the value is.
    public var kind: LuaKind {
        switch self {
        case .nil: .nil
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .table: .table
        case .function, .host: .function
        case .coroutine: .coroutine
        case .userdata: .userdata
        }
    }

    /// Makes a string value of a text.
    public static func text(_ text: some StringProtocol) -> LuaValue { .string(LuaString(text)) }

    /// The text of a string of UTF-8, else nil.
    public var text: String? { if case .string(let string) = self { string.text } else { nil } }

    /// The table, else nil.
    public var table: LuaTable? { if case .table(let table) = self { table } else { nil } }

    /// The function, else nil.
    public var function: LuaFunction? { if case .function(let function) = self { function } else { nil } }

    /// The boolean, else nil.
    public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }

    /// The integer, or a number without fraction as one, else nil.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The number, an integer included, else nil.
    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}

extension LuaValue: Equatable {
    /// Returns whether both are the same data, or the same function.
    public static func == (left: LuaValue, right: LuaValue) -> Bool {
        switch (left, right) {
        case (.nil, .nil): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        case (.table(let a), .table(let b)): a == b
        case (.function(let a), .function(let b)): a === b
        case (.coroutine(let a), .coroutine(let b)): a === b
        case (.host(let a), .host(let b)): a === b
        case (.userdata(let a), .userdata(let b)): a == b
        default: false
        }
    }
}
