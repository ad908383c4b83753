import Foundation
import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import Testing

/// What was given and changes nothing is refused or told: asked of every option of every function that writes, in the
/// state that the function itself has led to.
///
/// Each call is made twice. Where the second one, with one option more, leaves the same changes and says the same as a
/// second one without it, the option was dropped in silence.
@Suite struct NoEffectTests {
    /// Options whose every value says what the office of the tests knows already. This list may only become shorter.
    private static let exceptions: [String: String] = [
        "inventory.supply_run.consumption_days": "is told to the policies, which need not look at it"
    ]

    /// All but those that only permit something, or empty what may be empty.
    private static let spots = Spot.all.filter { spot in
        spot.verb.capability?.name.hasSuffix(".write") ?? false && !spot.isPositional && spot.rows == nil
            && !spot.declaration.isRequired && ImportOption(rawValue: spot.declaration.name) == nil
            && spot.declaration.name != "clear"
    }

    /// Some values of an option, of which one at least differs from what it is where it is left out; none where the office
    /// has but one record that could be named.
    private func values(of declaration: ParameterDeclaration, _ samples: Samples) throws -> [LuaValue] {
        func list(_ values: [LuaValue]) -> [LuaValue] { values.map { .table(LuaTable(array: [$0])) } }
        return switch declaration.type {
        case .choice(let words): words.map { .text($0) }
        case .list(.choice(let words)): list(words.map { .text($0) })
        case .flag: [true, false]
        case .integer, .quantity: [1, 2]
        case .day: ["2026-11-23", "2026-11-20"]
        case .text: ["clerk", "2026-11-20"]
        case .instant: ["2026-11-23T09:15:00+01:00", "2026-11-20T09:15:00+01:00"]
        case .record(let noun): try ids(of: noun(), samples)
        case .list(.record(let noun)): try list(ids(of: noun(), samples))
        default: [try samples.right(declaration.type)]
        }
    }

    private func ids(of noun: NounDeclaration, _ samples: Samples) throws -> [LuaValue] {
        let ids = try samples.office.ids(of: noun)
        return ids.count > 1 ? ids.map { .text($0) } : []
    }

    /// What two calls, one after the other, changed and said; nil where one of them is refused.
    private func outcome(_ office: APIOffice, _ verb: Verb, _ first: [LuaValue], _ second: [LuaValue]) throws -> String?
    {
        let session = Session(plugin: nil, granted: nil, desk: office.host.desk)
        session.decision = PersonsDecision(parameter: "record", naming: first.first?.text ?? "")
        func said(_ arguments: [LuaValue]) -> (words: String, isRefused: Bool) {
            do {
                let result = try verb.call(arguments, in: session, state: office.script.state)
                return (try result.plain(session.names).json, false)
            } catch { return ("\(error)", true) }
        }
        let outcome = try office.host.transaction("test", preview: true) { _ -> (String, Bool) in
            let before = said(first)
            guard !before.isRefused else { return ("", true) }
            let after = said(second)
            return (before.words + "\n" + after.words, after.isRefused)
        }
        guard !outcome.result.1 else { return nil }
        let changes = outcome.changes.map { "\($0.noun) \($0.action) \($0.payload?.json ?? "")" }.joined(
            separator: "\n")
        return (outcome.result.0 + "\n" + changes).replacing(/[a-z]{3}_[0-9A-Za-z]{20,}/) {
            String($0.output.prefix(4))
        }
    }

    @Test func nothingIsDroppedInSilence() throws {
        let office = try APIOffice()
        let samples = Samples(office: office)
        var asked = 0
        for spot in Self.spots {
            let without = try spot.argumentsWithoutIt(samples)
            // Where the same call twice is refused, so may be the other; what then goes through is not the same.
            guard let plain = try outcome(office, spot.verb, without, without) else { continue }
            let others = try values(of: spot.declaration, samples).map {
                try outcome(office, spot.verb, without, spot.argumentsWithAll($0, samples))
            }
            guard !others.isEmpty else { continue }
            asked += 1
            let name = "\(spot.verb.name).\(spot.declaration.name)"
            let isHeeded = others.contains { $0 != plain }
            #expect(isHeeded == (Self.exceptions[name] == nil), "\(name): \(plain)")
        }
        #expect(asked > 50, "\(asked) of \(Self.spots.count)")
    }
}
