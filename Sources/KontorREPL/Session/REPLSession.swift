internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
package import KontorPluginHost
internal import KontorStore

/// A conversation with an office: statements of Lua, one transaction each, and their results.
package final class REPLSession {
    private let host: PluginHost
    private let script: ScriptState
    private let lines: any LineSource
    let terminal: Terminal
    private var interrupt: InterruptKey
    private var prelude: Prelude
    /// What the last `:try` ran.
    private var tried: String?
    private var status = ExitStatus.done

    /// Where a session's output goes, and what it may look like.
    package struct Terminal {
        /// Receives lines of results, without their end.
        package var output: (String) -> Void
        /// Receives lines about failures, without their end.
        package var errors: (String) -> Void
        package var width: Int
        package var colour: Bool
        /// How much is shown of what is large.
        package var limits = ValueText.Limits()

        package init(
            output: @escaping (String) -> Void, errors: @escaping (String) -> Void, width: Int = 80,
            colour: Bool = false
        ) {
            self.output = output
            self.errors = errors
            self.width = width
            self.colour = colour
        }
    }

    /// How the session went, as the program's exit status.
    package enum ExitStatus: Int32, Comparable, Sendable {
        case done = 0
        case failed = 1
        case stopped = 3

        package static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
    }

    package init(host: PluginHost, script: ScriptState, lines: any LineSource, terminal: Terminal) throws {
        self.host = host
        self.script = script
        self.lines = lines
        self.terminal = terminal
        interrupt = InterruptKey(script.state)
        prelude = try Self.prelude(script.state, terminal)
    }

    private static func prelude(_ state: LuaState, _ terminal: Terminal) throws -> Prelude {
        let output = terminal.output
        return try Prelude(state) { topic in
            do { output(try Self.help(on: topic)) } catch let failure as Failure {
                throw LuaError(.runtime, failure.message)
            }
        }
    }

    /// Goes on in a new Lua state where a statement could only be ended by giving up the one it ran in.
    private func renewIfLost() {
        do {
            guard try script.renewIfLost() else { return }
            interrupt = InterruptKey(script.state)
            prelude = try Self.prelude(script.state, terminal)
            terminal.errors("Lua was started anew: globals that statements set are gone, records are not")
        } catch { terminal.errors(ErrorText(colour: terminal.colour).text(of: error)) }
    }

    /// Reads and runs statements until the lines end; returns how it went.
    ///
    /// A person who sees errors and goes on has not failed; a file of statements with an error in it has.
    package func run() -> ExitStatus {
        converse()
        return lines.isInteractive ? .done : status
    }

    private func converse() {
        if lines.isInteractive {
            terminal.output(Greeting(host).text)
            for warning in Greeting(host).warnings { terminal.errors(VisibleText.of(warning)) }
        }
        while case .line(let line) = next("> ") {
            switch Entry(line) {
            case .nothing: continue
            case .command(.quit): return
            case .command(let command): obey(command)
            case .lua(let first): read(first)
            }
        }
    }

    /// Returns the next line or the end; what was cancelled is passed over.
    private func next(_ prompt: String) -> LineInput {
        while true {
            let input = lines.read(prompt: prompt)
            if input != .cancelled { return input }
        }
    }

    /// Reads a statement to its end, and runs it.
    private func read(_ first: String) {
        var source = first
        while true {
            switch Compilation(source, in: script.state, limits: script.limits) {
            case .complete(let chunk):
                script.note(said: source)
                perform(chunk)
                return
            case .wrong(let error): return fail(error)
            case .incomplete(let error):
                switch lines.read(prompt: ">> ") {
                case .line(let line): source += "\n" + line
                case .cancelled: return
                case .end: return fail(error)
                }
            }
        }
    }

    private func obey(_ command: PromptCommand) {
        switch command {
        case .quit: return
        case .help(let topic):
            do { terminal.output(try Self.help(on: topic)) } catch { fail(error) }
        case .try(let statement): preview(statement)
        case .keep: keep()
        case .unknown(let sentence): fail(Failure(.invalid, sentence))
        }
    }
}

