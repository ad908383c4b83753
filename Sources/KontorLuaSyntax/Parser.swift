/// Reads a program of Lua 5.4 by its grammar and by its rules on names, labels and constants, as Lua's own parser does:
/// https://www.lua.org/manual/5.4/manual.html#9
///
/// Statements and expressions within each other take native stack, so their depth has a bound, which is above Lua's own.
struct Parser {
    var lexer: Lexer
    var token: Token
    /// The token after the current one, where it was looked at.
    var next: (token: Token, text: [UInt8])?
    /// The last token that was passed.
    var passed: Token
    /// The text of the current token where it is a string.
    var text: [UInt8] = []
    var nodes: [SyntaxTree.Node] = []
    var root = 0
    var depth = 0
    var functions: [FunctionScope] = []
    /// For each name the variables that have it, the one that is seen last.
    var visible: [String: [Variable]] = [:]
    var variableCount = 1

    /// Levels of statements and expressions within each other.
    static let maximumDepth = 220

    init(_ source: [UInt8]) throws(SyntaxFault) {
        lexer = Lexer(source)
        token = try lexer.next()
        text = lexer.text
        passed = Token(kind: .unknown, start: 0, end: 0, line: 1)
    }

    mutating func parse() throws(SyntaxFault) {
        functions.append(FunctionScope(isVararg: true, line: 0))
        openBlock(isLoop: false)
        root = try block()
        guard token.kind == .endOfText else { throw expected("<eof>") }
        try closeBlock()
        functions.removeLast()
    }

    // MARK: Tokens

    mutating func advance() throws(SyntaxFault) {
        passed = token
        if let next {
            (token, text) = next
            self.next = nil
        } else {
            token = try lexer.next()
            if token.kind == .string { text = lexer.text }
        }
    }

    mutating func lookAhead() throws(SyntaxFault) -> Token.Kind {
        if let next { return next.token.kind }
        let token = try lexer.next()
        next = (token, lexer.text)
        return token.kind
    }

    mutating func take(_ kind: Token.Kind) throws(SyntaxFault) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ word: String) throws(SyntaxFault) {
        guard try take(kind) else { throw expected("'\(word)'") }
    }

    /// Passes what closes something that was opened on another line, perhaps.
    mutating func expect(_ kind: Token.Kind, _ word: String, closing opener: String, at line: Int) throws(SyntaxFault) {
        guard token.kind != kind else { return try advance() }
        throw line == token.line
            ? expected("'\(word)'") : fault("'\(word)' expected (to close '\(opener)' at line \(line)) near \(near)")
    }

    mutating func name() throws(SyntaxFault) -> String {
        guard token.kind == .name else { throw expected("<name>") }
        let name = word(token)
        try advance()
        return name
    }

    func word(_ token: Token) -> String { String(decoding: lexer.source[token.start..<token.end], as: UTF8.self) }

    // MARK: Faults

    func fault(_ message: String) -> SyntaxFault {
        SyntaxFault(message: message, line: token.line, offset: token.start)
    }

    func expected(_ what: String) -> SyntaxFault { fault("\(what) expected near \(near)") }

    /// `'word'` or `<eof>`
    var near: String {
        guard token.kind != .endOfText else { return "<eof>" }
        return "'\(String(decoding: lexer.source[token.start..<token.end].prefix(80), as: UTF8.self))'"
    }

    /// Runs `body` one level further down.
    mutating func deeper<Result>(_ body: (inout Parser) throws(SyntaxFault) -> Result) throws(SyntaxFault) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw fault("there are too many levels in each other") }
        return try body(&self)
    }

    // MARK: Nodes

    /// Adds a part that begins with `start` and ends with the token that was passed last.
    mutating func add(
        _ kind: SyntaxTree.Kind, from start: Token, _ children: [Int] = [], text: String? = nil
    ) -> Int {
        nodes.append(
            SyntaxTree.Node(
                kind: kind, start: start.start, end: max(start.start, passed.end), line: start.line, children: children,
                text: text))
        return nodes.count - 1
    }

    /// Adds a part that begins where another one does.
    mutating func add(_ kind: SyntaxTree.Kind, around first: Int, _ children: [Int], text: String? = nil) -> Int {
        nodes.append(
            SyntaxTree.Node(
                kind: kind, start: nodes[first].start, end: passed.end, line: nodes[first].line, children: children,
                text: text))
        return nodes.count - 1
    }
}
