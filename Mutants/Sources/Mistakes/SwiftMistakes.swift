import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds the places of a Swift file where a mistake can be made.
public final class SwiftMistakes: SyntaxVisitor {
    public private(set) var found: [Mistake] = []
    let signatures: Signatures
    private let file: String
    private let lines: SourceLocationConverter

    public init(in source: String, file: String, signatures: Signatures) {
        self.file = file
        self.signatures = signatures
        let parsed = Parser.parse(source: source)
        lines = SourceLocationConverter(fileName: file, tree: parsed)
        super.init(viewMode: .sourceAccurate)
        walk(OperatorTable.standardOperators.foldAll(parsed) { _ in })
    }

    /// Notes that an expression can become another.
    func expression(_ kind: MistakeKind, _ node: some SyntaxProtocol, becomes changed: String) {
        let original = node.trimmedDescription
        guard original != changed else { return }
        note(kind, node, original, changed, "(\(Mistake.switchMark) ? \(changed) : \(original))")
    }

    /// Notes that a statement can be left out, or become another.
    func statement(_ kind: MistakeKind, _ node: some SyntaxProtocol, becomes changed: String = "") {
        let original = node.trimmedDescription
        let spliced =
            changed.isEmpty
            ? "if !\(Mistake.switchMark) { \(original) }"
            : "if \(Mistake.switchMark) { \(changed) } else { \(original) }"
        note(kind, node, original, changed, spliced)
    }

    func note(
        _ kind: MistakeKind, _ node: some SyntaxProtocol, _ original: String, _ changed: String, _ spliced: String
    ) {
        let start = node.positionAfterSkippingLeadingTrivia
        let range = start.utf8Offset..<node.endPositionBeforeTrailingTrivia.utf8Offset
        found.append(
            Mistake(
                kind, file: file, line: lines.location(for: start).line, range: range, original: original,
                changed: changed, spliced: spliced))
    }

    public override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        operators(node)
        return .visitChildren
    }

    public override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        condition(node)
        return .visitChildren
    }

    public override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        arguments(node)
        ends(node)
        return .visitChildren
    }

    public override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
        ends(node)
        return .visitChildren
    }

    public override func visit(_ node: ArrayExprSyntax) -> SyntaxVisitorContinueKind {
        states(node)
        return .visitChildren
    }

    public override func visit(_ node: SwitchCaseLabelSyntax) -> SyntaxVisitorContinueKind {
        states(node)
        return .visitChildren
    }

    public override func visit(_ node: DictionaryExprSyntax) -> SyntaxVisitorContinueKind {
        fields(node)
        return .visitChildren
    }

    public override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
        statements(node)
        return .visitChildren
    }

    public override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        queries(node)
        return .visitChildren
    }

    public override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        numbers(node)
        return .visitChildren
    }

    // What no process runs, or only the compiler reads.
    public override func visit(_: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    public override func visit(_: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    public override func visit(_: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}
