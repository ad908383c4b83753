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
        // Nobody can write `{ until = … }` or `role.end(…)`.
        let words = name.split(separator: ".").map(String.init) + verb.parameters.map(\.name)
        #expect(words.filter(Self.reserved.contains) == [], "\(name)")
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

    /// The words that Lua keeps for itself (manual, 3.1).
    private static let reserved: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    @Test func isDeclaredOnce() {
        #expect(Set(Registry.verbs.map(\.name)).count == Registry.verbs.count)
    }
}
