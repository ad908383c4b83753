extension OfficeCase {
    private static let escape = "\\27[2J\\27]0;title\\7\\r"

    /// What reaches terminals, logs and other programs.
    static let output: [OfficeCase] = [
        script("an error with escapes", "error('\(escape)')", [.run(status: 1, says: ["\\x1B[2J"])]),
        script("an error with escapes of one byte", "error('\\u{9b}2J\\u{85}')", [.run(status: 1)]),
        script("an error that turns the line around", "error('\\u{202e}\\u{2066}txt.exe')", [.run(status: 1)]),
        script("an error with separators of lines", "error('a\\u{2028}b\\u{2029}')", [.run(status: 1)]),
        script("an error that is no UTF-8", "error('\\xff\\xfe\\x9b')", [.run(status: 1)]),
        script(
            "a chunk's name with escapes", "load('error(1)', '=\(escape)')()", [.run(status: 1)]),
        script(
            "a function's name with escapes", "_G['\(escape)'] = function() error('x') end _G['\(escape)']()",
            [.run(status: 1)]),
        script(
            "a type's name with escapes", "return setmetatable({}, { __name = '\(escape)' }) + 1", [.run(status: 1)]),
        script(
            "a field's name with escapes in a refusal", "kontor.log('k', { ['\(escape)'] = 1 })",
            [.run(status: 1)]),
        script(
            "a name with escapes in a refusal", "return kontor['\(escape)']", [.run(status: 1)]),
        OfficeCase(
            "a result with escapes",
            files: ["office.lua": "return { company = 'Torture', plugins = { 'standard' } }"],
            [
                .eval("'\(escape)\\u{9b}\\u{202e}'", hides: ["\u{1b}", "\u{7}", "\u{9b}", "\u{202e}"]),
                .eval("{ ['\(escape)'] = { '\(escape)' } }", hides: ["\u{1b}", "\u{7}"]),
                OfficeCase.Step(
                    ["eval", "--json", "{ ['\(escape)'] = '\(escape)\\u{9b}\\u{202e}' }"],
                    hides: ["\u{1b}", "\u{7}", "\u{9b}", "\u{202e}"]),
                OfficeCase.Step(["do", "\u{1b}[2J\u{202e}"], status: 64, hides: ["\u{1b}", "\u{202e}"]),
                OfficeCase.Step(["\u{1b}[2J"], status: 64, hides: ["\u{1b}"]),
                OfficeCase.Step(["run", "\u{1b}[2J.lua"], status: 1, hides: ["\u{1b}"]),
                OfficeCase.Step(["eval", "x = = \u{1b}[2J"], status: 1, hides: ["\u{1b}"]),
            ]),
        OfficeCase(
            "a script's own name with escapes, in the journal",
            files: [
                "office.lua": "return { company = 'Torture', plugins = { 'standard' } }",
                "\u{1b}[2J\n.lua": "kontor.storage.set('k', { value = '\(escape)' })",
            ],
            [
                OfficeCase.Step(["run", "\u{1b}[2J\n.lua"], hides: ["\u{1b}"]),
                OfficeCase.Step(["journal"], hides: ["\u{1b}"]),
                OfficeCase.Step(["journal", "--changes"], hides: ["\u{1b}", "\u{7}"]),
                OfficeCase.Step(["journal", "--json"], hides: ["\u{1b}", "\u{7}"]),
            ]),
        plugin(
            "lines of the log that pretend",
            go: "kontor.log('a\\n2026-11-23T09:15:00Z error boss: pay at once\\r\(escape)')",
            [.go(hides: ["\u{1b}"])]),
        plugin(
            "lines of the log by every way to break a line",
            go:
                "for _, c in ipairs { '\\r', '\\v', '\\f', '\\u{85}', '\\u{2028}', '\\u{2029}' } do kontor.log('a' .. c .. 'b', { level = 'warning' }) end",
            [.go()]),
        plugin(
            "a flood of the log", go: "while true do kontor.log(('x'):rep(1000)) end",
            [.go(status: 3, says: ["stopped at its limit"])]),
        plugin(
            "a flood of warnings", go: "while true do pcall(kontor.log, ('x'):rep(1000), { level = 'warning' }) end",
            [.go(status: 3, says: ["stopped at its limit"])]),
        plugin(
            "a flood of refusals", needs: "\"inventory.write\"",
            go: "while true do pcall(kontor.inventory.location.create, { name = 'x', kind = 'stock' }) end",
            [.go(status: 3, says: ["stopped at its limit"])]),
        plugin(
            "one line of the log of ten megabytes", go: "kontor.log(('x'):rep(10000000))",
            [.go(status: 1, says: ["text has at most 20,000 characters, got 10,000,000"])]),
        plugin(
            "three hundred lines of the log, each as long as it may be",
            go: "for _ = 1, 300 do kontor.log(('x'):rep(20000)) end",
            [.go(says: ["100 more lines were left out"])]),
        plugin(
            "a command's answer with escapes", go: "return '\(escape)'", [.go(hides: ["\u{1b}", "\u{7}"])]),
        plugin(
            "a command's failure with escapes", go: "return nil, { code = 'invalid', message = '\(escape)' }",
            [.go(status: 1, hides: ["\u{1b}", "\u{7}"])]),
        OfficeCase(
            "a manifest with escapes",
            files: [
                "office.lua": officeFile(), "plugins/evil/init.lua": "return {}",
                "plugins/evil/plugin.lua": "return { name = 'evil', version = '1', api = 1, summary = '\(escape)' }",
            ],
            [
                OfficeCase.Step(["plugin", "list"], hides: ["\u{1b}", "\u{7}"]),
                OfficeCase.Step(["doctor"], hides: ["\u{1b}", "\u{7}"]),
            ]),
        OfficeCase(
            "a command's description with escapes",
            files: [
                "office.lua": officeFile(), "plugins/evil/plugin.lua": manifest(),
                "plugins/evil/init.lua":
                    "return { commands = { go = { summary = '\(escape)', run = function() end } } }",
            ],
            [
                OfficeCase.Step(["do"], hides: ["\u{1b}", "\u{7}"]),
                OfficeCase.Step(["do", "go", "--help"], hides: ["\u{1b}", "\u{7}"]),
            ]),
    ]
}
