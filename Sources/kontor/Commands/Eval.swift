import ArgumentParser
import KontorCore
import KontorLua
import KontorPluginHost
import KontorREPL

/// `kontor eval CODE`: one expression or statement.
struct Eval: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Run one line of Lua and print what it gives.",
        discussion: "Without an office it works on a scratch one in memory.")

    @OptionGroup var options: CommonOptions
    @Argument(help: "Lua, such as 'kontor.inventory.item.get \"PAPIER-A4\"'.")
    var code: String

    func run() throws {
        let office = try OpenOffice(options, needed: false)
        office.announceScratch()
        try office.deliverPendingEvents(options)
        let limits = office.limits(options)
        let script = try ScriptState(office.host, limits: limits) { StandardStreams.writePrinted($0) }
        let chunk: LuaFunction
        do {
            chunk = try script.state.load("return " + code, name: "eval", limits: limits)
        } catch let error where error.code == .syntax {
            chunk = try script.state.load(code, name: "eval", limits: limits)
        }
        script.note(said: code)
        let results = Results(options, office)
        let outcome = try script.run(
            chunk, command: "eval", preview: options.preview, checking: { try results.check($0) })
        try results.show(outcome.values, changes: outcome.changes)
        try office.end()
    }
}

extension Eval: PlainCommand {
    static func read(_ line: PlainLine) -> Eval? {
        guard line.operands.count == 1 else { return nil }
        var command = Eval()
        command.options = line.options
        command.code = line.operands[0]
        return command
    }
}
