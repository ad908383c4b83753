internal import KontorCommunication
internal import KontorConnectors
internal import KontorCore
internal import KontorDirectory
internal import KontorIntake
internal import KontorLua
internal import KontorStore

/// What was said and written: the log, calls and where they go.
enum CommunicationVerbs {
    static let policies = [LuaCommunicationPolicies.route]

    static let all: [Verb] =
        [importCalls, log, update, withdraw, restore, waiting, settle, reopen, search]
        + RoutingVerbs.all
        + GeneralVerbs(
            LogEntry.self, at: "communication.entry", roles: ["for_role"],
            examples: [
                .get: logged + #"assert(kontor.communication.entry.get(call.id).subject == "Lieferung")"#,
                .find: logged + #"assert(#kontor.communication.entry.find { kind = "call", outcome = "missed" } == 1)"#,
                .each: logged
                    + #"for entry in kontor.communication.entry.each { kind = "call" } do assert(entry.direction) end"#,
            ]
        ).verbs(.get, .find, .each)
        + GeneralVerbs(
            CallLeg.self, at: "communication.leg",
            examples: [
                .find: logged + "assert(#kontor.communication.leg.find { call = call.id } == 0)",
                .each: logged + "for leg in kontor.communication.leg.each { call = call.id } do assert(leg.kind) end",
            ]
        ).verbs(.find, .each)

    /// A call in the log, for the examples.
    static let logged = """
        local call = assert(kontor.communication.entry.create {
          kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
        })

        """

