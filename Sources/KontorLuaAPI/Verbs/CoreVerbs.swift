internal import KontorCore
internal import KontorLua
internal import KontorStore

/// What every script has, whatever its area: time, money, log, transactions, previews, its own storage.
enum CoreVerbs {
    static var all: [Verb] { [now, today, money, log, why, transaction, preview, storageGet, storageKeys, storageSet] }

    private static var now: Verb {
        Verb("now", nil, "Returns the moment, with the office's offset from UTC.") { verb in
            verb.returns(.value(.instant, "RFC 3339"))
            verb.example(#"assert(kontor.now():match "^%d%d%d%d%-%d%d%-%d%dT")"#)
            return { call in .text(try call.records.time.text(try call.records.now)) }
        }
    }

    private static var today: Verb {
        Verb("today", nil, "Returns the day in the office's time zone.") { verb in
            verb.returns(.value(.day, "the day"))
            verb.example(#"assert(kontor.today() == kontor.now():sub(1, 10))"#)
            return { call in .text(try call.records.today.description) }
        }
    }

    private static var money: Verb {
        Verb("money", nil, "Returns an exact amount of money.") { verb in
            let text = verb.subject("text", Money.self, "Amount and currency, such as `19.90 EUR`.")
            verb.returns(.value(.money, "the amount"))
            verb.followsFromArguments()
            verb.example(#"assert(tostring(kontor.money "19.90 EUR" * 2) == "39.80 EUR")"#)
            return { call in .money(try call[text]) }
        }
    }

    private static var log: Verb {
        Verb("log", nil, "Writes a line to the office's log. Personal data does not belong there.") { verb in
            let text = verb.subject("text", String.self, "The line.", bound: .note)
            let level = verb.optional("level", LogLevel.self, "How much it matters.")
            verb.example(
                """
                kontor.log "counted twice"
                kontor.log("the scale is off by 2 percent", { level = "warning" })
                """)
            return { call in
                call.session.desk.note(
                    LogLine(
                        level: (call[level] ?? .info).rawValue, plugin: call.session.plugin, message: try call[text]))
                return .nothing
            }
        }
    }

    private static var why: Verb {
        Verb("why", nil, "Returns the sentences that say why a record looks as it does.") { verb in
            let record = verb.subject(
                "record", Plain.self, "A table that something decided on: an order line, a call step.",
                bound: .file)
            verb.returns(.list(.value(.text, "a sentence")))
            verb.fails(.notFound, "nothing was decided about it")
            verb.followsFromArguments()
            verb.example(
                """
                local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
                local sentences = kontor.why(order.lines[1])
                assert(sentences[1]:find "on hand")
                for _, sentence in ipairs(sentences) do kontor.log(sentence) end
                """)
            return { call in
                guard case .list(let sentences)? = try call[record]["why"] else {
                    throw Failure(.notFound, "nothing here says why: it has no list `why`")
                }
                return .plain(.list(sentences))
            }
        }
    }

    private static var transaction: Verb {
        Verb("transaction", nil, "Runs a function so that all it changes is kept, or nothing where it fails.") {
            verb in
            let function = verb.subject("body", Callback.self, "What to run; its results are returned.")
            verb.returns(.value(.plain, "what the function returned"))
            verb.fails(.refused, "the function returns `nil` or `false` and a reason; an `err` keeps its own code")
            verb.example(
                """
                local ok = pcall(kontor.transaction, function()
                  assert(kontor.inventory.movement.issue("PAPIER-A4", { quantity = 2 }))
                  assert(kontor.inventory.movement.issue("PAPIER-A3", { quantity = 1000 }))
                end)
                assert(not ok and kontor.inventory.item.get("PAPIER-A4").on_hand == 12)
                """)
            return { call in
                guard let state = call.state else { throw Misuse("transaction is for Lua") }
                let body = try call[function].function
                return .lua(
                    try call.records.savepoint {
                        let values = try state.call(body)
                        try FailedResult.refuse(values)
                        return values
                    })
            }
        }
    }

    private static var preview: Verb {
        Verb("preview", nil, "Runs a function, takes back all it changed, and returns what would have changed.") {
            verb in
            let function = verb.subject("body", Callback.self, "What to run.")
            verb.fails(.refused, "the function returns `nil` or `false` and a reason; an `err` keeps its own code")
            verb.returns(.list(.table(change)))
            verb.example(
                """
                local changes = kontor.preview(function() kontor.inventory.supply_run { category = "kitchen" } end)
                assert(changes[1].noun == "order" and changes[1].action == "create")
                assert(#kontor.inventory.order.find {} == 0)
                """)
            return { call in
                guard let state = call.state else { throw Misuse("preview is for Lua") }
                let body = try call[function].function
                let held = LuaCharge(state)
                // What is only tried decides nothing.
                let decision = call.session.decision
                defer { call.session.decision = decision }
                let changes = try call.records.preview(holding: held.set) {
                    try FailedResult.refuse(try state.call(body))
                }.changes
                return .rows(changes.count) { index in withExtendedLifetime(held) { change(changes[index]) } }
            }
        }
    }

    private static let change = TableShape<JournalChange>(
        "Change",
        [
            .field("noun", "What kind of record.") { $0.noun },
            .field("record", "Its id.") { $0.record },
            .field("action", "create or update.") { $0.action },
            .stored(
                "values", .plain,
                "The columns as they are stored, or [before, after]: quantities in thousandths, amounts in minor units, "
                    + "moments in microseconds."
            ) { $0.payload ?? .null },
        ])

    private static var storageGet: Verb {
        Verb("storage.get", nil, "Returns a value that this plugin stored; scripts share a shelf of their own.") {
            verb in
            let key = verb.subject("key", String.self, "The name it was stored under.")
            verb.returns(.value(.plain, "the value, nil where there is none"))
            verb.example(
                """
                kontor.storage.set("last_round", { day = kontor.today(), overdue = 3 })
                assert(kontor.storage.get("last_round").overdue == 3)
                assert(kontor.storage.get "never_set" == nil)
                """)
            return { call in
                let entry = try Shelf(call.session.shelf, try call.records).entry(try call[key])
                return entry.map { .plain($0.value) } ?? .nothing
            }
        }
    }

    private static var storageKeys: Verb {
        Verb("storage.keys", nil, "Returns the names under which this plugin stored something, in their order.") {
            verb in
            verb.returns(.list(.value(.text, "a name")))
            verb.example(
                """
                kontor.storage.set("seen", { "PAPIER-A4" })
                kontor.storage.set("checked", true)
                kontor.storage.set "seen"
                assert(table.concat(kontor.storage.keys(), " ") == "checked")
                """)
            return { call in .texts(try Shelf(call.session.shelf, try call.records).keys()) }
        }
    }

    private static var storageSet: Verb {
        Verb("storage.set", nil, "Stores plain data under a name.") { verb in
            let key = verb.subject("key", String.self, "The name.")
            let value = verb.value(
                "value", Plain.self,
                "The data; left out, the value is emptied. `{ value = data }`, the older way to write it, stores the data.",
                bound: Bound(bytes: 4_000_000)
            )
            verb.fails(.limit, "it has more than 1 MB")
            verb.example(
                """
                kontor.storage.set("seen", { "PAPIER-A4", "TONER-85A" })
                assert(kontor.storage.get("seen")[2] == "TONER-85A")
                kontor.storage.set "seen"
                assert(kontor.storage.get "seen" == nil)
                """)
            return { call in
                try Shelf(call.session.shelf, try call.records).set(try call[key], Self.data(call[value] ?? .null))
                return .nothing
            }
        }
    }
}

extension CoreVerbs {
    /// What is to be stored. A table of nothing but `value` is the older way to write it; whoever wants to store one writes
    /// it that way.
    private static func data(_ given: Plain) -> Plain {
        guard case .table(let entries) = given, entries.count == 1, entries[0].key == "value" else { return given }
        return entries[0].value
    }
}

/// How much a log line matters.
enum LogLevel: String, Choice, ParameterValue { case debug, info, warning, error }

/// One plugin's own values.
private struct Shelf {
    /// Bytes of a value: whoever gets it holds it in several forms at a time.
    private static let bytes = 1 << 20

    private let name: String
    private let records: Records

    init(_ name: String, _ records: Records) {
        self.name = name
        self.records = records
    }

    func entry(_ key: String) throws -> Record<ShelfEntry>? {
        try records.first(ShelfEntry.self, "WHERE shelf = ? AND key = ?", [.text(name), .text(key)])
    }

    /// The keys of what is not empty, in the order of their letters.
    func keys() throws -> [String] {
        let sql = "SELECT key FROM shelf_entry WHERE shelf = ? AND value <> 'null' ORDER BY key"
        return try records.connection.texts(sql, [.text(name)])
    }

    func set(_ key: String, _ value: Plain) throws {
        guard (1...200).contains(key.count) else { throw Failure(.invalid, "a storage key has 1 to 200 characters") }
        let bytes = value.json.utf8.count
        guard bytes <= Self.bytes else {
            throw Failure(
                .limit,
                "a stored value has at most \(Grouped.text(Int64(Self.bytes))) bytes as JSON, "
                    + "got \(Grouped.text(Int64(bytes))); "
                    + "keep it in parts, under keys of their own")
        }
        if let entry = try entry(key) {
            try records.update(entry) { $0.value = value }
        } else {
            try records.create(ShelfEntry.self) {
                $0.shelf = name
                $0.key = key
                $0.value = value
            }
        }
    }
}
