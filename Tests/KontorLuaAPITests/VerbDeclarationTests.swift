import KontorCore
import KontorLua
import KontorLuaAPI
import KontorStore
import KontorTesting
import Testing

/// What holds for every function of `kontor.*`, whatever it does.
@Suite struct VerbDeclarationTests {
    private func fails(_ verb: Verb, _ arguments: [LuaValue], granted: Set<String>? = nil) throws -> String? {
        let office = try ScratchOffice(Registry.areas)
        return try office.change { records in
            let desk = Desk()
            desk.open = records
            desk.actor = "per_x"
            let session = Session(plugin: granted == nil ? nil : "acme", granted: granted, desk: desk)
            session.carriesDecision = true
            do {
                _ = try verb.call(arguments, in: session, state: nil)
                return nil
            } catch let misuse as Misuse {
                return misuse.message
            }
        }
    }

    @Test(arguments: Registry.verbs.map(\.name))
    func refusesAnUnknownKeyByItsName(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        guard verb.parameters.count > (verb.hasSubject ? 1 : 0) else { return }
        guard !verb.hasSubject else { return }
        let message = try fails(verb, [.table(["surely_not_a_key": 1])])
        #expect(message?.hasPrefix("kontor.\(name): unknown key surely_not_a_key") == true, "\(message ?? "accepted")")
    }

    @Test(arguments: Registry.verbs.map(\.name))
    func refusesASubjectOfTheWrongType(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        guard verb.hasSubject, case .plain = verb.parameters[0].type else {
            guard verb.hasSubject else { return }
            let message = try fails(verb, [.boolean(true)])
            #expect(message?.contains("\(verb.parameters[0].name) must be") == true, "\(message ?? "accepted")")
            return
        }
    }

    @Test(arguments: Registry.verbs.map(\.name))
    func refusesAPluginThatWasNotGrantedIt(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        guard let capability = verb.capability else { return }
        let message = try fails(verb, [], granted: [])
        #expect(message?.contains("it needs \(capability), which is granted in office.lua") == true)
    }

    @Test(arguments: Registry.verbs.map(\.name))
    func isNamedAsTheMannersSay(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        #expect((1...3).contains(name.split(separator: ".").count))
        #expect(name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 || $0 == 46 })
        #expect(verb.summary.hasSuffix("."))
        #expect(verb.parameters.allSatisfy { $0.meaning.hasSuffix(".") }, "\(name)")
    }
}