    private static var importCalls: Verb {
        Verb(
            "communication.call.import", .write("communication"),
            "Takes in a telephone system's log, Asterisk's Master.csv; more lines of a known call complete it."
        ) {
            verb in
            let file = verb.subject("file", FileArgument.self, "The file.")
            verb.returns(.table(CommunicationResults.callsImported))
            verb.example(
                #"""
                local line = [["","04066969500","200","from-trunk","""Elbe"" <04066969500>","PJSIP/trunk-0","PJSIP/210-1",]]
                  .. [["Dial","PJSIP/210,30","2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER",]]
                  .. [["DOCUMENTATION","1795416730.0",""]]
                local result = assert(kontor.communication.call.import { name = "Master.csv", content = line })
                local call = kontor.communication.entry.get(result.calls[1])
                assert(call.outcome == "missed" and call.party_record == "elbe")
                assert(#kontor.communication.call.import({ name = "Master.csv", content = line }).calls == 0)
                -- A later export knows more of the same call:
                local more = line .. "\n" .. line:gsub("210%-1", "212-2"):gsub("NO ANSWER", "ANSWERED")
                assert(kontor.communication.call.import({ name = "Master.csv", content = more }).completed[1] == call.id)
                assert(kontor.communication.entry.get(call.id).outcome == "answered")
                """#)
            verb.fails(.invalid, "not one line of the file is a call, or all of them are of a time to come")
            return { call in
                let given = try call[file]
                let held = LuaCharge(call.state)
                try held.set(given.content.count)
                defer { withExtendedLifetime(held) {} }
                let records = try call.records
                let log = try AsteriskCDR.read(file: given.name, given.content, in: records.time)
                defer { withExtendedLifetime(log.held) {} }
                let result = try Communication(records).importCalls(log.lines)
                if result.toCome.count == log.lines.count { throw ImportProblem.failure(result.toCome, in: given.name) }
                let left = ImportProblem.sorted(log.unread + result.toCome)
                return CommunicationResults.callsImported(
                    CommunicationResults.CallsImported(
                        imported: ImportResult.Imported(
                            summary: "\(given.name): \(summary(result, unread: log.unread.count))",
                            notes: left.map(\.text)), result: result))
            }
        }
    }

    /// `2 new calls, 1 completed, 3 known, 1 line that could not be read`
    private static func summary(_ result: CallImport, unread: Int) -> String {
        let parts = [
            "\(result.new.count) new \(result.new.count == 1 ? "call" : "calls")",
            result.completed.isEmpty ? nil : "\(result.completed.count) completed", "\(result.known) known",
            unread == 0 ? nil : "\(lines(unread)) that could not be read",
            result.toCome.isEmpty ? nil : "\(lines(result.toCome.count)) of a time to come left out",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private static func lines(_ count: Int) -> String { "\(count) \(count == 1 ? "line" : "lines")" }

    private static var log: Verb {
        Verb(
            "communication.entry.create", .write("communication"),
            "Writes down a call, mail, fax, letter, visit or note."
        ) {
            verb in
            let kind = verb.required("kind", LogEntry.Kind.self, "What it was.")
            let direction = verb.optional(
                "direction", LogEntry.Direction.self, "Which way it went; `in` where left out.")
            let party = verb.optional(
                "party", String.self, "The other side: a number, an address, a name.", bound: .line)
            let subject = verb.optional("subject", String.self, "What it was about, in one line.", bound: .line)
            let note = verb.optional("note", String.self, "What was said.", bound: .note)
            let about = verb.optional("about", AnyID.self, "The record it concerns.")
            let outcome = verb.optional("outcome", LogEntry.Outcome.self, "How a call ended.")
            let at = verb.optional("happened_at", Instant.self, "When; now where left out.")
            let further = EntryNote(verb, isNew: true)
            verb.returns(.record(LogEntry.self))
            verb.fails(.invalid, "the facts do not go together")
            verb.fails(.conflict, "somebody is to be rung back whom we talked to since")
            verb.fails(.notFound, "there is no such person or organisation")
            verb.example(
                logged
                    + """
                    assert(call.party_record == "elbe")
                    local note = assert(kontor.communication.entry.create {
                      kind = "call", direction = "in", party = "0171 9990001", outcome = "answered", for_whom = "jan.beck",
                      happened_at = "2026-11-22T17:40:00+01:00", to_do = "Ring back until 15:00", urgency = "urgent",
                      state = "we_ring_back",
                    })
                    assert(kontor.communication.waiting({ person = "jan.beck" })[1].id == note.id)
                    """)
            return { call in
                var entry = NewEntry(try call[kind], call[direction] ?? .in, party: call[party])
                entry.subject = call[subject]
                entry.note = call[note]
                entry.about = call[about]
                entry.outcome = call[outcome]
                entry.at = call[at]
                // Who called in vain spoke to nobody.
                let isMissed = entry.direction == .in && entry.outcome.map { $0 != .answered } ?? false
                entry.takenBy = isMissed ? nil : call.person
                further.fill(&entry, call)
                return .record(try Communication(call.records).log(entry))
            }
        }
    }

    private static var update: Verb {
        Verb(
            "communication.entry.update", .write("communication"),
            """
            Adds to an entry what was said, for whom it is and what is to be done; its task to ring back follows, and under \
            another party_record what talks settle.
            """
        ) { verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            let subject = verb.optional("subject", String.self, "What it was about, in one line.", bound: .line)
            let note = verb.optional("note", String.self, "What was said.", bound: .note)
            let about = verb.optional("about", AnyID.self, "The record it concerns.")
            let further = EntryNote(verb, isNew: false)
            let clearing = Clearing(verb, CallNote.Clearable.allCases.map(\.rawValue))
            verb.returns(.record(LogEntry.self))
            verb.fails(.notFound, "there is no such entry, person or organisation")
            verb.fails(.invalid, "the facts do not go together")
            verb.fails(.refused, "somebody waits for a call, and it would be nobody's")
            verb.fails(.conflict, "somebody is to be rung back whom we talked to since, or the entry is out of the log")
            verb.example(
                logged
                    + """
                    local noted = assert(kontor.communication.entry.update(call.id,
                      { note = "Comes on Friday", for_whom = "jan.beck", urgency = "high" }))
                    assert(noted.for_whom == "jan.beck" and noted.note == "Comes on Friday")
                    assert(not kontor.communication.entry.update(call.id, { clear = { "note" } }).note)
                    """)
            return { call in
                var changes = CallNote()
                changes.empties = Set(try clearing.fields(call).compactMap(CallNote.Clearable.init(rawValue:)))
                changes.subject = call[subject]
                changes.note = call[note]
                changes.about = call[about]
                further.fill(&changes, call)
                return .record(try Communication(call.records).note(changes, on: call[entry], by: call.person))
            }
        }
    }

    private static var withdraw: Verb {
        Verb(
            "communication.entry.withdraw", .write("communication"),
            "Takes an entry out of the log that was noted by mistake; calls that it was thought to settle wait again."
        ) { verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            let reason = verb.optional("reason", String.self, "What was wrong with it.", bound: .line)
            verb.returns(.record(LogEntry.self))
            verb.fails(.notFound, "there is no such entry")
            verb.fails(.refused, "the telephone system told of it")
            verb.fails(.conflict, "it is out of the log already")
            verb.example(
                """
                local call = assert(kontor.communication.entry.create {
                  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed",
                  happened_at = "2026-11-23T08:50:00+01:00",
                })
                local talk = assert(kontor.communication.entry.create {
                  kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
                  happened_at = "2026-11-23T08:58:00+01:00",
                })
                assert(kontor.communication.entry.get(call.id).state == "done")
                assert(kontor.communication.entry.withdraw(talk.id, { reason = "another number" }).withdrawn_at)
                assert(kontor.communication.entry.get(call.id).state == "we_ring_back")
                """)
            return { call in
                .record(try Communication(call.records).withdraw(call[entry], reason: call[reason]))
            }
        }
    }

    private static var restore: Verb {
        Verb(
            "communication.entry.restore", .write("communication"),
            "Takes an entry back into the log that was withdrawn, with what was to be done about it and its task."
        ) { verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            verb.returns(.table(CommunicationResults.reopened))
            verb.fails(.notFound, "there is no such entry")
            verb.fails(.conflict, "it is in the log, or is a part of another call")
            verb.example(
                logged
                    + """
                    assert(kontor.communication.entry.withdraw(call.id) and #kontor.communication.waiting {} == 0)
                    assert(kontor.communication.entry.restore(call.id).state == "we_ring_back")
                    """)
            return { call in
                let communication = Communication(try call.records)
                return try reopened(communication.restore(call[entry]), communication)
            }
        }
    }

    private static var reopen: Verb {
        Verb(
            "communication.reopen", .write("communication"),
            "Takes back that an entry was settled: it waits again, and so does its task."
        ) { verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            let state = verb.optional(
                "state", LogEntry.State.self,
                "What is to be done; what was before where left out, and of a call that was over from the start `we_ring_back`."
            )
            verb.returns(.table(CommunicationResults.reopened))
            verb.fails(.notFound, "there is no such entry")
            verb.fails(
                .conflict, "something is to be done about it already, we talked to them since, or it is out of the log")
            verb.fails(
                .invalid,
                "nobody can be rung back without a name or a number, or nothing was to be done about what is no call")
            verb.example(
                logged
                    + """
                    kontor.communication.settle(call.id, { result = "came today" })
                    assert(kontor.communication.reopen(call.id).state == "we_ring_back")
                    """)
            return { call in
                let communication = Communication(try call.records)
                return try reopened(communication.reopen(call[entry], state: call[state]), communication)
            }
        }
    }

    private static func reopened(_ entry: Record<LogEntry>, _ communication: Communication) throws -> APIValue {
        CommunicationResults.reopened((entry, try communication.gap(of: entry)))
    }

    private static var waiting: Verb {
        Verb(
            "communication.waiting", .read("communication"),
            "Returns who waits for us: to be rung back, or rings again; and to whom that falls now, deputies counted in."
        ) {
            verb in
            let person = verb.optional(
                "person", Record<Person>.self, "Only what falls to this person now, deputies counted in.")
            let uncovered = verb.optional(
                "uncovered", Bool.self,
                "Only what nobody covers, because it was given to nobody, or somebody is away without a deputy or left."
            )
            verb.returns(.list(.table(CommunicationResults.waiting)))
            verb.example(
                logged
                    + """
                    kontor.communication.route(call.id)
                    assert(kontor.communication.waiting({ person = "jan.beck" })[1].id == call.id)
                    """)
            return { call in
                .list(
                    try Communication(call.records).waiting(for: call[person]?.id, uncovered: call[uncovered] ?? false)
                        .map { CommunicationResults.waiting($0) })
            }
        }
    }

    private static var settle: Verb {
        Verb(
            "communication.settle", .write("communication"), "Notes that nothing is to be done about an entry any more."
        ) {
            verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            let result = verb.optional(
                "result", String.self, "What came of it; it stands among the reasons.", bound: .line)
            verb.returns(.record(LogEntry.self))
            verb.fails(.conflict, "it is settled already, or out of the log")
            verb.example(
                logged
                    + """
                    kontor.communication.route(call.id)
                    assert(kontor.communication.settle(call.id).state == "done")
                    assert(#kontor.communication.waiting {} == 0)
                    """)
            return { call in
                .record(
                    try Communication(call.records).settle(call[entry], by: call.person, result: call[result]))
            }
        }
    }

    private static var search: Verb {
        Verb(
            "communication.search", .read("communication"),
            "Returns entries in which all words occur, the newest first."
        ) {
            verb in
            let text = verb.subject("text", String.self, "The words.", bound: .note)
            let limit = verb.optional("limit", Int.self, "At most so many, 50 where left out.", bound: .page)
            verb.returns(.list(.record(LogEntry.self)))
            verb.fails(.invalid, "more than 20 words, or one of more than 256 bytes")
            verb.example(logged + #"assert(kontor.communication.search("lieferung")[1].id == call.id)"#)
            return { call in
                .list(
                    try Communication(call.records).search(call[text], limit: call[limit] ?? 50)
                        .map { .record($0) })
            }
        }
    }
}

/// The parameters of a note that somebody takes of a call: for whom it is, and what is to be done.
private struct EntryNote {
    private let record: Parameter<PartyArgument?>
    private let takenBy: Parameter<OfficePerson?>
    private let forWhom: Parameter<ServingPerson?>
    private let toDo: Parameter<String?>
    private let urgency: Parameter<LogEntry.Urgency?>
    private let state: Parameter<LogEntry.State?>

    init(_ verb: VerbBuilder, isNew: Bool) {
        record = verb.optional(
            "party_record", PartyArgument.self, "The person or organisation that the other side is, by id or handle.")
        takenBy = verb.optional(
            "taken_by", OfficePerson.self,
            "Who of us spoke"
                + (isNew ? "; where left out the acting person, and of a call to us in vain nobody." : "."))
        forWhom = verb.optional("for_whom", ServingPerson.self, "For whom it is.")
        verb.fails(.refused, "for_whom does not work here, or taken_by did not then")
        toDo = verb.optional("to_do", String.self, "What is to be done about it.", bound: .note)
        urgency = verb.optional("urgency", LogEntry.Urgency.self, "How soon something must happen.")
        state = verb.optional(
            "state", LogEntry.State.self,
            "What is still to be done" + (isNew ? "; what follows from the outcome where left out." : "."))
    }

    func fill(_ entry: inout NewEntry, _ call: VerbCall) {
        entry.partyRecord = call[record]?.id
        entry.takenBy = call[takenBy]?.record.id ?? entry.takenBy
        entry.forWhom = call[forWhom]?.record.id
        entry.toDo = call[toDo]
        entry.urgency = call[urgency]
        entry.state = call[state]
    }

    func fill(_ note: inout CallNote, _ call: VerbCall) {
        note.partyRecord = call[record]?.id
        note.takenBy = call[takenBy]?.record.id
        note.forWhom = call[forWhom]?.record.id
        note.toDo = call[toDo]
        note.urgency = call[urgency]
        note.state = call[state]
    }
}

extension LogEntry.Kind: ParameterValue {}
extension LogEntry.Urgency: ParameterValue {}
extension LogEntry.State: ParameterValue {}
extension LogEntry.Direction: ParameterValue {}
extension LogEntry.Outcome: ParameterValue {}
