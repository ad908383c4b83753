package import KontorCore
package import KontorStore

/// Whoever calls the API from one Lua state: a plugin, a script, a REPL session; with what it may do.
package final class Session {
    /// The plugin's name, nil for scripts and the REPL.
    package let plugin: String?
    /// What it may do; nil for everything.
    package let granted: Set<String>?
    /// What a plugin says that it needs; nothing else is ever granted to it.
    private let needs: Set<String>?
    package let desk: Desk
    package let names: RecordNames
    /// What a person decides in the command or script that runs.
    package var decision = PersonsDecision()
    /// The question that is being answered in this session's state, where it may read nothing but its argument.
    package var sealedBy: Policy?

    package init(plugin: String?, granted: Set<String>?, needs: [String]? = nil, desk: Desk) {
        self.plugin = plugin
        self.granted = granted
        self.needs = needs.map(Set.init)
        self.desk = desk
        names = RecordNames { try desk.openRecords() }
    }

    /// The records of the open transaction.
    ///
    /// - Throws: `Misuse` where none is open, such as while a plugin is loaded.
    package var records: Records { get throws { try desk.openRecords() } }

    /// Whose shelf `kontor.storage` reaches.
    package var shelf: String { plugin ?? "scripts" }

    /// Refuses what was not granted, with the place to grant it.
    func permit(_ verb: Verb) throws {
        if !verb.readsNothing { try refuseReach("kontor." + verb.name) }
        if verb.isDecision { try permitDecision(verb) }
        guard let granted, let capability = verb.capability, !granted.contains(capability.name) else { return }
        let isNamed = needs?.contains(capability.name) ?? true
        let sentence =
            "plugin \(plugin ?? "?") may not do this: it needs \(capability), which is "
            + (isNamed ? "" : "to stand among the needs of its plugin.lua, and is then ")
            + "granted in office.lua under plugins, \(plugin ?? "?"), grant"
        desk.note(refusal: "kontor.\(verb.name): \(sentence)", of: plugin)
        throw Misuse(sentence)
    }

    /// Refuses a call while a question is answered that may read nothing, and notes it in our words alone.
    package func refuseReach(_ call: String) throws(OutOfReach) {
        guard let sealedBy else { return }
        let refused = OutOfReach(call: call, policy: sealedBy.name)
        desk.note(refusal: "plugin \(plugin ?? "?"): \(refused)", of: plugin)
        throw refused
    }

    private func permitDecision(_ verb: Verb) throws {
        guard desk.actor != nil else {
            throw Failure(.refused, "kontor.\(verb.name): a person decides this; say who with --as PERSON")
        }
        guard plugin == nil || decision.parameter != nil else {
            throw Failure(
                .refused,
                "kontor.\(verb.name): a person decides this, a plugin cannot do it alone; a command that carries out a "
                    + "decision names the parameter which says on what, such as "
                    + "decides = \"\(verb.parameters.first?.name ?? "application")\"")
        }
    }
}

/// What all sessions of one run share: the open transaction, the acting person, the way to ask policies.
package final class Desk {
    package var open: Records? {
        didSet { if (oldValue == nil) != (open == nil) { endCall() } }
    }
    /// The acting person's id.
    package var actor: String?
    /// How many records were left undecided because a policy gave no usable answer, so that the whole tells of it.
    package var undecided = 0
    package weak var policies: (any PolicyAsker)?
    /// Receives `kontor.log` lines and refusals, as far as one call may write, and what is printed.
    package var log: (LogLine) -> Void = { _ in }
    /// Is told after each verb and each policy's answer how many there were; nil where nobody wants to know.
    package var progress: ((Int) -> Void)?
    private var steps = 0
    private var allowance = LogAllowance()
    /// The office's folder, in whose `files` it keeps what belongs to records; nil for a scratch office.
    package var folder: RecordFolder?

    package init() {}

    /// Counts one more verb, or one more policy's answer.
    package func step() {
        guard let progress else { return }
        steps += 1
        progress(steps)
    }

    func openRecords() throws -> Records {
        guard let open else {
            throw Misuse("the office's records are not open here: call this from a command, a handler or a policy")
        }
        return open
    }

    /// Writes a line to the log, cut where it is long; nothing where its share of the call is written.
    package func note(_ line: LogLine) { note(line, of: line.plugin) }

    /// Writes that something was refused to a plugin, which the sentence names.
    func note(refusal: String, of plugin: String?) {
        note(LogLine(level: "refused", plugin: nil, message: refusal), of: plugin)
    }

    private func note(_ line: LogLine, of plugin: String?) {
        if let line = allowance.admit(line, of: plugin) { log(line) }
    }

    /// Says what was left out of the log by what ran before or within a transaction.
    private func endCall() {
        for line in allowance.end() { log(line) }
    }
}

/// One line for the log.
package struct LogLine: Sendable {
    package let level: String
    package let plugin: String?
    package let message: String
    /// What is shown besides and never kept: the words of an error, which may hold what a plugin read.
    package let words: String?

    package init(level: String, plugin: String?, message: String, words: String? = nil) {
        self.level = level
        self.plugin = plugin
        self.message = message
        self.words = words
    }
}
