import ArgumentParser
import Foundation
import KontorCore
import KontorLua
import KontorPluginHost
import KontorREPL

/// `kontor init DIR`: makes a new office, empty or from an example.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a new office in a folder.")

    @Argument(help: "The folder; it is made where it does not exist.")
    var folder: String
    @Option(help: "Begin with the records and plugins of an example: \(Examples.names).")
    var example: String?
    @Option(help: "The company's name.")
    var company: String?

    func validate() throws {
        if example != nil, company != nil {
            throw ValidationError("--company is for a new office without --example, which has a company of its own")
        }
    }

    func run() throws {
        guard !folder.isEmpty else {
            throw WrongUsage("kontor init: the folder's name is empty; name one, such as kontor init office")
        }
        let target = try OfficeLocation.absolute(folder)
        try OfficeLocation.refuseLong(target)
        let source = try example.map { try Examples.folder($0) }
        let site = try OfficeSite(target, named: folder)
        try fill(site.work, from: source)
        try site.finish()
        if site.isNowClosed {
            Terminal.note("note: other users of this machine could reach the folder \(folder); now only its owner can")
        }
        Terminal.say("made the office \(folder)\(example.map { " from the example \($0)" } ?? "")")
        Terminal.say("next: cd \(ShellWord.of(folder)) && kontor do")
    }

    /// - Parameter target: The folder that is to become the office.
    private func fill(_ target: String, from source: String?) throws {
        let files = FileManager.default
        if let source {
            for name in [OfficeFile.name, "plugins"] {
                try FreshCopy.make(of: "\(source)/\(name)", at: "\(target)/\(name)")
            }
        } else {
            try files.createDirectory(atPath: target + "/plugins", withIntermediateDirectories: true)
            try Templates.office(
                company: company ?? (try OfficeLocation.absolute(folder) as NSString).lastPathComponent
            )
            .write(toFile: "\(target)/\(OfficeFile.name)", atomically: true, encoding: .utf8)
        }
        try files.createDirectory(atPath: target + "/files", withIntermediateDirectories: true)
        var options = try CommonOptions.parse([])
        options.office = target
        let office = try OpenOffice(.folder(target), options, isNew: true)
        if let source { try setUp(office, source) }
        office.host.noteGoodLoads()
    }

    /// Runs the example's `setup.lua`, which may read the example's own files.
    private func setUp(_ office: OpenOffice, _ source: String) throws {
        let script = try ScriptState(office.host) { StandardStreams.writePrinted($0) }
        let folder = (source as NSString).deletingLastPathComponent
        let read = HostFunction(name: "read") { call in
            let name = try call.arguments.string()
            guard !name.contains("..") else { throw LuaError(.runtime, "read: \(name) leads out of the examples") }
            call.results.value(try FileValue.read("\(folder)/\(name)"))
        }
        try script.state.setGlobal("read", .host(read))
        guard let text = try? String(contentsOfFile: source + "/setup.lua", encoding: .utf8) else { return }
        _ = try script.run(LuaFile.body(of: text), name: "setup.lua", command: "init")
    }
}

/// The examples that come with Kontor.
enum Examples {
    static let names = "nordlicht, krueger"

    static func folder(_ name: String) throws -> String {
        let all = try SharedFiles.folder() + "/examples"
        let offices = ((try? FileManager.default.contentsOfDirectory(atPath: all)) ?? []).filter {
            FileManager.default.fileExists(atPath: "\(all)/\($0)/\(OfficeFile.name)")
        }
        guard offices.contains(name) else {
            throw Failure(
                .notFound,
                "there is no example \(name.inSentence)\(NearestName.hint(name, among: offices)) "
                    + "(there are: \(offices.sorted().listed))")
        }
        return "\(all)/\(name)"
    }
}
