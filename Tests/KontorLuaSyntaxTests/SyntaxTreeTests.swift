import Testing

@testable import KontorLuaSyntax

/// What the reader says of a program, and that no program makes it take long or fall.
struct SyntaxTreeTests {
    @Test(arguments: [
        ("count = (count or 0) + 1", ["1 count =", "1 count"]), ("local count count = 1", []),
        ("local function f() hidden = 1 end", ["1 hidden ="]), ("function f() end", ["1 f ="]),
        ("local t = {} function t.f() end", []), ("local a\na.b = c", ["2 c"]), ("local x = x", ["1 x"]),
        ("for i = i, 2 do i() end i()", ["1 i", "1 i"]), ("repeat local a until a", []),
        ("a, b.c = 1", ["1 a =", "1 b"]), ("local _ENV = {} x = 1", []), ("_ENV.x = 1", []), ("_G.x = 1", ["1 _G"]),
        ("local a <const> = 1 return function() return a, b end", ["1 b"]), ("function o:m() return self end", ["1 o"]),
    ])
    func findsGlobals(_ source: String, _ uses: [String]) throws {
        #expect(try SyntaxTree(source).globalUses.map { "\($0.line) \($0.name)" + ($0.isSet ? " =" : "") } == uses)
    }

    @Test(arguments: [
        ("x =", 1, "unexpected symbol near <eof>"), ("\nif x then", 2, "'end' expected near <eof>"),
        ("if x then\n\n", 3, "'end' expected (to close 'if' at line 1) near <eof>"),
        ("local a <const> = 1\na = 2", 2, "attempt to assign to const variable 'a'"),
        ("break", 1, "break outside a loop at line 1"), ("goto x", 1, "no visible label 'x' for goto at line 1"),
        ("do goto x end local a ::x:: a()", 1, "<goto x> at line 1 jumps into the scope of local 'a'"),
        ("::x:: ::x::", 1, "label 'x' already defined on line 1"), ("local a <x>", 1, "unknown attribute 'x'"),
        ("function f() return ... end", 1, "cannot use '...' outside a vararg function near '...'"),
        ("x = 3..2", 1, "malformed number near '3..2'"), ("x = 'a\n'", 1, "unfinished string"),
        ("f", 1, "syntax error near <eof>"),
    ])
    func refuses(_ source: String, _ line: Int, _ message: String) {
        let fault = #expect(throws: SyntaxFault.self) { try SyntaxTree(source) }
        #expect(fault?.message == message)
        #expect(fault?.line == line)
    }

    @Test func knowsWhereEachPartStands() throws {
        let source = "local a = 1\nreturn f(a.b, 'x')"
        let tree = try SyntaxTree(source)
        let call = try #require(tree.nodes.first { $0.kind == .application })
        #expect(Array(source.utf8)[call.start..<call.end].elementsEqual("f(a.b, 'x')".utf8))
        #expect(call.line == 2)
        #expect(tree.texts(givenTo: "f").isEmpty)
        #expect(
            try SyntaxTree("local m = require 'm' require('n.o') x.require 'p'").texts(givenTo: "require").map(\.text)
                == ["m", "n.o"])
    }

    /// Depth costs no native stack without bound, neither to read nor to let go.
    @Test(arguments: [
        "(", "{", "f(", "[[", "do ", "if x then ", "function f() ", "a.", "-", "not ", "a..", "a=", "x,", "::a", "a[",
        "{{", "\"", "\\",
    ])
    func standsWhateverIsRepeated(_ word: String) {
        for count in [10, 200, 1_000, 100_000] {
            _ = try? SyntaxTree(String(repeating: word, count: count))
            _ = try? SyntaxTree(
                "return " + String(repeating: word, count: count) + "x" + String(repeating: ")", count: count))
        }
    }

    @Test func readsLongProgramsInTimeByTheirLength() throws {
        let clock = ContinuousClock()
        let programs = [
            "local a = b.c(d) or { 1, 'x' }\n", "a.b.c = function() return x end\n", "do local a, b = x end\n",
            "f(a .. 'b', -1)\n",
        ]
        for line in programs {
            func seconds(_ count: Int) throws -> Double {
                let source =
                    "local d\n" + String(repeating: line.hasPrefix("local") ? "do \(line) end " : line, count: count)
                return try clock.measure { _ = try SyntaxTree(source).globalUses } / .seconds(1)
            }
            _ = try seconds(100)
            let (short, long) = (try seconds(1_000), try seconds(8_000))
            #expect(long / short < 24, "\(line): \(short) s, \(long) s")
        }
    }
}
