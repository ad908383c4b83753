import ArgumentParser
import KontorCore
import KontorREPL
import KontorStore

/// `kontor journal`: what changed, the newest first.
struct JournalList: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Show what changed, when, by whom and through what.")

    @OptionGroup var options: CommonOptions
    @Option(
        parsing: .unconditional, help: "How many entries; all where no terminal shows them, 20 where one does.")
    var limit: Int?
    @Option(help: "Only entries that touched this record, by its id, key or number.")
    var record: String?
    @Option(help: "One entry with all its changes.")
    var entry: Int64?
    @Flag(help: "With what each entry changed.")
    var changes = false

    /// More entries than any office writes.
    private static let mostAsked = 1_000_000_000

    func validate() throws {
        if let limit, !(1...Self.mostAsked).contains(limit) {
            throw ValidationError("--limit must be above zero, at most \(Grouped.text(Self.mostAsked)), got \(limit)")
        }
        if entry != nil, limit != nil || record != nil {
            throw ValidationError("--entry shows one entry whole: leave out \(limit != nil ? "--limit" : "--record")")
        }
        if let entry, entry < 1 { throw ValidationError("--entry must be above zero, got \(entry)") }
    }

    func run() throws {
        let office = try OpenOffice(options)
        try office.records.read { records in
            let reader = JournalReader(connection: records.connection)
            let touched = try record.map { try TouchedRecord($0, records) }
            let most = limit ?? (options.json || !StandardStreams.outputIsTerminal ? Int.max : Self.most)
            var entries = try reader.entries(
                before: entry.flatMap { $0 < .max ? $0 + 1 : nil }, limit: entry == nil ? most : 1,
                touching: touched?.id)
            if let entry, entries.first?.number != entry { entries = [] }
            if entries.isEmpty, let entry {
                throw Failure(.notFound, "the journal has no entry \(entry); kontor journal lists them")
            }
            if options.json {
                Terminal.say(json: .list(try entries.map { try plain($0, reader, records) }))
            } else {
                for entry in entries { try show(entry, reader, records) }
                if entries.isEmpty {
                    Terminal.say(touched.map { "no entry of the journal touched \($0.name)" } ?? "the journal is empty")
                }
                if entry == nil, let last = entries.last, limit == nil, entries.count == most {
                    let left = try reader.count(before: last.number, touching: touched?.id)
                    if left > 0 { Terminal.note("… \(Grouped.text(left)) earlier entries: --limit NUMBER shows more") }
                }
            }
        }
    }

    /// Entries that a terminal shows where nothing is said.
    private static let most = 20

    private func show(_ entry: JournalEntry, _ reader: JournalReader, _ records: Records) throws {
        let who = try name(entry.authorship.actor, records) ?? "nobody in person"
        let through = entry.authorship.plugin.map { " (\($0))" } ?? ""
        let without = entry.authorship.without
        let left = without.isEmpty ? "" : "  without \(without.joined(separator: ", "))"
        Terminal.say(
            "\(entry.number)  \(records.time.wallText(entry.at))  \(who)  \(entry.authorship.command)\(through)\(left)  "
                + "\(entry.changeCount) change\(entry.changeCount == 1 ? "" : "s")")
        guard changes || self.entry != nil else { return }
        let isCut = StandardStreams.outputIsTerminal && self.entry == nil
        let told = ChangeText(
            try reader.changes(ofEntry: entry.number), width: isCut ? StandardStreams.width : 1 << 20,
            most: isCut ? ChangeText.most : .max, colour: StandardStreams.outputHasColour,
            facts: records.office, name: { records.name(of: $0) })
        for line in told.lines { Terminal.show("  " + line) }
    }

    private func plain(_ entry: JournalEntry, _ reader: JournalReader, _ records: Records) throws -> Plain {
        .fields([
            "number": .integer(entry.number), "at": .text(records.time.text(entry.at)),
            "actor": try name(entry.authorship.actor, records).map { .text($0) } ?? .null,
            "plugin": entry.authorship.plugin.map { .text($0) } ?? .null, "command": .text(entry.authorship.command),
            "run": .text(entry.authorship.run),
            "without": .list(entry.authorship.without.map { .text($0) }),
            "changes": .list(
                try reader.changes(ofEntry: entry.number).map {
                    .fields([
                        "noun": .text($0.noun), "record": .text($0.record), "action": .text($0.action),
                        "on_behalf_of": $0.onBehalfOf.map { .text($0) } ?? .null, "values": $0.payload ?? .null,
                    ])
                }),
        ])
    }

    private func name(_ person: String?, _ records: Records) throws -> String? {
        guard let person else { return nil }
        return try records.connection.value("SELECT handle FROM person WHERE id = ?", [.text(person)]).text ?? person
    }
}

/// The record of whatever kind that somebody names by its id, a key or a number.
private struct TouchedRecord {
    let id: String
    /// `item PAPIER-A4`
    let name: String

    /// - Throws: `Failure.notFound` with the nearest name; `Failure.conflict` where several records are called so.
    init(_ text: String, _ records: Records) throws {
        if let prefix = IDText.prefix(of: text) {
            guard let noun = records.nouns[prefix] else {
                let known = records.nouns.all.map(\.prefix)
                let hint = NearestName.hint(prefix, among: known)
                throw Failure(.notFound, "no record \(text): no ids begin with \(prefix)\(hint)")
            }
            (id, name) = (text, "\(noun.title) \(text)")
            let isThere =
                try records.connection.row("SELECT 1 FROM \"\(noun.name)\" WHERE id = ?", [.text(text)]) != nil
                || records.connection.row("SELECT 1 FROM journal_change WHERE record = ? LIMIT 1", [.text(text)]) != nil
            guard isThere else { throw Failure(.notFound, "no \(noun.title) \(text); check its id") }
            return
        }
        var found: [AnyRecord] = []
        var names: [String] = []
        for noun in records.nouns.all where !noun.keys.isEmpty {
            do { found.append(try records.resolve(noun, text)) } catch let failure as Failure
                where failure.code == .notFound
            {
                guard let key = noun.keys.first, !key.isPersonal else { continue }
                let sql = "SELECT \"\(key.name)\" FROM \"\(noun.name)\" LIMIT 20000"
                names += try records.connection.texts(sql)
            }
        }
        guard let record = found.first else {
            throw Failure(
                .notFound, "no record is called \(text.inSentence)\(NearestName.hint(text, among: names))")
        }
        guard found.count == 1 else {
            let all = found.map { "\($0.noun.titleWithArticle) (\($0.id))" }
            throw Failure(.conflict, "several records are called \(text.inSentence): \(all.listed); give the id of one")
        }
        (id, name) = (record.id, "\(record.noun.title) \(record.name)")
    }
}
