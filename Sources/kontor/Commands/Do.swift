import ArgumentParser
import Foundation
import KontorCore
import KontorLua
import KontorPluginHost

/// `kontor do COMMAND …`: starts a command that a plugin declares.
struct Do: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "do", abstract: "Start a command of a plugin; without a name, list them.",
        discussion: "kontor do alone shows what each command takes; kontor do COMMAND --help says more.",
        helpNames: [])

    @OptionGroup var options: CommonOptions
    @Argument(help: "The command's name.")
    var command: String?
    @Flag(name: .shortAndLong, help: "Show what the command takes, or this.")
    var help = false
    @Argument(parsing: .allUnrecognized, help: "The command's own arguments, such as COPIER-1 --words \"jam\".")
    var arguments: [String] = []

    func run() throws {
        if help, command == nil { throw CleanExit.helpRequest(self) }
        let office = try OpenOffice(options)
        guard let command else { return list(office.host) }
        let declaration = try declaration(command, office.host)
        if help {
            let text = CommandHelp(declaration).text
            return options.json ? Terminal.say(json: ["help": .text(text)]) : Terminal.say(text)
        }
        office.host.noteGoodLoads()
        let table = try CommandLineArguments(declaration).read(arguments)
        try office.deliverPendingEvents(options)
        let line = declaration.isBatch ? ProgressLine(declaration.name) : nil
        defer { line?.end() }
        if let line { office.host.desk.progress = { line.show($0) } }
        let results = Results(options, office)
        let outcome = try office.host.start(
            declaration, table, limits: office.limits(options), preview: options.preview,
            asData: options.json, checking: { try results.check([$0]) })
        line?.end()
        try results.show(outcome.result, changes: outcome.changes)
        if let entry = outcome.entry, !options.json { Terminal.note("kept as entry \(entry)") }
        try office.end()
    }

    private func declaration(_ name: String, _ host: PluginHost) throws -> CommandDeclaration {
        do { return try host.command(name) } catch let failure as Failure where host.failures.isEmpty {
            throw WrongUsage("\(failure.message)\n  kontor do lists all")
        }
    }

    private func list(_ host: PluginHost) {
        if options.json {
            return Terminal.say(
                json: .list(
                    host.commands.map { command in
                        [
                            "name": .text(command.name), "plugin": .text(command.plugin),
                            "summary": .text(command.summary), "usage": .text(CommandLineArguments(command).usage),
                        ]
                    }))
        }
        for command in host.commands {
            Terminal.say("\(CommandLineArguments(command).usage)\n    \(command.summary)  (\(command.plugin))")
        }
        for missing in host.missing {
            let names = missing.registration?.commands ?? []
            if !names.isEmpty {
                Terminal.say(
                    "not to be started, because plugin \(missing.plugin) does not load: \(names.joined(separator: ", "))"
                )
            }
        }
    }
}
