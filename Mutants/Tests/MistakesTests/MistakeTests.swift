import Mistakes
import Testing

/// Where mistakes can be made, and what they look like in the copy.
@Suite struct MistakeTests {
    private func swift(_ source: String) -> [Mistake] {
        SwiftMistakes(in: source, file: "Sources/X/X.swift", signatures: Signatures(of: [source])).found
    }

    private func changes(_ found: [Mistake], _ kind: MistakeKind) -> [String] {
        found.filter { $0.kind == kind }.map { "\($0.original) → \($0.changed)" }
    }

    @Test func findsEachKindInSwift() {
        let source = """
            enum State { case draft, placed, closed }
            func give(_ name: String, to person: Int?, on day: Int = 1, at place: Int) throws {}
            func work(_ items: [Int], state: State) throws -> Int {
                guard items.count > 2, [.draft, .placed].contains(state) else { throw Trouble() }
                if items.isEmpty || state == .closed { print("none") ; print("at all") }
                try give("x", to: items.first, on: items[0], at: items[1])
                print("done")
                let payload = ["entry": items[0], "by": items[1] - 1]
                let sql = "SELECT id FROM item WHERE minimum <= ? AND archived_at IS NULL"
                return payload.count / 2
            }
            """
        let found = swift(source)
        #expect(changes(found, .boundary) == ["items.count > 2 → items.count >= 2"])
        #expect(changes(found, .negatedCondition).contains("state == .closed → state != .closed"))
        #expect(changes(found, .droppedCondition).contains("items.isEmpty → false"))
        #expect(changes(found, .stateAdded) == ["[.draft, .placed] → [.draft, .placed, .closed]"])
        #expect(changes(found, .optionalAsNil) == ["items.first → nil"])
        #expect(
            changes(found, .argumentLeftOut) == [
                #"give("x", to: items.first, on: items[0], at: items[1]) → give("x", to: items.first, at: items[1])"#
            ])
        #expect(
            changes(found, .swappedArguments) == [
                #"give("x", to: items.first, on: items[0], at: items[1]) → give("x", to: items.first, on: items[1], at: items[0])"#
            ])
        #expect(changes(found, .fieldLeftOut) == [#""entry": items[0] → "#, #""by": items[1] - 1 → "#])
        #expect(changes(found, .arithmetic) == ["items[1] - 1 → items[1] + 1"])
        #expect(changes(found, .rounding) == ["payload.count / 2 → (payload.count + 2 - 1) / 2"])
        #expect(changes(found, .otherEnd) == ["items.first → items.last"])
        #expect(changes(found, .droppedStatement).contains(#"print("done") → "#))
        #expect(
            changes(found, .swallowedError).contains {
                $0.hasSuffix(#"→ _ = try? give("x", to: items.first, on: items[0], at: items[1])"#)
            })
        #expect(found.contains { $0.kind == .query && $0.changed == "<= → <" })
        #expect(found.contains { $0.kind == .query && $0.changed == "AND → OR" })
    }

    /// Where a type can be left out, nothing changes.
    @Test func leavesTypesWhereTheyAre() {
        let source = """
            func make<N>(_ noun: N.Type = N.self, day: Int = 1, _ fill: (N) -> Void) {}
            func work() { make(Item.self, day: 2) { (item: Item) in print(item) } }
            """
        #expect(changes(swift(source), .argumentLeftOut).count == 1)
    }

    /// A state that an earlier case takes never comes by.
    @Test func addsOnlyStatesThatComeBy() {
        let source = """
            enum State { case draft, placed, closed }
            func words(_ state: State) -> Int {
                switch state {
                case .closed: return 1
                case .draft: return 2
                case .placed: return 3
                }
            }
            """
        #expect(changes(swift(source), .stateAdded) == [".closed → .closed, .draft", ".draft → .draft, .placed"])
    }

    @Test func leavesAloneWhatIsReturned() {
        #expect(changes(swift("func twice(_ x: Int) -> Int { double(x) }"), .droppedStatement) == [])
        #expect(swift("@available(macOS 10, *) enum Kind: Int { case one = 1 }").isEmpty)
    }

    @Test func standsBehindItsSwitch() {
        let source = "let isMore =\n    a > b\nlet other = a\n"
        let mistakes = swift(source).filter { $0.kind == .boundary }
        let splice = Splice(source, [7: mistakes[0]])
        #expect(splice.text == "let isMore =\n    (kontor_mutant(7) ? a >= b : a > b)\nlet other = a\n")
        #expect(splice.lines == [7: 2...2])
    }

    @Test func findsConditionsAndCallsInC() {
        let source = """
            #define CHECK(x) if (x) abort();
            void f(int a, char *b) {
                if (a < 3) {
                    g(a);
                }
                return;
            }

            """
        let found = CMistakes.found(in: source, file: "Sources/C/c.c")
        #expect(found.map(\.kind) == [.negatedCondition, .boundary, .droppedStatement])
        #expect(found.map(\.line) == [3, 3, 4])
        #expect(Splice(source, [1: found[1]]).text.contains("if ((kontor_mutant(1) ? (a <= 3) : (a < 3))) {"))
        #expect(Splice(source, [2: found[2]]).text.contains("if (!kontor_mutant(2)) g(a);"))
    }

    @Test func findsMistakesInLuaButNotInItsTexts() {
        let source = "  if count < 3 and not done then return \"a < b\" end -- x < y\n  name = item.name,\n"
        let found = LuaMistakes.found(in: source, file: "plugins/x/init.lua")
        #expect(found.filter { $0.kind == .boundary }.map(\.changed).count == 1)
        #expect(found.filter { $0.kind == .fieldLeftOut }.map(\.line) == [2])
        #expect(found.allSatisfy { !$0.isBuiltIn })
    }
}
