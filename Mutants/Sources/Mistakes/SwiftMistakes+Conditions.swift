import SwiftSyntax

extension SwiftMistakes {
    private static let comparisons = ["<": "<=", "<=": "<", ">": ">=", ">=": ">"]

    /// Comparisons, conditions that are joined, and sums.
    func operators(_ node: InfixOperatorExprSyntax) {
        guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else { return }
        let (left, right) = (node.leftOperand.trimmedDescription, node.rightOperand.trimmedDescription)
        let mark = Mistake.switchMark
        if let moved = Self.comparisons[sign] {
            expression(.boundary, node, becomes: "\(left) \(moved) \(right)")
        }
        switch sign {
        case "==": expression(.negatedCondition, node, becomes: "\(left) != \(right)")
        case "!=": expression(.negatedCondition, node, becomes: "\(left) == \(right)")
        case "&&":
            note(.droppedCondition, node.leftOperand, left, "true", "(\(mark) || (\(left)))")
            note(.droppedCondition, node.rightOperand, right, "true", "(\(mark) || (\(right)))")
        case "||":
            note(.droppedCondition, node.leftOperand, left, "false", "(!\(mark) && (\(left)))")
            note(.droppedCondition, node.rightOperand, right, "false", "(!\(mark) && (\(right)))")
        case "-": expression(.arithmetic, node, becomes: "\(left) + \(right)")
        case "+" where node.rightOperand.is(IntegerLiteralExprSyntax.self):
            expression(.arithmetic, node, becomes: left)
        case "/" where !left.contains("\""):
            expression(.rounding, node, becomes: "(\(left) + \(right) - 1) / \(right)")
        default: break
        }
    }

    /// What an `if` or a `guard` asks; a loop that asks the opposite would not end.
    func condition(_ node: ConditionElementSyntax) {
        guard case .expression(let asked) = node.condition, let list = node.parent,
            let owner = list.parent, !owner.is(WhileStmtSyntax.self), !asked.is(BooleanLiteralExprSyntax.self)
        else { return }
        let (text, mark) = (asked.trimmedDescription, Mistake.switchMark)
        note(.negatedCondition, asked, text, "!(\(text))", "\(mark) != (\(text))")
        note(.droppedCondition, asked, text, "true", "(\(mark) || (\(text)))")
    }

    private static let otherEnds = [
        "first": "last", "last": "first", "min": "max", "max": "min", "prefix": "suffix", "suffix": "prefix",
        "dropFirst": "dropLast", "dropLast": "dropFirst",
    ]

    /// `first` where `last` is meant, as a property.
    func ends(_ node: MemberAccessExprSyntax) {
        guard let base = node.base, !node.isCalled, let other = Self.otherEnds[node.declName.baseName.text] else {
            return
        }
        expression(.otherEnd, node, becomes: "\(base.trimmedDescription).\(other)")
    }

    /// The same where it is called, and roundings.
    func ends(_ node: FunctionCallExprSyntax) {
        guard let member = node.calledExpression.as(MemberAccessExprSyntax.self), let base = member.base else { return }
        let name = member.declName.baseName.text
        let behind = String(node.trimmedDescription.dropFirst(member.trimmedDescription.count))
        if let other = Self.otherEnds[name] {
            expression(.otherEnd, node, becomes: "\(base.trimmedDescription).\(other)\(behind)")
        }
        if name == "allSatisfy" {
            let asked = behind.hasPrefix("(") ? "(where: " + behind.dropFirst() : behind
            expression(.otherEnd, node, becomes: "\(base.trimmedDescription).contains\(asked)")
        }
        if name == "rounded" {
            let other = behind.contains(".down") ? "(.up)" : "(.down)"
            expression(.rounding, node, becomes: "\(base.trimmedDescription).rounded\(other)")
        }
    }

    /// Numbers among arguments and comparisons.
    func numbers(_ node: IntegerLiteralExprSyntax) {
        guard let parent = node.parent, parent.is(LabeledExprSyntax.self) || parent.is(InfixOperatorExprSyntax.self),
            !node.isInPattern, let value = Int(node.literal.text.replacing("_", with: "")), value >= 1
        else { return }
        expression(.constant, node, becomes: "\(value + 1)")
    }
}

extension SyntaxProtocol {
    /// Whether it stands in a pattern, where nothing can be decided.
    var isInPattern: Bool {
        var above = parent
        while let node = above {
            if node.is(ExpressionPatternSyntax.self) || node.is(SwitchCaseItemSyntax.self) { return true }
            if node.is(CodeBlockItemSyntax.self) || node.is(MemberBlockItemSyntax.self) { return false }
            above = node.parent
        }
        return false
    }
}

extension MemberAccessExprSyntax {
    /// Whether it is what a call calls.
    var isCalled: Bool { parent?.as(FunctionCallExprSyntax.self)?.calledExpression.id == ExprSyntax(self).id }
}