extension REPLSession {
    /// Runs a statement, shows its results, and says where its changes are kept.
    private func perform(_ chunk: LuaFunction) {
        guard let outcome = run(chunk, preview: false) else { return }
        show(besides: outcome.entry != nil)
        if let entry = outcome.entry { terminal.output("kept as entry \(Grouped.text(entry))") }
    }

    /// Runs a statement, takes everything back, and shows what it would have changed.
    private func preview(_ statement: String) {
        // What was tried before is not what `:keep` means any more, also where this fails.
        tried = nil
        guard let chunk = compiled(statement), let outcome = run(chunk, preview: true) else { return }
        guard !outcome.changes.isEmpty else {
            show()
            return terminal.output("nothing would change")
        }
        tried = statement
        terminal.output("would do, nothing has changed:")
        let isCut = terminal.limits.leavesColumns
        let text = ChangeText(
            outcome.changes, width: isCut ? terminal.width : 1 << 20, most: isCut ? ChangeText.most : .max,
            colour: terminal.colour, facts: host.file.facts,
            name: { [records = host.records] in records.name(of: $0) })
        for line in text.lines { terminal.output(line) }
    }

    /// Runs what was tried.
    private func keep() {
        guard let statement = tried else {
            return fail(Failure(.invalid, "there is nothing to keep: :try STATEMENT comes first"))
        }
        guard let chunk = compiled(statement), let outcome = run(chunk, preview: false) else { return }
        tried = nil
        terminal.output(outcome.entry.map { "kept as entry \(Grouped.text($0))" } ?? "nothing was changed")
    }

    private func compiled(_ statement: String) -> LuaFunction? {
        switch Compilation(statement, in: script.state, limits: script.limits) {
        case .complete(let chunk):
            script.note(said: statement)
            return chunk
        case .incomplete(let error), .wrong(let error):
            fail(error)
            return nil
        }
    }

    private func run(_ chunk: LuaFunction, preview: Bool) -> (changes: [JournalChange], entry: Int64?)? {
        do {
            let outcome = try interrupt.stops {
                try script.run(prelude.perform, command: "repl", arguments: [.function(chunk)], preview: preview)
            }
            return (outcome.changes, outcome.entry)
        } catch let returned as ReturnedFailure {
            show(returned)
            return nil
        } catch {
            fail(error)
            return nil
        }
    }

    /// Shows the last statement's results.
    ///
    /// - Parameter besides: Whether there is something else to tell, so that a lone nil says nothing.
    private func show(besides: Bool = false) {
        do {
            let values = try script.state.call(prelude.results)
            guard !besides || values != [.nil] else { return }
            let text = ValueText(width: terminal.width, colour: terminal.colour, limits: terminal.limits).text(
                of: values)
            if !values.isEmpty { terminal.output(text) }
        } catch {
            terminal.errors("this cannot be shown: \(VisibleText.of(error.message))")
        }
    }

    /// A statement that returns `nil` or `false` and a reason failed as expected: what it gave is there to look at, what
    /// it changed is not.
    private func show(_ returned: ReturnedFailure) {
        show()
        if returned.hadChanges { terminal.errors("nothing of it is kept, because it returned a failure") }
        status = max(status, .failed)
    }

    private func fail(_ error: any Error) {
        // The terminal shows ^C where it was pressed and stays on that line.
        if lines.isInteractive, (error as? LuaError)?.code == .interrupted { terminal.errors("") }
        terminal.errors(ErrorText(colour: terminal.colour).text(of: error))
        status = max(status, Limit.stopped(error) ? .stopped : .failed)
        renewIfLost()
    }

    /// The page on a name, or the contents with what the prompt itself can do.
    static func help(on topic: String?) throws -> String {
        let page = try VerbHelp().text(on: topic)
        guard topic == nil else { return page }
        var lines = ["", "At the prompt"]
        for command in PromptCommand.summaries {
            let usage = ":\(command.name) \(command.arguments)"
            lines.append("  " + DisplayWidth.padded(usage, to: 16) + command.summary)
        }
        lines += [
            "Each statement is one transaction: where it fails, nothing of it is kept. _ is the last result.",
            "Globals stay from statement to statement, locals do not. Ctrl-C stops a statement.",
        ]
        return page + "\n" + lines.joined(separator: "\n")
    }
}
