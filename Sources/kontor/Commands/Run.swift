import ArgumentParser
import Foundation
import KontorConnectors
import KontorCore
import KontorLua
import KontorPluginHost
import KontorREPL

/// `kontor run SCRIPT`: a file of Lua, or standard input.
struct Run: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a Lua script in one transaction.",
        discussion: "A script that raises leaves nothing behind. Without an office it works on a scratch one in memory."
    )

    @OptionGroup var options: CommonOptions
    @Argument(help: "The script's file, or - for standard input.")
    var script: String
    @Argument(parsing: .postTerminator, help: "What the script gets as its arguments, after --.")
    var arguments: [String] = []

    func run() throws {
        let source = try Self.source(script)
        let office = try OpenOffice(options, needed: false)
        office.announceScratch()
        try office.deliverPendingEvents(options)
        let state = try ScriptState(office.host, limits: office.limits(options)) { StandardStreams.writePrinted($0) }
        let name = script == "-" ? "stdin" : script
        let results = Results(options, office)
        let outcome = try state.run(
            source, name: name, command: "run \((name as NSString).lastPathComponent)",
            arguments: arguments.map { .text($0) }, preview: options.preview, checking: { try results.check($0) })
        try results.show(outcome.values, changes: outcome.changes, isQuiet: true)
        try office.end()
    }

    private static func source(_ script: String) throws -> String {
        let bytes =
            script == "-" ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try FileValue.bytes(script)
        if let fault = TextCheck.fault(in: bytes) {
            let name = script == "-" ? "standard input" : script
            throw Failure(.invalid, "\(name) \(fault.description); save it as UTF-8 in the program that wrote it")
        }
        return LuaFile.body(of: String(decoding: bytes, as: UTF8.self))
    }
}

extension Run: PlainCommand {
    static func read(_ line: PlainLine) -> Run? {
        guard line.operands.count == 1 else { return nil }
        var command = Run()
        command.options = line.options
        command.script = line.operands[0]
        command.arguments = []
        return command
    }
}
