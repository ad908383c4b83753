import KontorLua
import Testing

@testable import KontorREPL

struct ValueTextTests {
    private let text = ValueText(width: 80, colour: false)

    @Test(arguments: [
        ("return nil", "nil"), ("return 12", "12"), ("return 2.0", "2.0"), ("return 0.1", "0.1"),
        ("return 1e100", "1e+100"), ("return 1/0", "inf"), ("return 'a b'", "a b"), ("return 'a', 2", "a\n2"),
        ("return", ""), ("return {}", "{}"), ("return {1, 'x', {y = true}}", "{ 1, \"x\", { y = true } }"),
        ("return {['a b'] = 1, [2.5] = 2}", "{ [2.5] = 2, [\"a b\"] = 1 }"),
        ("return 'a\\27[2Jb'", "a\\x1B[2Jb"), ("return {'a\\27[2Jb'}", "{ \"a\\x1B[2Jb\" }"),
        ("return {end_ = 1, ['end'] = 2}", "{ [\"end\"] = 2, end_ = 1 }"),
        ("return print", "function (built in)"), ("return function() end", "function (prompt:1)"),
        ("return coroutine.create(function() end)", "coroutine"),
        ("return nil, {code = 'not_found', message = 'no item X'}", "nil   not_found: no item X"),
    ])
    func showsWhatIsShortAsLuaWritesIt(_ source: String, _ shown: String) throws {
        #expect(try text.text(of: values(source)) == shown)
    }

    @Test func showsRecordsWithTheirFieldsInTheOrderOfTheDeclaration() throws {
        let shown = try text.text(
            of: values(
                """
                return { id = "itm_00000000000000000000000001", target = 60, sku = "PAPIER-A4", minimum = 20,
                  name = "Kopierpapier A4 80 g", unit = "Packung", category = "paper", extra = "12" }
                """))
        #expect(
            shown == """
                item PAPIER-A4  Kopierpapier A4 80 g
                  category  paper                 unit  Packung                   minimum  20
                  target  60                      extra  "12"
                """)
    }

    @Test func showsListsOfRecordsAsATable() throws {
        let shown = try text.text(
            of: values(
                """
                return {
                  { id = "itm_00000000000000000000000001", sku = "PAPIER-A4", name = "Büropapier", minimum = 20 },
                  { id = "itm_00000000000000000000000002", sku = "X", name = "Toner", minimum = 1.5,
                    why = { "below minimum", "only 1,310 pages left" } },
                }
                """))
        #expect(
            shown == """
                sku        name        minimum
                PAPIER-A4  Büropapier       20
                X          Toner           1.5
                    below minimum
                    only 1,310 pages left
                """)
    }

    @Test func setsOutWhatIsLong() throws {
        let shown = try text.text(
            of: values(
                """
                return { orders = {}, why = { "one reason", "another one" },
                  lines = { { item = "A", quantity = 2 }, { item = "B", quantity = 10 } } }
                """))
        #expect(
            shown == """
                orders  {}
                lines
                  item  quantity
                  A            2
                  B           10
                why
                  one reason
                  another one
                """)
    }

    @Test func leavesAwayColumnsThatDoNotFit() throws {
        let shown = try ValueText(width: 20, colour: false).text(
            of: values("return { { name = 'abcdefgh', a = 'abcdefgh', b = 'abcdefgh' } }"))
        #expect(shown == "name      a\nabcdefgh  abcdefgh\nnot shown: b")
    }

    @Test func saysHowMuchMoreThereIs() throws {
        var short = text
        short.limits.elements = 2
        #expect(try short.text(of: values("return {1, 2, 3, 4}")) == "{ 1, 2, … 2 more }")
        #expect(
            try short.text(of: values("return {{a=1},{a=2},{a=3}}")) == "a\n1\n2\n… 1 more")
        short.limits.characters = 3
        #expect(try short.text(of: values("return 'abcdef'")) == "abc… 3 more characters")
    }

    @Test func stopsAtADepth() throws {
        #expect(try text.text(of: values("return {{{{{{{{1}}}}}}}}")) == "{ { { { { { { … } } } } } } }")
    }

    /// Also where each list is set out below the other.
    @Test func stopsAtADepthInLongLists() throws {
        let shown = try text.text(
            of: values(
                """
                local value = { 1 }
                for i = 1, 12 do value = { ("x"):rep(60) .. i, value } end
                return { value, "end" }
                """))
        let lines = shown.split(separator: "\n")
        #expect(lines.first?.hasSuffix("xx12") == true && lines.last == "end")
        #expect(lines.dropLast().last?.contains("…") == true, "\(shown)")
        #expect(!shown.contains("x5\n"), "\(shown)")
    }

    @Test func colourStaysOutsideOfValues() throws {
        let shown = ValueText(width: 80, colour: true).text(of: [.nil, ["code": "invalid", "message": "\u{1B}[2J"]])
        #expect(shown == "\u{1B}[2mnil\u{1B}[0m   \u{1B}[31minvalid\u{1B}[0m: \\x1B[2J")
    }

    private let state: LuaState

    init() throws { state = try LuaState() }

    private func values(_ source: String) throws -> [LuaValue] {
        return try state.call(state.load(source, name: "prompt"))
    }
}
