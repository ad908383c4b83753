internal import KontorCore

/// Notes the changes of one transaction and seals them into one entry of the chain.
final class JournalWriter {
    private let connection: any Connection
    private var random: any RandomSource
    private var digests: [[UInt8]] = []
    private var previousHash = Journal.origin
    private(set) var number: Int64?
    /// Those of the noun that was written last: many changes in a row are of the same kind.
    private var lastKeys: (noun: NounDeclaration, keys: [[UInt8]])?

    init(connection: any Connection, random: any RandomSource) {
        self.connection = connection
        self.random = random
    }

    /// A place to which `takeBack` can return.
    var mark: Int { digests.count }

    /// Forgets the changes since `mark`; their rows are gone with the savepoint.
    func takeBack(to mark: Int) { digests.removeSubrange(mark...) }

    func created(_ noun: NounDeclaration, _ values: [StoredValue], onBehalfOf: String?) throws {
        var row: [StoredValue] = []
        try note(noun, values[0], "create", payload(noun, values), onBehalfOf, in: &row)
        try connection.execute(Self.insertSQL, row)
    }

    /// Notes as many new records as one statement inserts.
    func created(
        _ noun: NounDeclaration, rows: ArraySlice<[StoredValue]>, onBehalfOf: String?, _ bulk: BulkInsert
    ) throws {
        var arguments: [StoredValue] = []
        arguments.reserveCapacity(rows.count * Self.columns)
        for values in rows {
            try note(noun, values[0], "create", payload(noun, values), onBehalfOf, in: &arguments)
        }
        try connection.execute(bulk.sql(Self.insertSQL, columns: Self.columns, rows: rows.count), arguments)
    }

    private func payload(_ noun: NounDeclaration, _ values: [StoredValue]) -> [UInt8] {
        let keys = keys(of: noun)
        var payload: [UInt8] = []
        payload.reserveCapacity(256)
        for index in 1..<noun.columns.count where !values[index].isNull {
            payload += keys[index]
            append(values[index], to: &payload)
        }
        guard !payload.isEmpty else { return Array("{}".utf8) }
        payload[0] = UInt8(ascii: "{")
        payload.append(UInt8(ascii: "}"))
        return payload
    }

    /// Each column as it stands before its value: `,"name":`.
    private func keys(of noun: NounDeclaration) -> [[UInt8]] {
        if let lastKeys, lastKeys.noun === noun { return lastKeys.keys }
        let keys = noun.columns.map { Array(",\"\($0)\":".utf8) }
        lastKeys = (noun, keys)
        return keys
    }

    func updated(
        _ noun: NounDeclaration, before: [StoredValue], after: [StoredValue], changed: [Int], onBehalfOf: String?
    ) throws {
        var payload: [UInt8] = [UInt8(ascii: "{")]
        for index in changed {
            append(key: noun.columns[index], to: &payload)
            payload.append(UInt8(ascii: "["))
            append(before[index], to: &payload)
            payload.append(UInt8(ascii: ","))
            append(after[index], to: &payload)
            payload.append(UInt8(ascii: "]"))
        }
        payload.append(UInt8(ascii: "}"))
        var row: [StoredValue] = []
        try note(noun, after[0], "update", payload, onBehalfOf, in: &row)
        try connection.execute(Self.insertSQL, row)
    }

    /// Empties what was noted of a record, and notes all its columns as they are now.
    ///
    /// - Returns: How many changes were emptied.
    func erased(_ noun: NounDeclaration, _ values: [StoredValue], onBehalfOf: String?) throws -> Int {
        let count = try connection.execute(
            "UPDATE journal_change SET salt = NULL, payload = NULL "
                + "WHERE noun = ? AND record = ? AND payload IS NOT NULL",
            [.text(noun.name), values[0]])
        let nothing = [StoredValue](repeating: .null, count: values.count)
        try updated(
            noun, before: nothing, after: values, changed: Array(noun.columns.indices.dropFirst()),
            onBehalfOf: onBehalfOf)
        return count
    }

    private func append(key: String, to payload: inout [UInt8]) {
        if payload.count > 1 { payload.append(UInt8(ascii: ",")) }
        payload.append(UInt8(ascii: "\""))
        payload.append(contentsOf: key.utf8)
        payload.append(UInt8(ascii: "\""))
        payload.append(UInt8(ascii: ":"))
    }

