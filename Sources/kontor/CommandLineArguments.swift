import Foundation
import KontorCore
import KontorLua
import KontorPluginHost

/// Reads the words after a command's name by its declaration.
struct CommandLineArguments {
    private let command: CommandDeclaration

    init(_ command: CommandDeclaration) { self.command = command }

    /// `kontor do report-fault ASSET --words TEXT [--fault TEXT]`
    var usage: String {
        let parts = command.parameters.map { parameter in
            let value = parameter.name.uppercased()
            let word =
                parameter.isPositional
                ? value
                : parameter.kind == .flag
                    ? "--\(parameter.name)" : "--\(parameter.name) \(parameter.kind.rawValue.uppercased())"
            return parameter.isRequired ? word : "[\(word)]"
        }
        return (["kontor do \(command.name)"] + parts).joined(separator: " ")
    }

    /// Returns the table that the command's `run` gets.
    ///
    /// - Throws: `WrongUsage` with the usage line.
    func read(_ words: [String]) throws -> LuaTable {
        var table = LuaTable()
        var positional = command.parameters.filter(\.isPositional)[...]
        var rest = words[...]
        var isOptionsOver = false
        while let word = rest.popFirst() {
            if word == "--", !isOptionsOver {
                isOptionsOver = true
            } else if word.hasPrefix("--"), !isOptionsOver {
                try readOption(word.dropFirst(2), &rest, into: &table)
            } else if let parameter = positional.popFirst() {
                table.set(parameter.name, try value(word, parameter))
            } else {
                throw wrong("takes no further argument \(word)")
            }
        }
        for parameter in command.parameters where parameter.isRequired && table[parameter.name] == nil {
            throw wrong("needs \(parameter.isPositional ? parameter.name.uppercased() : "--" + parameter.name)")
        }
        return table
    }

    private func readOption(_ option: Substring, _ rest: inout ArraySlice<String>, into table: inout LuaTable) throws {
        let parts = option.split(separator: "=", maxSplits: 1)
        let name = String(parts.first ?? "")
        guard let parameter = command.parameters.first(where: { $0.name == name }) else {
            throw wrong("has no parameter --\(name)" + NearestName.hint(name, among: command.parameters.map(\.name)))
        }
        if parameter.kind == .flag, parts.count == 1 { return table.set(name, .boolean(true)) }
        guard let text = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
            throw wrong("--\(name) needs a value")
        }
        table.set(name, try value(text, parameter))
    }

    private func value(_ text: String, _ parameter: CommandDeclaration.Parameter) throws -> LuaValue {
        switch parameter.kind {
        case .text: return .text(text)
        case .integer:
            guard let integer = Int64(text) else {
                throw wrong("\(parameter.name) must be a whole number, got \(text)")
            }
            return .integer(integer)
        case .number:
            guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
                throw wrong("\(parameter.name) must be a number, got \(text)")
            }
            return .number(number)
        case .flag:
            guard let flag = ["true": true, "yes": true, "false": false, "no": false][text] else {
                throw wrong("\(parameter.name) must be yes or no, got \(text)")
            }
            return .boolean(flag)
        case .day:
            guard Day(text) != nil else {
                throw wrong("\(parameter.name) must be a day such as 2026-11-23, got \(text)")
            }
            return .text(text)
        case .file: return try FileValue.read(text)
        }
    }

    private func wrong(_ sentence: String) -> WrongUsage {
        WrongUsage("kontor do \(command.name) \(sentence)\n  \(usage)")
    }
}

/// A file that the user named, as the table that verbs take: its name and its bytes.
enum FileValue {
    /// The largest file that is read.
    static let limit = 32 << 20

    static func read(_ path: String) throws -> LuaValue {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.notFound, "\(path): there is no such file, or it cannot be read")
        }
        guard data.count <= limit else { throw Failure(.limit, "\(path): it is larger than 32 MB") }
        return .table(
            LuaTable(fields: [
                (key: "name", value: .text((path as NSString).lastPathComponent)),
                (key: "content", value: .string(LuaString(bytes: Array(data)))),
            ]))
    }
}
