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
            if events.isEmpty { Terminal.say("every event was delivered") }
        }

        private static func state(_ event: UndeliveredEvent, _ time: OfficeTime) -> String {
            switch event.state {
            case .waiting: "waits"
            case .resting: "rests" + (event.until.map { ", tried again after \(time.wallText($0))" } ?? "")
            case .aside: "put aside"
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
            commandName: "drop", abstract: "Give up an event that rests or was put aside: the plugin never hears of it."
        )
        @OptionGroup var options: CommonOptions
        @Argument(help: "The event's number.")
        var number: Int64
        @Option(help: "For which plugin, where it was put aside for several.")
        var plugin: String?
        @Option(help: "Why; it is kept in the journal.")
        var reason: String?

        func run() throws {
            let office = try OpenOffice(options)
            let chosen = try EventGroup.choose(number, plugin, office)
            guard chosen.count == 1, let event = chosen.first else {
                let names = chosen.map(\.plugin).joined(separator: ", ")
                throw WrongUsage("event \(number) was not delivered to \(names): say which with --plugin NAME")
            }
            if options.preview { return Terminal.say("would give up \(EventGroup.title(event))") }
            try office.host.drop(event, reason: reason)
            if options.json {
                return Terminal.say(json: ["number": .integer(number), "plugin": .text(event.plugin)])
            }
            Terminal.say("gave up \(EventGroup.title(event))")
        }
    }

    /// `event 12 inventory.item.below_minimum for krueger`
    private static func title(_ event: UndeliveredEvent) -> String {
        "event \(event.event.number) \(event.event.name) for \(event.plugin)"
    }

    private static func firstLine(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The events that rest or were put aside, as far as they are asked for.
    ///
    /// - Throws: `Failure.notFound` where a number or a plugin names none.
    private static func choose(_ number: Int64?, _ plugin: String?, _ office: OpenOffice) throws -> [UndeliveredEvent] {
        let failed = try office.host.undeliveredEvents().filter { $0.state != .waiting }
        let chosen = failed.filter {
            (number == nil || $0.event.number == number) && (plugin == nil || $0.plugin == plugin)
        }
        guard chosen.isEmpty, number != nil || plugin != nil else { return chosen }
        let what = number.map { "event \($0)" } ?? "event"
        let whose = plugin.map { name in
            " for plugin \(name)" + NearestName.hint(name, among: Set(failed.map(\.plugin)).sorted())
        }
        throw Failure(
            .notFound, "there is no \(what) that rests or was put aside\(whose ?? ""); kontor event list shows them")
    }
}
