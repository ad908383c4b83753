import ArgumentParser
import KontorCore
import KontorPluginHost

extension PluginGroup {
    /// `kontor plugin hash NAME`: what pins a plugin to the files that it has now. Nothing of it is run.
    struct Hash: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "hash", abstract: "Print the line for office.lua that pins a plugin to its files.",
            discussion: """
                With sha256 in a plugin's entry in office.lua, what was granted holds for exactly these files: where \
                one of them is changed, added or taken away, the plugin is not loaded.
                """)
        @OptionGroup var options: CommonOptions
        @Argument(help: "The plugin.")
        var name: String

        func run() throws {
            let office = try OpenOffice(options)
            let content = try PluginContent(folder: office.host.folders.folder(of: name).path, plugin: name)
            let entry = office.file.plugins.first { $0.name == name }
            if options.json {
                let pin = entry?.pin.map { Plain.text($0.sha256) } ?? .null
                return Terminal.say(json: ["name": .text(name), "sha256": .text(content.sha256), "pinned": pin])
            }
            Terminal.say("sha256 = \"\(content.sha256)\",")
            Terminal.note(advice(entry, content))
        }

        private func advice(_ entry: OfficeFile.Entry?, _ content: PluginContent) -> String {
            let place = "to put beside grant, into the entry of \(name) under plugins in office.lua"
            guard let pin = entry?.pin else { return place }
            guard pin.sha256 != content.sha256 else { return "office.lua says the same" }
            return "office.lua says \(pin.short): read what changed before you put this in its place"
        }
    }
}
