/// A program of Lua as what it is made of, each part with its place.
///
/// The parts stand in one list and name each other by position, so that a deep one takes no native stack to be made, looked
/// at or let go.
package struct SyntaxTree: Sendable {
    package typealias NodeID = Int

    package struct Node: Sendable {
        package var kind: Kind
        /// Bytes from the beginning of the text, and just behind the part.
        package let start: Int
        package var end: Int
        /// The line on which it begins, from 1.
        package let line: Int
        package var children: [NodeID] = []
        /// The name, or the text of a string, where it has one.
        package var text: String?
    }

    package enum Kind: Sendable, Equatable {
        // Statements.
        case block, local, localFunction, function, assignment, call, `if`, `while`, `repeat`, numericFor, genericFor
        case `do`, `return`, `break`, goto, label
        // Expressions.
        case `nil`, boolean, number, string, dots, functionBody, table, field, unary, binary, parenthesis
        /// `a.b`, `a[b]`
        case index
        /// `f(…)`, `a:b(…)`
        case application, method
        /// A name: of a variable of this function, of one around it, of none.
        case localName, outerName, globalName
        /// `_ENV` that no `local` declared.
        case environment
        /// A name that a `local` or a parameter declares.
        case declaredName
    }

    static let maximumBytes = 4 << 20

    package internal(set) var nodes: [Node] = []
    package internal(set) var root: NodeID = 0

    /// Reads a text, as a file of Lua has it.
    ///
    /// - Throws: `SyntaxFault` where it is no program of Lua 5.4, or of more than 4 MB.
    package init(_ source: [UInt8]) throws(SyntaxFault) {
        guard source.count <= Self.maximumBytes else {
            throw SyntaxFault(message: "at most \(Self.maximumBytes >> 20) MB of Lua are read", line: 1, offset: 0)
        }
        var parser = try Parser(source)
        try parser.parse()
        nodes = parser.nodes
        root = parser.root
    }

    package init(_ source: String) throws(SyntaxFault) { try self.init(Array(source.utf8)) }

    package subscript(id: NodeID) -> Node { nodes[id] }
}

/// A name that no `local` declares, where it is read or set.
package struct GlobalUse: Sendable, Equatable {
    package let name: String
    package let line: Int
    /// Bytes from the beginning of the text.
    package let offset: Int
    package let isSet: Bool
}

extension SyntaxTree {
    /// All uses of globals, in the order of the text, in functions that may never run as well.
    package var globalUses: [GlobalUse] {
        let set = Set(
            nodes.lazy.flatMap { node -> [NodeID] in
                switch node.kind {
                case .assignment: node.children.first.map { nodes[$0].children } ?? []
                case .function: Array(node.children.prefix(1))
                default: []
                }
            })
        var uses: [GlobalUse] = []
        for (id, node) in nodes.enumerated() where node.kind == .globalName {
            uses.append(
                GlobalUse(name: node.text ?? "", line: node.line, offset: node.start, isSet: set.contains(id)))
        }
        return uses.sorted { $0.offset < $1.offset }
    }

    /// All names that the text declares, each once.
    package var declaredNames: Set<String> { Set(nodes.lazy.filter { $0.kind == .declaredName }.compactMap(\.text)) }

    /// The texts of the calls `name "text"` or `name("text")` of a global function, such as the modules that a plugin
    /// requires, with their lines.
    package func texts(givenTo name: String) -> [(text: String, line: Int)] {
        nodes.compactMap { node in
            guard node.kind == .application, node.children.count == 2, nodes[node.children[0]].kind == .globalName,
                nodes[node.children[0]].text == name, nodes[node.children[1]].kind == .string
            else { return nil }
            return nodes[node.children[1]].text.map { ($0, node.line) }
        }
    }
}
