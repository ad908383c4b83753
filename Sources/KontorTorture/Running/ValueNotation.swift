import KontorLua

/// Values written so that two are the same where and only where their texts are.
enum ValueNotation {
    /// Returns a list of values in one text.
    static func text(_ values: [LuaValue]) -> String { values.map(text).joined(separator: ", ") }

    private static func text(_ value: LuaValue) -> String {
        switch value {
        case .nil: "nil"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): value.isNaN ? "nan" : "\(value)"
        case .string(let string): quoted(string.bytes)
        case .table(let table): text(table)
        case .function, .host: "function"
        case .coroutine: "coroutine"
        case .userdata(let value): "\(value.type.name)(\(value.payload))"
        }
    }

    private static func text(_ table: LuaTable) -> String {
        let fields = table.fields.map { "[\(text($0.key))] = \(text($0.value))" }.sorted()
        return "{ \((table.array.map(text) + fields).joined(separator: ", ")) }"
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var text = "\""
        for byte in bytes {
            if (32..<127).contains(byte), byte != 34, byte != 92 {
                text.append(Character(Unicode.Scalar(byte)))
            } else {
                text += "\\\(byte);"
            }
        }
        return text + "\""
    }
}
