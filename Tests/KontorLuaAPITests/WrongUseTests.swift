import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// Every function refuses wrong use, and says what was expected and what came: derived from the declarations.
@Suite struct WrongUseTests {
    private let office: APIOffice
    private let samples: Samples

    init() throws {
        office = try APIOffice()
        samples = Samples(office: office)
    }

    /// What is said of a record that is no person and no organisation: `DecidedEntryTests`.
    private static let parties: Set<String> = [
        "communication.entry.create.party_record", "communication.entry.update.party_record",
    ]

    @Test func everyParameterRefusesAWrongType() throws {
        for spot in Spot.all where !Self.parties.contains("\(spot.verb.name).\(spot.declaration.name)") {
            for (value, got) in try samples.wrong(spot.declaration.type) {
                let expected = spot.declaration.type.expectation
                let said = try office.complaint(of: spot.verb, spot.arguments(value, samples))
                #expect(said == spot.message("\(spot.name) must be \(expected), got \(got)"))
            }
        }
        #expect(try office.office.findings() == [])
    }

    @Test func everyParameterThatNamesARecordRefusesTheIDOfAnotherKind() throws {
        var count = 0
        for spot in Spot.all {
            guard let (value, got) = try samples.wrongKind(spot.declaration.type) else { continue }
            let expected = spot.declaration.type.expectation
            let said = try office.complaint(of: spot.verb, spot.arguments(value, samples))
            #expect(said == spot.message("\(spot.name) must be \(expected), got \(got)"))
            count += 1
        }
        #expect(count > 80)
    }

    @Test func everyRequiredParameterIsMissed() throws {
        for spot in Spot.all where spot.declaration.isRequired {
            let said = try office.complaint(of: spot.verb, spot.argumentsWithoutIt(samples))
            #expect(said == spot.message("\(spot.name) is missing, it must be \(spot.declaration.type.expectation)"))
        }
    }

    @Test func everyMisspeltKeyIsToldTheRightOne() throws {
        for spot in Spot.all where !spot.isPositional {
            let word = spot.declaration.name + "_"
            let said = try office.complaint(of: spot.verb, spot.arguments(misspelt: word, samples))
            #expect(said == spot.message("unknown key \(spot.place)\(word); did you mean \(spot.declaration.name)?"))
        }
    }

    @Test func everyFunctionRefusesWhatHasNoName() throws {
        for verb in Registry.verbs {
            let subject = try verb.parameters.prefix(verb.positionalCount).map { try samples.right($0.type) }
            let hasOptions = verb.parameters.count > subject.count
            let most = subject.count + (hasOptions ? 1 : 0)
            func message(_ sentence: String) -> String { "kontor.\(verb.name): \(sentence)\n  \(verb.signature)" }
            let tooMany = try office.complaint(of: verb, Array(repeating: [:], count: most + 1))
            #expect(tooMany == message("takes at most \(most) argument\(most == 1 ? "" : "s"), got \(most + 1)"))
            guard hasOptions else { continue }
            let noTable = try office.complaint(of: verb, subject + [7])
            #expect(noTable == message("options must be a table, got 7"))
            let noName = try office.complaint(of: verb, subject + [.table(LuaTable(array: [7, 8]))])
            #expect(noName == message("options are named, got 7 without a name"))
        }
    }

    @Test func everyFunctionRefusesAPluginWithoutItsCapability() throws {
        let all = Set(Registry.verbs.compactMap(\.capability?.name))
        for verb in Registry.verbs {
            guard let capability = verb.capability else {
                #expect(APIOffice.free.contains(verb.name), "\(verb.name) needs no capability")
                continue
            }
            let area = verb.name.prefix { $0 != "." }
            #expect(["\(area).read", "\(area).write"].contains(capability.name))
            let sentence =
                "plugin acme may not do this: it needs \(capability), which is granted in office.lua under plugins, "
                + "acme, grant"
            let arguments = Array(repeating: LuaValue.boolean(true), count: 9)
            let said = try office.complaint(of: verb, arguments, granted: all.subtracting([capability.name]))
            #expect(said == "kontor.\(verb.name): \(sentence)\n  \(verb.signature)")
            #expect(office.logged.last?.level == "refused")
            #expect(office.logged.last?.message == "kontor.\(verb.name): \(sentence)")
            let granted = try office.complaint(of: verb, arguments, granted: [capability.name])
            #expect(granted?.contains("takes at most") == true)
        }
    }

    @Test func everyDecisionNeedsAPersonAndNoPluginTakesItAlone() throws {
        let decisions = Registry.verbs.filter(\.isDecision)
        #expect(decisions.count >= 6)
        let all = Set(Registry.verbs.compactMap(\.capability?.name))
        for verb in decisions {
            let alone = try office.complaint(of: verb, [], granted: all, decides: false)
            #expect(
                alone
                    == "refused: kontor.\(verb.name): a person decides this, a plugin cannot do it alone; a command that "
                    + "carries out a decision names the parameter which says on what, such as "
                    + "decides = \"\(verb.parameters[0].name)\"")
            office.host.desk.actor = nil
            let nobody = try office.complaint(of: verb, [])
            #expect(
                nobody
                    == "refused: kontor.\(verb.name): a person decides this; say who with --as PERSON")
            try office.host.act(as: "ada")
        }
    }
}

extension WrongUseTests {
    /// Made from the declarations: the next decision is held to it too.
    @Test func everyDecisionIsOnARecordThatThePersonNamedAndHasAReasonOfWords() throws {
        try office.run(
            """
            assert(kontor.hr.opening.create { key = "r", title = "x", criteria = { { title = "Excel", rule = { any = { "Excel" } } } } })
            for i = 1, 2 do assert(kontor.hr.application.receive("r", { name = "Robin " .. i })) end
            kontor.inventory.supply_run { category = "kitchen" }
            """)
        let all = Set(Registry.verbs.compactMap(\.capability?.name))
        for verb in Registry.verbs.filter(\.isDecision) {
            guard case .record(let noun) = verb.parameters[0].type, verb.hasSubject else {
                Issue.record("\(verb.name) decides on no record")
                continue
            }
            #expect(verb.parameters.contains { $0.name == "reason" }, "\(verb.name)")
            let id = try #require(try office.id(of: noun()), "\(verb.name)")
            func said(_ reason: String, named: String) throws -> String {
                try office.complaint(
                    of: verb,
                    [
                        .string(LuaString(id)),
                        .table(LuaTable(fields: [(.string("reason"), .string(LuaString(reason)))])),
                    ],
                    granted: all, named: named) ?? ""
            }
            #expect(try said("all that we ask for", named: "").contains("names each \(noun().name) that it decides on"))
            for reason in [".", "ok", "x", " . . ", "!!! ???"] {
                #expect(
                    try said(reason, named: id).contains("a decision needs a reason of words"), "\(verb.name) \(reason)"
                )
            }
            let fair = try said("all that we ask for", named: "some, \(id)")
            #expect(!fair.contains("names each") && !fair.contains("reason"), "\(fair)")
        }
    }
}

extension APIOffice {
    /// What every plugin may do, whatever it was granted.
    static let free: Set<String> = [
        "now", "today", "money", "log", "why", "transaction", "preview", "storage.get", "storage.keys",
        "storage.set",
        // What it reads is checked by the kind's own `each`.
        "export",
    ]
}
