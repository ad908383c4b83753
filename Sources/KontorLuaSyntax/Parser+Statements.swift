extension Parser {
    /// Statements up to what ends a block, which stays.
    mutating func block() throws(SyntaxFault) -> Int {
        let start = token
        var statements: [Int] = []
        while !token.kind.endsBlock(withUntil: true) {
            if token.kind == .return {
                statements.append(try deeper { parser throws(SyntaxFault) in try parser.returnStatement() })
                break
            }
            if let statement = try deeper({ parser throws(SyntaxFault) in try parser.statement() }) {
                statements.append(statement)
            }
        }
        return add(.block, from: start, statements)
    }

    /// A block with variables of its own.
    private mutating func scopedBlock(isLoop: Bool = false) throws(SyntaxFault) -> Int {
        openBlock(isLoop: isLoop)
        let block = try block()
        try closeBlock()
        return block
    }

    /// - Returns: Nil for a lone semicolon.
    private mutating func statement() throws(SyntaxFault) -> Int? {
        let start = token
        switch token.kind {
        case .semicolon:
            try advance()
            return nil
        case .if: return try ifStatement()
        case .while: return try whileStatement()
        case .do:
            try advance()
            let block = try scopedBlock()
            try expect(.end, "end", closing: "do", at: start.line)
            return add(.do, from: start, [block])
        case .for: return try forStatement()
        case .repeat: return try repeatStatement()
        case .function: return try functionStatement()
        case .local:
            try advance()
            return try take(.function) ? localFunction(start) : localStatement(start)
        case .doubleColon: return try labelStatement()
        case .break:
            try advance()
            jump(to: nil, line: start.line)
            return add(.break, from: start)
        case .goto:
            try advance()
            let name = try name()
            jump(to: name, line: start.line)
            return add(.goto, from: start, text: name)
        default: return try expressionStatement()
        }
    }

    private mutating func ifStatement() throws(SyntaxFault) -> Int {
        let start = token
        var children: [Int] = []
        repeat {
            try advance()
            children.append(try expression())
            try expect(.then, "then")
            children.append(try scopedBlock())
        } while token.kind == .elseif
        if try take(.else) { children.append(try scopedBlock()) }
        try expect(.end, "end", closing: "if", at: start.line)
        return add(.if, from: start, children)
    }

    private mutating func whileStatement() throws(SyntaxFault) -> Int {
        let start = token
        try advance()
        let condition = try expression()
        try expect(.do, "do")
        let body = try scopedBlock(isLoop: true)
        try expect(.end, "end", closing: "while", at: start.line)
        return add(.while, from: start, [condition, body])
    }

    /// The condition sees what the block declares.
    private mutating func repeatStatement() throws(SyntaxFault) -> Int {
        let start = token
        openBlock(isLoop: true)
        openBlock(isLoop: false)
        try advance()
        let body = try block()
        try expect(.until, "until", closing: "repeat", at: start.line)
        let condition = try expression()
        try closeBlock()
        try closeBlock()
        return add(.repeat, from: start, [body, condition])
    }

    private mutating func forStatement() throws(SyntaxFault) -> Int {
        let start = token
        openBlock(isLoop: true)
        try advance()
        var names = [token]
        _ = try name()
        let statement: Int
        switch token.kind {
        case .assign: statement = try numericFor(start, names[0])
        case .comma, .in:
            while try take(.comma) {
                names.append(token)
                _ = try name()
            }
            statement = try genericFor(start, names)
        default: throw expected("'=' or 'in'")
        }
        try closeBlock()
        return statement
    }

    private mutating func numericFor(_ start: Token, _ name: Token) throws(SyntaxFault) -> Int {
        try expectVariables(4)
        try advance()
        var children = [try expression()]
        try expect(.comma, ",")
        children.append(try expression())
        if try take(.comma) { children.append(try expression()) }
        declare([nil, nil, nil])
        children.append(try forBody(start, [name]))
        return add(.numericFor, from: start, children)
    }

    private mutating func genericFor(_ start: Token, _ names: [Token]) throws(SyntaxFault) -> Int {
        try expectVariables(4 + names.count)
        try expect(.in, "in")
        let values = try expressions()
        declare([nil, nil, nil, nil])
        return add(.genericFor, from: start, values + [try forBody(start, names)])
    }

    private mutating func forBody(_ start: Token, _ names: [Token]) throws(SyntaxFault) -> Int {
        try expect(.do, "do")
        openBlock(isLoop: false)
        declare(names.map { (word($0), false) })
        for name in names { _ = add(.declaredName, from: name, text: word(name)) }
        let body = try block()
        try closeBlock()
        try expect(.end, "end", closing: "for", at: start.line)
        return body
    }

    private mutating func functionStatement() throws(SyntaxFault) -> Int {
        let start = token
        try advance()
        let first = token
        var target = try use(try name(), at: first)
        try refuseConstant(target)
        var isMethod = false
        while token.kind == .dot || token.kind == .colon, !isMethod {
            isMethod = token.kind == .colon
            try advance()
            let field = try name()
            target = add(.index, around: target, [target], text: field)
        }
        let body = try functionBody(start, isMethod: isMethod)
        return add(.function, from: start, [target, body])
    }

    private mutating func localFunction(_ start: Token) throws(SyntaxFault) -> Int {
        let token = token
        let name = try name()
        try expectVariables(1)
        declare([(name, false)])
        _ = add(.declaredName, from: token, text: name)
        let body = try functionBody(start, isMethod: false)
        return add(.localFunction, from: start, [body], text: name)
    }

    private mutating func localStatement(_ start: Token) throws(SyntaxFault) -> Int {
        var names: [(name: String, isConstant: Bool)] = []
        var closes = false
        repeat {
            let token = token
            let name = try name()
            try expectVariables(1)
            _ = add(.declaredName, from: token, text: name)
            var attribute: String?
            if try take(.less) {
                attribute = try self.name()
                try expect(.greater, ">")
            }
            switch attribute {
            case nil, "const": break
            case "close":
                guard !closes else { throw fault("multiple to-be-closed variables in local list") }
                closes = true
            case let other?: throw fault("unknown attribute '\(other)'")
            }
            names.append((name, attribute != nil))
        } while try take(.comma)
        let values = try take(.assign) ? try expressions() : []
        declare(names)
        return add(.local, from: start, values)
    }

    private mutating func labelStatement() throws(SyntaxFault) -> Int {
        let start = token
        try advance()
        let name = try name()
        try expect(.doubleColon, "::")
        // What does nothing may stand between a label and the end of its block.
        while token.kind == .semicolon || token.kind == .doubleColon {
            _ = try deeper { parser throws(SyntaxFault) in try parser.statement() }
        }
        try refuseRepeatedLabel(name)
        try addLabel(name, line: start.line, isLast: token.kind.endsBlock(withUntil: false))
        return add(.label, from: start, text: name)
    }

    private mutating func returnStatement() throws(SyntaxFault) -> Int {
        let start = token
        try advance()
        var values: [Int] = []
        if !token.kind.endsBlock(withUntil: true), token.kind != .semicolon { values = try expressions() }
        _ = try take(.semicolon)
        guard token.kind.endsBlock(withUntil: true) else { throw expected("<eof>") }
        return add(.return, from: start, values)
    }

    /// An assignment or a call.
    private mutating func expressionStatement() throws(SyntaxFault) -> Int {
        let start = token
        let first = try suffixedExpression()
        guard token.kind == .assign || token.kind == .comma else {
            guard [.application, .method].contains(nodes[first].kind) else { throw fault("syntax error near \(near)") }
            return add(.call, from: start, [first])
        }
        var targets: [Int] = []
        var target = first
        while true {
            guard [.localName, .outerName, .globalName, .environment, .index].contains(nodes[target].kind) else {
                throw fault("syntax error near \(near)")
            }
            try refuseConstant(target)
            targets.append(target)
            guard try take(.comma) else { break }
            target = try suffixedExpression()
        }
        let list = add(.block, from: start, targets)
        try expect(.assign, "=")
        return add(.assignment, from: start, [list] + (try expressions()))
    }
}
