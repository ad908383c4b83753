import ArgumentParser
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorStore

/// `kontor import KIND FILE`: takes in a file; all or nothing, and what is as the file says already is left alone.
struct Import: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a file: items, offers, a count, calls, a printer's supplies, an application.",
        discussion: """
            items FILE                       a stock list (CSV)
            offers FILE --supplier HANDLE    a supplier's price list (CSV)
            count FILE                       a filled count sheet (CSV)
            calls FILE                       Asterisk's Master.csv
            supplies FILE --asset TAG        a printer's attributes, as ipptool -tv prints them
            application FILE --opening KEY   a CV (PDF, text, JSON Resume), or a mail with it (.eml)

            items, offers and count with --columns instead of a file print the columns that the sheet may have.
            """)

    /// What can be taken in, with the verb that does it.
    enum Kind: String, CaseIterable {
        case items, offers, count, calls, supplies, application

        static let names = allCases.map(\.rawValue)

        /// - Throws: `WrongUsage` with the nearest kind, or all.
        init(named name: String) throws {
            guard let kind = Kind(rawValue: name) else {
                let hint = NearestName.hint(name, among: Kind.names)
                let all = "; there are \(Kind.names.joined(separator: ", "))"
                throw WrongUsage("kontor import: there is no kind of file called \(name)\(hint.isEmpty ? all : hint)")
            }
            self = kind
        }

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
    @Argument(help: "What the file holds: \(Kind.names.joined(separator: ", ")).")
    var kind: String
    @Argument(help: "The file.")
    var file: String?
    @Flag(help: "Print the columns that such a sheet may have, with the words by which each is known.")
    var columns = false
    @Option(help: "Whose offers they are.")
    var supplier: String?
    @Option(help: "Which device said so.")
    var asset: String?
    @Option(help: "When the device said so; else its own clock counts.")
    var readAt: String?
    @Option(help: "What is applied for.")
    var opening: String?
    @Option(help: "The candidate's name, where the documents do not tell it.")
    var name: String?
    @Flag(help: "Empty cells empty what is known.")
    var clearEmpty = false
    @Flag(help: "Places that nobody knows are new.")
    var newPlaces = false
    @Flag(help: "Categories that nobody knows are new.")
    var newCategories = false
    @Flag(help: "Units that nobody knows are new.")
    var newUnits = false
    @Flag(help: "Numbers that differ in leading zeros only are different ones.")
    var leadingZeros = false
    @Flag(help: "It is another count, although one of today says the same.")
    var again = false

    func run() throws {
        let kind = try Kind(named: kind)
        if columns {
            guard file == nil else {
                throw WrongUsage(
                    "kontor import \(kind.rawValue): --columns takes no file; it says which columns there are")
            }
            return try showColumns(of: kind)
        }
        guard let file else { throw WrongUsage("kontor import \(kind.rawValue): the file is missing") }
        guard let verb = Registry.verb(kind.verb) else { throw Failure(.notFound, "there is no verb \(kind.verb)") }
        let table = try arguments(of: verb, kind)
        let office = try OpenOffice(options)
        let content = try FileValue.read(file)
        try office.deliverPendingEvents(options)
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        let limit = CommandLimit(office.limits(options))
        let outcome = try office.host.transaction("import \(kind.rawValue)", preview: options.preview) { _ in
            try limit.run {
                let arguments = table.fields.isEmpty ? [content] : [content, .table(table)]
                return try call(verb, kind, arguments, in: session).plain(session.names)
            }
        }
        if options.json {
            Terminal.say(json: Results.whole(outcome.result, options.preview ? outcome.changes : nil))
        } else {
            if options.preview { Terminal.say("would do, nothing has changed:") }
            Terminal.say(Self.sentence(outcome.result))
            if options.preview { Results(options, office).showChanges(outcome.changes, areTold: false) }
        }
        if let entry = outcome.entry, !options.json { Terminal.note("kept as entry \(entry)") }
        try office.end()
    }

    /// Calls the verb as somebody who writes its parameters as options of the command line.
    private func call(
        _ verb: Verb, _ kind: Kind, _ arguments: [LuaValue], in session: Session
    ) throws -> APIValue {
        do {
            return try Door.$current.withValue(.commandLine) { try verb.call(arguments, in: session, state: nil) }
        } catch let misuse as Misuse where !misuse.message.hasPrefix("kontor.") {
            throw WrongUsage("kontor import \(kind.rawValue): \(misuse.message)")
        }
    }

    /// What the options say, as the table that the verb takes.
    private func arguments(of verb: Verb, _ kind: Kind) throws -> LuaTable {
        var table = LuaTable()
        for (name, value) in [
            ("supplier", supplier), ("asset", asset), ("read_at", readAt), ("opening", opening), ("name", name),
        ] {
            guard let value else { continue }
            guard verb.parameters.contains(where: { $0.name == name }) else {
                throw noOption(name, kind)
            }
            table.set(name, .text(value))
        }
        for (option, isSet) in flags where isSet {
            guard verb.parameters.contains(where: { $0.name == option.rawValue }) else {
                throw noOption(option.rawValue, kind)
            }
            table.set(option.rawValue, true)
        }
        for parameter in verb.parameters where parameter.isRequired && parameter.name != "file" {
            guard table[parameter.name] != nil else {
                let word = Self.word(parameter.name)
                throw WrongUsage(
                    "kontor import \(kind.rawValue): \(word) is missing; it says \(Self.meaning(parameter))")
            }
        }
        return table
    }

    private func noOption(_ name: String, _ kind: Kind) -> WrongUsage {
        WrongUsage("kontor import \(kind.rawValue): there is no option \(Self.word(name)) with this kind of file")
    }

    private static func word(_ name: String) -> String {
        Door.$current.withValue(.commandLine) { OptionWord.name(name) }
    }

    private var flags: [(ImportOption, Bool)] {
        [
            (.clearEmpty, clearEmpty), (.newPlaces, newPlaces), (.newCategories, newCategories), (.newUnits, newUnits),
            (.leadingZeros, leadingZeros), (.again, again),
        ]
    }

    /// `whose prices they are, by handle`: the parameter's meaning as the end of a sentence.
    private static func meaning(_ parameter: ParameterDeclaration) -> String {
        let words = parameter.meaning.hasSuffix(".") ? parameter.meaning.dropLast() : parameter.meaning[...]
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// The result's own summary sentence, and its details a line each.
    private static func sentence(_ result: Plain) -> String {
        let notes = result["notes"]?.list?.compactMap(\.text) ?? []
        return ([result["summary"]?.text ?? result.json] + notes.map { "  " + $0 }).joined(separator: "\n")
    }
}
