import Testing

/// What editors and shells put before a file's first line: a byte-order mark, `#!`.
@Suite struct SourceFileTests {
    static let heads = ["\u{FEFF}", "#!/usr/bin/env -S kontor run\n", "\u{FEFF}#!/usr/bin/env kontor\n"]

    @Test(arguments: heads) func passesBeforeAScript(_ head: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(head + "print(kontor.inventory.item.get('PAPIER-A4').on_hand)", to: "x.lua")
        #expect(try shell.kontor("run", "x.lua").output == "12\n")
        try shell.write(head + "\nerror 'no'", to: "x.lua")
        let line = head.contains("#") ? 3 : 2
        #expect(try shell.refusal(["run", "x.lua"]).hasPrefix("error: no\n  at x.lua:\(line) in main chunk\n"))
        #expect(try shell.run([Shell.products + "/kontor", "run", "-"], input: head + "print(1)").output == "1\n")
    }

    @Test(arguments: heads) func passesBeforeEachFileOfAnOffice(_ head: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.addPlugin("return { commands = { hi = { summary = 'x', run = function() return require 'a' end } } }")
        try shell.write("return 'hello'", to: "plugins/w/a.lua")
        for file in ["office.lua", "plugins/w/plugin.lua", "plugins/w/init.lua", "plugins/w/a.lua"] {
            try shell.write(head + shell.read(file), to: file)
        }
        #expect(try shell.kontor("do", "hi").output == "hello\n")
        try shell.write(head + "return {\n  company = 'x', langauge = 'de',\n}", to: "office.lua")
        let line = head.contains("#") ? 3 : 2
        #expect(try shell.kontor("do").errors.hasPrefix("error: office.lua:\(line): unknown key langauge"))
    }
}
