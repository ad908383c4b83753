import KontorCore
import KontorLua
import Testing

@testable import KontorLuaAPI

/// How a policy says why.
@Suite struct WhyTests {
    @Test(
        arguments: [
            (#""below minimum""#, ["below minimum"]),
            (#"{ "below minimum (%s of %d)", 12, 20 }"#, ["below minimum (12 of 20)"]),
            (#"{ "off by %.1f %%", 5.25 }"#, ["off by 5.3 %"]),
            (#"{ "10 % größer als %s", "1 Stück" }"#, ["10 % größer als 1 Stück"]),
            (#"{ "%5 %x %é %" }"#, ["%5 %x %é %"]),
            (#"{ { "below %s", "minimum" }, "house rule" }"#, ["below minimum", "house rule"]),
            (#"{ "twice; %s", { "below %s", "minimum" } }"#, ["twice; below minimum"]),
            (#"{ "twice; %s", { "one", "two" } }"#, ["twice; one; two"]),
            (#"{ "twice; %s", { { "one" }, { "two %d", 2 } } }"#, ["twice; one; two 2"]),
        ] as [(String, [String])])
    func isASentenceOrAPatternOrSeveral(_ lua: String, _ sentences: [String]) throws {
        let state = try LuaState()
        let value = try state.call(state.load("return \(lua)", name: "why")).first ?? .nil
        #expect(try Why.sentences(value) == sentences)
    }

    @Test(arguments: [
        ("7", "why must be text, { format, values } or a list of these, got 7"),
        (#"{ "%s of %s", 1 }"#, "why has fewer values than its format asks for: %s of %s"),
        (#"{ "twice; %s", { text = 1 } }"#, "why must be text, { format, values } or a list of these, got a table"),
    ])
    func refusesWhatSaysNothing(_ lua: String, _ sentence: String) throws {
        let state = try LuaState()
        let value = try state.call(state.load("return \(lua)", name: "why")).first ?? .nil
        #expect { try Why.sentences(value) } throws: { ($0 as? Failure)?.message == sentence }
    }

    /// Thousands of them may stand in one supply run.
    @Test func isCutWhereItIsLong() throws {
        let long = LuaValue.text(String(repeating: "x", count: 3000))
        #expect(try Why.sentences(long) == [String(repeating: "x", count: 2000) + "… (1000 bytes more)"])
        let many = LuaValue.table(
            LuaTable(array: (1...60).map { .table(LuaTable(array: [.text("n %d"), .integer($0)])) }))
        let kept = try Why.sentences(many)
        #expect(kept.count == 51)
        #expect(kept.suffix(2) == ["n 50", "… (10 sentences more)"])
    }
}
