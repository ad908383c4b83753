extension Parser {
    mutating func expressions() throws(SyntaxFault) -> [Int] {
        var list = [try expression()]
        while try take(.comma) { list.append(try expression()) }
        return list
    }

    mutating func expression() throws(SyntaxFault) -> Int { try expression(above: 0) }

    /// An expression whose operators bind tighter than `limit`.
    private mutating func expression(above limit: Int) throws(SyntaxFault) -> Int {
        try deeper { parser throws(SyntaxFault) in
            let start = parser.token
            var left: Int
            if [.not, .minus, .hash, .tilde].contains(parser.token.kind) {
                try parser.advance()
                let operand = try parser.expression(above: 12)
                left = parser.add(.unary, from: start, [operand], text: parser.word(start))
            } else {
                left = try parser.simpleExpression()
            }
            while let (before, after) = Self.priority(parser.token.kind), before > limit {
                let sign = parser.token
                try parser.advance()
                let right = try parser.expression(above: after)
                left = parser.add(.binary, around: left, [left, right], text: parser.word(sign))
            }
            return left
        }
    }

    /// How tight an operator binds on its left and on its right side.
    private static func priority(_ kind: Token.Kind) -> (Int, Int)? {
        switch kind {
        case .or: (1, 1)
        case .and: (2, 2)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: (3, 3)
        case .bar: (4, 4)
        case .tilde: (5, 5)
        case .ampersand: (6, 6)
        case .shiftLeft, .shiftRight: (7, 7)
        case .concat: (9, 8)
        case .plus, .minus: (10, 10)
        case .star, .slash, .doubleSlash, .percent: (11, 11)
        case .caret: (14, 13)
        default: nil
        }
    }

    private mutating func simpleExpression() throws(SyntaxFault) -> Int {
        let start = token
        let kind: SyntaxTree.Kind
        switch token.kind {
        case .nil: kind = .nil
        case .true, .false: kind = .boolean
        case .number: kind = .number
        case .string: return try string()
        case .dots:
            guard functions[functions.count - 1].isVararg else {
                throw fault("cannot use '...' outside a vararg function near '...'")
            }
            kind = .dots
        case .openBrace: return try table()
        case .function:
            try advance()
            return try functionBody(start, isMethod: false)
        default: return try suffixedExpression()
        }
        try advance()
        return add(kind, from: start, text: kind == .dots ? nil : word(start))
    }

    private mutating func string() throws(SyntaxFault) -> Int {
        let (start, text) = (token, String(decoding: text, as: UTF8.self))
        try advance()
        return add(.string, from: start, text: text)
    }

    private mutating func primaryExpression() throws(SyntaxFault) -> Int {
        let start = token
        switch token.kind {
        case .name:
            let name = try name()
            return try use(name, at: start)
        case .openParenthesis:
            try advance()
            let inner = try expression()
            try expect(.closeParenthesis, ")", closing: "(", at: start.line)
            return add(.parenthesis, from: start, [inner])
        default: throw fault("unexpected symbol near \(near)")
        }
    }

    mutating func suffixedExpression() throws(SyntaxFault) -> Int {
        var expression = try primaryExpression()
        while true {
            switch token.kind {
            case .dot:
                try advance()
                let field = try name()
                expression = add(.index, around: expression, [expression], text: field)
            case .openBracket:
                try advance()
                let key = try self.expression()
                try expect(.closeBracket, "]")
                expression = add(.index, around: expression, [expression, key])
            case .colon:
                try advance()
                let method = try name()
                let arguments = try arguments()
                expression = add(.method, around: expression, [expression] + arguments, text: method)
            case .openParenthesis, .string, .openBrace:
                let arguments = try arguments()
                expression = add(.application, around: expression, [expression] + arguments)
            default: return expression
            }
        }
    }

    private mutating func arguments() throws(SyntaxFault) -> [Int] {
        let start = token
        switch token.kind {
        case .string: return [try string()]
        case .openBrace: return [try table()]
        case .openParenthesis:
            try advance()
            if try take(.closeParenthesis) { return [] }
            let list = try expressions()
            try expect(.closeParenthesis, ")", closing: "(", at: start.line)
            return list
        default: throw fault("function arguments expected near \(near)")
        }
    }

    private mutating func table() throws(SyntaxFault) -> Int {
        let start = token
        try advance()
        var fields: [Int] = []
        while token.kind != .closeBrace {
            fields.append(try field())
            guard token.kind == .comma || token.kind == .semicolon else { break }
            try advance()
        }
        try expect(.closeBrace, "}", closing: "{", at: start.line)
        return add(.table, from: start, fields)
    }

    private mutating func field() throws(SyntaxFault) -> Int {
        let start = token
        if token.kind == .openBracket {
            try advance()
            let key = try expression()
            try expect(.closeBracket, "]")
            try expect(.assign, "=")
            return add(.field, from: start, [key, try expression()])
        }
        guard token.kind == .name, try lookAhead() == .assign else {
            return add(.field, from: start, [try expression()])
        }
        let key = try name()
        try expect(.assign, "=")
        return add(.field, from: start, [try expression()], text: key)
    }

    /// Parameters and block of a function.
    mutating func functionBody(_ start: Token, isMethod: Bool) throws(SyntaxFault) -> Int {
        let line = start.line
        try expect(.openParenthesis, "(")
        var parameters: [Token] = []
        var isVararg = false
        if token.kind != .closeParenthesis {
            repeat {
                if try take(.dots) {
                    isVararg = true
                } else {
                    parameters.append(token)
                    guard token.kind == .name else { throw expected("<name>") }
                    try advance()
                }
            } while try isVararg ? false : take(.comma)
        }
        functions.append(FunctionScope(isVararg: isVararg, line: line))
        openBlock(isLoop: false)
        try expectVariables(parameters.count + (isMethod ? 1 : 0))
        declare((isMethod ? [("self", false)] : []) + parameters.map { (word($0), false) })
        for parameter in parameters { _ = add(.declaredName, from: parameter, text: word(parameter)) }
        try expect(.closeParenthesis, ")")
        let block = try block()
        try expect(.end, "end", closing: "function", at: line)
        try closeBlock()
        functions.removeLast()
        return add(.functionBody, from: start, [block])
    }
}
