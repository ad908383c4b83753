internal import KontorStore

extension MarkdownPages {
    /// The page of one area: its functions, then its records.
    func page(of area: APIOutline.AreaOutline) -> [String] {
        let isCore = area.name == APIOutline.core
        var lines = ["# kontor" + (isCore ? "" : ".\(area.name)"), "", MarkdownText.escaped(area.summary)]
        for verb in area.verbs { lines += section(of: verb) }
        for noun in area.nouns {
            if !noun.summary.isEmpty {
                lines += ["", "*\(noun.path)*: \(MarkdownText.escaped(noun.summary))"]
            }
            for verb in noun.verbs { lines += section(of: verb) }
        }
        if isCore { lines += ["", "## Values"] + outline.values.flatMap(section) }
        if !area.records.isEmpty { lines += ["", "## Records"] }
        for record in area.records { lines += section(of: record) }
        return lines
    }

    private func section(of verb: Verb) -> [String] {
        var lines = [
            "", "## \(verb.name)", "", "`kontor.\(verb.parent.isEmpty ? "" : verb.parent + ".")\(verb.signature)`",
        ]
        lines += ["", MarkdownText.escaped(verb.summary)]
        let table = parameters(verb.parameters, head: "Parameter", areGiven: true)
        if !table.isEmpty { lines += [""] + table }
        lines += ["", returns(verb)]
        if let fields = verb.returns.fields { lines += [""] + self.fields(of: verb, fields.fields) }
        if !verb.failures.isEmpty {
            lines +=
                [""]
                + verb.failures.map { code, meaning in
                    "- fails with `\(code.rawValue)` where \(MarkdownText.escaped(meaning))"
                }
        }
        lines += ["", manners(of: verb)]
        if !verb.example.isEmpty { lines += [""] + MarkdownText.lua(verb.example) }
        return lines
    }

    /// The fields that come back; where another function returns the same, a word on that.
    private func fields(of verb: Verb, _ fields: [ParameterDeclaration]) -> [String] {
        guard let first = outline.firstReturning(verb.returns.fields?.name ?? "", like: verb), first.name != verb.name
        else { return parameters(fields, head: "Field") }
        return ["It has the fields of what [\(first.name)](#\(Self.anchor(first.name))) returns."]
    }

    private func returns(_ verb: Verb) -> String {
        let words = "Result: \(MarkdownText.escaped(verb.returns.words))."
        guard let noun = verb.returns.noun, let area = outline.area(of: noun) else { return words }
        return words + " See [\(noun.title)](\(area).md#\(Self.anchor(noun.name)))."
    }

    /// Who may call it, and since when it is there.
    private func manners(of verb: Verb) -> String {
        let needs = verb.capability.map { "A plugin needs `\($0)`. " } ?? ""
        let decision = verb.isDecision ? "A person decides this: it needs somebody who acts. " : ""
        return needs + decision + "Since \(verb.since)."
    }

    private func section(of value: ValueType) -> [String] {
        var lines = ["", "### \(value.luaType)", "", MarkdownText.escaped(value.summary), ""]
        lines += parameters(value.fields, head: "Field")
        if !value.fields.isEmpty { lines.append("") }
        lines += MarkdownText.table(
            ["Use", "Gives", "Meaning"],
            value.uses.map { ["`\($0.form)`", $0.returns.words, MarkdownText.escaped($0.meaning, inTable: true)] })
        return lines + ["", "Since \(value.since).", ""]
            + MarkdownText.lua(value.uses.map(\.example).joined(separator: "\n"))
    }

    private func section(of record: NounDeclaration) -> [String] {
        let id = ["`id`", "text", "", "Its id, `\(record.prefix)_…`."]
        let rows = record.fields.map { field in
            [
                "`\(field.name)`", type(field.parameter, !field.isKept),
                (field.traitWords + (field.isOptional ? ["may be empty"] : [])).joined(separator: ", "),
                MarkdownText.escaped(field.meaning, inTable: true),
            ]
        }
        return ["", "### \(record.name)", "", MarkdownText.escaped(record.summary), ""]
            + MarkdownText.table(["Field", "Type", "Traits", "Meaning"], [id] + rows)
    }

    /// A table of parameters or fields; those of a list of tables follow with their place before the name.
    ///
    /// - Parameter areGiven: Whether a caller gives them, so that there is a bound to how much.
    func parameters(_ parameters: [ParameterDeclaration], head: String, areGiven: Bool = false) -> [String] {
        MarkdownText.table(
            [head, "Type", areGiven ? "Required" : "Always there", "Meaning"], rows(parameters, place: "", areGiven))
    }

    private func rows(_ parameters: [ParameterDeclaration], place: String, _ areGiven: Bool) -> [[String]] {
        parameters.flatMap { parameter -> [[String]] in
            let row = [
                "`\(place)\(parameter.name)`", type(parameter, areGiven), parameter.isRequired ? "yes" : "",
                MarkdownText.escaped(parameter.meaning, inTable: true),
            ]
            guard let inner = parameter.type.inner else { return [row] }
            return [row] + rows(inner.fields, place: place + parameter.name + inner.mark, areGiven)
        }
    }

    private func type(_ parameter: ParameterDeclaration, _ isGiven: Bool) -> String {
        let unit = parameter.unit.map { ", in \($0)" } ?? ""
        guard case .choice(let words) = parameter.type else {
            let words = isGiven ? parameter.typeAndBound : parameter.type.words
            return MarkdownText.escaped(words + unit, inTable: true)
        }
        return words.map { "`\($0)`" }.joined(separator: ", ")
    }
}

extension APIOutline {
    /// Returns the name of the page on which a noun's fields are.
    func area(of noun: NounDeclaration) -> String? { areas.first { $0.records.contains { $0 === noun } }?.name }

    /// Returns the first verb beside `verb`, itself included, that returns a table of this name with the same fields.
    func firstReturning(_ name: String, like verb: Verb) -> Verb? {
        let fields = verb.returns.fields?.fields.map(\.fieldLine)
        let beside = areas.flatMap(\.allVerbs).filter { $0.parent == verb.parent }
        return beside.first { other in
            other.returns.fields.map { $0.name == name && $0.fields.map(\.fieldLine) == fields } ?? false
        }
    }
}
