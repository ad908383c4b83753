import SwiftSyntax

extension SwiftMistakes {
    /// Arguments that are swapped, left out, or nil.
    func arguments(_ node: FunctionCallExprSyntax) {
        guard let function = node.calledName, !node.isInPattern else { return }
        let arguments = Array(node.arguments)
        for (index, argument) in arguments.enumerated() {
            let label = argument.label?.text ?? "_"
            if signatures.mayBeNil(label, of: function), !argument.expression.is(NilLiteralExprSyntax.self) {
                expression(.optionalAsNil, argument.expression, becomes: "nil")
            }
            // Where a type can be left out, it follows from the rest.
            if signatures.hasDefault(label, of: function), !argument.expression.isType,
                let left = node.leavingOut(index)
            {
                expression(.argumentLeftOut, node, becomes: left)
            }
            if index > 0, arguments[index - 1].isLike(argument), let swapped = node.swapping(index - 1, index) {
                expression(.swappedArguments, node, becomes: swapped)
            }
        }
    }

    /// Lists of states: one more is let through.
    func states(_ node: ArrayExprSyntax) {
        let names = node.elements.map { $0.expression.stateName }
        let known = names.compactMap { $0 }
        guard !names.isEmpty, known.count == names.count, !node.isInPattern, let other = signatures.other(than: known)
        else { return }
        expression(.stateAdded, node, becomes: "[" + (known + [other]).map { ".\($0)" }.joined(separator: ", ") + "]")
    }

    func states(_ node: SwitchCaseLabelSyntax) {
        let known = node.stateNames
        guard known.count == node.caseItems.count, !known.isEmpty,
            let other = signatures.other(than: known, decided: node.decidedBefore)
        else { return }
        let items = node.caseItems.trimmedDescription
        note(
            .stateAdded, node.caseItems, items, "\(items), .\(other)", "\(items), .\(other) where \(Mistake.switchMark)"
        )
    }

    /// Fields of a payload.
    func fields(_ node: DictionaryExprSyntax) {
        guard case .elements(let elements) = node.content else { return }
        let texts = elements.map { "\($0.key.trimmedDescription): \($0.value.trimmedDescription)" }
        for index in texts.indices {
            let left = texts.indices.filter { $0 != index }.map { texts[$0] }.joined(separator: ", ")
            note(
                .fieldLeftOut, node, texts[index], "",
                "(\(Mistake.switchMark) ? [\(left.isEmpty ? ":" : left)] : \(node.trimmedDescription))")
        }
    }
}

extension FunctionCallExprSyntax {
    /// The name by which its declaration is found.
    fileprivate var calledName: String? {
        if let member = calledExpression.as(MemberAccessExprSyntax.self) { return member.declName.baseName.text }
        guard let name = calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text else { return nil }
        return name.first?.isUppercase == true ? "init" : name
    }

    /// What stands around the arguments.
    private func with(_ arguments: [String]) -> String? {
        guard let left = leftParen, let right = rightParen else { return nil }
        let trailing: [String] = [
            trailingClosure?.trimmedDescription ?? "", additionalTrailingClosures.trimmedDescription,
        ]
        let behind = trailing.filter { !$0.isEmpty }.map { " " + $0 }.joined()
        return calledExpression.trimmedDescription + left.trimmedDescription + arguments.joined(separator: ", ")
            + right.trimmedDescription + behind
    }

    fileprivate func leavingOut(_ index: Int) -> String? {
        with(arguments.enumerated().filter { $0.offset != index }.map { $0.element.text(of: $0.element.expression) })
    }

    fileprivate func swapping(_ first: Int, _ second: Int) -> String? {
        let all = Array(arguments)
        return with(
            all.indices.map { index in
                all[index].text(of: all[index == first ? second : index == second ? first : index].expression)
            })
    }
}

extension LabeledExprSyntax {
    fileprivate func text(of value: ExprSyntax) -> String {
        (label.map { "\($0.text): " } ?? "") + value.trimmedDescription
    }

    /// Whether its value is written alike, so that it may be of the same type.
    fileprivate func isLike(_ other: LabeledExprSyntax) -> Bool {
        let names: [any ExprSyntaxProtocol.Type] = [DeclReferenceExprSyntax.self, MemberAccessExprSyntax.self]
        func isName(_ value: ExprSyntax) -> Bool { names.contains { value.is($0) } }
        return expression.kind == other.expression.kind || (isName(expression) && isName(other.expression))
    }
}

extension SwitchCaseLabelSyntax {
    /// The states that come here whatever else is so.
    fileprivate var stateNames: [String] {
        caseItems.filter { $0.whereClause == nil }
            .compactMap { $0.pattern.as(ExpressionPatternSyntax.self)?.expression.stateName }
    }

    /// The states for which a case above is taken: no case below ever sees them.
    fileprivate var decidedBefore: [String] {
        guard let own = parent, let list = own.parent?.as(SwitchCaseListSyntax.self) else { return [] }
        return list.prefix(while: { $0.id != own.id }).flatMap { element -> [String] in
            guard case .switchCase(let one) = element, case .case(let label) = one.label else { return [] }
            return label.stateNames
        }
    }
}

extension ExprSyntax {
    /// Whether it is `Item.self`.
    fileprivate var isType: Bool { self.as(MemberAccessExprSyntax.self)?.declName.baseName.text == "self" }

    /// `draft` of `.draft`; nil where it is anything else.
    fileprivate var stateName: String? {
        guard let member = self.as(MemberAccessExprSyntax.self), member.base == nil else { return nil }
        return member.declName.baseName.text
    }
}
