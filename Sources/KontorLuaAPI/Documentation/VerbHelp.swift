package import KontorCore
internal import KontorStore

/// The API's pages as plain text, for the prompt.
package struct VerbHelp: Sendable {
    private let outline: APIOutline

    package init(_ outline: APIOutline = APIOutline()) { self.outline = outline }

    /// Returns the page of one verb.
    package static func text(for verb: Verb) -> String {
        var lines = ["kontor." + (verb.parent.isEmpty ? "" : verb.parent + ".") + verb.signature, "  " + verb.summary]
        if !verb.parameters.isEmpty {
            lines += ["", "Parameters"] + parameterLines(verb.parameters, indent: "  ", areGiven: true)
        }
        lines += ["", "Result: \(verb.returns.words.unmarked)."]
        if let (_, fields) = verb.returns.fields { lines += parameterLines(fields, indent: "  ") }
        for (code, meaning) in verb.failures { lines.append("Fails with \(code.rawValue) where \(meaning.unmarked).") }
        if let capability = verb.capability { lines.append("A plugin needs \(capability).") }
        if verb.isDecision { lines.append("A person decides this: it needs somebody who acts.") }
        lines.append("Since \(verb.since).")
        if !verb.example.isEmpty {
            lines += ["", "Example"] + verb.example.split(separator: "\n").map { "  " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    /// Returns the page on a name, such as `inventory`, `inventory.item`, `inventory.item.get`, `inventory.need`; the
    /// contents for nil.
    ///
    /// - Throws: `Failure.notFound` with the nearest name.
    package func text(on topic: String?) throws(Failure) -> String {
        guard let topic, !topic.isEmpty, topic != "kontor" else { return contents }
        let name = topic.hasPrefix("kontor.") ? String(topic.dropFirst(7)) : topic
        for area in outline.areas {
            if area.name == name { return page(of: area) }
            if let noun = area.nouns.first(where: { $0.path == name }) { return page(of: noun, in: area) }
            if let verb = area.allVerbs.first(where: { $0.name == name }) { return Self.text(for: verb) }
        }
        if let value = outline.values.first(where: { $0.luaType == topic || $0.luaType == "kontor.\(topic)" }) {
            return page(of: value)
        }
        if let policy = outline.policies.first(where: { $0.name == name }) { return page(of: policy) }
        if let event = outline.events.first(where: { $0.name == name }) { return page(of: event) }
        if let record = outline.areas.flatMap(\.records).first(where: { $0.name == name }) { return page(of: record) }
        throw Failure(.notFound, "there is no help on \(topic.inSentence)" + hint(name))
    }

    /// The nearest whole name, else the verbs whose last word it is.
    private func hint(_ name: String) -> String {
        let verbs = outline.areas.flatMap(\.allVerbs)
        let same = verbs.filter { $0.shortName == name || $0.path.contains(name) }.prefix(5)
        guard same.isEmpty else { return "; did you mean \(same.map(\.name).joined(separator: ", "))?" }
        let nouns = outline.areas.flatMap(\.nouns).map(\.path)
        let others = outline.policies.map(\.name) + outline.events.map(\.name)
        let records = outline.areas.flatMap(\.records).map(\.name)
        return NearestName.hint(
            name, among: outline.areas.map(\.name) + nouns + verbs.map(\.name) + others + records)
    }

    private var contents: String {
        var lines = ["What kontor can do. help(\"inventory\") shows an area, help(\"inventory.item\") a noun,"]
        lines += ["help(\"inventory.item.get\") one function. At the prompt `kontor.` can be left out.", ""]
        lines += Self.aligned(outline.areas.map { ($0.name, $0.summary) }, indent: "  ")
        if !outline.policies.isEmpty {
            lines += ["", "Policies, which a plugin answers"]
            lines += Self.aligned(outline.policies.map { ($0.name, $0.summary) }, indent: "  ")
        }
        if !outline.events.isEmpty {
            lines += ["", "Events, which a plugin hears of"]
            lines += Self.aligned(outline.events.map { ($0.name, $0.summary) }, indent: "  ")
        }
        return lines.joined(separator: "\n")
    }

    private func page(of area: APIOutline.AreaOutline) -> String {
        let name = area.name == APIOutline.core ? "kontor" : "kontor.\(area.name)"
        var lines = [name, "  " + area.summary]
        if !area.verbs.isEmpty { lines += [""] + Self.verbLines(area.verbs) }
        for noun in area.nouns {
            lines += ["", noun.path + (noun.summary.isEmpty ? "" : ": \(noun.summary.unmarked)")]
            lines += Self.verbLines(noun.verbs)
        }
        let policies = outline.policies.filter { $0.name.hasPrefix(area.name + ".") }
        if !policies.isEmpty {
            lines += ["", "Policies"] + Self.aligned(policies.map { ($0.name, $0.summary) }, indent: "  ")
        }
        return lines.joined(separator: "\n")
    }

    private func page(of noun: APIOutline.NounOutline, in area: APIOutline.AreaOutline) -> String {
        var lines = ["kontor." + noun.path]
        if !noun.summary.isEmpty { lines.append("  " + noun.summary.unmarked) }
        lines += [""] + Self.verbLines(noun.verbs)
        if let record = area.records.first(where: { $0.name == noun.path.split(separator: ".").last ?? "" }) {
            lines += ["", "Fields"] + Self.parameterLines(record.fields.map(\.parameter), indent: "  ")
        }
        return lines.joined(separator: "\n")
    }

    private func page(of record: NounDeclaration) -> String {
        let fields = Self.parameterLines(record.fields.map(\.parameter), indent: "  ")
        return (["\(record.title) (\(record.area))", "  " + record.summary.unmarked, "", "Fields"] + fields)
            .joined(separator: "\n")
    }

    private func page(of policy: Policy) -> String {
        var lines = [
            "policy \(policy.name)", "  " + policy.summary.unmarked, "",
            "[\"\(policy.name)\"] = function(\(policy.argument), previous) … end",
        ]
        lines += Self.parameterLines(policy.fields, indent: "  ", marks: false)
        lines += ["", policy.mayRead.sentence.unmarked, "", "Answer: \(policy.answer.unmarked)"]
        if !policy.example.isEmpty {
            lines += ["", "Example"] + policy.example.split(separator: "\n").map { "  " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private func page(of value: ValueType) -> String {
        var lines = [value.luaType, "  " + value.summary.unmarked]
        if !value.fields.isEmpty { lines += ["", "Fields"] + Self.parameterLines(value.fields, indent: "  ") }
        lines +=
            ["", "Uses"]
            + Self.aligned(value.uses.map { ($0.form, "\($0.meaning) (\($0.returns.words))") }, indent: "  ")
        return (lines + ["", "Since \(value.since)."]).joined(separator: "\n")
    }

    private func page(of event: EventDeclaration) -> String {
        let fields = Self.aligned(event.fields.map { ($0.name, $0.meaning) }, indent: "  ")
        return (["event \(event.name)", "  " + event.summary.unmarked, "", "Data"] + fields).joined(separator: "\n")
    }
}

extension VerbHelp {
    private static func verbLines(_ verbs: [Verb]) -> [String] {
        verbs.flatMap { ["  " + $0.signature, "      " + $0.summary.unmarked] }
    }

    /// `name  type  meaning`, what may be left out marked with `?`.
    ///
    /// - Parameter areGiven: Whether a caller gives them, so that there is a bound to how much.
    private static func parameterLines(
        _ parameters: [ParameterDeclaration], indent: String, marks: Bool = true, areGiven: Bool = false
    ) -> [String] {
        let pairs = parameters.map { parameter in
            let unit = parameter.unit.map { ", in \($0)" } ?? ""
            return (
                parameter.name + (parameter.isRequired || !marks ? "" : "?"),
                "\(parameter.meaning.unmarked) (\(areGiven ? parameter.typeAndBound : parameter.type.words)\(unit))"
            )
        }
        var lines: [String] = []
        for (line, parameter) in zip(aligned(pairs, indent: indent), parameters) {
            lines.append(line)
            if let inner = parameter.type.inner {
                lines += parameterLines(inner.fields, indent: indent + "    ", marks: marks, areGiven: areGiven)
            }
        }
        return lines
    }

    private static func aligned(_ pairs: [(String, String)], indent: String) -> [String] {
        let width = pairs.map(\.0.count).max() ?? 0
        return pairs.map { name, text in
            indent + name + String(repeating: " ", count: width - name.count + 2) + text.unmarked
        }
    }
}

extension APIOutline.AreaOutline {
    /// All verbs, those of the area itself first.
    package var allVerbs: [Verb] { verbs + nouns.flatMap(\.verbs) }
}

extension String {
    /// The text without the marks that Markdown puts around code.
    fileprivate var unmarked: String { filter { $0 != "`" } }
}
