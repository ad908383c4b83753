import ArgumentParser
import Foundation
import KontorCore
import KontorPluginHost

/// `kontor plugin …`: looks at plugins and makes new ones.
struct PluginGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Look at the office's plugins, or begin a new one.",
        subcommands: [List.self, New.self, Hash.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Show the plugins, what they may do and what they answer.")
        @OptionGroup var options: CommonOptions

        func run() throws {
            let office = try OpenOffice(options)
            office.host.noteGoodLoads()
            let plugins = office.host.plugins
            if options.json {
                return Terminal.say(
                    json: .list(
                        plugins.map { plugin in
                            .fields([
                                "name": .text(plugin.manifest.name), "version": .text(plugin.manifest.version),
                                "summary": .text(plugin.manifest.summary),
                                "policies": .list(plugin.policyNames.map { .text($0) }),
                                "commands": .list(plugin.commandNames.map { .text($0) }),
                                "missing": .list(plugin.missingGrants.map { .text($0) }),
                                "pinned": plugin.entry.pin.map { .text($0.sha256) } ?? .null,
                                "shipped": .flag(plugin.isShipped),
                                "in_vain": office.host.overruledWords(plugin).map { .text($0) } ?? .null,
                            ])
                        } + office.host.missing.map(Self.plain)
                    ))
            }
            for plugin in plugins {
                Terminal.say("\(plugin.manifest.name) \(plugin.manifest.version)  \(plugin.manifest.summary)")
                show("answers", plugin.policyNames)
                show("answers in vain", [office.host.overruledWords(plugin)].compactMap(\.self))
                show("commands", plugin.commandNames)
                show("listens to", plugin.eventNames)
                show("asks for, but is not granted", plugin.missingGrants)
                show("files", [Self.origin(of: plugin)])
            }
            for missing in office.host.missing {
                Terminal.say("\(missing.plugin)  not loaded: \(ErrorWords.of(missing.reason))")
                show("refused until it loads", [missing.refused])
            }
        }

        private static func plain(_ missing: MissingPlugin) -> Plain {
            .fields([
                "name": .text(missing.plugin), "not_loaded": .text(ErrorWords.of(missing.reason)),
                "policies": missing.registration.map { .list($0.policies.map { .text($0) }) } ?? .null,
                "commands": missing.registration.map { .list($0.commands.map { .text($0) }) } ?? .null,
            ])
        }

        /// Whose files they are, and whether exactly these were granted.
        private static func origin(of plugin: Plugin) -> String {
            let owner = plugin.isShipped ? "come with Kontor" : "the office's own"
            return plugin.entry.pin.map { "\(owner), pinned to \($0.short)" } ?? "\(owner), not pinned"
        }

        private func show(_ title: String, _ names: [String]) {
            if !names.isEmpty { Terminal.say("    \(title): \(names.joined(separator: ", "))") }
        }
    }

    struct New: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Begin a plugin in this office.")
        @OptionGroup var options: CommonOptions
        @Argument(help: "Its name: lower-case letters, digits, - and _.")
        var name: String

        func run() throws {
            let office = try OpenOffice(options)
            guard let own = office.host.folders.own else { throw WrongUsage("plugin new needs an office") }
            guard name.first?.isLetter == true,
                name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 })
            else { throw WrongUsage("\(name) is not a plugin's name: lower-case letters, digits, - and _ only") }
            let isShipped = (try? office.host.folders.folder(of: name).isShipped) ?? false
            guard !isShipped else {
                throw Failure(.conflict, "\(name) is a plugin that comes with Kontor; choose another name")
            }
            let folder = "\(own)/\(name)"
            guard !FileManager.default.fileExists(atPath: folder) else {
                throw Failure(.conflict, "plugins/\(name) exists already; choose another name")
            }
            let files = [
                "plugin.lua": Templates.manifest(name), "init.lua": Templates.code(name),
                "README.md": Templates.readme(name),
            ]
            if options.json {
                if !options.preview { try Self.write(files, into: folder) }
                return Terminal.say(
                    json: [
                        "plugin": .text(name), "made": .flag(!options.preview),
                        "files": .list(files.keys.sorted().map { .text($0) }),
                    ])
            }
            if options.preview {
                return Terminal.say("would make plugins/\(name) with \(files.keys.sorted().joined(separator: ", "))")
            }
            try Self.write(files, into: folder)
            Terminal.say("made plugins/\(name); to use it, add to plugins in office.lua:")
            Terminal.say("    { name = \"\(name)\", grant = { \"inventory.read\" } },")
        }

        private static func write(_ files: [String: String], into folder: String) throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for (file, text) in files {
                try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
            }
        }
    }
}