    private func append(_ value: StoredValue, to payload: inout [UInt8]) {
        switch value {
        case .text(let text): JSONText.append(text, to: &payload)
        case .integer(let number): JSONText.append(number, to: &payload)
        default: value.plain.write(into: &payload)
        }
    }

    private static let insertSQL = """
        INSERT INTO journal_change (entry, position, noun, record, action, on_behalf_of, salt, digest, payload) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let columns = 9

    /// Adds a change to the entry and its row to `arguments`.
    private func note(
        _ noun: NounDeclaration, _ record: StoredValue, _ action: String, _ payload: [UInt8], _ onBehalfOf: String?,
        in arguments: inout [StoredValue]
    ) throws {
        let number = try openEntry()
        let salt = noun.isPersonal ? newSalt() : nil
        let digest = Journal.digest(
            noun: noun.name, record: record.text ?? "", action: action, onBehalfOf: onBehalfOf, salt: salt,
            payload: payload)
        arguments.append(.integer(number))
        arguments.append(.integer(Int64(digests.count)))
        arguments.append(.text(noun.name))
        arguments.append(record)
        arguments.append(.text(action))
        arguments.append(onBehalfOf.map { .text($0) } ?? .null)
        arguments.append(salt.map { .blob($0) } ?? .null)
        arguments.append(.blob(digest))
        arguments.append(.text(String(decoding: payload, as: UTF8.self)))
        digests.append(digest)
    }

    private func openEntry() throws -> Int64 {
        if let number { return number }
        let last = try connection.row("SELECT number, hash FROM journal_entry ORDER BY number DESC LIMIT 1")
        let next = (last?[0].integer ?? 0) + 1
        // The entry would prove what is there already as if it had been written with it.
        let early = try connection.row(
            "SELECT number FROM event WHERE entry IS NULL OR entry >= ? LIMIT 1", [.integer(next)])
        if let number = early?[0].integer {
            throw DamagedRecords("event \(number) belongs to no entry of the journal")
        }
        previousHash = last?[1].blob ?? Journal.origin
        number = next
        return next
    }

    private func newSalt() -> [UInt8] {
        let words = [random.next(), random.next()]
        return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) } }
    }

    /// Notes a fact that the entry covers.
    func happened(_ name: String, _ data: Plain, at: Instant) throws {
        let entry = try openEntry()
        try connection.execute(
            "INSERT INTO event (number, name, at, data, entry) "
                + "VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM event), ?, ?, ?, ?)",
            [.text(name), .integer(at.microseconds), .text(data.json), .integer(entry)])
    }

    /// Returns what was changed since `mark`, while its rows are still there.
    func changes(since mark: Int) throws -> [JournalChange] {
        guard let number else { return [] }
        return try JournalReader(connection: connection).changes(ofEntry: number, from: mark)
    }

    /// Returns about how many bytes the changes since `mark` take once they are read: their values in several forms, and
    /// a table for each.
    func weight(since mark: Int) throws -> Int {
        guard let number else { return 0 }
        let sql =
            "SELECT COUNT(*), SUM(LENGTH(CAST(payload AS BLOB))) FROM journal_change WHERE entry = ? AND position >= ?"
        let row = try connection.row(sql, [.integer(number), .integer(Int64(mark))]) ?? []
        return Int(row.first?.integer ?? 0) * 1500 + Int(row.last?.integer ?? 0) * 3
    }

    /// Writes the entry; without changes there is none, and nothing has happened of which to tell.
    func seal(at: Instant, authorship: Authorship) throws {
        guard let number else { return }
        guard !digests.isEmpty else {
            try connection.execute("DELETE FROM event WHERE entry = ?", [.integer(number)])
            return
        }
        let events = try Journal.eventDigests(ofEntry: number, connection)
        let hash = Journal.hash(
            previous: previousHash, number: number, at: at.microseconds, authorship: authorship, digests: digests,
            events: events)
        try connection.execute(
            "INSERT INTO journal_entry (number, at, actor, plugin, command, run, changes, hash, without) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(number), .integer(at.microseconds), authorship.actor.map { .text($0) } ?? .null,
                authorship.plugin.map { .text($0) } ?? .null, .text(authorship.command), .text(authorship.run),
                .integer(Int64(digests.count)), .blob(hash),
                authorship.without.isEmpty ? .null : .text(authorship.without.joined(separator: " ")),
            ])
    }
}
