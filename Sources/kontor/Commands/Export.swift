import ArgumentParser
import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorPluginHost
import KontorREPL
import KontorStore

/// `kontor export NOUN`: writes records as a file, all of a kind or those with the given values.
struct Export: LimitedCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write records as a file for spreadsheets or programs.",
        discussion: """
            kontor export alone lists what there is. Every field by which such records are found is an option:
            kontor export item --category paper --to paper.csv

            csv      for German spreadsheets: semicolons, a comma before the decimals
            csv-en   for others: commas, a point before the decimals
            jsonl    for programs: a JSON object per line
            """)

    @OptionGroup var options: CommonOptions
    @Argument(help: "What, such as item, or inventory.item where several areas have one.")
    var noun: String?
    @Option(help: "csv, csv-en or jsonl.")
    var format = ExportFormat.csv.rawValue
    @Option(help: "Which columns, with commas between them, in that order; all where left out.")
    var columns: String?
    @Option(help: "The file to write, which must not be there yet; standard output where left out.")
    var to: String?
    @Argument(parsing: .allUnrecognized, help: "Which of them: --category paper.")
    var filters: [String] = []

    func run() throws {
        guard let noun else { return try list() }
        let source = try Self.source(noun)
        if options.preview { throw WrongUsage("kontor export: nothing changes, so there is no --preview of it") }
        if to == "" {
            throw WrongUsage("kontor export: --to names no file; write one, such as --to \(source.word).csv")
        }
        guard ExportFormat(rawValue: format) != nil else {
            let known = ExportFormat.allCases.map(\.rawValue)
            throw WrongUsage(
                "kontor export: --format must be one of \(known.joined(separator: ", ")), got \(format.inSentence)"
                    + NearestName.hint(format, among: known))
        }
        // A field's name has no dash, a word of the command line no underscore.
        let filter = LuaTable(
            fields: try arguments(source).read(filters).fields.map {
                (key: .text($0.key.text?.replacing("-", with: "_") ?? ""), value: $0.value)
            })
        let office = try OpenOffice(options)
        let limit = CommandLimit(office.limits(options))
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        let exported = try office.host.transaction("export \(source.name)", preview: options.preview) { _ in
            try limit.run { try call(source, filter, in: session).plain(session.names) }
        }
        try write(exported.result)
    }

    private func call(_ source: ExportSource, _ filter: LuaTable, in session: Session) throws -> APIValue {
        guard let verb = Registry.verb("export") else { throw Failure(.notFound, "there is no verb export") }
        var table = LuaTable()
        table.set("format", .text(format))
        table.set("where", .table(filter))
        if let columns {
            let names = columns.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            table.set("columns", .table(LuaTable(array: names.map { .text($0) })))
        }
        do {
            return try Door.$current.withValue(.commandLine) {
                try verb.call([.text(source.name), .table(table)], in: session, state: nil)
            }
        } catch let misuse as Misuse where !misuse.message.hasPrefix("kontor.") {
            throw WrongUsage("kontor export \(source.word): \(misuse.message)")
        }
    }

    private func write(_ file: Plain) throws {
        let (content, rows) = (file["content"]?.text ?? "", file["rows"] ?? .integer(0))
        let told = rows == .integer(1) ? "1 record" : "\(rows.json) records"
        if let to {
            try FreshCopy.write(Array(content.utf8), to: to)
            if options.json { return Terminal.say(json: ["file": .text(to), "rows": rows]) }
            return Terminal.note("\(to): \(told)")
        }
        if options.json { return Terminal.say(json: file) }
        guard StandardStreams.outputIsTerminal else { return StandardStreams.pass(Array(content.utf8)) }
        let shown = content.drop { $0 == "\u{FEFF}" }.replacing("\r\n", with: "\n")
        Terminal.say(String(shown.hasSuffix("\n") ? shown.dropLast() : shown[...]))
        Terminal.note(told)
    }

    private func list() throws {
        let sources = ExportSource.all
        if options.json {
            return Terminal.say(
                json: .list(
                    sources.map {
                        ["noun": .text($0.name), "columns": .list($0.columns.map { .text($0.name) })]
                    }))
        }
        for source in sources { Terminal.say("\(source.name): \(source.columns.map(\.name).joined(separator: ", "))") }
    }

    /// - Throws: `WrongUsage` with the nearest kind, or all that are called so.
    private static func source(_ word: String) throws -> ExportSource {
        let sources = ExportSource.all
        let found = sources.filter { $0.name == word || $0.word == word || plural(of: $0.word) == word }
        if let source = found.first, found.count == 1 { return source }
        guard found.isEmpty else {
            throw WrongUsage(
                "kontor export: several kinds are called \(word): \(found.map(\.name).listed); name one in full")
        }
        let hint = NearestName.hint(word, among: sources.flatMap { [$0.word, $0.name] })
        throw WrongUsage(
            "kontor export: there is no kind of record called \(word.inSentence)\(hint)\n  kontor export lists all")
    }

    /// `entries`: as `kontor import` calls what it takes in.
    private static func plural(of word: String) -> String {
        word == "person"
            ? "people" : word.hasSuffix("y") ? "\(word.dropLast())ies" : word.hasSuffix("s") ? word : "\(word)s"
    }

    private func arguments(_ source: ExportSource) -> CommandLineArguments {
        CommandLineArguments(
            title: "kontor export \(source.word)",
            source.verb.parameters.compactMap { CommandDeclaration.Parameter(option: $0) }, common: Self.ownOptions)
    }

    private static let ownOptions = [
        "as", "columns", "deterministic", "format", "help", "json", "memory-limit", "now", "office", "time-limit", "to",
        "without",
    ]
}

extension CommandDeclaration.Parameter {
    /// An option of the command line for a parameter of a function; nil where nobody could write it there.
    fileprivate init?(option: ParameterDeclaration) {
        let kind: Kind
        switch option.type {
        case .text, .choice, .record, .anyRecord, .instant: kind = .text
        case .flag: kind = .flag
        case .integer: kind = .integer
        case .number: kind = .number
        case .quantity: kind = .quantity
        case .day: kind = .day
        case .money, .list, .table, .rows, .function, .file, .plain: return nil
        }
        self.init(option: option.name.replacing("_", with: "-"), kind, option.meaning)
    }
}
