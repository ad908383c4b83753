import KontorCore
import KontorLua
import KontorPluginHost

/// Reads the words after a command's name by the declaration of what it takes.
struct CommandLineArguments {
    /// `kontor do report-fault`
    private let title: String
    private let parameters: [CommandDeclaration.Parameter]
    /// What may be given beside the parameters.
    private let common: [String]

    init(_ command: CommandDeclaration) {
        self.init(
            title: "kontor do \(command.name)", command.parameters,
            common: CommandDeclaration.Parameter.commonOptions)
    }

    init(title: String, _ parameters: [CommandDeclaration.Parameter], common: [String]) {
        self.title = title
        self.parameters = parameters
        self.common = common
    }

    /// `kontor do report-fault ASSET --words TEXT [--fault TEXT]`
    var usage: String {
        let parts = parameters.map { parameter in
            let value = parameter.name.uppercased()
            let word =
                parameter.isPositional
                ? value
                : parameter.kind == .flag
                    ? "--\(parameter.name)" : "--\(parameter.name) \(parameter.kind.rawValue.uppercased())"
            return parameter.isRequired ? word : "[\(word)]"
        }
        return ([title] + parts).joined(separator: " ")
    }

    /// Returns the table that the command's `run` gets.
    ///
    /// - Throws: `WrongUsage` with the usage line.
    func read(_ words: [String]) throws -> LuaTable {
        var table = LuaTable()
        var positional = parameters.filter(\.isPositional)[...]
        var rest = words[...]
        var isOptionsOver = false
        while let word = rest.popFirst() {
            if word == "--", !isOptionsOver {
                isOptionsOver = true
            } else if word.hasPrefix("--"), !isOptionsOver {
                try readOption(word.dropFirst(2), &rest, into: &table)
            } else if let parameter = positional.popFirst() {
                try set(parameter, try value(word, parameter), in: &table)
            } else {
                throw wrong("there is no place for the argument \(word.inSentence)")
            }
        }
        for parameter in parameters where parameter.isRequired && table[parameter.name] == nil {
            throw wrong("\(Self.label(parameter)) is missing")
        }
        return table
    }

    private func readOption(_ option: Substring, _ rest: inout ArraySlice<String>, into table: inout LuaTable) throws {
        let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let parameter = parameters.first(where: { $0.name == name }) else {
            let known = parameters.map(\.name) + common
            let hint = NearestName.hint("--" + name, among: known.map { "--" + $0 })
            throw wrong("there is no parameter --\(name.inSentence)\(hint)")
        }
        if parameter.kind == .flag, parts.count == 1 { return try set(parameter, .boolean(true), in: &table) }
        if parts.count == 2 { return try set(parameter, try value(String(parts[1]), parameter), in: &table) }
        // A forgotten value must not swallow the option behind it.
        guard let text = rest.popFirst(), !parameters.contains(where: { "--" + $0.name == text }) else {
            throw wrong("--\(name) needs a value")
        }
        try set(parameter, try value(text, parameter), in: &table)
    }

    /// Of two values one would be passed over without a word.
    private func set(
        _ parameter: CommandDeclaration.Parameter, _ value: LuaValue, in table: inout LuaTable
    ) throws {
        guard table[parameter.name] == nil else { throw wrong("\(Self.label(parameter)) is given twice") }
        table.set(parameter.name, value)
    }

    private func value(_ text: String, _ parameter: CommandDeclaration.Parameter) throws -> LuaValue {
        do {
            let value = try ArgumentText(text).value(parameter.kind)
            if let complaint = value.number.flatMap(parameter.range.complaint) {
                throw ArgumentText.Unfit(words: " " + complaint)
            }
            return value
        } catch let unfit as ArgumentText.Unfit {
            throw wrong(Self.label(parameter) + unfit.words)
        }
    }

    private static func label(_ parameter: CommandDeclaration.Parameter) -> String {
        parameter.isPositional ? parameter.name.uppercased() : "--" + parameter.name
    }

    private func wrong(_ sentence: String) -> WrongUsage {
        WrongUsage("\(title): \(sentence)\n  \(usage)")
    }
}
