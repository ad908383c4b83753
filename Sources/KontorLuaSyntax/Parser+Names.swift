extension Parser {
    /// Looks a name up and adds it.
    mutating func use(_ name: String, at token: Token) throws(SyntaxFault) -> Int {
        let kind: SyntaxTree.Kind
        if let variable = visible[name]?.last {
            let isOwn = variable.function == functions.count - 1
            if !isOwn { try reach(variable.id, from: variable.function) }
            kind = isOwn ? .localName : .outerName
        } else if name == "_ENV" {
            kind = .environment
            try reach(0, from: -1)
        } else if let environment = visible["_ENV"]?.last {
            // A field of whatever table that is.
            if environment.function != functions.count - 1 { try reach(environment.id, from: environment.function) }
            kind = .index
        } else {
            kind = .globalName
            try reach(0, from: -1)
        }
        return add(kind, from: token, text: name)
    }

    /// Notes a variable in all functions between the one that declares it and the one that uses it.
    private mutating func reach(_ variable: Int, from function: Int) throws(SyntaxFault) {
        var index = functions.count - 1
        while index > function, functions[index].outer.insert(variable).inserted {
            guard functions[index].outer.count <= FunctionLimit.outerVariables else {
                throw fault("too many upvalues (limit is \(FunctionLimit.outerVariables))")
            }
            index -= 1
        }
    }

    /// Makes room for variables that are not visible yet.
    mutating func expectVariables(_ count: Int) throws(SyntaxFault) {
        let last = functions.count - 1
        functions[last].coming += count
        guard functions[last].variables.count + functions[last].coming <= FunctionLimit.variables else {
            throw fault("too many local variables (limit is \(FunctionLimit.variables))")
        }
    }

    /// Lets variables that were expected be seen from here on; nil for those that have no name.
    mutating func declare(_ names: [(name: String, isConstant: Bool)?]) {
        let last = functions.count - 1
        functions[last].coming -= names.count
        for entry in names {
            guard let entry else {
                functions[last].variables.append(nil)
                continue
            }
            let variable = Variable(
                name: entry.name, function: last, isConstant: entry.isConstant, id: variableCount)
            variableCount += 1
            functions[last].variables.append(variable)
            visible[entry.name, default: []].append(variable)
        }
    }

    /// Refuses to set what is a constant.
    func refuseConstant(_ node: Int) throws(SyntaxFault) {
        guard [.localName, .outerName].contains(nodes[node].kind), let name = nodes[node].text,
            visible[name]?.last?.isConstant ?? false
        else { return }
        throw fault("attempt to assign to const variable '\(name)'")
    }

    // MARK: Blocks

    mutating func openBlock(isLoop: Bool) {
        let last = functions.count - 1
        let scope = functions[last]
        functions[last].blocks.append(
            BlockScope(
                isLoop: isLoop, variables: scope.variables.count, labels: scope.labels.count, jumps: scope.jumps.count))
    }

    /// Ends a block: its variables and labels go, its jumps look for their labels further out.
    mutating func closeBlock() throws(SyntaxFault) {
        let last = functions.count - 1
        guard let block = functions[last].blocks.popLast() else { return }
        while functions[last].variables.count > block.variables {
            guard let variable = functions[last].variables.removeLast() else { continue }
            visible[variable.name]?.removeLast()
            if visible[variable.name]?.isEmpty ?? false { visible[variable.name] = nil }
        }
        functions[last].labels.removeLast(functions[last].labels.count - block.labels)
        var left: [Jump] = []
        for var jump in functions[last].jumps[block.jumps...] {
            if block.isLoop, jump.name == nil { continue }
            jump.variables = min(jump.variables, block.variables)
            left.append(jump)
        }
        functions[last].jumps.replaceSubrange(block.jumps..., with: left)
        guard functions[last].blocks.isEmpty, let jump = left.first else { return }
        throw jump.name.map { fault("no visible label '\($0)' for goto at line \(jump.line)") }
            ?? fault("break outside a loop at line \(jump.line)")
    }

    /// Notes a jump; one to a label that is there already needs none.
    mutating func jump(to name: String?, line: Int) {
        let last = functions.count - 1
        if let name, functions[last].labels.contains(where: { $0.name == name }) { return }
        functions[last].jumps.append(Jump(name: name, line: line, variables: functions[last].variables.count))
    }

    mutating func refuseRepeatedLabel(_ name: String) throws(SyntaxFault) {
        guard let label = functions[functions.count - 1].labels.first(where: { $0.name == name }) else { return }
        throw fault("label '\(name)' already defined on line \(label.line)")
    }

    /// Adds a label, to which the jumps of this block find.
    ///
    /// - Parameter isLast: Whether nothing follows in the block, so that its variables are gone there.
    mutating func addLabel(_ name: String, line: Int, isLast: Bool) throws(SyntaxFault) {
        let last = functions.count - 1
        guard let block = functions[last].blocks.last else { return }
        let variables = isLast ? block.variables : functions[last].variables.count
        functions[last].labels.append(Label(name: name, line: line, variables: variables))
        var left: [Jump] = []
        for jump in functions[last].jumps[block.jumps...] {
            guard jump.name == name else {
                left.append(jump)
                continue
            }
            guard jump.variables >= variables else {
                let variable = functions[last].variables[jump.variables]?.name ?? "(for state)"
                throw fault("<goto \(name)> at line \(jump.line) jumps into the scope of local '\(variable)'")
            }
        }
        functions[last].jumps.replaceSubrange(block.jumps..., with: left)
    }
}
