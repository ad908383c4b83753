import SwiftSyntax

extension SwiftMistakes {
    /// Statements whose effect nobody's type needs: calls, assignments, and errors that are thrown.
    func statements(_ node: CodeBlockItemSyntax) {
        switch node.item {
        case .expr(let expression): statement(expression, node)
        case .stmt(let thrown) where thrown.is(ThrowStmtSyntax.self):
            if !node.isInGuard { statement(.swallowedError, thrown) }
        default: break
        }
    }

    private func statement(_ expression: ExprSyntax, _ node: CodeBlockItemSyntax) {
        // Alone in a closure or a getter, it may be what is returned.
        guard !node.isAlone else { return }
        if let tried = expression.as(TryExprSyntax.self), tried.questionOrExclamationMark == nil {
            guard tried.expression.is(FunctionCallExprSyntax.self) || tried.expression.isAssignment else { return }
            statement(tried.expression.isAssignmentOfField ? .fieldLeftOut : .droppedStatement, expression)
            if tried.expression.is(FunctionCallExprSyntax.self) {
                statement(
                    .swallowedError, expression, becomes: "_ = try? \(tried.expression.trimmedDescription)")
            }
            return
        }
        guard expression.is(FunctionCallExprSyntax.self) || expression.isAssignment, !expression.neverReturns else {
            return
        }
        statement(expression.isAssignmentOfField ? .fieldLeftOut : .droppedStatement, expression)
    }

    private static let queries: [(find: String, write: String)] = [
        (" <= ", " < "), (" < ", " <= "), (" >= ", " > "), (" > ", " >= "), (" <> ", " = "),
        (" IS NOT NULL", " IS NULL"),
        (" IS NULL", " IS NOT NULL"), (" AND ", " OR "), ("MIN(", "MAX("), ("MAX(", "MIN("), (" DESC", ""),
        ("NOT EXISTS", "EXISTS"), (" LEFT JOIN ", " JOIN "),
    ]

    /// SQL.
    func queries(_ node: StringLiteralExprSyntax) {
        let text = node.trimmedDescription
        let words = ["SELECT ", "WHERE ", "UPDATE ", "DELETE ", " AND ", " IS NULL", "ORDER BY "]
        guard words.contains(where: text.contains), !node.isInPattern else { return }
        for (find, write) in Self.queries {
            // Each place of it, but not within an interpolation.
            var from = text.startIndex
            while let place = text[from...].firstRange(of: find) {
                from = place.upperBound
                guard !text.isInInterpolation(place.lowerBound) else { continue }
                let changed = text.replacingCharacters(in: place, with: write)
                let around = text[..<place.lowerBound].suffix(30) + find + text[place.upperBound...].prefix(30)
                note(
                    .query, node, String(around), "\(find) → \(write)", "(\(Mistake.switchMark) ? \(changed) : \(text))"
                )
            }
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }

    fileprivate func isInInterpolation(_ place: String.Index) -> Bool {
        var depth = 0
        var index = startIndex
        while index < place {
            if self[index] == "\\", self.index(after: index) < endIndex, self[self.index(after: index)] == "(" {
                depth += 1
                index = self.index(after: index)
            } else if depth > 0, self[index] == "(" {
                depth += 1
            } else if depth > 0, self[index] == ")" {
                depth -= 1
            }
            index = self.index(after: index)
        }
        return depth > 0
    }
}

extension CodeBlockItemSyntax {
    /// Whether it is the only statement of something that may return it.
    fileprivate var isAlone: Bool {
        guard let list = parent?.as(CodeBlockItemListSyntax.self), list.count == 1, let owner = list.parent else {
            return false
        }
        if owner.is(ClosureExprSyntax.self) || owner.is(AccessorBlockSyntax.self) { return true }
        guard let block = owner.as(CodeBlockSyntax.self), let above = block.parent else { return false }
        if let function = above.as(FunctionDeclSyntax.self) { return function.signature.returnClause != nil }
        return above.is(AccessorDeclSyntax.self) || above.is(IfExprSyntax.self) || above.is(SubscriptDeclSyntax.self)
    }

    /// Whether nothing may come behind it.
    fileprivate var isInGuard: Bool { parent?.parent?.parent?.is(GuardStmtSyntax.self) == true }
}

extension ExprSyntax {
    fileprivate var isAssignment: Bool {
        self.as(InfixOperatorExprSyntax.self)?.operator.is(AssignmentExprSyntax.self) == true
            || self.as(InfixOperatorExprSyntax.self)?.operator.as(BinaryOperatorExprSyntax.self)?.operator.text
                .hasSuffix("=") == true
    }

    /// `$0.state = .done`
    fileprivate var isAssignmentOfField: Bool {
        isAssignment && self.as(InfixOperatorExprSyntax.self)?.leftOperand.trimmedDescription.hasPrefix("$0.") == true
    }

    fileprivate var neverReturns: Bool {
        ["fatalError(", "exit(", "abort(", "preconditionFailure("].contains { trimmedDescription.hasPrefix($0) }
    }
}
