import ArgumentParser
import KontorPluginHost
import KontorREPL

/// `kontor repl`: an interactive session.
struct Repl: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl", abstract: "Talk to the office in Lua, line by line.")

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if options.preview {
            throw ValidationError("--preview is not for a session; inside, :try CODE shows what a line would change")
        }
        if options.json { throw ValidationError("--json is not for a session; use kontor eval CODE --json") }
    }

    func run() throws {
        let office = try OpenOffice(options, needed: false)
        try office.deliverPendingEvents(options)
        office.host.noteGoodLoads()
        office.announceScratch()
        let script = try ScriptState(office.host, limits: office.limits(options)) { StandardStreams.writePrinted($0) }
        let status = try REPLSession(host: office.host, script: script).run()
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
