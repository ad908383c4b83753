package import KontorCore
package import KontorLua

extension Plain {
    /// The value as Lua's.
    package var luaValue: LuaValue {
        switch self {
        case .null: .nil
        case .flag(let flag): .boolean(flag)
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let text): .text(text)
        case .money(let money): .userdata(MoneyType.value(money))
        case .list(let elements): .table(LuaTable(array: elements.map(\.luaValue)))
        case .table(let entries):
            .table(LuaTable(fields: entries.map { (key: .text($0.key), value: $0.value.luaValue) }))
        }
    }

    /// Reads plain data that Lua gave; the keys of tables come out sorted, so that equal data is stored equally.
    ///
    /// - Throws: `WrongArgument` with the path of what is not plain data.
    package init(_ value: LuaValue, path: String = "") throws {
        switch value {
        case .nil: self = .null
        case .boolean(let flag): self = .flag(flag)
        case .integer(let value): self = .integer(value)
        case .number(let number):
            guard number.isFinite else { throw WrongArgument(got: "\(number)" + Self.place(path)) }
            self = .number(number)
        case .string(let string):
            guard let text = string.text else { throw WrongArgument(got: "text that is not UTF-8" + Self.place(path)) }
            self = .text(text)
        case .table(let table): self = try Self.read(table, path: path)
        case .userdata(let userdata):
            guard let money = MoneyType.money(userdata) else {
                throw WrongArgument(got: value.kindWords + Self.place(path))
            }
            self = .money(money)
        case .function, .host, .coroutine: throw WrongArgument(got: value.kindWords + Self.place(path))
        }
    }

    private static func read(_ table: LuaTable, path: String) throws -> Plain {
        guard table.fields.isEmpty else {
            let isList = table.fields.allSatisfy { key, _ in if case .integer = key { true } else { false } }
            guard !isList else {
                throw WrongArgument(got: "a list with a gap, behind \(table.array.count)" + place(path))
            }
            guard table.array.isEmpty else {
                throw WrongArgument(got: "a table that is both a list and named" + place(path))
            }
            let entries = try table.fields.map { key, value in
                guard let name = key.text else { throw WrongArgument(got: "the key \(key.kindWords)" + place(path)) }
                return Entry(key: name, value: try Plain(value, path: "\(path).\(name)"))
            }
            return .table(entries.sorted { $0.key < $1.key })
        }
        return .list(try table.array.enumerated().map { try Plain($1, path: "\(path)[\($0 + 1)]") })
    }

    private static func place(_ path: String) -> String { path.isEmpty ? "" : " at \(path)" }
}
