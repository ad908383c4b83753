extension LuaValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes nil.
    public init(nilLiteral: ()) { self = .nil }

    /// Makes a boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// Makes an integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }

    /// Makes a number.
    public init(floatLiteral value: Double) { self = .number(value) }

    /// Makes a string.
    public init(stringLiteral value: String) { self = .string(LuaString(value)) }

    /// Makes a table with an array part.
    public init(arrayLiteral elements: LuaValue...) { self = .table(LuaTable(array: elements)) }

    /// Makes a table with fields in the order written.
    public init(dictionaryLiteral elements: (LuaValue, LuaValue)...) {
        self = .table(LuaTable(fields: elements.map { (key: $0.0, value: $0.1) }))
    }
}

extension LuaTable: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// Makes a table with an array part.
    public init(arrayLiteral elements: LuaValue...) { self.init(array: elements) }

    /// Makes a table with fields in the order written.
    public init(dictionaryLiteral elements: (LuaValue, LuaValue)...) {
        self.init(fields: elements.map { (key: $0.0, value: $0.1) })
    }
}
