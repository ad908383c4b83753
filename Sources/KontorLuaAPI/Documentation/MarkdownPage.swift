internal import KontorStore

/// The pages of the API for people.
enum MarkdownPage {
    static func index(_ outline: APIOutline) -> String {
        var lines = ["# The Lua API", "", "Generated from the declarations; `make docs` writes it anew.", ""]
        lines += outline.areas.map { "- [\($0.name)](\($0.name).md): \($0.summary)" }
        lines += [
            "- [policies](policies.md): the questions that a company answers.",
            "- [events](events.md): the facts that plugins can ask to be told of.",
            "- [kontor.lua](kontor.lua): annotations for editors (LuaCATS); [api.json](api.json): the same for programs.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    static func area(_ area: APIOutline.AreaOutline) -> String {
        var lines = ["# \(area.name)", "", area.summary, ""]
        for verb in area.allVerbs { lines += page(of: verb) }
        for record in area.records { lines += page(of: record) }
        return lines.joined(separator: "\n").trimmedEnd + "\n"
    }

    static func policies(_ policies: [Policy]) -> String {
        var lines = [
            "# Policies", "",
            "A policy is a function `function(argument, previous)`; `previous(argument)` gives the answer of the plugin "
                + "before. It may read, never write. `why` is a text, `{ format, values… }`, or a list of these.", "",
        ]
        for policy in policies {
            lines += ["## \(policy.name)", "", policy.summary, "", "Answer: \(policy.answer).", ""]
            lines += table(policy.fields.map { ($0, []) }, title: "`\(policy.argument)` has")
            if !policy.example.isEmpty { lines += ["```lua", policy.example, "```", ""] }
        }
        return lines.joined(separator: "\n").trimmedEnd + "\n"
    }

    static func events(_ events: [EventDeclaration]) -> String {
        var lines = [
            "# Events", "",
            "A handler under `on` in a plugin's `init.lua` gets `{ number, name, happened_at, data }` after the commit, "
                + "at least once, in order.", "",
        ]
        for event in events {
            lines += ["## \(event.name)", "", event.summary, ""]
            lines += event.fields.map { "- `\($0.name)`: \($0.meaning)" } + [""]
        }
        return lines.joined(separator: "\n").trimmedEnd + "\n"
    }

    private static func page(of verb: Verb) -> [String] {
        let prefix = verb.parent.isEmpty ? "kontor." : "kontor.\(verb.parent)."
        var lines = ["## kontor.\(verb.name)", "", "    \(prefix)\(verb.signature)", "", verb.summary, ""]
        lines += table(verb.parameters.map { ($0, []) }, title: "Parameters")
        lines += ["Returns \(verb.returns.words).", ""]
        if let (name, fields) = verb.returns.fields { lines += table(fields.map { ($0, []) }, title: "\(name) has") }
        if !verb.failures.isEmpty {
            lines += ["Returns `nil, err` with"] + [""]
            lines += verb.failures.map { "- `\($0.code.rawValue)`: \($0.meaning)" } + [""]
        }
        if let capability = verb.capability { lines += ["A plugin needs `\(capability)`.", ""] }
        if verb.isDecision { lines += ["A person decides this: it needs somebody who acts.", ""] }
        if !verb.example.isEmpty { lines += ["```lua", verb.example, "```", ""] }
        return lines
    }

    private static func page(of noun: NounDeclaration) -> [String] {
        ["## Record: \(noun.title)", "", noun.summary, ""]
            + table(noun.fields.map { ($0.parameter, $0.traitWords) }, title: "Fields")
    }

    private static func table(_ rows: [(ParameterDeclaration, [String])], title: String) -> [String] {
        guard !rows.isEmpty else { return [] }
        var lines = ["| \(title) | type | meaning |", "| --- | --- | --- |"]
        for (row, traits) in rows {
            let unit = row.unit.map { " (\($0))" } ?? ""
            let optional = row.isRequired ? "" : "?"
            let notes = traits.isEmpty ? "" : " *\(traits.joined(separator: ", "))*"
            lines.append("| `\(row.name)`\(optional) | \(row.type.words.cell)\(unit) | \(row.meaning.cell)\(notes) |")
        }
        return lines + [""]
    }
}

extension String {
    /// The text inside a table's cell.
    fileprivate var cell: String { replacing("|", with: "\\|").replacing("\n", with: " ") }

    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
