import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore
import KontorTesting

/// An office in memory whose plugins are files in a folder that goes with the test.
final class PluginOffice {
    /// A plugin's files by their names; `init.lua` and `plugin.lua` are made where they are left out.
    typealias Files = [String: String]

    let folder: String
    let host: PluginHost
    private let scratch: ScratchOffice
    var faults: FaultyStore? { scratch.faults }
    private let said: Said

    /// What reached the log.
    private final class Said { var lines: [LogLine] = [] }

    /// - Parameters:
    ///   - plugins: In the office's order; each may write and read all it asks for, where `office` says nothing else.
    ///   - office: The list `plugins` of `office.lua`.
    ///   - isFaulty: Whether `faults` can let a statement of the store fail.
    init(_ plugins: KeyValuePairs<String, Files>, office: String? = nil, isFaulty: Bool = false) throws {
        folder = NSTemporaryDirectory() + "kontor-plugins-\(UUID().uuidString)"
        for (name, files) in plugins {
            let home = "\(folder)/plugins/\(name)"
            try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
            let made = ["plugin.lua": Self.manifest(name), "init.lua": "return {}"].merging(files) { $1 }
            for (file, text) in made {
                let path = "\(home)/\(file)"
                try FileManager.default.createDirectory(
                    atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
        }
        let list = plugins.map { "{ name = \"\($0.key)\", grant = { \(Self.everything) } }" }.joined(separator: ", ")
        try "return {\n  company = \"Test\",\n  plugins = { \(office ?? list) },\n}\n"
            .write(toFile: folder + "/office.lua", atomically: true, encoding: .utf8)
        scratch = try ScratchOffice(Registry.areas, isFaulty: isFaulty)
        let said = Said()
        self.said = said
        host = PluginHost(
            records: scratch.records, file: try OfficeFile(folder: folder),
            folders: PluginFolders(own: folder + "/plugins", shipped: folder + "/shipped"), run: "run_test")
        host.desk.log = { said.lines.append($0) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let everything = Capability.names.map { "\"\($0)\"" }.joined(separator: ", ")

    /// A manifest that asks for everything.
    static func manifest(_ name: String, _ rest: String = "") -> String {
        """
        return {
          name = "\(name)", version = "1.0.0", api = 1,
          summary = "A plugin of the tests.",
          needs = { \(everything) },
          \(rest)
        }
        """
    }

    /// What was logged, as `error name: message`.
    var log: [String] {
        said.lines.map { "\($0.level) \($0.plugin ?? "-"): \($0.message)\($0.words.map { ": " + $0 } ?? "")" }
    }

    /// Why plugins are not loaded, as `name: reason`.
    var failures: [String] {
        _ = host.plugins
        return host.failures.map { "\($0.plugin): \($0.reason)" }
    }

    /// Runs a script and returns what it returns, as text.
    func run(_ source: String) throws -> String {
        let script = try ScriptState(host) { _ in }
        let values = try script.run(source, name: "script", command: "test").values
        return values.map { $0.text ?? $0.integer.map(String.init) ?? $0.kindWords }.joined(separator: " ")
    }

    /// Starts a command as a person does, for whom its `show` makes a text.
    func start(_ command: String, _ arguments: LuaTable = LuaTable()) throws -> CommandOutcome {
        try host.start(host.command(command), arguments, asData: false)
    }

    /// Returns the words of what `body` throws; empty where it throws nothing.
    func refusal(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch {
            return "\(error)"
        }
    }

    /// How many entries the journal has.
    var journalLength: Int64 {
        get throws {
            try host.records.read {
                try $0.connection.value("SELECT COUNT(*) FROM journal_entry").integer ?? 0
            }
        }
    }
}

extension CommandOutcome {
    /// The data, where there is no text.
    var value: LuaValue { if case .value(let value) = result { value } else { .nil } }
    var text: String? { if case .text(let text) = result { text } else { nil } }
}
