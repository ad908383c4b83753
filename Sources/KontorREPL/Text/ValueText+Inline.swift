internal import KontorCore
internal import Foundation
internal import KontorLua
internal import KontorLuaAPI

extension ValueText {
    /// Returns a value on one line, as Lua would write it where it can.
    func inline(_ value: LuaValue, depth: Int) -> String {
        switch value {
        case .nil: "nil"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): NumberText.of(number)
        case .string(let string): VisibleText.quoted(string.bytes)
        case .table(let table): inline(table, depth: depth)
        case .function(let function): functionText(function)
        case .host(let function): "function (\(VisibleText.of(function.name)))"
        case .coroutine: "coroutine"
        case .userdata(let userdata): MoneyType.money(userdata)?.description ?? "\(userdata.type.name) value"
        }
    }

    /// Returns a value without quotes where it cannot be taken for something else.
    func plain(_ value: LuaValue, depth: Int) -> String {
        guard case .string(let string) = value, let text = string.text else { return inline(value, depth: depth) }
        let isClear =
            !text.isEmpty && text.first != " " && text.last != " " && Double(text) == nil
            && !["nil", "true", "false"].contains(text)
        return isClear ? bare(string) : VisibleText.quoted(string.bytes)
    }

    private func inline(_ table: LuaTable, depth: Int) -> String {
        if table.isFailure { return failureText(table) }
        if table.array.isEmpty && table.fields.isEmpty { return "{}" }
        guard depth < limits.depth else { return "{ … }" }
        var parts = table.array.prefix(limits.elements).map { inline($0, depth: depth + 1) }
        if table.array.count > limits.elements {
            parts.append("… \(Grouped.text(Int64(table.array.count - limits.elements))) more")
        }
        let fields = Shape(table).fields
        parts += fields.prefix(limits.elements).map { key, value in
            "\(keyText(key)) = \(inline(value, depth: depth + 1))"
        }
        if fields.count > limits.elements {
            parts.append("… \(Grouped.text(Int64(fields.count - limits.elements))) more")
        }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    /// `name` where Lua takes it as a name, else `["a name"]`.
    func keyText(_ key: LuaValue) -> String {
        guard let text = key.text, LuaWords.isName(text) else { return "[\(inline(key, depth: limits.depth))]" }
        return text
    }

    private func functionText(_ function: LuaFunction) -> String {
        guard let (chunk, line) = function.definedAt, line > 0 else { return "function (built in)" }
        return "function (\(VisibleText.of(chunk)):\(line))"
    }
}

/// What Lua takes as a name.
enum LuaWords {
    private static let reserved: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, !(48...57).contains(first), !reserved.contains(text) else { return false }
        return text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
        }
    }
}
