import ArgumentParser
import KontorCore
import KontorPluginHost
import KontorStore

/// `kontor event …`: what plugins have not taken yet, and what is to become of it.
struct EventGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Look at events that were not delivered, deliver them again or give them up.",
        subcommands: [List.self, Deliver.self, Drop.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Show the events that wait, rest after a failure, or were put aside.")
        @OptionGroup var options: CommonOptions

        func run() throws {
            let office = try OpenOffice(options)
            let events = try office.host.undeliveredEvents()
            let time = office.file.facts.time
            if options.json { return Terminal.say(json: .list(events.map { Self.plain($0, time) })) }
            for event in events {
                Terminal.say(
                    "\(EventGroup.title(event))  of \(time.wallText(event.event.at))  \(Self.state(event, time))")
                if let reason = event.reason { Terminal.say("    " + EventGroup.firstLine(reason)) }
            }
            if events.isEmpty { Terminal.say("no event waits, rests or was put aside") }
        }

        private static func state(_ event: UndeliveredEvent, _ time: OfficeTime) -> String {
            switch event.state {
            case .waiting: "waits" + waiting(event.listener)
            case .resting where event.listener == .deaf: "rests" + waiting(event.listener)
            case .resting: "rests" + (event.until.map { ", tried again after \(time.wallText($0))" } ?? "")
            case .aside: "put aside"
            }
        }

        private static func waiting(_ listener: UndeliveredEvent.Listener) -> String {
            switch listener {
            case .loaded: ""
            case .deaf: ", the plugin has no handler for it any more"
            case .absent: " until the plugin loads"
            case .gone: ", the plugin is not in office.lua"
            }
        }

        private static func plain(_ event: UndeliveredEvent, _ time: OfficeTime) -> Plain {
            [
                "number": .integer(event.event.number), "name": .text(event.event.name), "plugin": .text(event.plugin),
                "happened_at": .text(time.text(event.event.at)), "state": .text(event.state.rawValue),
                "reason": event.reason.map { .text($0) } ?? .null,
                "until": event.until.map { .text(time.text($0)) } ?? .null,
            ]
        }
    }

    struct Deliver: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "deliver", abstract: "Deliver events again that rest or were put aside.",
            discussion: "Without a number all of them, in their order.")
        @OptionGroup var options: CommonOptions
        @Argument(help: "The event's number.")
        var number: Int64?
        @Option(help: "Only to this plugin.")
        var plugin: String?

        func validate() throws {
            if options.preview { throw ValidationError("a delivery cannot be tried: --preview is not for it") }
        }

        func run() throws {
            let office = try OpenOffice(options)
            let chosen = try EventGroup.choose(number, plugin, office)
            if chosen.isEmpty, !options.json { Terminal.say("no event rests or was put aside") }
            var results: [Plain] = []
            var hasFailed = false
            for event in chosen {
                var failure: String?
                do { try office.host.deliverAgain(event) } catch { failure = EventGroup.firstLine("\(error)") }
                hasFailed = hasFailed || failure != nil
                results.append([
                    "number": .integer(event.event.number), "plugin": .text(event.plugin),
                    "delivered": .flag(failure == nil), "reason": failure.map { .text($0) } ?? .null,
                ])
                if !options.json {
                    Terminal.say(
                        "\(EventGroup.title(event))  " + (failure.map { "failed again: \($0)" } ?? "delivered"))
                }
            }
            if options.json { Terminal.say(json: .list(results)) }
            if hasFailed { throw ExitCode(ErrorReport.Status.failed) }
        }
    }

    struct Drop: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop", abstract: "Give up events that were not delivered: the plugin never hears of them.",
            discussion: "With a plugin and no number all that it did not take.")
        @OptionGroup var options: CommonOptions
        @Argument(help: "The event's number.")
        var number: Int64?
        @Option(help: "For which plugin, where several did not take it.")
        var plugin: String?
        @Option(help: "Why; it is kept in the journal.")
        var reason: String?

        func validate() throws {
            guard number == nil, plugin == nil else { return }
            throw ValidationError("say which event is given up, or with --plugin NAME all of a plugin")
        }

        func run() throws {
            let office = try OpenOffice(options)
            guard let number else { return try dropAll(of: plugin ?? "", office) }
            let chosen = try EventGroup.choose(number, plugin, office)
            guard chosen.count == 1, let event = chosen.first else {
                let names = chosen.map(\.plugin).joined(separator: ", ")
                throw WrongUsage("event \(number) was not delivered to \(names): say which with --plugin NAME")
            }
            if !options.preview { try office.host.drop([event], reason: reason) }
            if options.json { return Terminal.say(json: Self.plain(event)) }
            Terminal.say("\(options.preview ? "would give up" : "gave up") \(EventGroup.title(event))")
        }

        private func dropAll(of plugin: String, _ office: OpenOffice) throws {
            let all = try office.host.dropAll(of: plugin, reason: reason, preview: options.preview)
            if options.json { return Terminal.say(json: .list(all.map(Self.plain))) }
            let count = "\(Grouped.text(all.count)) \(all.count == 1 ? "event" : "events")"
            Terminal.say("\(options.preview ? "would give up" : "gave up") \(count) for \(plugin)")
        }

        private static func plain(_ event: UndeliveredEvent) -> Plain {
            ["number": .integer(event.event.number), "plugin": .text(event.plugin)]
        }
    }

    /// `event 12 inventory.item.below_minimum for krueger`
    private static func title(_ event: UndeliveredEvent) -> String {
        "event \(event.event.number) \(event.event.name) for \(event.plugin)"
    }

    private static func firstLine(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The events that were not delivered, as far as they are asked for; without a number only those that rest or were put
    /// aside.
    ///
    /// - Throws: `Failure.notFound` where a number or a plugin names none.
    private static func choose(_ number: Int64?, _ plugin: String?, _ office: OpenOffice) throws -> [UndeliveredEvent] {
        let all = try office.host.undeliveredEvents(limit: number == nil ? PluginHost.listed : .max)
        let open = number == nil ? all.filter { $0.state != .waiting } : all
        let chosen = open.filter {
            (number == nil || $0.event.number == number) && (plugin == nil || $0.plugin == plugin)
        }
        guard chosen.isEmpty, number != nil || plugin != nil else { return chosen }
        let what = number.map { "event \($0) that was not delivered" } ?? "event that rests or was put aside"
        let whose = plugin.map { name in
            " for plugin \(name)" + NearestName.hint(name, among: Set(all.map(\.plugin)).sorted())
        }
        throw Failure(.notFound, "there is no \(what)\(whose ?? ""); kontor event list shows them")
    }
}
