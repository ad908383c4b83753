import Foundation
import Testing

/// What a script or a record says cannot act on the terminal; what goes into a pipe stays as it is.
@Suite struct TerminalOutputTests {
    /// An escape that clears the screen, and a byte that is no text.
    private static let nasty = #""a\27[2Jb\n\tc\255""#

    @Test func printsBytesIntoAPipeAsTheyAre() throws {
        let shell = try Shell()
        let file = shell.folder + "/printed"
        try shell.run(["/bin/sh", "-c", "\(Shell.products)/kontor eval 'print(\(Self.nasty))' > \(file)"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("a\u{1B}[2Jb\n\tc".utf8) + [0xFF, 0x0A])
    }

    @Test(
        .enabled(if: PseudoTerminal.isThere),
        arguments: [
            ("print(\(nasty))", "a\\x1B[2Jb\n\tc\\xFF\n"),
            ("return \(nasty)", "a\\x1B[2Jb\n\tc\\xFF\n"),
            ("return { \(nasty) }", #"{ "a\x1B[2Jb\n\tc\xFF" }"# + "\n"),
            ("kontor.log('a\\27[2J', { level = 'warning' }) return 1", "warning: a\\x1B[2J\n1\n"),
            ("error 'a\\27[2Jb\\n\\tc'", "error: a\\x1B[2Jb\n\tc\n"),
        ])
    func showsATerminalWhatItWouldActOn(_ code: String, _ shown: String) throws {
        let shell = try Shell()
        try shell.write(code, to: "code.lua")
        let words = "NO_COLOR=1 \(Shell.products)/kontor eval \"$(cat code.lua)\""
        let outcome = try shell.run(["/usr/bin/script", "-qc", words, "/dev/null"])
        let note = "no office here: a scratch office in memory, nothing is kept\n"
        #expect(outcome.output.replacing("\r\n", with: "\n") == note + shown)
    }

    @Test(arguments: ["error '\\27[2J'", "kontor.log('\\27[2J', { level = 'error' })"])
    func neverPassesEscapesInErrors(_ code: String) throws {
        let outcome = try Shell().kontor("eval", code)
        #expect(outcome.errors.contains("\\x1B[2J") && !outcome.errors.contains("\u{1B}"))
    }

    @Test func writesJSONThatATerminalDoesNotActOn() throws {
        let outcome = try Shell().kontor("eval", "return '\\27[2J\\u{202E}'", "--json")
        #expect(outcome.output == #""\u001b[2J\u202E""# + "\n")
    }
}
