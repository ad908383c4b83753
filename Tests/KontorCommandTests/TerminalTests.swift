import Foundation
import Testing

/// `kontor repl` at a real terminal: a line, many lines, history, Ctrl-C, Ctrl-D.
@Suite(.enabled(if: PseudoTerminal.isThere)) struct TerminalTests {
    /// A session that greeted and waits.
    private func session(_ shell: Shell) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(shell, [Shell.products + "/kontor", "repl"])
        #expect(
            try terminal.untilPrompt() == "Werkstatt Krüger · 2 plugins · you are Jan Beck (clerk) · help() for help")
        return terminal
    }

    @Test func printsTheResultOfALine() throws {
        let shell = try Shell(example: "krueger")
        let terminal = try session(shell)
        terminal.type("1 + 1" + Key.enter)
        #expect(try terminal.untilPrompt() == "1 + 1\n2")
        terminal.type("inventory.item.get('PAPIER-A4').on_hand" + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\n12"))
        terminal.type("_ * 2, 'Grüße'" + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\n24\nGrüße"))
        terminal.type(Key.endOfFile)
        #expect(try terminal.end() == 0)
    }

    @Test func takesAStatementOverManyLines() throws {
        let terminal = try session(Shell(example: "krueger"))
        terminal.type("for i = 1, 3 do" + Key.enter)
        #expect(try terminal.untilPrompt(">> ") == "for i = 1, 3 do")
        terminal.type("print(i * i)" + Key.enter)
        _ = try terminal.untilPrompt(">> ")
        terminal.type("end" + Key.enter)
        #expect(try terminal.untilPrompt() == "end\n1\n4\n9")
        terminal.type(Key.endOfFile)
        #expect(try terminal.end() == 0)
    }

    @Test func bringsEarlierLinesBack() throws {
        let shell = try Shell(example: "krueger")
        var terminal = try session(shell)
        terminal.type("'first'" + Key.enter)
        _ = try terminal.untilPrompt()
        terminal.type("'second'" + Key.enter)
        _ = try terminal.untilPrompt()
        terminal.type(Key.up)
        _ = try terminal.until("'second'")
        terminal.type(Key.up)
        _ = try terminal.until("'first'")
        terminal.type(Key.enter)
        #expect(try terminal.untilPrompt() == "\nfirst")
        terminal.type(Key.endOfFile)
        #expect(try terminal.end() == 0)
        // The next session knows them too.
        terminal = try session(shell)
        terminal.type(Key.up + Key.up + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\nsecond"))
        terminal.type(Key.endOfFile)
        #expect(try terminal.end() == 0)
    }

    /// Ctrl-C stops what runs, with nothing of it kept, and the session goes on.
    @Test(.disabled(if: Sanitizer.isThread, "it holds the signal back, which a loop of Lua never notices"))
    func stopsAStatementAndGoesOn() throws {
        let shell = try Shell(example: "krueger")
        let before = try shell.holdings()
        let terminal = try session(shell)
        terminal.type(
            "kontor.storage.set('a', { value = 1 }) kontor.log('running', { level = 'warning' }) while true do end"
                + Key.enter)
        _ = try terminal.until("warning: running")
        terminal.type(Key.interrupt)
        #expect(try terminal.untilPrompt() == "\n^C\nerror: interrupted")
        terminal.type("kontor.storage.get 'a'" + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\nnil"))
        // At the prompt it forgets the line.
        terminal.type("half a line" + Key.interrupt)
        #expect(try terminal.untilPrompt() == "half a line^C")
        terminal.type("'alive'" + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\nalive"))
        terminal.type(Key.endOfFile)
        #expect(try terminal.end() == 0)
        #expect(try shell.holdings() == before)
    }

    @Test func staysAfterAnErrorAndKeepsWhatWasDone() throws {
        let shell = try Shell(example: "krueger")
        let terminal = try session(shell)
        terminal.type("inventory.item.get()" + Key.enter)
        #expect(try terminal.untilPrompt().contains("\nerror: kontor.inventory.item.get: item is missing"))
        terminal.type("assert(kontor.inventory.movement.issue('PAPIER-A4', { quantity = 2 })).quantity" + Key.enter)
        #expect(try terminal.untilPrompt().hasSuffix("\n2\nkept as entry 2"))
        terminal.type("quit" + Key.enter)
        #expect(try terminal.end() == 0)
        #expect(try shell.kontor("eval", "kontor.inventory.item.get('PAPIER-A4').on_hand").output == "10\n")
    }
}
