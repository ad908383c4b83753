internal import KontorCore

extension Verification {
    /// Recomputes every digest and every hash from the first entry on.
    mutating func checkChain(since: JournalHead?) throws {
        var previous = Journal.origin
        var expected: Int64 = 1
        var isSinceThere = since.map { $0 == .empty } ?? true
        for entry in try JournalReader(connection: connection).allEntries() {
            if entry.number != expected { find("journal entry \(expected) is missing") }
            expected = entry.number + 1
            let digests = try digests(of: entry)
            if digests.count != entry.changeCount {
                find("journal entry \(entry.number) has \(digests.count) changes instead of \(entry.changeCount)")
            }
            let events = try Journal.eventDigests(ofEntry: entry.number, connection)
            summary.events += events.count
            let hash = Journal.hash(
                previous: previous, number: entry.number, at: entry.at.microseconds, authorship: entry.authorship,
                digests: digests, events: events)
            if hash != entry.hash || !entry.authorship.isUnmistakable {
                find(
                    "journal entry \(entry.number) was altered, or an event that it covers: "
                        + "its hash does not follow from its content")
            }
            previous = entry.hash
            summary.entries += 1
            summary.head = JournalHead(number: entry.number, hash: entry.hash)
            if since?.names(summary.head) == true { isSinceThere = true }
        }
        if let since, !isSinceThere {
            find("the journal has no entry \(since): what was written since it was noted was altered or cut off")
        }
        try checkStrays()
    }

    private mutating func digests(of entry: JournalEntry) throws -> [[UInt8]] {
        var digests: [[UInt8]] = []
        let sql = """
            SELECT noun, record, action, on_behalf_of, salt, digest, payload, position FROM journal_change \
            WHERE entry = ? ORDER BY position
            """
        try connection.forEachRow(sql, [.integer(entry.number)]) {
            (
                noun: String, record: String, action: String, onBehalfOf: String?, salt: StoredValue,
                kept: StoredValue, payload: String?, position: Int64
            ) in
            let kept = kept.blob ?? []
            var isAltered = false
            if let payload {
                let digest = Journal.digest(
                    noun: noun, record: record, action: action, onBehalfOf: onBehalfOf, salt: salt.blob,
                    payload: Array(payload.utf8))
                // Nothing and an empty text, or a salt that is cut elsewhere, would have the same digest.
                let isWhole = onBehalfOf != "" && (salt.isNull || salt.blob?.count == Journal.saltBytes)
                isAltered = digest != kept || !isWhole
            } else {
                summary.erased += 1
                isAltered = !salt.isNull
            }
            if isAltered { find("journal entry \(entry.number), \(record): the noted change was altered") }
            if position != Int64(digests.count) {
                find("journal entry \(entry.number): its change \(digests.count + 1) is missing or was moved")
            }
            digests.append(kept)
            summary.changes += 1
        }
        return digests
    }

    private mutating func checkStrays() throws {
        let changes = try connection.value(
            "SELECT COUNT(*) FROM journal_change WHERE entry NOT IN (SELECT number FROM journal_entry)")
        if let count = changes.integer, count > 0 { find("\(count) journal changes belong to no entry") }
        try checkEvents()
    }

    /// Finds events that no entry of the journal proves, and plugins that are past them.
    private mutating func checkEvents() throws {
        // An event that is not proven may be as many as anybody likes.
        let unproven = "SELECT e.number FROM event e WHERE NOT COALESCE(\(Events.isProven), 0) ORDER BY e.number"
        try connection.forEachRow(unproven + " LIMIT \(Self.findingLimit)") { (number: Int64) in
            find("event \(number) belongs to no journal entry: somebody else added it")
        }
        var (last, missing) = (Int64(0), Int64(0))
        var loose = 0
        var spoilt: [Int64] = []
        try connection.forEachRow("SELECT number, data, entry FROM event ORDER BY number") {
            (number: Int64, data: String, entry: Int64) in
            missing += max(0, number - last - 1)
            last = number
            guard entry == 0 else { return }
            loose += 1
            if (try? Plain(json: data)) == nil { spoilt.append(number) }
        }
        summary.events += loose
        for number in spoilt { find("event \(number): its content is no plain data") }
        if missing > 0 { find("\(missing) of \(last) events are missing") }
        try connection.forEachRow("SELECT plugin, delivered FROM event_cursor ORDER BY plugin") {
            (plugin: String, delivered: StoredValue) in
            guard !(0...max(0, last)).contains(delivered.integer ?? -1) else { return }
            find("plugin \(plugin) is said to have handled events that do not exist")
        }
    }
}

extension Authorship {
    /// Whether no other authorship has the same text in the chain: nothing and an empty text read alike there, and the
    /// character that stands between its parts must be in none of them.
    fileprivate var isUnmistakable: Bool {
        actor != "" && plugin != ""
            && [actor, plugin, command, run].allSatisfy { $0?.unicodeScalars.contains("\u{1F}") != true }
    }
}
