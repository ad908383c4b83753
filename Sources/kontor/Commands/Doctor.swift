import ArgumentParser
import Foundation
import KontorConnectors
import KontorCore
import KontorInventory
import KontorLuaAPI
import KontorPluginHost
import KontorStore

/// `kontor doctor`: looks at everything that can be wrong with an installation and an office.
struct Doctor: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look for what is wrong with this installation and this office.")

    @OptionGroup var options: CommonOptions

    @Flag(help: "Attack the sandbox that Lua runs in instead, and say what held. Needs no office; takes minutes.")
    var attack = false

    @Option(help: "With --attack, only the row with this number; may be given several times.")
    var row: [Int] = []

    func validate() throws {
        if !attack, !row.isEmpty { throw ValidationError("--row belongs to --attack") }
        // The rows are large: only who asks for them pays for them.
        if attack { _ = try attackRows() }
    }

    func run() throws {
        if attack { return try runAttacks() }
        var checkup = Checkup()
        checkup.note("program", "Kontor \(Kontor.configuration.version)")
        checkup.program("pdftotext", package: "poppler-utils", for: "reading CVs in PDF")
        do {
            let office = try OpenOffice(options, needed: false)
            // What fails to load is told below, once.
            office.host.desk.log = { _ in }
            try look(at: office, &checkup)
        } catch {
            checkup.fault("office", ErrorReport(error).text)
        }
        if options.json {
            Terminal.say(json: checkup.plain)
        } else {
            for line in checkup.lines { Terminal.say(line) }
        }
        if checkup.hasFaults { throw ExitCode(ErrorReport.Status.failed) }
    }

    private func look(at office: OpenOffice, _ checkup: inout Checkup) throws {
        checkup.note("office", office.folder ?? "none here: scripts get a scratch office in memory")
        if let moment = office.file.practiceAt {
            let time = office.file.facts.time.wallText(moment)
            checkup.note("clock", "a practice office, its clock stands at \(time) (practice_at in office.lua)")
        }
        office.host.noteGoodLoads()
        for plugin in office.host.plugins {
            let missing = plugin.missingGrants
            if let words = office.host.overruledWords(plugin) {
                checkup.fault("plugin \(plugin.manifest.name)", "answers in vain: \(words)")
            }
            if missing.isEmpty {
                let pin = plugin.entry.pin.map { ", its files are those that were granted (\($0.short))" } ?? ""
                checkup.note("plugin \(plugin.manifest.name)", "\(plugin.manifest.version) loaded\(pin)")
            } else {
                checkup.fault(
                    "plugin \(plugin.manifest.name)",
                    "asks for \(missing.listed): grant it in office.lua under plugins, "
                        + "\(plugin.manifest.name), grant, or leave it")
            }
        }
        let undelivered = try office.host.undeliveredEvents()
        for missing in office.host.missing {
            let waiting = undelivered.count { $0.plugin == missing.plugin && $0.state == .waiting }
            checkup.fault(
                "plugin \(missing.plugin)",
                "\(ErrorWords.of(missing.reason))\n    refused until it loads: \(missing.refused)"
                    + (waiting == 0 ? "" : "\n    " + Self.waiting(waiting, for: missing.plugin)))
        }
        for (plugin, events) in Dictionary(
            grouping: undelivered.filter { $0.listener == .deaf && $0.state != .aside }, by: \.plugin
        )
        .sorted(by: { $0.key < $1.key }) {
            checkup.fault(
                "plugin \(plugin)",
                "it has no handler any more for what it heard\n    " + Self.waiting(events.count, for: plugin)
                    + ", and with the next entry they are put aside")
        }
        if office.folder != nil { checkup.note("order limits", try office.orderLimitWords()) }
        try office.records.store.read { connection in
            let count = try connection.value("SELECT COUNT(*) FROM journal_entry").integer ?? 0
            checkup.note("journal", "\(count) \(count == 1 ? "entry" : "entries") (kontor verify proves them)")
        }
        try look(atAmounts: office, &checkup)
        try look(atWork: office, &checkup)
        for undelivered in undelivered where undelivered.state == .aside {
            let (number, name) = (undelivered.event.number, undelivered.event.name)
            checkup.fault(
                "event \(number) \(name)",
                "put aside for plugin \(undelivered.plugin): \(undelivered.reason ?? "")\n"
                    + "    kontor event deliver \(number) tries it again, kontor event drop \(number) gives it up")
        }
    }
}

extension Doctor {
    /// Names what is kept in a currency that is not the office's any more: it can be neither added nor compared.
    private func look(atAmounts office: OpenOffice, _ checkup: inout Checkup) throws {
        let found = try office.records.read {
            try $0.foreignAmounts(Registry.areas.flatMap(\.nouns)) { noun in
                // What was bought and paid is history.
                switch noun.name {
                case "order": "state IN (\(Order.State.openWords))"
                case "order_line": "order_id IN (SELECT id FROM \"order\" WHERE state IN (\(Order.State.openWords)))"
                default: nil
                }
            }
        }
        guard !found.isEmpty else { return }
        let words = found.map {
            "\(Grouped.text(Int($0.count))) in \($0.currency): \($0.field) of \($0.noun.title)"
        }
        checkup.fault(
            "currency",
            "the office keeps \(office.file.facts.currency) (currency in office.lua), but there are amounts in another:\n"
                + words.map { "    " + $0 }.joined(separator: "\n")
                + "\n    put the currency in office.lua back, or say these anew in \(office.file.facts.currency)")
    }

    /// Names what nobody covers, because somebody is away without a deputy or left, and to whom it falls meanwhile.
    private func look(atWork office: OpenOffice, _ checkup: inout Checkup) throws {
        let nobodys = try office.records.read { try NobodysWork($0) }
        guard !nobodys.isEmpty else { return }
        let text =
            nobodys.words
            + "\n    kontor.communication.waiting and kontor.planning.task.waiting list them with uncovered = true"
        if nobodys.isSeenTo { checkup.note("work", text) } else { checkup.fault("work", text) }
    }

    /// `3 events wait for it: kontor event list shows them, …`
    private static func waiting(_ count: Int, for plugin: String) -> String {
        let many = count < PluginHost.listed ? "\(count)" : "\(Grouped.text(PluginHost.listed)) or more"
        return "\(many) \(count == 1 ? "event waits" : "events wait") for it: kontor event list shows them, "
            + "kontor event drop --plugin \(plugin) gives them up"
    }
}

/// What was found, a line each.
private struct Checkup {
    private var findings: [(isFault: Bool, subject: String, text: String)] = []

    var hasFaults: Bool { findings.contains(where: \.isFault) }

    var lines: [String] { findings.map { "\($0.isFault ? "fault" : "ok   ")  \($0.subject): \($0.text)" } }

    var plain: Plain {
        .list(
            findings.map {
                ["state": .text($0.isFault ? "fault" : "ok"), "subject": .text($0.subject), "text": .text($0.text)]
            })
    }

    mutating func note(_ subject: String, _ text: String) { findings.append((false, subject, text)) }

    mutating func fault(_ subject: String, _ text: String) { findings.append((true, subject, text)) }

    mutating func program(_ name: String, package: String, for purpose: String) {
        if ToolFolders.program(name) != nil {
            note(name, "found, for \(purpose)")
        } else {
            fault(name, "missing, needed for \(purpose): apt-get install \(package)")
        }
    }
}
