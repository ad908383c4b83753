import ArgumentParser
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost

/// `kontor import KIND FILE`: takes in a file; all or nothing, and the same file twice changes nothing.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in a file: items, offers, a count, calls, a printer's supplies, an application.",
        discussion: """
            items FILE                       a stock list (CSV)
            offers FILE --supplier HANDLE    a supplier's price list (CSV)
            count FILE                       a filled count sheet (CSV)
            calls FILE                       Asterisk's Master.csv
            supplies FILE --asset TAG        a printer's attributes, as ipptool -tv prints them
            application FILE --opening KEY   a CV (PDF, text, JSON Resume)
            """)

    /// What can be taken in, with the verb that does it.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case items, offers, count, calls, supplies, application

        var verb: String {
            switch self {
            case .items: "inventory.item.import"
            case .offers: "inventory.offer.import"
            case .count: "inventory.count.import"
            case .calls: "communication.call.import"
            case .supplies: "equipment.supply.import"
            case .application: "hr.application.import"
            }
        }
    }

    @OptionGroup var options: CommonOptions
    @Argument(help: "What the file holds: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: Kind
    @Argument(help: "The file.")
    var file: String
    @Option(help: "Whose offers they are.")
    var supplier: String?
    @Option(help: "Which device said so.")
    var asset: String?
    @Option(help: "What is applied for.")
    var opening: String?

    func run() throws {
        let office = try OpenOffice(options)
        try office.host.deliverPendingEvents()
        guard let verb = Registry.verb(kind.verb) else { throw WrongUsage("import \(kind.rawValue) is not known") }
        var table = LuaTable()
        for (name, value) in [("supplier", supplier), ("asset", asset), ("opening", opening)] {
            guard let value else { continue }
            guard verb.parameters.contains(where: { $0.name == name }) else {
                throw WrongUsage("import \(kind.rawValue) takes no --\(name)")
            }
            table.set(name, .text(value))
        }
        for parameter in verb.parameters where parameter.isRequired && parameter.name != "file" {
            guard table[parameter.name] != nil else {
                throw WrongUsage("import \(kind.rawValue) needs --\(parameter.name): \(parameter.meaning)")
            }
        }
        let content = try FileValue.read(file)
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        let outcome = try office.host.transaction("import \(kind.rawValue)", preview: options.preview) { _ in
            try verb.call(table.fields.isEmpty ? [content] : [content, .table(table)], in: session, state: nil).plain(
                session.names)
        }
        if options.json {
            Terminal.say(json: outcome.result)
        } else {
            if options.preview { Terminal.say("would do, nothing has changed:") }
            Terminal.say(Self.sentence(outcome.result))
            if options.preview { Results(options, office).showChanges(outcome.changes, areTold: true) }
        }
        if let entry = outcome.entry, !options.json { Terminal.note("kept as entry \(entry)") }
    }

    /// The result's own summary sentence, and its details a line each.
    private static func sentence(_ result: Plain) -> String {
        let notes = result["notes"]?.list?.compactMap(\.text) ?? []
        return ([result["summary"]?.text ?? result.json] + notes.map { "  " + $0 }).joined(separator: "\n")
    }
}
