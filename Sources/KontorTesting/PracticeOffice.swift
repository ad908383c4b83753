internal import Foundation
internal import KontorCore
internal import KontorLua
internal import KontorLuaAPI
package import KontorPluginHost
internal import KontorStore

/// The office of an example company in memory, with the records that `kontor init --example` gives it.
package final class PracticeOffice {
    package let office: ScratchOffice
    package let host: PluginHost

    /// - Parameters:
    ///   - company: The example, such as `krueger`.
    ///   - checkout: The folder that has `plugins` and `examples`.
    ///   - isFaulty: Whether statements of its store can be let fail.
    package init(_ company: String, checkout: String, isFaulty: Bool = false) throws {
        let folder = "\(checkout)/examples/\(company)"
        let file = try OfficeFile(folder: folder)
        let now = file.practiceAt ?? Instant(microseconds: 1_795_421_700_000_000)
        office = try ScratchOffice(Registry.areas, facts: file.facts, now: now, isFaulty: isFaulty)
        host = PluginHost(
            records: office.records, file: file,
            folders: PluginFolders(own: folder + "/plugins", shipped: checkout + "/plugins"), run: "run_practice")
        try fill("\(checkout)/examples", company)
        if let person = file.person { try host.act(as: person) }
    }

    private init(copying other: PracticeOffice, seed: UInt64) throws {
        office = try other.office.copy(seed: seed)
        host = PluginHost(
            records: office.records, file: other.host.file, folders: other.host.folders, run: other.host.run,
            determinism: LuaDeterminism(seed: seed, now: office.clock.now.microseconds / 1_000_000))
        host.desk.actor = other.host.desk.actor
    }

    /// Returns another office that begins with this one's records, and with plugins that nothing happened to: what
    /// is done in it ends the same each time.
    ///
    /// - Parameter seed: Another one than this office's, which is 1, or ids come twice.
    package func copy(seed: UInt64) throws -> PracticeOffice { try PracticeOffice(copying: self, seed: seed) }

    /// Returns a script's state, which prints nothing.
    package func script() throws -> ScriptState { try ScriptState(host) { _ in } }

    /// Runs the example's `setup.lua`, which reads the example's own files.
    private func fill(_ examples: String, _ company: String) throws {
        let script = try script()
        let read = HostFunction(name: "read") { call in
            let name = try call.arguments.string()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(examples)/\(name)"))
            call.results.beginTable(fieldCount: 2)
            call.results.key("name")
            call.results.string((name as NSString).lastPathComponent)
            call.results.key("content")
            call.results.bytes(Array(bytes))
            call.results.endTable()
        }
        try script.state.setGlobal("read", .host(read))
        let setup = try String(contentsOfFile: "\(examples)/\(company)/setup.lua", encoding: .utf8)
        _ = try script.run(setup, name: "setup.lua", command: "init")
    }
}
