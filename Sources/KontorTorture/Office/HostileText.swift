/// A family of texts that a careless reader takes too long for, or too much memory: one piece, over and over.
package struct HostileText: Sendable {
    /// What the family is called; one word.
    package let name: String
    private let head: [UInt8]
    private let piece: [UInt8]

    private init(_ name: String, _ piece: String, head: String = "") {
        self.init(name, bytes: Array(piece.utf8), head: head)
    }

    private init(_ name: String, bytes: [UInt8], head: String = "") {
        self.name = name
        self.head = Array(head.utf8)
        piece = bytes
    }

    /// Returns so many bytes of it, at most; a piece is not cut.
    package func bytes(_ count: Int) -> [UInt8] {
        let pieces = max(0, count - head.count) / piece.count
        return [UInt8](unsafeUninitializedCapacity: head.count + pieces * piece.count) { buffer, filled in
            filled = buffer.update(fromContentsOf: head)
            for _ in 0..<pieces {
                filled = buffer[filled...].update(fromContentsOf: piece)
            }
        }
    }

    /// Returns so many bytes of it as texts of one piece each.
    package func pieces(_ count: Int) -> [[UInt8]] {
        Array(repeating: piece, count: count / max(1, piece.count))
    }

    /// All families.
    package static let families: [HostileText] = [
        // Few signs, many times.
        HostileText("letter", "a"), HostileText("word", "ab "), HostileText("words", "ab cd "),
        HostileText("capitals", "A N N A "), HostileText("umlauts", "äöüß"), HostileText("digits", "1"),
        HostileText("numbers", "1 22 333 "), HostileText("blanks", " "), HostileText("tabs", "\t"),
        HostileText("lines", "\n"), HostileText("returns", "\r\n"), HostileText("pages", "a\u{C}"),
        // What readers cut at.
        HostileText("commas", "a,"), HostileText("semicolons", "a;b;"), HostileText("points", "a."),
        HostileText("hyphens", "a-\n"), HostileText("slashes", "a/b/"), HostileText("colons", "a: "),
        HostileText("equals", "a = b\n"), HostileText("wildcards", "%_"), HostileText("quotes", "\"\"\""),
        HostileText("unclosed", "a,", head: "\""), HostileText("doubled", "\"a\"\"b\"\n"),
        HostileText("brackets", "("), HostileText("nested", "[{\"a\":"), HostileText("lists", "[1,", head: "["),
        // What readers look for.
        HostileText("dates", "01.02.2020 "), HostileText("spans", "01/2018 - 03/2020\n"),
        HostileText("months", "Mai 1985 bis heute "), HostileText("mails", "a@b.c "),
        HostileText("telephones", "+49 40 1234567 "), HostileText("links", "http://a.de/a "),
        HostileText("streets", "Musterstr. 5, 20095 Hamburg "), HostileText("denials", "keine nicht ohne oder "),
        HostileText("hidden", "[phone][name] "), HostileText("days", "business day "),
        HostileText("nearly", "busines day SKUU Bestnad tonner jamm "), HostileText("skills", "C++ C# .NET Node.js "),
        HostileText("born", "geboren am 1. Mai 1985 in "), HostileText("levels", "Deutsch C1, Englisch B2; "),
        // What is no text to people.
        HostileText("controls", bytes: [1, 2, 27, 31]), HostileText("zero", bytes: [0]),
        HostileText("invalid", bytes: [0xFF, 0xFE]), HostileText("cut", bytes: [0xE2, 0x82]),
        HostileText("combining", "\u{301}", head: "e"), HostileText("direction", "\u{202E}a\u{202C}"),
        HostileText("invisible", "a\u{200B}\u{AD}"), HostileText("joined", "👩\u{200D}👩\u{200D}👧"),
    ]
}
