/// A word of Lua's source and where it stands.
package struct Token: Sendable, Equatable {
    package let kind: Kind
    /// Bytes from the beginning of the text, and just behind the word.
    package let start: Int
    package let end: Int
    /// The line on which it begins, from 1.
    package let line: Int

    package enum Kind: UInt8, Sendable {
        case name, string, number
        case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`, local, `nil`, not, or
        case `repeat`, `return`, then, `true`, until, `while`
        case plus, minus, star, slash, doubleSlash, percent, caret, hash
        case ampersand, tilde, bar, shiftLeft, shiftRight, concat
        case equal, notEqual, lessOrEqual, greaterOrEqual, less, greater, assign
        case openParenthesis, closeParenthesis, openBrace, closeBrace, openBracket, closeBracket
        case doubleColon, semicolon, colon, comma, dot, dots
        /// A byte that begins no word of Lua.
        case unknown
        case endOfText
    }
}

extension Token.Kind {
    /// The words that are no names.
    static let reserved: [String: Token.Kind] = [
        "and": .and, "break": .break, "do": .do, "else": .else, "elseif": .elseif, "end": .end, "false": .false,
        "for": .for, "function": .function, "goto": .goto, "if": .if, "in": .in, "local": .local, "nil": .nil,
        "not": .not, "or": .or, "repeat": .repeat, "return": .return, "then": .then, "true": .true, "until": .until,
        "while": .while,
    ]

    /// Whether a block ends before it; `until` ends one only where `withUntil` says so.
    func endsBlock(withUntil: Bool) -> Bool {
        switch self {
        case .else, .elseif, .end, .endOfText: true
        case .until: withUntil
        default: false
        }
    }
}
