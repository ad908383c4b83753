internal import KontorCommunication
internal import KontorConnectors
internal import KontorCore
internal import KontorDirectory
internal import KontorStore

/// What was said and written: the log, calls and where they go.
enum CommunicationVerbs {
    static let policies = [LuaCommunicationPolicies.route]

    static let all: [Verb] =
        [importCalls, log, route, waiting, settle, search]
        + GeneralVerbs(
            LogEntry.self, at: "communication.entry",
            examples: [
                .get: logged + #"assert(kontor.communication.entry.get(call.id).subject == "Lieferung")"#,
                .find: logged + #"assert(#kontor.communication.entry.find { kind = "call", outcome = "missed" } == 1)"#,
                .each: logged
                    + #"for entry in kontor.communication.entry.each { kind = "call" } do assert(entry.direction) end"#,
            ]
        ).verbs(.get, .find, .each)

    private static let logged = """
        local call = assert(kontor.communication.entry.create {
          kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
        })

        """

    private static var importCalls: Verb {
        Verb(
            "communication.call.import", .write("communication"),
            "Takes in a telephone system's record, Asterisk's Master.csv."
        ) {
            verb in
            let file = verb.subject("file", FileArgument.self, "The file.")
            verb.returns(
                .fields(
                    "CallsImported",
                    ImportResult.declarations + [
                        ParameterDeclaration("calls", .list(.text), isRequired: true, "The ids of the new entries.")
                    ]))
            verb.example(
                #"""
                local line = [["","04066969500","200","from-trunk","""Elbe"" <04066969500>","PJSIP/trunk-0","PJSIP/210-1",]]
                  .. [["Dial","PJSIP/210,30","2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER",]]
                  .. [["DOCUMENTATION","1795416730.0",""]]
                local result = assert(kontor.communication.call.import { name = "Master.csv", content = line })
                local call = kontor.communication.entry.get(result.calls[1])
                assert(call.outcome == "missed" and call.party_record == "elbe")
                assert(#kontor.communication.call.import({ name = "Master.csv", content = line }).calls == 0)
                """#)
            verb.fails(.invalid, "not one line of the file is a call")
            return { call in
                let given = try call[file]
                let held = try given.counted(for: call.state)
                defer { withExtendedLifetime(held) {} }
                let records = try call.records
                let read = try AsteriskCDR.read(file: given.name, given.content, in: records.time)
                let result = try Communication(records).importCalls(
                    read.calls.map(imported),
                    unread: read.unread.map { UnreadCallLine(line: $0.line, sentence: $0.sentence) })
                let unread =
                    switch result.unread.count {
                    case 0: ""
                    case 1: ", 1 line that could not be read"
                    case let count: ", \(count) lines that could not be read"
                    }
                return .fields([
                    "summary": .text("\(given.name): \(result.new.count) new calls, \(result.known) known\(unread)"),
                    "notes": .texts(ImportResult.shown(result.unread.map { "line \($0.line): \($0.sentence)" })),
                    "calls": .texts(result.new.map(\.text)),
                ])
            }
        }
    }

    private static func imported(_ call: TelephoneCall) -> ImportedCall {
        ImportedCall(
            identity: call.identity, direction: LogEntry.Direction(call.direction),
            outcome: LogEntry.Outcome(call.outcome),
            caller: call.caller.isWithheld ? "" : call.caller.number, callerName: call.caller.name,
            dialled: call.dialled, startedAt: call.startedAt, answeredBy: call.answeredBy,
            ringSeconds: call.ringSeconds, talkSeconds: call.talkSeconds,
            legs: call.legs.map {
                ImportedCall.Leg(
                    CallLeg.Kind(rawValue: $0.kind.rawValue) ?? .ended, at: $0.at, party: $0.party, by: $0.by,
                    isReached: $0.isReached, ringSeconds: $0.ringSeconds, talkSeconds: $0.talkSeconds)
            })
    }

    private static var log: Verb {
        Verb(
            "communication.entry.create", .write("communication"),
            "Writes down a call, mail, fax, letter, visit or note."
        ) {
            verb in
            let kind = verb.required("kind", LogEntry.Kind.self, "What it was.")
            let direction = verb.optional(
                "direction", LogEntry.Direction.self, "Which way it went; `in` where left out.")
            let party = verb.optional("party", String.self, "The other side: a number, an address, a name.")
            let subject = verb.optional("subject", String.self, "What it was about, in one line.")
            let note = verb.optional("note", String.self, "What was said.")
            let about = verb.optional("about", AnyID.self, "The record it concerns.")
            let outcome = verb.optional("outcome", LogEntry.Outcome.self, "How a call ended.")
            verb.returns(.record(LogEntry.self))
            verb.example(logged + #"assert(call.party_record == "elbe")"#)
            return { call in
                var entry = NewEntry(try call[kind], call[direction] ?? .in, party: call[party])
                entry.subject = call[subject]
                entry.note = call[note]
                entry.about = call[about]
                entry.outcome = call[outcome]
                entry.takenBy = call.person
                return .record(try Communication(call.records).log(entry))
            }
        }
    }

    private static var route: Verb {
        Verb(
            "communication.route", .write("communication"),
            "Decides for whom an entry is; who is away is passed on to the deputy."
        ) {
            verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            verb.returns(
                .fields(
                    "Routed",
                    [
                        ParameterDeclaration("for_whom", .text, isRequired: false, "The handle of who gets it."),
                        ParameterDeclaration("on_behalf_of", .text, isRequired: false, "For whom that one stands in."),
                        ParameterDeclaration(
                            "gap", .text, isRequired: false, "What is missing, where nobody is there."),
                        ParameterDeclaration("why", .list(.text), isRequired: true, "Why."),
                    ]))
            verb.fails(.notFound, "there is no such entry")
            verb.example(
                logged
                    + """
                    local routed = assert(kontor.communication.route(call.id))
                    assert(routed.state == "we_ring_back")
                    assert(routed.for_whom == "jan.beck" and routed.on_behalf_of == "petra.voss")
                    """)
            return { call in
                let routed = try Communication(call.records).route(
                    call[entry], by: LuaCommunicationPolicies(call.session.desk))
                let entry = routed.entry
                return .fields([
                    "id": .text(entry.id.text), "party": .text(entry.party),
                    "party_record": try entry.partyRecord.map { .text(try call.session.names.name(of: $0.text)) }
                        ?? .nothing,
                    "outcome": .text(entry.outcome?.rawValue), "urgency": .text(entry.urgency.rawValue),
                    "state": .text(entry.state.rawValue), "for_whom": .text(routed.answer?.person?.handle),
                    "on_behalf_of": .text(routed.answer?.onBehalfOf?.handle), "gap": .text(routed.gap),
                    "why": .texts(entry.why),
                ])
            }
        }
    }

    private static var waiting: Verb {
        Verb(
            "communication.waiting", .read("communication"),
            "Returns who waits for us: to be rung back, or rings again."
        ) {
            verb in
            let person = verb.optional("person", Record<Person>.self, "Only for this person.")
            verb.returns(.list(.record(LogEntry.self)))
            verb.example(
                logged
                    + """
                    kontor.communication.route(call.id)
                    assert(kontor.communication.waiting({ person = "jan.beck" })[1].id == call.id)
                    """)
            return { call in
                .list(try Communication(call.records).waiting(for: call[person]?.id).map { .record($0.entry) })
            }
        }
    }

    private static var settle: Verb {
        Verb(
            "communication.settle", .write("communication"), "Notes that nothing is to be done about an entry any more."
        ) {
            verb in
            let entry = verb.subject("entry", Record<LogEntry>.self, "The entry by its id.")
            verb.returns(.record(LogEntry.self))
            verb.fails(.conflict, "it is settled already")
            verb.example(
                logged
                    + """
                    kontor.communication.route(call.id)
                    assert(kontor.communication.settle(call.id).state == "done")
                    assert(#kontor.communication.waiting {} == 0)
                    """)
            return { call in .record(try Communication(call.records).settle(call[entry], by: call.person)) }
        }
    }

    private static var search: Verb {
        Verb(
            "communication.search", .read("communication"),
            "Returns entries in which all words occur, the newest first."
        ) {
            verb in
            let text = verb.subject("text", String.self, "The words.")
            let limit = verb.optional("limit", Int.self, "At most so many, 50 where left out.")
            verb.returns(.list(.record(LogEntry.self)))
            verb.fails(.invalid, "more than 20 words, or one of more than 1000 bytes")
            verb.example(logged + #"assert(kontor.communication.search("lieferung")[1].id == call.id)"#)
            return { call in
                .list(
                    try Communication(call.records).search(call[text], limit: min(call[limit] ?? 50, 1000))
                        .map { .record($0) })
            }
        }
    }
}

extension LogEntry.Direction {
    fileprivate init(_ direction: TelephoneCall.Direction) {
        self =
            switch direction {
            case .inbound: .in
            case .outbound: .out
            case .internal: .within
            }
    }
}

extension LogEntry.Outcome {
    fileprivate init(_ outcome: TelephoneCall.Outcome) {
        self =
            switch outcome {
            case .answered: .answered
            case .missed: .missed
            case .busy: .busy
            case .failed: .failed
            case .voicemail: .voicemail
            }
    }
}

extension LogEntry.Kind: ParameterValue {}
extension LogEntry.Direction: ParameterValue {}
extension LogEntry.Outcome: ParameterValue {}
