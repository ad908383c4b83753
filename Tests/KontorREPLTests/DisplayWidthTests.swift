import KontorLua
import Testing

@testable import KontorREPL

struct DisplayWidthTests {
    @Test(arguments: [("abc", 3), ("Büro", 4), ("Bu\u{308}ro", 4), ("東京", 4), ("a…", 2), ("", 0), ("€", 1)])
    func countsColumns(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func cutsAtAColumn() {
        #expect(DisplayWidth.cut("Bürobedarf", to: 5) == "Büro…")
        #expect(DisplayWidth.cut("Büro", to: 4) == "Büro")
    }

    @Test func padsByColumns() {
        #expect(DisplayWidth.padded("東", to: 4) == "東  ")
        #expect(DisplayWidth.padded("7", to: 3, right: true) == "  7")
    }
}

struct VisibleTextTests {
    @Test(arguments: [
        ("\u{1B}[31mred", "\\x1B[31mred"), ("a\u{0}b", "a\\x00b"), ("\u{202E}txt", "\\u{202E}txt"),
        ("\u{9B}x", "\\u{9B}x"), ("a\nb", "a\\nb"), ("Grüße", "Grüße"),
    ])
    func showsWhatATerminalWouldActOn(_ text: String, _ shown: String) {
        #expect(VisibleText.of(text) == shown)
    }

    @Test func keepsLinesWhereAsked() {
        #expect(VisibleText.of("a\n\tb\u{7}", keepsLines: true) == "a\n\tb\\x07")
    }

    @Test func showsBytesThatAreNotText() {
        #expect(VisibleText.of([0x41, 0xFF, 0xC3, 0xBC, 0xC3]) == "A\\xFFü\\xC3")
    }

    @Test func escapesInJSONAsJSONDoes() {
        #expect(
            VisibleText.json("{\n  \"a\": \"\u{9B}2J\u{202E}ü\u{7F}\"\n}")
                == "{\n  \"a\": \"\\u009B2J\\u202Eü\\u007F\"\n}")
    }

    @Test(arguments: [
        ([0x1B, 0x5B, 0x32, 0x4A, 0x09, 0x0A, 0xFF], "\\x1B[2J\t\n\\xFF"), (Array("Grüße".utf8), "Grüße"),
    ])
    func passesPrintedBytesToAPipeAndTheirSightToATerminal(_ bytes: [UInt8], _ shown: String) {
        #expect(PrintedLine.bytes(LuaString(bytes: bytes), isTerminal: false) == bytes)
        #expect(PrintedLine.bytes(LuaString(bytes: bytes), isTerminal: true) == Array(shown.utf8))
    }
}
