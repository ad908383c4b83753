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

    /// Prints what a command gave and, for a preview, what would have changed.
    func show(_ result: CommandResult, changes: [JournalChange]) throws {
        switch result {
        case .value(let value): try show(value == .nil ? [] : [value], changes: changes)
        case .text(let text): try show([], text: text, changes: changes)
        }
    }

    /// Prints values and, for a preview, what would have changed.
    ///
    /// - Parameters:
    ///   - text: The text for people where the command made one.
    ///   - isQuiet: Prints nothing where there are no values.
    func show(_ values: [LuaValue], text: String? = nil, changes: [JournalChange], isQuiet: Bool = false) throws {
        if options.json {
            return Terminal.say(json: Self.whole(try plain(values), options.preview ? changes : nil))
        }
        if options.preview { Terminal.say("would do, nothing has changed:") }
        if let text {
            Terminal.say(text)
        } else if !values.isEmpty {
            let shown = ValueText(
                width: StandardStreams.width, colour: StandardStreams.outputHasColour, limits: StandardStreams.limits)
            Terminal.show(shown.text(of: values))
        }
        if options.preview { showChanges(changes, areTold: text != nil) }
    }

    /// Prints what a preview would have changed.
    ///
    /// - Parameter areTold: Whether something else tells of each change, so that it is enough to count them.
    func showChanges(_ changes: [JournalChange], areTold: Bool) {
        let text = ChangeText(
            changes, width: StandardStreams.outputIsTerminal ? StandardStreams.width : 1 << 20,
            most: StandardStreams.outputIsTerminal ? ChangeText.most : .max, colour: StandardStreams.outputHasColour,
            facts: office.file.facts,
            name: { [records = office.records] in records.name(of: $0) })
        for line in areTold ? text.counts : text.lines { Terminal.show(line) }
        if changes.isEmpty { Terminal.show("  nothing") }
    }

    /// Returns what `--json` prints of a result: with the changes of a preview, which are nil without one.
    static func whole(_ result: Plain, _ changes: [JournalChange]?) -> Plain {
        changes.map { ["result": result, "changes": .list($0.map(plain))] } ?? result
    }

    private func plain(_ values: [LuaValue]) throws -> Plain {
        guard values.count < 2 else { return .list(try values.map { try Self.plain($0) }) }
        return try values.first.map { try Self.plain($0) } ?? .null
    }

    private static func plain(_ value: LuaValue) throws -> Plain {
        do { return try Plain(value) } catch let wrong as WrongArgument {
            throw Failure(.invalid, "--json: the result holds what JSON cannot say: \(wrong.got)")
        }
    }

    /// Refuses values that cannot be shown as was asked for; called while what gave them can still be taken back.
    func check(_ values: [LuaValue]) throws {
        if options.json { _ = try plain(values) }
    }

    private static func plain(_ change: JournalChange) -> Plain {
        .fields([
            "noun": .text(change.noun), "record": .text(change.record), "action": .text(change.action),
            "values": change.payload ?? .null,
        ])
    }
}
