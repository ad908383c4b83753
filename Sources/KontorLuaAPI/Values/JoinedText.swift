internal import KontorLua

/// What Lua's `..` makes of a value, for operators of the host's values that join.
enum JoinedText {
    /// The bytes of a text as they are, a number as Lua writes it, a value of the host as `tostring` shows it.
    static func bytes(of value: LuaValue) -> [UInt8] {
        switch value {
        case .string(let string): string.bytes
        case .integer(let number): Array(String(number).utf8)
        case .number(let number): Array(NumberText.of(number).utf8)
        case .userdata(let userdata): Array((MoneyType.money(userdata)?.description ?? value.kindWords).utf8)
        case .table(let table): Array(ErrorType.text(of: table).utf8)
        default: Array(value.kindWords.utf8)
        }
    }
}
