import KontorPluginHost

/// What `kontor do COMMAND --help` shows: the usage, what it is for, and each parameter.
struct CommandHelp {
    private let command: CommandDeclaration

    init(_ command: CommandDeclaration) { self.command = command }

    var text: String {
        var lines = [CommandLineArguments(command).usage, "", "\(command.summary)  (plugin \(command.plugin))"]
        let labels = command.parameters.map(label)
        let width = labels.map(\.count).max() ?? 0
        if !labels.isEmpty { lines.append("") }
        for (parameter, label) in zip(command.parameters, labels) {
            let must = parameter.isRequired && !parameter.isPositional ? " Required." : ""
            let padding = String(repeating: " ", count: width - label.count)
            let range = parameter.range.wanted.map { " Must be \($0)." } ?? ""
            lines.append("  \(label)\(padding)  \(parameter.description)\(range)\(must)")
        }
        if command.isBatch { lines += ["", "It goes through much: no limit of time ends it, Ctrl-C does."] }
        if let parameter = command.decides {
            lines += [
                "",
                "A person decides this, on each \(parameter) that is named: the office's own person, or the one named with --as.",
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func label(_ parameter: CommandDeclaration.Parameter) -> String {
        parameter.isPositional ? parameter.name.uppercased() : "--\(parameter.name)"
    }
}
