import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorREPL
import KontorStore

/// Prints what a script or a command gave, for people or as JSON.
struct Results {
    private let options: CommonOptions
    private let office: OpenOffice

    init(_ options: CommonOptions, _ office: OpenOffice) {
        self.options = options
        self.office = office
    }

    /// Prints values and, for a preview, what would have changed.
    ///
    /// - Parameters:
    ///   - text: The text for people where the command made one.
    ///   - isQuiet: Prints nothing where there are no values.
    func show(_ values: [LuaValue], text: String? = nil, changes: [JournalChange], isQuiet: Bool = false) throws {
        if options.json {
            var result = try plain(values)
            if options.preview {
                result = ["result": result, "changes": .list(changes.map(Self.plain))]
            }
            return Terminal.say(result.prettyJSON)
        }
        if options.preview { Terminal.say("would do, nothing has changed:") }
        if let text {
            Terminal.say(Terminal.visible(text))
        } else if !values.isEmpty {
            Terminal.say(ValueText(width: 100, colour: Terminal.hasColour).text(of: values))
        }
        if options.preview {
            for line in ChangeSummary(changes).lines { Terminal.say("  " + line) }
        }
    }

    private func plain(_ values: [LuaValue]) throws -> Plain {
        do { return try values.first.map { try Plain($0) } ?? .null } catch let wrong as WrongArgument {
            throw Failure(.invalid, "--json: the result holds what JSON cannot say: \(wrong.got)")
        }
    }

    private static func plain(_ change: JournalChange) -> Plain {
        .fields([
            "noun": .text(change.noun), "record": .text(change.record), "action": .text(change.action),
            "values": change.payload ?? .null,
        ])
    }
}

/// Counts of what a preview would change: `+ 2 order`, `~ 1 item`.
struct ChangeSummary {
    let lines: [String]

    init(_ changes: [JournalChange]) {
        var counts: [(key: String, count: Int)] = []
        for change in changes {
            let key =
                "\(change.action == "create" ? "+" : "~") \(change.noun.split(separator: "_").joined(separator: " "))"
            if let index = counts.firstIndex(where: { $0.key == key }) {
                counts[index].count += 1
            } else {
                counts.append((key, 1))
            }
        }
        lines = counts.isEmpty ? ["nothing"] : counts.map { "\($0.key)  × \($0.count)" }
    }
}
