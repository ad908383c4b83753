import KontorLuaAPI
import Testing

/// What holds for every declaration of a function of `kontor.*`.
@Suite struct VerbDeclarationTests {
    @Test(arguments: Registry.verbs.map(\.name))
    func isNamedAsTheMannersSay(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        #expect((1...3).contains(name.split(separator: ".").count))
        #expect(name.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 || $0 == 46 })
        #expect(verb.summary.hasSuffix("."))
        #expect(verb.parameters.allSatisfy { $0.meaning.hasSuffix(".") }, "\(name)")
    }

    @Test(arguments: Registry.verbs.map(\.name))
    func isShownAtWorkInItsExample(_ name: String) throws {
        let verb = try #require(Registry.verb(name))
        let calls = ["(", " {", " \"", ", "].map { "kontor.\(name)\($0)" }
        #expect(calls.contains { verb.example.contains($0) }, "\(verb.example)")
        // That something is at least nothing says nothing.
        #expect(!verb.example.contains(">= 0"))
        #expect(verb.example.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }

    @Test func isDeclaredOnce() {
        #expect(Set(Registry.verbs.map(\.name)).count == Registry.verbs.count)
    }
}
