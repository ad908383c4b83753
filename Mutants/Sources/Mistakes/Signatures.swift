import SwiftParser
import SwiftSyntax

/// What the sources declare that a mistake needs to know: which parameters may be nil or left out, and which cases an
/// enumeration has.
public final class Signatures: SyntaxVisitor {
    private var optional: Set<String> = []
    private var defaulted: Set<String> = []
    private var enumerations: [Set<String>] = []

    public init(of sources: [String]) {
        super.init(viewMode: .sourceAccurate)
        for source in sources { walk(Parser.parse(source: source)) }
    }

    func mayBeNil(_ label: String, of function: String) -> Bool { optional.contains("\(function) \(label)") }
    func hasDefault(_ label: String, of function: String) -> Bool { defaulted.contains("\(function) \(label)") }

    /// Returns a case that stands beside all of these in some enumeration.
    func other(than cases: [String], decided: [String] = []) -> String? {
        let all = enumerations.filter { $0.isSuperset(of: cases) }.min { $0.count < $1.count }
        return all?.subtracting(cases).subtracting(decided).min()
    }

    public override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        note(node.signature.parameterClause, of: node.name.text)
        return .visitChildren
    }

    public override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
        note(node.signature.parameterClause, of: "init")
        return .visitChildren
    }

    private func note(_ clause: FunctionParameterClauseSyntax, of function: String) {
        for parameter in clause.parameters {
            let key = "\(function) \(parameter.firstName.text)"
            if parameter.type.is(OptionalTypeSyntax.self) { optional.insert(key) }
            if parameter.defaultValue != nil { defaulted.insert(key) }
        }
    }

    public override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
        var names: Set<String> = []
        for member in node.memberBlock.members {
            guard let cases = member.decl.as(EnumCaseDeclSyntax.self) else { continue }
            names.formUnion(cases.elements.filter { $0.parameterClause == nil }.map(\.name.text))
        }
        if !names.isEmpty { enumerations.append(names) }
        return .visitChildren
    }
}
